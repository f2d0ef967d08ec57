"""Cells that the rows of several charts share. Twin: in `browser/structure_rows.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.structure.scene import (
    doubt_of,
    is_recalled,
    measure_of,
    own,
    place_of,
    source_of,
    source_title,
    year_of,
)

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Row = dict[str, Any]

_UNITS = {
    "lq": "times the benchmark's share",
    "lq_market": "times the benchmark's share, market sections",
    "share": "share of employment, 0 to 1",
    "listed": "listed companies",
}


def section_cells(lookup: Lookup, section: int) -> Row:
    """Name a section; -1 is none."""
    sections = own(lookup)["sections"]
    known = section >= 0
    return {
        "section": sections["code"][section] if known else "",
        "section_en": sections["name_en"][section] if known else "",
        "section_zh": sections["name_zh"][section] if known else "",
    }


def value_cells(
    lookup: Lookup, view: View, key: str, section: int | None, value: float | None
) -> Row:
    """Say a value; `key` is the region that has it, empty where there is none."""
    measure = measure_of(view)
    told: Row = {
        "value": value,
        "unit": _UNITS[measure],
        "benchmark": "nation" if measure == "listed" else view.benchmark,
        "year": year_of(lookup, view),
        "doubt": "",
        "source_id": "",
        "source": "",
        "url": "",
        "verification": "",
    }
    place = place_of(lookup, key)
    if place is None or section is None:
        return told
    recalled = is_recalled(lookup, view, place, section)
    return (
        told
        | {"doubt": doubt_of(lookup, view, place, section)}
        | source_title(lookup, source_of(lookup, view))
        | {"verification": "recalled" if recalled else "seen"}
    )
