"""The tables of the Integration tab: offers, their values, gaps, breaks and events.

An **offering** is an offer at a level; series, gaps and breaks refer to it by row. Cells of series
and gaps are lists with an item for each year. Years with equal `basis` may be compared; a line
connects years with equal `stretch`.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from dashboard.tables.columns import cited_sources, row_numbers
from dashboard.tables.events import event_table
from dashboard.tables.gaps import gap_columns
from dashboard.tables.integration_marks import breaks, limits
from dashboard.tables.scales import axis, class_bounds
from dashboard.tables.single_values import single_values, with_rows
from data.derive.offers import GROUPS, OFFERS, Offer, basis, breaks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dashboard.tables.page import Columns, Tables

_LEVELS = ("city", "province", "county")
_PAIR_MEASURES = ("ratio", "difference")
_SPREAD_MEASURES = ("cv", "gini", "theil")
_THRESHOLDS = (75, 50, 35, 15)
# The slider stops at a year if at least this share of the level's regions has a value.
_SHARE_OF_REGIONS = 2 / 3
Point = dict[str, Any]
# By indicator and region.
Points = dict[tuple[str, str], list[Point]]


def tab_tables(read: Callable[[str], Columns], tables: Tables) -> Tables:
    """Make the tables of the tab.

    Args:
        read: returns a derived table's columns by name.
        tables: the page's tables; `regions` is used.
    """
    region_row = row_numbers(tables["regions"]["id"])
    members = _members(tables["regions"])
    points = _preferred_points(read("observations"))
    offerings = _offered(points, members)
    gap_table, events, singles = read("gaps"), event_table(read("events")), single_values(read)
    cited = _cited(points, gap_table) | {*events["source_id"], *singles["source_id"]}
    sources = cited_sources(read("sources"), cited, "trust")
    source_row = row_numbers(sources["id"])
    rows = {(offer.offer_id, level): row for row, (offer, level) in enumerate(offerings)}
    vintages = _vintages(points)
    series = _series(points, offerings, members, region_row, source_row)
    series["vintage"] = [[vintages[key] for key in keys] for keys in series["vintage"]]
    gaps = gap_columns(gap_table, rows, region_row, source_row)
    return {
        "groups": list(GROUPS),
        "offers": _offers(read("indicators")),
        "offerings": _offerings(offerings, series, gaps, members),
        "series": series,
        "vintages": _vintage_columns(vintages),
        "gaps": gaps,
        "breaks": breaks(rows, region_row),
        "events": events | {"source": [source_row[key] for key in events.pop("source_id")]},
        "limits": limits(read("constants")),
        "thresholds": list(_THRESHOLDS),
        "singles": with_rows(singles, region_row, source_row),
        "sources": sources,
    }


def _members(regions: Columns) -> dict[str, list[str]]:
    """List the regions of each level."""
    columns = list(zip(regions["id"], regions["city"], regions["level"], strict=True))
    return {
        "city": [key for key, city, _ in columns if key == city],
        "province": [key for key, _, level in columns if level == "province"],
        "county": [key for key, _, level in columns if level == "county"],
    }


def _offered(points: Points, members: dict[str, list[str]]) -> list[tuple[Offer, str]]:
    """List the offerings: the levels at which an offer makes a map."""
    return [
        (offer, level)
        for offer in OFFERS
        for level in _LEVELS
        if _is_offered(points, offer, level, members[level])
    ]


def _cited(points: Points, gap_table: Columns) -> set[str]:
    """Collect the ids of the sources of values and gaps."""
    return {
        *(point["source"] for of_region in points.values() for point in of_region),
        *chain.from_iterable(gap_table["source_ids"]),
    }


def _preferred_points(observations: Columns) -> Points:
    """Collect the preferred values of the indicators that some offer uses."""
    names = ("region_id", "indicator_id", "year", "value", "is_preferred", "source_id",
             "verification", "vintage", "vintage_zh")  # fmt: skip
    points: Points = {}
    used = {name for offer in OFFERS for level in _LEVELS for name in offer.indicators(level)}
    columns = (observations[name] for name in names)
    for region, indicator, year, value, is_preferred, source, verification, *vintage in zip(
        *columns, strict=True
    ):
        if is_preferred and indicator in used:
            point = {
                "year": year,
                "value": value,
                "is_recalled": verification == "recalled",
                "source": source,
                "vintage": (indicator, *vintage),
            }
            points.setdefault((indicator, region), []).append(point)
    return points


def _vintages(points: Points) -> dict[tuple[str, ...], int]:
    """Number the indicators with their vintages: a series may consist of several."""
    keys = {point["vintage"] for of_region in points.values() for point in of_region}
    return {key: row for row, key in enumerate(sorted(keys))}


def _vintage_columns(vintages: dict[tuple[str, ...], int]) -> Columns:
    names = ("indicator_id", "vintage", "vintage_zh")
    return {name: [key[place] for key in vintages] for place, name in enumerate(names)}


def _points_of(points: Points, offer: Offer, level: str, region: str) -> list[Point]:
    """List the points of an offer at a level for a region, by year."""
    found = [point for name in offer.indicators(level) for point in points.get((name, region), [])]
    return sorted(found, key=lambda point: point["year"])


def _is_offered(points: Points, offer: Offer, level: str, members: list[str]) -> bool:
    """Return whether some year has a value for all provinces, or for most cities or counties."""
    counts = _counts_by_year(_points_of(points, offer, level, region) for region in members)
    highest = max(counts.values(), default=0)
    return highest >= (len(members) if level == "province" else _min_count(offer, members))


def _min_count(offer: Offer, members: list[str]) -> float:
    """Return how many regions of a level make a map."""
    return offer.place_count or len(members) * _SHARE_OF_REGIONS


def _counts_by_year(lists: Iterable[list[Point]], *, with_recalled: bool = True) -> dict[int, int]:
    counts: dict[int, int] = {}
    for points in lists:
        for point in points:
            if with_recalled or not point["is_recalled"]:
                counts[point["year"]] = counts.get(point["year"], 0) + 1
    return counts


def _offers(indicators: Columns) -> Columns:
    rows = [indicators["indicator_id"].index(offer.offer_id) for offer in OFFERS]
    used = [[name for level in _LEVELS for name in offer.indicators(level)] for offer in OFFERS]
    return {
        "id": [offer.offer_id for offer in OFFERS],
        "group": [offer.group for offer in OFFERS],
        "indicators": [list(dict.fromkeys(names)) for names in used],
        "unit_en": [indicators["unit_en"][row] for row in rows],
        "unit_zh": [indicators["unit_zh"][row] for row in rows],
        "kind": [offer.kind for offer in OFFERS],
        "direction": [indicators["direction"][row] for row in rows],
        "is_lower_better": [offer.is_lower_better for offer in OFFERS],
        "is_share": [offer.is_share for offer in OFFERS],
        # Of a reader's own data; ours are named in the catalogue.
        "title": [None for _ in OFFERS],
    }


def _series(
    points_by_key: Points,
    offerings: list[tuple[Offer, str]],
    members: dict[str, list[str]],
    region_row: dict[str, int],
    source_row: dict[str, int],
) -> Columns:
    names = ("offering", "region", "years", "values", "recalled", "source", "vintage", "basis",
             "stretch")  # fmt: skip
    table: Columns = {name: [] for name in names}
    for row, (offer, level) in enumerate(offerings):
        for region in members[level]:
            points = _points_of(points_by_key, offer, level, region)
            if not points:
                continue
            years = [point["year"] for point in points]
            break_years = [each.year for each in breaks_of(offer.offer_id, level, region)]
            cells = {
                "offering": row,
                "region": region_row[region],
                "years": years,
                "values": [point["value"] for point in points],
                "recalled": [int(point["is_recalled"]) for point in points],
                "source": [source_row[point["source"]] for point in points],
                "vintage": [point["vintage"] for point in points],
                "basis": [basis(offer.offer_id, level, year) for year in years],
                "stretch": [sum(start <= year for start in break_years) for year in years],
            }
            for name, cell in cells.items():
                table[name].append(cell)
    return table


def _offerings(
    offerings: list[tuple[Offer, str]],
    series: Columns,
    gaps: Columns,
    members: dict[str, list[str]],
) -> Columns:
    names = ("offer", "level", "years_show", "years_hide", "bounds", "axis", "measures",
             "is_hebei_shown")  # fmt: skip
    table: Columns = {name: [] for name in names}
    order = [offer.offer_id for offer in OFFERS]
    for row, (offer, level) in enumerate(offerings):
        series_rows = [number for number, of in enumerate(series["offering"]) if of == row]
        values = [value for number in series_rows for value in series["values"][number]]
        read = _read_values(series, series_rows)
        measures = {
            measure
            for of, measure in zip(gaps["offering"], gaps["measure"], strict=True)
            if of == row
        }
        least = _min_count(offer, members[level])
        cells = {
            "offer": order.index(offer.offer_id),
            "level": level,
            "years_show": _map_years(series, series_rows, least, with_recalled=True),
            "years_hide": _map_years(series, series_rows, least, with_recalled=False),
            "bounds": list(offer.bounds) or class_bounds(read or values),
            "axis": axis(values, starts_at_zero=offer.offer_id == "pm25"),
            "measures": [name for name in (*_PAIR_MEASURES, *_SPREAD_MEASURES) if name in measures],
            "is_hebei_shown": level == "city"
            and offer.province == offer.city
            and offer.kind != "total",
        }
        for name, cell in cells.items():
            table[name].append(cell)
    return table


def _read_values(series: Columns, series_rows: list[int]) -> list[float]:
    """List the values that were read in a source."""
    return [
        value
        for number in series_rows
        for value, is_recalled in zip(
            series["values"][number], series["recalled"][number], strict=True
        )
        if not is_recalled
    ]


def _map_years(
    series: Columns, series_rows: list[int], least: float, *, with_recalled: bool
) -> list[int]:
    """List the years with values for at least so many regions."""
    lists = [
        [
            {"year": year, "is_recalled": is_recalled}
            for year, is_recalled in zip(
                series["years"][number], series["recalled"][number], strict=True
            )
        ]
        for number in series_rows
    ]
    counts = _counts_by_year(lists, with_recalled=with_recalled)
    return sorted(year for year, count in counts.items() if count >= least)
