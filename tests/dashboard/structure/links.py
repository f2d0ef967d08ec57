"""Links of the tab on its small tables, and what the page's modules give for them."""

from typing import Any

from dashboard.engine import Engine
from tests.dashboard.small_engines import small_engine, with_unverified


def engine() -> Engine:
    """Give the page's modules on the small tables of the tab."""
    return small_engine("structure")


def link(query: str) -> str:
    """Complete a link of the tab; it names only what exists, and includes what is unverified."""
    whole = with_unverified(f"tab=structure&{query}")
    assert engine().view(whole)["notices"] == []
    return whole


def select(query: str, chart: str) -> dict[str, Any]:
    """Select what a chart of a view shows."""
    selection: dict[str, Any] = engine().select(link(query))[chart]
    return selection
