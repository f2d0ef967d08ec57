"""What each chart of the Xiong'an tab shows, as plain arrays.

Every function takes the lookup and a view and only picks, counts and sorts.
`browser/xiongan_select.js` is its twin; a property test holds the two to the same values. Moves,
paths and figures are named by row number, regions by id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.choice import select_choice
from dashboard.focus.select import class_bounds, ramp
from dashboard.lookup import place_at_level
from dashboard.messages import message
from dashboard.xiongan.moves import (
    EVENTS,
    county_of,
    goes_to,
    groups,
    here,
    moves_table,
    passes,
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

# The least number of organisations of each width of line.
WIDTHS = (1, 2, 5, 10)
_CAMPUS_KINDS = ("university", "hospital")
# Room behind the longest bar for its number, and behind the last year for words.
_BAR_ROOM = 1.15
_YEARS_BEFORE, _YEARS_AFTER = 0.6, 0.6


def select_xiongan(lookup: Lookup, view: View) -> dict[str, Selection]:
    """Choose what every chart of the tab shows."""
    return {
        "map": select_moves_map(lookup, view),
        "flows": select_flows(lookup, view),
        "timeline": select_timeline(lookup, view),
        "figures": select_figures(lookup, view),
        "answer": select_answer(lookup, view),
    }


def select_moves_map(lookup: Lookup, view: View) -> Selection:
    """Choose what the map draws.

    Returns:
        ids: the level's regions. z: the class of the number of organisations that go there.
        counts: that number. upper: the upper bound of each class. chosen, neighbours: ids to
        outline. ring: around Tiananmen, with its name. lines: by place (x to Xiong'an, e
        elsewhere) and least number of organisations, with the path of every point. most: the
        number of organisations on the largest path to Xiong'an, and where it stands. ends: ids of
        the destinations and where they lie. tally: single organisations, group rows, those not
        drawn because no source names the place, those that were seated there from the start, and
        those whose place is not known at this level.
    """
    rows = shown_moves(lookup, view)
    alone = singles(lookup, rows)
    places = [place_of(lookup, view, row) for row in alone]
    level_rows = lookup.level_rows[view.level]
    counts = [places.count(place) for place in level_rows]
    upper = class_bounds(max(counts, default=0))
    flows = path_counts(lookup, alone)
    table, ids = moves_table(lookup), lookup.tables["regions"]["id"]
    undrawn = [row for row in alone if table["path"][row] is None]
    seated = [row for row in undrawn if table["from"][row] is None]
    return {
        "ids": [ids[row] for row in level_rows],
        "z": [ramp(count, upper) for count in counts],
        "counts": counts,
        "upper": upper,
        **select_choice(lookup, view),
        "cities": "cities" in view.layers,
        "ring": _ring(lookup, view),
        "lines": _lines(lookup, flows),
        "most": _most(lookup, flows),
        "ends": _ends(lookup, flows),
        "tally": {
            "singles": len(alone),
            "groups": len(rows) - len(alone),
            "unnamed": len(undrawn) - len(seated),
            "seated": len(seated),
            "unplaced": sum(1 for place in places if place is None),
        },
    }


def path_counts(lookup: Lookup, rows: list[int]) -> list[tuple[int, int]]:
    """Count the moves on each path: (path, number), most first."""
    table = moves_table(lookup)
    counts: dict[int, int] = {}
    for row in rows:
        path = table["path"][row]
        if path is not None:
            counts[path] = counts.get(path, 0) + 1
    return sorted(counts.items(), key=lambda flow: (-flow[1], flow[0]))


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


def place_of(lookup: Lookup, view: View, row: int) -> int | None:
    """Find the region of the level that a move goes to."""
    if view.level == "county":
        return county_of(lookup, view, row)
    regions = lookup.tables["regions"]
    return place_at_level(lookup, regions["id"][moves_table(lookup)["to"][row]], view.level)


def _ring(lookup: Lookup, view: View) -> Selection:
    ring = lookup.tables["xiongan"]["ring"]
    text = message("xiongan.ring.km", view.lang, km=int(ring["km"]))
    return {"lon": ring["lon"], "lat": ring["lat"], "label": {**ring["label"], "text": [text]}}


def _lines(lookup: Lookup, flows: list[tuple[int, int]]) -> dict[str, Selection]:
    paths = lookup.tables["xiongan"]["paths"]
    found: dict[str, Selection] = {
        f"{place}{least}": {"lon": [], "lat": [], "paths": []} for place in "xe" for least in WIDTHS
    }
    for path, count in flows:
        least = max(width for width in WIDTHS if width <= count)
        line = found[f"{'x' if paths['is_here'][path] else 'e'}{least}"]
        # A gap ends each path, so that the next one is not joined to it.
        line["lon"] += [*paths["lon"][path], None]
        line["lat"] += [*paths["lat"][path], None]
        line["paths"] += [path] * (len(paths["lon"][path]) + 1)
    return found


def _most(lookup: Lookup, flows: list[tuple[int, int]]) -> Selection:
    paths = lookup.tables["xiongan"]["paths"]
    here_flows = [(path, count) for path, count in flows if paths["is_here"][path]]
    middle = len(paths["lon"][0]) // 2 if paths["lon"] else 0
    return {
        "lon": [paths["lon"][path][middle] for path, _ in here_flows[:1]],
        "lat": [paths["lat"][path][middle] for path, _ in here_flows[:1]],
        "text": [str(count) for _, count in here_flows[:1]],
    }


def _ends(lookup: Lookup, flows: list[tuple[int, int]]) -> Selection:
    paths, ids = lookup.tables["xiongan"]["paths"], lookup.tables["regions"]["id"]
    last: dict[int, int] = {}
    for path, _ in flows:
        last.setdefault(paths["end"][path], path)
    return {
        "ids": [ids[end] for end in last],
        "lon": [paths["lon"][path][-1] for path in last.values()],
        "lat": [paths["lat"][path][-1] for path in last.values()],
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
