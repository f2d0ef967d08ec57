"""The state of each tab in words, for tests by tab."""

import pytest

from tests.cases import cases
from tests.dashboard.small_engines import known_link, small_engine

Cases = dict[str, dict[str, tuple[str, str]]]


def by_tab(table: Cases) -> pytest.MarkDecorator:
    """Run a test on each case; its id is the tab and what the case shows."""
    rows = {
        f"{tab}: {what}": (tab, *case)
        for tab, of_tab in table.items()
        for what, case in of_tab.items()
    }
    return cases(("tab", "query", "expected"), rows)


def words(tab: str, query: str) -> dict[str, str]:
    return small_engine(tab).describe(known_link(tab, query))
