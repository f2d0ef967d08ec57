"""The table behind each chart of the Integration tab: a row a thing drawn.

Twin: `browser/integration_rows.js`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.integration.chosen import chosen_of, tab_table
from dashboard.integration.select_gaps import ALL_PARTS, select_gaps
from dashboard.integration.select_map import select_map
from dashboard.integration.select_scatter import scatter_point, select_scatter
from dashboard.integration.select_trend import NAMES, select_trend
from dashboard.messages import message
from dashboard.row_keys import region_keys
from dashboard.row_sources import row_sources

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Row = dict[str, Any]


def map_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every region of the level with its value, or without one."""
    shown = select_map(lookup, view)
    return [
        region_keys(lookup, lookup.region_row[key])
        | _value(lookup, view, shown["items"][row], shown["year"])
        | _change(shown, row)
        for row, key in enumerate(shown["ids"])
    ]


def trend_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every point of every line, then the events."""
    shown = select_trend(lookup, view)
    points = [point for name in NAMES for point in shown[name]["point"] if point]
    series = tab_table(lookup, "series")
    rows = [
        region_keys(lookup, series["region"][int(point.split(".")[0])])
        | _value(lookup, view, point, None)
        for point in points
    ]
    return rows + [_event(lookup, row) for row in shown["events"]["rows"]]


def gaps_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every point of every line of both panels."""
    shown = select_gaps(lookup, view)
    return [
        _gap(lookup, view, panel["measure"], part, point)
        for panel in (shown["top"], shown["bottom"])
        for part in ALL_PARTS
        for point in panel["lines"][part]["point"]
        if point
    ]


def scatter_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every point of every trail: output per person and PM2.5 side by side."""
    shown = select_scatter(lookup, view)
    points = [point for name in NAMES for point in shown[name]["point"] if point]
    rows = []
    for point in points:
        region, year = (int(number) for number in point.split("."))
        items = scatter_point(lookup, view, shown["level"], region, year)
        output = _value(lookup, view, items["x"], year)
        air = _value(lookup, view, items["y"], year)
        rows.append(
            region_keys(lookup, region)
            | {
                "year": year,
                "gdp_per_person": output["value"],
                "gdp_per_person_unit": output["unit"],
                "pm25": air["value"],
                "pm25_unit": air["unit"],
                **_sources(lookup, [items["x"], items["y"]]),
                "verification": _worse([output["verification"], air["verification"]]),
            }
        )
    return rows


INTEGRATION_ROWS = {
    "map": map_rows,
    "trend": trend_rows,
    "gaps": gaps_rows,
    "scatter": scatter_rows,
}


def _value(lookup: Lookup, view: View, item: str, year: int | None) -> Row:
    """Tell a series' value, or that there is none in that year."""
    series, offers = tab_table(lookup, "series"), tab_table(lookup, "offers")
    if not item:
        offer = chosen_of(lookup, view).offer
        return _told(offers, offer) | {
            "year": year,
            "value": None,
            "status": "no_value",
            **_sources(lookup, []),
            "verification": "",
        }
    row, place = (int(number) for number in item.split("."))
    offer = tab_table(lookup, "offerings")["offer"][series["offering"][row]]
    return _told(offers, offer) | {
        "year": series["years"][row][place],
        "value": series["values"][row][place],
        "status": "value",
        **_sources(lookup, [item]),
        "verification": "recalled" if series["recalled"][row][place] else "seen",
    }


def _sources(lookup: Lookup, items: list[str]) -> Row:
    """Name the sources of values of series."""
    source = tab_table(lookup, "series")["source"]
    places = [[int(number) for number in item.split(".")] for item in items]
    return row_sources(tab_table(lookup, "sources"), [source[row][place] for row, place in places])


def _told(offers: dict[str, list[Any]], offer: int) -> Row:
    return {"indicator_id": offers["id"][offer], "unit": offers["unit_en"][offer]}


def _change(shown: dict[str, Any], row: int) -> Row:
    if shown["mode"] != "change":
        return {}
    return {
        "base_year": shown["base"],
        "base_value": shown["bases"][row],
        "change": shown["changes"][row],
    }


def _event(lookup: Lookup, row: int) -> Row:
    events, sources = tab_table(lookup, "events"), tab_table(lookup, "sources")
    return {
        "adcode": "",
        "level": "event",
        "name_en": events["title_en"][row],
        "name_zh": events["title_zh"][row],
        "indicator_id": "",
        "unit": "",
        "year": int(events["date"][row][:4]),
        "value": None,
        "status": "event",
        "date": events["date"][row],
        **row_sources(sources, [events["source"][row]]),
        "verification": "recalled" if events["is_recalled"][row] else "seen",
    }


def _gap(lookup: Lookup, view: View, measure: str, part: str, point: str) -> Row:
    gaps, sources = tab_table(lookup, "gaps"), tab_table(lookup, "sources")
    regions, offers = lookup.tables["regions"], tab_table(lookup, "offers")
    row, place = (int(number) for number in point.split("."))
    offer = chosen_of(lookup, view).offer
    upper, lower = gaps["upper"][row][place], gaps["lower"][row][place]
    return {
        "indicator_id": offers["id"][offer],
        "measure": measure,
        "part": part,
        "name_en": message(f"integration.part.{part}", "en"),
        "name_zh": message(f"integration.part.{part}", "zh"),
        "upper_adcode": "" if upper is None else regions["id"][upper],
        "lower_adcode": "" if lower is None else regions["id"][lower],
        "year": gaps["years"][row][place],
        "value": gaps["values"][row][place],
        "unit": offers["unit_en"][offer] if measure == "difference" else "",
        **row_sources(sources, gaps["sources"][row][place]),
        "verification": "recalled" if gaps["recalled"][row][place] else "seen",
    }


def _worse(verifications: list[str]) -> str:
    return "recalled" if "recalled" in verifications else "seen"
