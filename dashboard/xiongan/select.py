"""What each chart of the Xiong'an tab shows, as plain arrays.

Every function takes the lookup and a view and only picks, counts and sorts.
`browser/xiongan_select.js` is its twin; a property test holds the two to the same values. Moves,
paths and figures are named by row number, regions by id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.xiongan.moves import (
    here,
    moves_table,
    passes,
    shown_moves,
    singles,
)
from dashboard.xiongan.select_map import select_moves_map
from dashboard.xiongan.select_timeline import select_timeline

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Selection = dict[str, Any]

_CAMPUS_KINDS = ("university", "hospital")
# Room behind the longest bar for its number.
_BAR_ROOM = 1.15


def select_xiongan(lookup: Lookup, view: View) -> dict[str, Selection]:
    """Choose what every chart of the tab shows."""
    return {
        "map": select_moves_map(lookup, view),
        "flows": select_flows(lookup, view),
        "timeline": select_timeline(lookup, view),
        "figures": select_figures(lookup, view),
        "answer": select_answer(lookup, view),
    }


def select_flows(lookup: Lookup, view: View) -> Selection:
    """Choose the bars: by destination, or by kind where only Xiong'an is shown.

    Returns:
        by: place or kind. ids: what each bar stands for, most first. One array for each status.
        numbers, ends, labels, range: where each bar lies and ends, what stands behind it, the axis.
        singles, groups: how many organisations, and how many group rows stand apart.
    """
    rows = shown_moves(lookup, view)
    alone = singles(lookup, rows)
    table, order = moves_table(lookup), lookup.tables["xiongan"]["order"]
    is_place = "elsewhere" in view.layers
    keys = [table["to" if is_place else "kind"][row] for row in alone]
    counted = {key: keys.count(key) for key in keys}

    def place(key: Any) -> int:  # noqa: ANN401 - a row number or a kind
        return int(key) if is_place else order["kinds"].index(key)

    ranked = sorted(counted, key=lambda key: (-counted[key], place(key)))
    ends = [counted[key] for key in ranked]
    return {
        "by": "place" if is_place else "kind",
        "ids": [lookup.tables["regions"]["id"][key] if is_place else key for key in ranked],
        **{
            status: [
                sum(
                    1
                    for row, own in zip(alone, keys, strict=True)
                    if own == key and table["status"][row] == status
                )
                for key in ranked
            ]
            for status in order["status"]
        },
        "numbers": list(range(len(ends))),
        "ends": ends,
        "labels": [str(end) for end in ends],
        "range": [0, max([*ends, 1]) * _BAR_ROOM],
        "singles": len(alone),
        "groups": len(rows) - len(alone),
    }


def select_figures(lookup: Lookup, view: View) -> Selection:
    """Choose the key figures: rows by topic, in the order in which they are read, and all others.

    Returns:
        topics: id, differs (sources differ, so all values stand side by side), rows. others: rows.
    """
    table = lookup.tables["xiongan"]
    is_recalled = table["figures"]["is_recalled"]

    def kept(rows: list[int]) -> list[int]:
        return [row for row in rows if view.recalled == "show" or not is_recalled[row]]

    topics = table["topics"]
    return {
        "topics": [
            {"id": key, "differs": topics["differs"][number], "rows": kept(topics["rows"][number])}
            for number, key in enumerate(topics["id"])
        ],
        "others": kept(topics["others"]),
    }


def select_answer(lookup: Lookup, view: View) -> Selection:
    """Answer who works in Xiong'an and what is only being built, whatever the filters are.

    Only single organisations count whose sources name Xiong'an themselves.

    Returns:
        parts: status and rows, by type of move and kind. newest: date of the newest source.
        chosen: number by status of those that pass the filters. campus: number by status of the
        campuses of universities and hospitals. agencies_here, agencies_elsewhere: how many.
    """
    table, order = moves_table(lookup), lookup.tables["xiongan"]["order"]
    rows = sorted(
        here(lookup),
        key=lambda row: (
            order["moves"].index(table["move"][row]),
            order["kinds"].index(table["kind"][row]),
            row,
        ),
    )
    by_status = {
        status: [row for row in rows if table["status"][row] == status]
        for status in order["status"]
    }
    agencies = [row for row, kind in enumerate(table["kind"]) if kind == "government_agency"]
    agencies_here = sum(1 for row in agencies if table["is_here"][row])
    return {
        "parts": [{"status": key, "rows": found} for key, found in by_status.items() if found],
        "newest": max((table["as_of"][row] for row in rows if table["as_of"][row]), default=None),
        "chosen": {
            status: sum(
                1
                for row in found
                if passes(view, "kinds", table["kind"][row])
                and passes(view, "moves", table["move"][row])
                and passes(view, "status", status)
            )
            for status, found in by_status.items()
        },
        "campus": {
            status: sum(1 for row in found if _is_campus(table, row))
            for status, found in by_status.items()
        },
        "agencies_here": agencies_here,
        "agencies_elsewhere": len(agencies) - agencies_here,
    }


def _is_campus(table: dict[str, list[Any]], row: int) -> bool:
    return table["move"][row] == "new_campus" and table["kind"][row] in _CAMPUS_KINDS
