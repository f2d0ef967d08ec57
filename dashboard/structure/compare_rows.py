"""The table behind the comparison: figures, sectors and industries of every region in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.row_keys import region_keys
from dashboard.row_sources import row_sources
from dashboard.structure.compare import select_compare
from dashboard.structure.row_parts import section_cells, value_cells
from dashboard.structure.scene import own

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Row = dict[str, Any]

_ROLES = ("", "support", "core", "lead")


def compare_rows(lookup: Lookup, view: View) -> list[Row]:
    """List the figures, sectors and industries that stand side by side."""
    shown = select_compare(lookup, view)
    regions = [lookup.region_row[key] for key in shown["ids"]]
    rows = [
        _figure(lookup, figure)
        for entry in shown["figures"]
        for figure in entry["rows"]
        if figure >= 0
    ]
    for region, place, sections in zip(regions, shown["places"], shown["sectors"], strict=True):
        for entry in sections:
            key = lookup.tables["regions"]["id"][own(lookup)["places"][place]]
            names = section_cells(lookup, entry["section"])
            value = value_cells(lookup, view, key, entry["section"], entry["value"])
            rows.append(
                _kinded("sector", lookup, region)
                | {
                    "item": names["section"],
                    "item_en": names["section_en"],
                    "item_zh": names["section_zh"],
                    "value": value["value"],
                    "unit": value["unit"],
                    "year": value["year"],
                    "is_only_here": None,
                    **{name: value[name] for name in ("source_id", "source", "url")},
                    "verification": value["verification"],
                }
            )
    for number, region in enumerate(regions):
        alone = [(entry["industry"], entry["role"], True) for entry in shown["only"][number]]
        both = [
            (entry["industry"], entry["roles"][number], False)
            for entry in shown["shared"]
            if entry["roles"][number]
        ]
        rows += [
            _industry(lookup, view, region, industry, only=only)
            for industry, _, only in [*alone, *both]
        ]
    return rows


def _kinded(kind: str, lookup: Lookup, region: int) -> Row:
    return {"kind": kind} | region_keys(lookup, region)


def _figure(lookup: Lookup, figure: int) -> Row:
    figures, indicators = lookup.tables["figures"], lookup.tables["indicators"]
    indicator = figures["indicator"][figure]
    source = figures["source"][figure]
    return _kinded("figure", lookup, figures["region"][figure]) | {
        "item": indicators["id"][indicator],
        "item_en": indicators["name_en"][indicator],
        "item_zh": indicators["name_zh"][indicator],
        "value": figures["value"][figure],
        "unit": indicators["unit_en"][indicator],
        "year": figures["year"][figure],
        "is_only_here": None,
        **row_sources(lookup.tables["sources"], [source]),
        "verification": "recalled" if figures["is_recalled"][figure] else "seen",
    }


def _industry(lookup: Lookup, view: View, region: int, industry: int, *, only: bool) -> Row:
    industries, cells = lookup.tables["industries"], lookup.tables["cells"]
    statements = lookup.tables["statements"]
    cell = lookup.cells[view.recalled][region][industry]
    telling = [
        row
        for row in cells["statements"][cell]
        if not statements["is_regional"][row]
        and statements["role"][row] == cells["role"][cell]
        and statements["year"][row] == cells["year"][cell]
    ]
    source = statements["source"][(telling or cells["statements"][cell])[0]]
    return _kinded("industry", lookup, region) | {
        "item": industries["id"][industry],
        "item_en": industries["name_en"][industry],
        "item_zh": industries["name_zh"][industry],
        "value": _ROLES[cells["role"][cell]],
        "unit": "role",
        "year": cells["year"][cell],
        "is_only_here": only,
        **row_sources(lookup.tables["sources"], [source]),
        "verification": "recalled" if cells["is_recalled"][cell] else "seen",
    }
