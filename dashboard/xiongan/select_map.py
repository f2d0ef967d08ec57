"""What the map of the Xiong'an tab shows. Twin: in `browser/xiongan_select.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.choice import select_choice
from dashboard.classes import class_bounds, ramp
from dashboard.lookup import place_at_level
from dashboard.messages import message
from dashboard.xiongan.moves import (
    county_of,
    moves_table,
    shown_moves,
    singles,
)

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Selection = dict[str, Any]

# The least number of organisations of each width of line.
WIDTHS = (1, 2, 5, 10)


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
