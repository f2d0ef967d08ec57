"""Output per person against PM2.5, with trails. Twin: `browser/integration_select_scatter.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.integration.chosen import chosen_of, nearest, offering_at, tab_table
from dashboard.integration.lines import HOLLOW, SOLID
from dashboard.integration.select_map import item_at, series_row
from dashboard.integration.select_trend import NAMES
from dashboard.lookup import place_at_level
from dashboard.names import region_name

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Selection = dict[str, Any]
_X, _Y = "gdp_per_capita", "pm25"
_PROVINCES = {"110000": "beijing", "120000": "tianjin", "130000": "hebei"}
# Names of points that are nearer than this, of the reach of each axis, would cover each other.
_NEAR = {"x": 0.16, "y": 0.1}
_LISTS = ("x", "y", "symbol", "point")


def select_scatter(lookup: Lookup, view: View) -> Selection:
    """Choose the trails of the level's regions; counties have none, cities stand for them.

    Returns:
        level, year (of the large points: the view's, or the nearest); by name of NAMES a trail (a
        point is its region and year); now: the points of the year, with the names of
        those that stand out.
    """
    level = "province" if view.level == "province" else "city"
    pairs = {row: _points(lookup, view, level, row) for row in lookup.level_rows[level]}
    years = sorted({point["year"] for points in pairs.values() for point in points})
    wanted = chosen_of(lookup, view).year
    year = nearest(years, str(wanted) if wanted else "")
    own = place_at_level(lookup, view.region, level)
    trails: dict[str, dict[str, list[Any]]] = {name: _empty() for name in NAMES}
    for row, points in pairs.items():
        name = _name(lookup, row, own)
        if points and trails[name]["x"]:
            _add(trails[name], None)
        before = None
        for point in points:
            if before and (point["year"] - before["year"] != 1 or point["at"] != before["at"]):
                _add(trails[name], None)
            _add(trails[name], point)
            before = point
    return {"level": level, "year": year, **trails, "now": _now(lookup, view, pairs, year, own)}


def scatter_point(lookup: Lookup, view: View, level: str, region: int, year: int) -> Selection:
    """Name the two values of a region's point: `series.item` of output and of PM2.5."""
    offers = tab_table(lookup, "offers")["id"]
    items = []
    for key in (_X, _Y):
        offering = offering_at(lookup, offers.index(key), level)
        row = None if offering is None else series_row(lookup, offering, region)
        items.append(item_at(lookup, view, row, year))
    return {"x": items[0], "y": items[1]}


def _points(lookup: Lookup, view: View, level: str, region: int) -> list[Selection]:
    """List the years that have both values."""
    series = tab_table(lookup, "series")
    offers = tab_table(lookup, "offers")["id"]
    offering = offering_at(lookup, offers.index(_X), level)
    row = None if offering is None else series_row(lookup, offering, region)
    found = []
    for year in [] if row is None else series["years"][row]:
        items = scatter_point(lookup, view, level, region, year)
        if not items["x"] or not items["y"]:
            continue
        (x_row, x_item), (y_row, y_item) = (
            [int(number) for number in items[axis].split(".")] for axis in ("x", "y")
        )
        is_recalled = series["recalled"][x_row][x_item] or series["recalled"][y_row][y_item]
        found.append(
            {
                "year": year,
                "x": series["values"][x_row][x_item],
                "y": series["values"][y_row][y_item],
                "symbol": HOLLOW if is_recalled else SOLID,
                "point": f"{region}.{year}",
                "at": 100 * series["stretch"][x_row][x_item] + series["stretch"][y_row][y_item],
            }
        )
    return found


def _name(lookup: Lookup, region: int, own: int | None) -> str:
    key = lookup.tables["regions"]["id"][region]
    return _PROVINCES.get(key, "chosen" if region == own else "rest")


def _empty() -> dict[str, list[Any]]:
    return {name: [] for name in _LISTS}


def _add(trail: dict[str, list[Any]], point: Selection | None) -> None:
    nothing = {"x": None, "y": None, "symbol": SOLID, "point": ""}
    for name in _LISTS:
        trail[name].append((point or nothing)[name])


def _standing_out(
    lookup: Lookup,
    pairs: dict[int, list[Selection]],
    shown: list[tuple[int, Selection]],
    own: int | None,
) -> set[int]:
    """Name the emphasised regions, then the ends of both axes where no other name is near."""
    if not shown:
        return set()
    named = [each for each in shown if _name(lookup, each[0], own) != "rest"]
    ends = {}
    for axis in ("x", "y"):
        values = [point[axis] for _, point in shown]
        ends[axis] = (values.index(min(values)), values.index(max(values)))
    drawn = {axis: [point[axis] for points in pairs.values() for point in points] for axis in ends}
    reach = {axis: max(values) - min(values) for axis, values in drawn.items()}
    for place in (*ends["x"], *ends["y"]):
        point = shown[place][1]
        is_free = all(
            any(abs(point[axis] - other[axis]) > reach[axis] * _NEAR[axis] for axis in ("x", "y"))
            for _, other in named
        )
        if is_free:
            named.append(shown[place])
    return {row for row, _ in named}


def _now(
    lookup: Lookup,
    view: View,
    pairs: dict[int, list[Selection]],
    year: int | None,
    own: int | None,
) -> Selection:
    """Choose the points of one year and name those that stand out: most and least of each axis."""
    shown = [
        (row, point) for row, points in pairs.items() for point in points if point["year"] == year
    ]
    named = _standing_out(lookup, pairs, shown, own)
    found = {name: [point[name] for _, point in shown] for name in _LISTS}
    return {
        **found,
        "text": [region_name(lookup, row, view.lang) if row in named else "" for row, _ in shown],
    }
