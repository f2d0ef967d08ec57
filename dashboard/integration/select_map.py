"""What the map shows: a year, or the change between two. Twin: `browser/integration_select_map.js`.

Classes are numbered from 1; 0 is a region without a value, which is not a low one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.choice import select_choice
from dashboard.integration.chosen import Chosen, breaks_between, chosen_of, tab_table

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Selection = dict[str, Any]
# Of the changes' reach around their mean: where the middle class ends, and the inner ones.
_INNER, _OUTER = 0.2, 0.6


def select_map(lookup: Lookup, view: View) -> Selection:
    """Choose what the map draws.

    Returns:
        ids, z; values, bases (of base_year) and changes by region, None where there is none; items
        and bases_items (`series.item` of the two, empty where there is none); bounds of the
        classes; breaks between the years; counts.
    """
    chosen = chosen_of(lookup, view)
    ids = [lookup.tables["regions"]["id"][row] for row in lookup.level_rows[view.level]]
    items = _items(lookup, view, chosen, chosen.year)
    bases = _items(lookup, view, chosen, chosen.base)
    values = [_value(lookup, item) for item in items]
    before = [_value(lookup, item) for item in bases]
    is_share = tab_table(lookup, "offers")["is_share"][chosen.offer]
    changes = [change(value, base, is_share) for value, base in zip(values, before, strict=True)]
    is_change = chosen.base is not None
    bounds = _edges(changes) if is_change else _bounds(lookup, chosen)
    shown = changes if is_change else values
    return {
        "ids": ids,
        "z": [class_of(value, bounds) for value in shown],
        "mode": "change" if is_change else "amount",
        "is_at_level": chosen.is_at_level,
        "year": chosen.year,
        "base": chosen.base,
        "items": items,
        "bases_items": bases,
        "values": values,
        "bases": before,
        "changes": changes,
        "bounds": bounds,
        "breaks": breaks_between(lookup, chosen.offering, chosen.base, chosen.year),
        "count": sum(value is not None for value in shown),
        "recalled_count": sum(_is_recalled(lookup, item) for item in items),
        **select_choice(lookup, view),
        "cities": "cities" in view.layers,
    }


def change(value: float | None, base: float | None, is_share: bool) -> float | None:  # noqa: FBT001
    """Give the change: a difference for shares, days and ratios, else per cent of the base."""
    if value is None or base is None or (not is_share and base == 0):
        return None
    return value - base if is_share else (value - base) / base * 100


def class_of(value: float | None, bounds: list[float]) -> int:
    """Number the class of a value; a bound belongs to the class below it."""
    return 0 if value is None else 1 + sum(value > bound for bound in bounds)


def series_row(lookup: Lookup, offering: int, region: int) -> int | None:
    """Find a region's series."""
    series = tab_table(lookup, "series")
    for row, of in enumerate(series["offering"]):
        if of == offering and series["region"][row] == region:
            return row
    return None


def item_at(lookup: Lookup, view: View, row: int | None, year: int | None) -> str:
    """Name a series' value of a year; empty where there is none, or none that may be shown."""
    series = tab_table(lookup, "series")
    if row is None or year not in series["years"][row]:
        return ""
    item = series["years"][row].index(year)
    if series["recalled"][row][item] and view.recalled == "hide":
        return ""
    return f"{row}.{item}"


def _items(lookup: Lookup, view: View, chosen: Chosen, year: int | None) -> list[str]:
    rows = lookup.level_rows[view.level]
    if not chosen.is_at_level:
        return [""] * len(rows)
    found = [series_row(lookup, chosen.offering, row) for row in rows]
    return [item_at(lookup, view, row, year) for row in found]


def _value(lookup: Lookup, item: str) -> float | None:
    if not item:
        return None
    row, place = item.split(".")
    value: float = tab_table(lookup, "series")["values"][int(row)][int(place)]
    return value


def _is_recalled(lookup: Lookup, item: str) -> bool:
    if not item:
        return False
    row, place = item.split(".")
    return bool(tab_table(lookup, "series")["recalled"][int(row)][int(place)])


def _bounds(lookup: Lookup, chosen: Chosen) -> list[float]:
    bounds: list[float] = tab_table(lookup, "offerings")["bounds"][chosen.offering]
    return bounds


def _edges(changes: list[float | None]) -> list[float]:
    """Set the bounds of five classes around the mean change."""
    known = [value for value in changes if value is not None]
    if not known:
        return []
    total = 0.0
    for value in known:  # sum() of newer Pythons rounds otherwise than the browser
        total += value
    mean = total / len(known)
    reach = max(abs(value - mean) for value in known)
    return [mean + share * reach for share in (-_OUTER, -_INNER, _INNER, _OUTER)]
