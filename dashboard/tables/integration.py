"""The tables of the Integration tab: offers, their values, gaps, breaks and events.

An **offering** is an offer at a level; series, gaps and breaks refer to it by row. Cells of series
and gaps are lists with an item for each year. Years with equal `basis` may be compared; a line
connects years with equal `stretch`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from dashboard.tables.columns import Columns, Read, Row, Tables, as_columns, as_rows, selected
from dashboard.tables.integration_marks import breaks, event_columns, gap_columns, limits
from dashboard.tables.row_numbers import Numbers, numbered, row_numbers
from dashboard.tables.scales import axis, class_bounds
from dashboard.tables.single_values import single_values, with_rows
from dashboard.tables.source_facts import cited_sources
from data.derive.offers import GROUPS, OFFERS, Offer, basis, breaks_of

_LEVELS = ("city", "province", "county")
_MEASURES = ("ratio", "difference", "cv", "gini", "theil")
# What tells the vintages of a quantity apart.
_VINTAGE = ("indicator_id", "vintage", "vintage_zh")
_THRESHOLDS = (75, 50, 35, 15)
# The slider stops at a year if at least this share of the level's regions has a value.
_SHARE_OF_REGIONS = 2 / 3
# By indicator and region, rows of observations.
Points = dict[tuple[str, str], list[Row]]


@dataclass(frozen=True)
class _Offering:
    """An offer at a level.

    Attributes:
        offer: the indicator.
        level: of the regions.
        points: by region of the level that has values, these by year.
        count_min: how many regions with values make a map.
    """

    offer: Offer
    level: str
    points: dict[str, list[Row]]
    count_min: float

    def all_points(self) -> list[Row]:
        """List the points of all regions."""
        return list(chain.from_iterable(self.points.values()))


def tab_tables(read: Read, tables: Tables) -> Tables:
    """Make the tables of the tab.

    Args:
        read: returns a derived table's columns by name.
        tables: the page's tables; `regions` is used.
    """
    region_row = row_numbers(tables["regions"]["id"])
    points = _preferred_points(read("observations"))
    offerings = list(_offered(points, _members(tables["regions"])))
    numbers = {(one.offer.offer_id, one.level): row for row, one in enumerate(offerings)}
    gap_table, events, singles = read("gaps"), event_columns(read("events")), single_values(read)
    sources = cited_sources(
        read("sources"),
        {
            *(point["source_id"] for of_region in points.values() for point in of_region),
            *chain.from_iterable(gap_table["source_ids"]),
            *events["source_id"],
            *singles["source_id"],
        },
        "trust",
    )
    source_row = row_numbers(sources["id"])
    vintages = sorted({_vintage(point) for of_region in points.values() for point in of_region})
    vintage_row = {key: row for row, key in enumerate(vintages)}
    gaps = gap_columns(gap_table, numbers, region_row, source_row)
    return {
        "groups": list(GROUPS),
        "offers": _offers(read("indicators")),
        "offerings": _offerings(offerings, gaps),
        "series": _series(offerings, region_row, source_row, vintage_row),
        "vintages": {name: [key[place] for key in vintages] for place, name in enumerate(_VINTAGE)},
        "gaps": gaps,
        "breaks": breaks(numbers, region_row),
        "events": events | {"source": numbered(events.pop("source_id"), source_row)},
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


def _preferred_points(observations: Columns) -> Points:
    """Collect the preferred values of the indicators that some offer uses."""
    points: Points = {}
    used = {name for offer in OFFERS for level in _LEVELS for name in offer.indicators(level)}
    for row in as_rows(observations):
        if row["is_preferred"] and row["indicator_id"] in used:
            points.setdefault((row["indicator_id"], row["region_id"]), []).append(row)
    return points


def _vintage(point: Row) -> tuple[str, ...]:
    """Return an indicator with its vintage: a series may consist of several."""
    return tuple(point[name] for name in _VINTAGE)


def _offered(points: Points, members: dict[str, list[str]]) -> Iterator[_Offering]:
    """Yield the offers at the levels at which all provinces, or most others, have a value."""
    for offer in OFFERS:
        for level in _LEVELS:
            by_region = {
                region: sorted(found, key=lambda point: point["year"])
                for region in members[level]
                if (
                    found := [
                        point
                        for name in offer.indicators(level)
                        for point in points.get((name, region), [])
                    ]
                )
            }
            count_min = offer.place_count or len(members[level]) * _SHARE_OF_REGIONS
            offering = _Offering(offer, level, by_region, count_min)
            least = len(members[level]) if level == "province" else count_min
            if _map_years(offering.all_points(), least):
                yield offering


def _map_years(points: Iterable[Row], least: float) -> list[int]:
    """List the years with values for at least so many regions."""
    counts = Counter(point["year"] for point in points)
    return sorted(year for year, count in counts.items() if count >= least)


def _offers(indicators: Columns) -> Columns:
    rows = [indicators["indicator_id"].index(offer.offer_id) for offer in OFFERS]
    used = [[name for level in _LEVELS for name in offer.indicators(level)] for offer in OFFERS]
    return {
        "id": [offer.offer_id for offer in OFFERS],
        "group": [offer.group for offer in OFFERS],
        "indicators": [list(dict.fromkeys(names)) for names in used],
        **selected(indicators, "unit_en", "unit_zh", rows=rows),
        "kind": [offer.kind for offer in OFFERS],
        "direction": [indicators["direction"][row] for row in rows],
        "is_lower_better": [offer.is_lower_better for offer in OFFERS],
        "is_share": [offer.is_share for offer in OFFERS],
        # Of a reader's own data; ours are named in the catalogue.
        "title": [None for _ in OFFERS],
    }


def _series(
    offerings: list[_Offering],
    region_row: Numbers,
    source_row: Numbers,
    vintage_row: dict[tuple[str, ...], int],
) -> Columns:
    """Write a row for each offering and region, with an item for each year."""
    rows = []
    for number, one in enumerate(offerings):
        key = one.offer.offer_id, one.level
        for region, points in one.points.items():
            years = [point["year"] for point in points]
            break_years = [each.year for each in breaks_of(*key, region)]
            row = {
                "offering": number,
                "region": region_row[region],
                "years": years,
                "values": [point["value"] for point in points],
                "recalled": [int(_is_recalled(point)) for point in points],
                "source": [source_row[point["source_id"]] for point in points],
                "vintage": [vintage_row[_vintage(point)] for point in points],
                "basis": [basis(*key, year) for year in years],
                "stretch": [sum(start <= year for start in break_years) for year in years],
            }
            rows.append(row)
    return as_columns(rows)


def _offerings(offerings: list[_Offering], gaps: Columns) -> Columns:
    order = [offer.offer_id for offer in OFFERS]
    measured = set(zip(gaps["offering"], gaps["measure"], strict=True))
    rows = []
    for number, one in enumerate(offerings):
        offer, points = one.offer, one.all_points()
        seen = [point for point in points if not _is_recalled(point)]
        values = [point["value"] for point in points]
        row = {
            "offer": order.index(offer.offer_id),
            "level": one.level,
            "years_show": _map_years(points, one.count_min),
            "years_hide": _map_years(seen, one.count_min),
            # Of all values only where none was read in a source.
            "bounds": list(offer.bounds)
            or class_bounds([point["value"] for point in seen] or values),
            "axis": axis(values, starts_at_zero=offer.offer_id == "pm25"),
            "measures": [name for name in _MEASURES if (number, name) in measured],
            "is_hebei_shown": one.level == "city"
            and offer.province == offer.city
            and offer.kind != "total",
        }
        rows.append(row)
    return as_columns(rows)


def _is_recalled(point: Row) -> bool:
    return bool(point["verification"] == "recalled")
