"""What the lines over time show. Twin: `browser/integration_select_trend.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.integration.chosen import Chosen, chosen_of, offering_at, tab_table
from dashboard.integration.lines import (
    Label,
    Line,
    empty_line,
    joined,
    last_y,
    line_of,
    named_labels,
    place_labels,
)
from dashboard.integration.select_map import series_row
from dashboard.lookup import place_at_level
from dashboard.messages import message
from dashboard.names import region_name
from dashboard.numbers import number_words

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Selection = dict[str, Any]
NAMES = ("rest", "beijing", "tianjin", "hebei", "chosen")
_PROVINCES = {"110000": "beijing", "120000": "tianjin", "130000": "hebei"}
# Of the height of the chart: what a line of text takes.
_LABEL_SHARE = 0.06
_SIDE = 0.4
# A break of so few regions is told, not drawn.
FEW = 3
_AIR = "pm25"


def select_trend(lookup: Lookup, view: View) -> Selection:
    """Choose the lines, labels, marks and, for PM2.5, the years in which limits were met.

    Returns:
        By name of NAMES a line and its labels; now, breaks, limits and events as points; range of
        both axes; firsts: by region, the first year at or below each threshold.
    """
    chosen = chosen_of(lookup, view)
    rows = shown_series(lookup, view, chosen)
    lines = {name: _line(lookup, view, [row for row, of in rows if of == name]) for name in NAMES}
    low, high = tab_table(lookup, "offerings")["axis"][chosen.offering]
    years = _years(lookup, chosen)
    x_range = [years[0] - _SIDE, years[-1] + _SIDE]
    return {
        **lines,
        "labels": _labels(lookup, view, rows, x_range[1], [low, high]),
        "now": _upright([year for year in (chosen.base, chosen.year) if year], low, high),
        "breaks": _breaks(lookup, chosen, low, high),
        "limits": _limits(lookup, view, chosen, x_range),
        "events": _events(lookup, view, chosen, x_range, high),
        "range": {"x": x_range, "y": [low, high]},
        "firsts": _firsts(lookup, view, chosen),
    }


def shown_series(lookup: Lookup, view: View, chosen: Chosen) -> list[tuple[int, str]]:
    """List the series drawn, each with the name of its line; the chosen region's is its own."""
    series, offerings = tab_table(lookup, "series"), tab_table(lookup, "offerings")
    ids = lookup.tables["regions"]["id"]
    own = place_at_level(lookup, view.region, offerings["level"][chosen.offering])
    rows = [row for row, of in enumerate(series["offering"]) if of == chosen.offering]
    found = [
        (row, _PROVINCES.get(ids[region], "chosen" if region == own else "rest"))
        for row, region in zip(rows, (series["region"][row] for row in rows), strict=True)
    ]
    if offerings["is_hebei_shown"][chosen.offering]:
        whole = offering_at(lookup, chosen.offer, "province")
        row = None
        if whole is not None:
            row = series_row(lookup, whole, lookup.region_row["130000"])
        if row is not None:
            found.append((row, "hebei"))
    return found


def _line(lookup: Lookup, view: View, rows: list[int]) -> Line:
    table = tab_table(lookup, "series")
    return joined([line_of(table, row, view, "stretch") for row in rows]) if rows else empty_line()


def _years(lookup: Lookup, chosen: Chosen) -> list[int]:
    """List the years of the offering, first and last among them, recalled or not."""
    series = tab_table(lookup, "series")
    return sorted(
        {
            year
            for row, of in enumerate(series["offering"])
            if of == chosen.offering
            for year in series["years"][row]
        }
    )


def _labels(
    lookup: Lookup, view: View, rows: list[tuple[int, str]], x: float, y_range: list[float]
) -> dict[str, dict[str, list[Any]]]:
    table = tab_table(lookup, "series")
    firm: list[Label] = []
    loose: list[Label] = []
    for row, name in rows:
        y = last_y(line_of(table, row, view, "stretch"))
        if y is None:
            continue
        text = region_name(lookup, table["region"][row], view.lang)
        (loose if name == "rest" else firm).append(Label(name, text, y))
    loose.sort(key=lambda label: -label.y)
    step = (y_range[1] - y_range[0]) * _LABEL_SHARE
    return named_labels(place_labels(firm, loose, x, step, y_range[1]), NAMES)


def _upright(years: list[int], low: float, high: float) -> dict[str, list[Any]]:
    """Draw a line from bottom to top at each year."""
    points: dict[str, list[Any]] = {"x": [], "y": []}
    for year in years:
        points["x"] += [year, year, None]
        points["y"] += [low, high, None]
    return points


def _breaks(lookup: Lookup, chosen: Chosen, low: float, high: float) -> dict[str, list[Any]]:
    breaks = tab_table(lookup, "breaks")
    at = [
        breaks["year"][row] - 0.5
        for row, of in enumerate(breaks["offering"])
        if of == chosen.offering and not 0 < len(breaks["regions"][row]) <= FEW
    ]
    return _upright(at, low, high)


def _limits(
    lookup: Lookup, view: View, chosen: Chosen, x_range: list[float]
) -> dict[str, list[Any]]:
    """Draw the limits of PM2.5 from side to side, each with its words."""
    found: dict[str, list[Any]] = {"x": [], "y": [], "text": []}
    if tab_table(lookup, "offers")["id"][chosen.offer] != _AIR:
        return found
    limits = tab_table(lookup, "limits")
    for key, value in zip(limits["id"], limits["value"], strict=True):
        words = message(f"integration.limit.{key}", view.lang, value=number_words(value))
        found["x"] += [x_range[0], x_range[1], None]
        found["y"] += [value, value, None]
        found["text"] += [words, "", ""]
    return found


def _events(
    lookup: Lookup, view: View, chosen: Chosen, x_range: list[float], high: float
) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {"x": [], "y": [], "rows": []}
    if "events" not in view.layers:
        return found
    events = tab_table(lookup, "events")
    group = tab_table(lookup, "offers")["group"][chosen.offer]
    for row, at in enumerate(events["at"]):
        is_hidden = events["is_recalled"][row] and view.recalled == "hide"
        if group in events["groups"][row] and x_range[0] <= at <= x_range[1] and not is_hidden:
            found["x"].append(at)
            found["y"].append(high)
            found["rows"].append(row)
    return found


def _firsts(lookup: Lookup, view: View, chosen: Chosen) -> list[Selection]:
    """Find, for each region drawn, the first year at or below each threshold of PM2.5."""
    if tab_table(lookup, "offers")["id"][chosen.offer] != _AIR:
        return []
    series = tab_table(lookup, "series")
    return [
        {
            "region": series["region"][row],
            "name": name,
            "first": _first_items(lookup, view, row),
        }
        for row, name in shown_series(lookup, view, chosen)
    ]


def _first_items(lookup: Lookup, view: View, row: int) -> list[str]:
    series = tab_table(lookup, "series")
    kept = [
        item
        for item, is_recalled in enumerate(series["recalled"][row])
        if not is_recalled or view.recalled == "show"
    ]
    found = []
    for threshold in lookup.tables["integration"]["thresholds"]:
        met = [item for item in kept if series["values"][row][item] <= threshold]
        found.append(f"{row}.{met[0]}" if met else "")
    return found
