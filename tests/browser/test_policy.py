"""That the tests see whatever the page's policy forbids, and whatever is not ours."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.atlas import Atlas
from tests.browser.targets import open_elsewhere

_ADD = "(tag, more) => document.body.append(Object.assign(document.createElement(tag), more))"
BREACHES = {
    "script-src-elem": f"({_ADD})('script', {{text: '1'}})",
    "script-src-attr": "document.body.setAttribute('onclick', '1')",
    "script-src": "setTimeout('1')",
    "img-src": "new Image().src = 'http://elsewhere.invalid/'",
    "frame-src": f"({_ADD})('iframe', {{src: 'data:,'}})",
    "connect-src": "fetch('http://elsewhere.invalid/').catch(() => {})",
}


@pytest.mark.parametrize("directive", BREACHES)
def test_a_breach_of_the_policy_is_a_complaint(atlas: Atlas, directive: str) -> None:
    # A host's page has the policy twice, in its header and in itself, so each breach is said twice.
    complaint = f"policy: {directive} forbids"
    with atlas.page.expect_console_message(lambda said: said.text.startswith(complaint)):
        atlas.page.evaluate(f"() => {{ {BREACHES[directive]}; }}")
    assert [said for said in atlas.complaints if complaint in said] != []


@pytest.mark.targets("server", "host", reason="only a server can say who may frame a page")
def test_a_page_of_another_host_frames_a_chart_and_not_the_atlas(
    page: Page, address: str, tmp_path: Path
) -> None:
    frames = "".join(f'<iframe src="{address}?{query}"></iframe>' for query in ("", "embed=map"))
    open_elsewhere(page, tmp_path, frames)
    chart = page.frame_locator("iframe").nth(1)
    chart.locator("#atlas[data-view]:not([aria-busy])").wait_for()
    assert [frame.url for frame in page.frames[1:]] == [
        "chrome-error://chromewebdata/",
        f"{address}?embed=map",
    ]


@pytest.fixture(scope="module")
def atlas(browser: Browser, address: str) -> Atlas:
    """A page that may complain."""
    atlas = Atlas(browser.new_page(), address)
    atlas.open("tab=plan")
    assert atlas.complaints == []
    return atlas
