"""The events beside the lines over time: those that concern all three provinces, by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.adcodes import BEIJING, HEBEI, TIANJIN
from data.derive.offers import GROUPS

if TYPE_CHECKING:
    from dashboard.tables.page import Columns

# Events that are shown with every indicator.
_LANDMARKS = ("jjj-strategy", "outline-2015", "xiongan-founded")
_CATEGORIES = {
    "air": {"environment"},
    "income": {"plan", "policy", "income"},
    "economy": {"plan", "policy"},
    "innovation": {"plan", "policy"},
    "population": {"plan", "policy"},
    "transport": {"plan", "infrastructure"},
}
_MIDDLE_OF_MONTH = 0.5


def event_table(events: Columns) -> Columns:
    """Select the events for each group of indicators.

    Args:
        events: event_id, date, category, region_ids, titles, details, source_id, verification.

    Returns:
        id, at (in years; a whole number is the middle of a year), date, title_en, title_zh,
        detail_en, detail_zh, is_recalled, groups, source_id.
    """
    provinces = {BEIJING, TIANJIN, HEBEI}
    rows = [
        row
        for row, key in enumerate(events["event_id"])
        if key in _LANDMARKS
        or provinces <= set(events["region_ids"][row])
        or events["category"][row] == "income"
    ]
    groups = {row: _groups(events["event_id"][row], events["category"][row]) for row in rows}
    rows = [row for row in rows if groups[row]]
    names = ("date", "title_en", "title_zh", "detail_en", "detail_zh", "source_id")
    return {
        "id": [events["event_id"][row] for row in rows],
        "at": [_at_years(events["date"][row]) for row in rows],
        **{name: [events[name][row] or "" for row in rows] for name in names},
        "is_recalled": [events["verification"][row] == "recalled" for row in rows],
        "groups": [groups[row] for row in rows],
    }


def _groups(key: str, category: str) -> list[str]:
    return [group for group in GROUPS if key in _LANDMARKS or category in _CATEGORIES[group]]


def _at_years(date: str) -> float:
    year, *rest = date.split("-")
    month = int(rest[0]) if rest else 6 + _MIDDLE_OF_MONTH
    return round(int(year) - 0.5 + (month - _MIDDLE_OF_MONTH) / 12, 3)
