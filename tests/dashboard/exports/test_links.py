"""Links of views, as the export command reads and writes them."""

import pytest

from dashboard.exports.links import ViewLink


@pytest.mark.parametrize(
    ("view", "tab", "link"),
    [
        ("?industries=robotics&embed=map", "focus", "industries=robotics&tab=focus"),
        ("https://a.example/?tab=data&table=sites#find=x", "data", "tab=data&table=sites#find=x"),
        ("?table=sites#find=x&sort=-year", "plan", "table=sites&tab=plan"),
        ("?table=sites#find=x&sort=-year", "data", "table=sites&tab=data#find=x&sort=-year"),
    ],
)
def test_the_fragment_is_kept_for_the_data_tab_only(view: str, tab: str, link: str) -> None:
    assert ViewLink.parse(view).of_tab(tab) == link
