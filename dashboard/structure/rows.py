"""The table behind each chart of the Structure tab. Twin: `browser/structure_rows.js`.

A row for each thing drawn: keys, names in both languages, value, unit, year, source, url,
verification. An empty cell is an absent value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.row_keys import region_keys
from dashboard.structure.compare_rows import compare_rows
from dashboard.structure.describe import entry_year
from dashboard.structure.row_parts import section_cells, value_cells
from dashboard.structure.scene import (
    measure_of,
    own,
    place_of,
    quotient_of,
    source_title,
    subject_of,
    year_row,
)
from dashboard.structure.select import (
    select_chains,
    select_sectors,
    select_similarity,
)
from dashboard.structure.select_map import select_map

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Row = dict[str, Any]


def map_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every region of the level with what colours it."""
    shown = select_map(lookup, view)
    subject = subject_of(lookup, view)
    rows = []
    for number, key in enumerate(shown["ids"]):
        region = lookup.region_row[key]
        if shown["mode"] == "entry":
            part = _part(lookup, subject.row, region, shown["z"][number])
            rows.append(region_keys(lookup, region) | part)
            continue
        section = shown["sections"][number] if subject.kind == "top" else subject.row
        known = shown["values"][number] is not None
        rows.append(
            region_keys(lookup, region)
            | {"status": "value" if known else "no_data"}
            | section_cells(lookup, -1 if section is None else section)
            | value_cells(lookup, view, key if known else "", section, shown["values"][number])
        )
    return rows


def sectors_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every cell that shows a value."""
    shown = select_sectors(lookup, view)
    return [
        region_keys(lookup, lookup.region_row[key])
        | section_cells(lookup, section)
        | value_cells(lookup, view, key, section, value)
        | _counted(lookup, view, key, section)
        for number, key in enumerate(shown["rows"])
        for section, value in zip(shown["columns"], shown["values"][number], strict=True)
        if value is not None
    ]


def similarity_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every pair that shows a value, and each region's index of specialisation."""
    shown = select_similarity(lookup, view)
    told = {"scope": shown["scope"], "year": shown["year"]} | source_title(
        lookup, own(lookup)["year_sources"][year_row(lookup, view)]
    )
    rows = [
        region_keys(lookup, lookup.region_row[key])
        | _other(lookup, other)
        | {"value": value, "unit": "1 - half the sum of absolute differences of shares"}
        | told
        | {"verification": "seen"}
        for number, key in enumerate(shown["rows"])
        for other, value in zip(shown["rows"], shown["values"][number], strict=True)
        if value is not None
    ]
    unit = f"Krugman index against {view.benchmark}, 0 to 2"
    return rows + [
        region_keys(lookup, lookup.region_row[key])
        | _other(lookup, "")
        | {"value": value, "unit": unit}
        | told
        | {"verification": "seen"}
        for key, value in zip(shown["rows"], shown["krugman"], strict=True)
        if value is not None
    ]


def chains_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every member of every chain, cluster and scheme."""
    entries = own(lookup)["entries"]
    rows = []
    for group in select_chains(lookup, view)["groups"]:
        for entry in group["entries"]:
            row = entry["row"]
            for member in [*entry["members"], *entry["recalled_members"]]:
                recalled = member in entry["recalled_members"]
                rows.append(
                    {
                        "group": group["group"],
                        "entry_id": entries["id"][row],
                        "entry_en": entries["name_en"][row],
                        "entry_zh": entries["name_zh"][row],
                    }
                    | region_keys(lookup, member)
                    | {
                        "value": "lead" if member == entries["lead"][row] else "member",
                        "unit": "part",
                        "text_en": entries["text_en"][row],
                        "text_zh": entries["text_zh"][row],
                        "year": _year(lookup, row),
                    }
                    | source_title(lookup, entries["source"][row])
                    | {"verification": "recalled" if recalled else "seen"}
                )
    return rows


STRUCTURE_ROWS = {
    "map": map_rows,
    "sectors": sectors_rows,
    "similarity": similarity_rows,
    "chains": chains_rows,
    "compare": compare_rows,
}


def _year(lookup: Lookup, entry: int) -> int | None:
    """Give the year of an entry as a number; None where neither list nor source has one."""
    told = entry_year(lookup, entry)
    return int(told) if told else None


def _other(lookup: Lookup, key: str) -> Row:
    regions = lookup.tables["regions"]
    row = lookup.region_row[key] if key else -1
    return {
        "other_adcode": key,
        "other_en": regions["name_en"][row] if key else "",
        "other_zh": regions["name_zh"][row] if key else "",
    }


def _counted(lookup: Lookup, view: View, key: str, section: int) -> Row:
    """Say the persons behind a quotient, or the quotient beside a count."""
    tables = own(lookup)
    place = place_of(lookup, key)
    assert place is not None  # noqa: S101 - a row of the chart is a place
    if measure_of(view) == "listed":
        return {
            "persons": None,
            "expected": tables["listed"]["expected"][place][section],
            "quotient": quotient_of(lookup, view, place, section),
        }
    persons = tables["employment"]["persons"][year_row(lookup, view)][place][section]
    return {"persons": persons, "expected": None, "quotient": None}


def _part(lookup: Lookup, entry: int, region: int, z: int) -> Row:
    entries = own(lookup)["entries"]
    told = "recalled" if region in entries["recalled_members"][entry] else "seen"
    return (
        {
            "status": ("none", "place_inside", "member", "lead")[z],
            "entry_id": entries["id"][entry],
            "entry_en": entries["name_en"][entry],
            "entry_zh": entries["name_zh"][entry],
            "year": _year(lookup, entry),
        }
        | source_title(lookup, entries["source"][entry])
        | {"verification": told if z else ""}
    )
