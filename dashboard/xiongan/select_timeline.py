"""What the timeline of the Xiong'an tab shows. Twin: in `browser/xiongan_select.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.messages import message
from dashboard.xiongan.moves import (
    EVENTS,
    goes_to,
    groups,
    moves_table,
    shown_moves,
    singles,
    status_words,
    year_of,
    years_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.lookup import Lookup
    from dashboard.view import View

Selection = dict[str, Any]

# Room before the first year, and behind the last one for words.
_YEARS_BEFORE, _YEARS_AFTER = 0.6, 0.6


def select_timeline(lookup: Lookup, view: View) -> Selection:
    """Choose the marks of every single organisation, a line each, best status first.

    Returns:
        rows: moves in the order of their lines. groups: group rows, listed apart. is_inside: only
        what goes to the chosen region is shown. announced, started, opened: x, y, z (status) and
        rows of the marks. as_of: when the status was read. spans: from the first mark to that.
        doubts: marks of recalled years. words: status and date behind a line. range: of the years.
        lines: the range of the lines.
    """
    rows = shown_moves(lookup, view)
    inside = [row for row in rows if view.region and goes_to(lookup, view, row, view.region)]
    kept = inside or rows
    alone = sorted(singles(lookup, kept), key=_line_order(lookup, view))
    told = [_told(lookup, view, row) for row in alone]
    years = [year for of_row in told for year in of_row]
    return {
        "rows": alone,
        "groups": groups(lookup, kept),
        "is_inside": bool(inside),
        **{event: _marks(lookup, view, alone, event) for event in EVENTS},
        "as_of": _as_of(lookup, alone),
        "spans": _spans(told),
        "doubts": _doubts(lookup, view, alone),
        "words": _words(lookup, view, alone),
        "range": [min(years) - _YEARS_BEFORE, max(years) + _YEARS_AFTER] if years else [0, 1],
        "lines": [max(len(alone), 1) - 0.5, -0.5],
    }


def _line_order(lookup: Lookup, view: View) -> Callable[[int], tuple[int, int, int, int]]:
    table, order = moves_table(lookup), lookup.tables["xiongan"]["order"]

    def key(row: int) -> tuple[int, int, int, int]:
        return (
            order["status"].index(table["status"][row]),
            order["moves"].index(table["move"][row]),
            -max(years_of(lookup, view, row), default=0),
            row,
        )

    return key


def _told(lookup: Lookup, view: View, row: int) -> list[int]:
    """List the years a line has something at: its events, and when it was read."""
    as_of = moves_table(lookup)["as_of_year"][row]
    return [*years_of(lookup, view, row), *([] if as_of is None else [as_of])]


def _marks(lookup: Lookup, view: View, rows: list[int], event: str) -> Selection:
    table, order = moves_table(lookup), lookup.tables["xiongan"]["order"]
    found = [(year_of(lookup, view, row, event), number, row) for number, row in enumerate(rows)]
    known = [mark for mark in found if mark[0] is not None]
    return {
        "x": [year for year, _, _ in known],
        "y": [number for _, number, _ in known],
        "z": [order["status"].index(table["status"][row]) for _, _, row in known],
        "rows": [row for _, _, row in known],
    }


def _as_of(lookup: Lookup, rows: list[int]) -> Selection:
    years = moves_table(lookup)["as_of_year"]
    known = [(years[row], number, row) for number, row in enumerate(rows) if years[row] is not None]
    return {
        "x": [year for year, _, _ in known],
        "y": [number for _, number, _ in known],
        "rows": [row for _, _, row in known],
    }


def _spans(told: list[list[int]]) -> Selection:
    x: list[int | None] = []
    y: list[int | None] = []
    for number, years in enumerate(told):
        if years:
            x += [min(years), max(years), None]
            y += [number, number, None]
    return {"x": x, "y": y}


def _doubts(lookup: Lookup, view: View, rows: list[int]) -> Selection:
    recalled = moves_table(lookup)["recalled"]
    found = [
        (year_of(lookup, view, row, event), number)
        for number, row in enumerate(rows)
        for event in EVENTS
        if f"{event}_year" in recalled[row]
    ]
    known = [(year, number) for year, number in found if year is not None]
    return {
        "x": [year for year, _ in known],
        "y": [number for _, number in known],
        "text": ["?" for _ in known],
    }


def _words(lookup: Lookup, view: View, rows: list[int]) -> list[str]:
    """Say behind each line its status, when it was read, and that no year was."""
    undated = message("xiongan.undated", view.lang)
    dot = message("list.dot", view.lang)
    return [
        status_words(lookup, view, row) + ("" if years_of(lookup, view, row) else f"{dot}{undated}")
        for row in rows
    ]
