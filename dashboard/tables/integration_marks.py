"""Marks of the Integration tab's charts: breaks of series, limits of PM2.5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.derive.offers import BREAKS

if TYPE_CHECKING:
    from dashboard.tables.page import Columns

_LIMITS = ("pm25_limit_2", "pm25_limit_1", "pm25_guideline")


def breaks(rows: dict[tuple[str, str], int], region_row: dict[str, int]) -> Columns:
    """List the breaks of each offering; `rows` numbers offerings by offer and level."""
    names = ("offering", "year", "note", "is_hard", "regions")
    table: Columns = {name: [] for name in names}
    for each in BREAKS:
        for level in each.levels:
            if (each.offer_id, level) not in rows:
                continue
            cells = {
                "offering": rows[each.offer_id, level],
                "year": each.year,
                "note": each.note,
                "is_hard": each.is_hard,
                "regions": [region_row[region] for region in each.regions],
            }
            for name, cell in cells.items():
                table[name].append(cell)
    return table


def limits(constants: Columns) -> Columns:
    """List the limits of PM2.5 with their values in µg/m3 and notes."""
    rows = [constants["name"].index(name) for name in _LIMITS]
    return {
        "id": list(_LIMITS),
        "value": [float(constants["value"][row]) for row in rows],
        "note_en": [constants["note_en"][row] for row in rows],
        "note_zh": [constants["note_zh"][row] for row in rows],
    }
