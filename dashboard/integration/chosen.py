"""What a view asks of the tab: which offer, at which level, year and measure.

What the tab does not offer falls back: to its first indicator, the nearest year, no year to compare
with, the first measure. Twin: `browser/integration_chosen.js`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

TAB = "integration"
# Where to look when the level asked for has no values.
_INSTEAD = ("city", "province")


class Chosen(NamedTuple):
    """A view's choice.

    Attributes:
        offer: row of `offers`.
        offering: row of `offerings`; of the level asked for, or else of one that has values.
        is_at_level: it is of the level asked for.
        years: that the map may show.
        year: the one it shows; None where there is none.
        base: the year to compare with; None: none.
        measure: of the gaps; empty: none is offered.
    """

    offer: int
    offering: int
    is_at_level: bool
    years: list[int]
    year: int | None
    base: int | None
    measure: str


def tab_table(lookup: Lookup, name: str) -> dict[str, list[Any]]:
    """Give a table of the tab."""
    table: dict[str, list[Any]] = lookup.tables[TAB][name]
    return table


def chosen_of(lookup: Lookup, view: View) -> Chosen:
    """Resolve a view."""
    offerings = tab_table(lookup, "offerings")
    offering = _offering(lookup, _offer(lookup, view.indicator), view.level)
    offer: int = offerings["offer"][offering]
    years: list[int] = offerings[f"years_{view.recalled}"][offering]
    year = nearest(years, view.year)
    base = int(view.base_year) if view.base_year else None
    if base not in years or base == year or is_broken(lookup, offering, base, year):
        base = None
    measures = offerings["measures"][offering]
    measure = view.measure if view.measure in measures else next(iter(measures), "")
    is_at_level = offerings["level"][offering] == view.level
    return Chosen(offer, offering, is_at_level, years, year, base, measure)


def offering_at(lookup: Lookup, offer: int, level: str) -> int | None:
    """Find an offer's row at a level."""
    offerings = tab_table(lookup, "offerings")
    for row, of in enumerate(offerings["offer"]):
        if of == offer and offerings["level"][row] == level:
            return row
    return None


def nearest(years: list[int], wanted: str) -> int | None:
    """Choose the year wanted, or else the nearest, the earlier of two; the latest for none."""
    if not years:
        return None
    if not wanted:
        return years[-1]
    best = years[0]
    for year in years:
        if abs(year - int(wanted)) < abs(best - int(wanted)):
            best = year
    return best


def is_broken(lookup: Lookup, offering: int, one: int | None, other: int | None) -> bool:
    """Tell whether levels of two years may not be compared."""
    return any(
        tab_table(lookup, "breaks")["is_hard"][row]
        for row in breaks_between(lookup, offering, one, other)
    )


def breaks_between(lookup: Lookup, offering: int, one: int | None, other: int | None) -> list[int]:
    """List the breaks of an offering between two years."""
    if one is None or other is None:
        return []
    breaks = tab_table(lookup, "breaks")
    return [
        row
        for row, of in enumerate(breaks["offering"])
        if of == offering and min(one, other) < breaks["year"][row] <= max(one, other)
    ]


def _offer(lookup: Lookup, indicator: str) -> int:
    """Find an offer by its own id or by that of a vintage that tells it."""
    offers = tab_table(lookup, "offers")
    if indicator in offers["id"]:
        return offers["id"].index(indicator)
    for row, told in enumerate(offers["indicators"]):
        if indicator in told:
            return row
    return 0


def _offering(lookup: Lookup, offer: int, level: str) -> int:
    for each in (level, *_INSTEAD):
        row = offering_at(lookup, offer, each)
        if row is not None:
            return row
    return 0
