"""Lookups over the page's tables, made once, so that a selection only picks and sums.

`browser/lookup.js` is the same for the browser.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.view import Known, View, chosen_industries, known_values

if TYPE_CHECKING:
    from dashboard.tables.page import Tables

# How strong a cell looks: a recent role is 4 to 6, an older or undated one 1 to 3, none 0.
NONE = 0
_RECENT = 3
# By the code that the tables hold.
ROLE_NAMES = ("", "support", "core", "lead")


@dataclass(frozen=True)
class Lookup:
    """The tables with their lookups.

    Attributes:
        tables: the page's tables.
        known: the values that links may name.
        region_row: row of a region or zone by its id.
        level_rows: rows by level, in table order; `zone` is a level.
        industry_row: row of an industry by its id.
        cells: by `recalled`, then by region row, then by industry row: the row in `cells`.
        statements: rows of `statements` by region row.
    """

    tables: Tables
    known: Known
    region_row: dict[str, int]
    level_rows: dict[str, list[int]]
    industry_row: dict[str, int]
    cells: dict[str, dict[int, dict[int, int]]]
    statements: dict[int, list[int]]


def make_lookup(tables: Tables) -> Lookup:
    """Index the page's tables."""
    regions = tables["regions"]
    region_row = {key: row for row, key in enumerate(regions["id"])}
    level_rows: dict[str, list[int]] = {
        level: [] for level in ("province", "city", "county", "zone")
    }
    for row, level in enumerate(regions["level"]):
        level_rows[level].append(row)
    # Beijing and Tianjin are provinces that count among the city-level regions as well.
    whole = [row for row in level_rows["province"] if regions["city"][row]]
    level_rows["city"] = whole + level_rows["city"]
    cells: dict[str, dict[int, dict[int, int]]] = {"show": {}, "hide": {}}
    table = tables["cells"]
    for row, recalled in enumerate(table["recalled"]):
        cells[recalled].setdefault(table["region"][row], {})[table["industry"][row]] = row
    statements: dict[int, list[int]] = {}
    for row, region in enumerate(tables["statements"]["region"]):
        statements.setdefault(region, []).append(row)
    return Lookup(
        tables,
        known_values(tables),
        region_row,
        level_rows,
        {key: row for row, key in enumerate(tables["industries"]["id"])},
        cells,
        statements,
    )


def chosen_rows(lookup: Lookup, view: View) -> list[int]:
    """Rows of the chosen industries, in table order."""
    return [lookup.industry_row[key] for key in chosen_industries(view, lookup.known)]


def strength(lookup: Lookup, view: View, cell: int | None) -> int:
    """Rate a cell from 0 to 6; 0 where it has no role or the reader filtered its role out."""
    if cell is None:
        return NONE
    table: dict[str, list[Any]] = lookup.tables["cells"]
    role: int = table["role"][cell]
    if not role or ROLE_NAMES[role] not in view.roles:
        return NONE
    return role if table["is_faded"][cell] else role + _RECENT


def is_hidden(lookup: Lookup, view: View, cell: int | None) -> bool:
    """Tell whether a cell has a role that the reader filtered out."""
    return (
        cell is not None
        and bool(lookup.tables["cells"]["role"][cell])
        and strength(lookup, view, cell) == NONE
    )


def place_at_level(lookup: Lookup, region: str, level: str) -> int | None:
    """Find the row of the region of a level that is, or contains, the given region or zone."""
    if not region:
        return None
    regions = lookup.tables["regions"]
    row = lookup.region_row[region]
    if row in lookup.level_rows[level]:
        return row
    if level == "county":
        parent = (
            lookup.region_row[regions["parent"][row]] if regions["level"][row] == "zone" else row
        )
        return parent if regions["level"][parent] == "county" else None
    above = regions["city"][row] if level == "city" else regions["province"][row]
    return lookup.region_row[above] if above else None
