"""The tables of the Integration tab: offers, their values, gaps, breaks and events.

An **offering** is an offer at a level; series, gaps and breaks refer to it by row. Cells of series
and gaps are lists with an item for each year. Years with equal `basis` may be compared; a line
connects years with equal `stretch`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, product

from dashboard.tables.columns import Columns, Read, Row, Tables, as_columns, as_rows, selected
from dashboard.tables.integration_marks import breaks, event_columns, gap_columns, limits
from dashboard.tables.modules import ask
from dashboard.tables.places import level_rows
from dashboard.tables.row_numbers import Numbers, numbered, row_numbers
from dashboard.tables.single_values import single_values, with_rows
from dashboard.tables.source_facts import are_recalled, cited_sources
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
    regions = tables["regions"]
    region_row = row_numbers(regions["id"])
    points = _preferred_points(read("observations"))
    all_points = list(chain.from_iterable(points.values()))
    offerings = list(_offered(points, regions))
    numbers = {(one.offer.offer_id, one.level): row for row, one in enumerate(offerings)}
    gap_table, events, singles = read("gaps"), event_columns(read("events")), single_values(read)
    cited = {*events["source_id"], *singles["source_id"]}
    cited |= {point["source_id"] for point in all_points}
    cited.update(*gap_table["source_ids"])
    sources = cited_sources(read("sources"), cited, "trust")
    source_row = row_numbers(sources["id"])
    vintages = sorted(set(map(_vintage, all_points)))
    vintage_row = row_numbers(vintages)
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


def _offered(points: Points, regions: Columns) -> Iterator[_Offering]:
    """Yield the offers at the levels at which all provinces, or most others, have a value."""
    for offer, level in product(OFFERS, _LEVELS):
        by_region = {}
        members = [regions["id"][row] for row in level_rows(regions, level)]
        for region in members:
            found = (points.get((name, region), ()) for name in offer.indicators(level))
            by_region[region] = sorted(chain.from_iterable(found), key=lambda point: point["year"])
        count_min = offer.place_count or len(members) * _SHARE_OF_REGIONS
        known = {region: series for region, series in by_region.items() if series}
        offering = _Offering(offer, level, known, count_min)
        least = len(members) if level == "province" else count_min
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
        "indicators": [list(dict.fromkeys(names)) for names in used],
        **as_columns(list(map(vars, OFFERS)), ("group", "kind", "is_lower_better", "is_share")),
        **selected(indicators, "unit_en", "unit_zh", "direction", rows=rows),
        # Of a reader's own data; ours are named in the catalogue.
        "title": [None for _ in OFFERS],
    }


def _series(
    offerings: list[_Offering],
    region_row: Numbers,
    source_row: Numbers,
    vintage_row: Mapping[tuple[str, ...], int],
) -> Columns:
    """Write a row for each offering and region, with an item for each year."""
    rows = []
    for number, one in enumerate(offerings):
        key = one.offer.offer_id, one.level
        for region, points in one.points.items():
            cells = as_columns(points)
            break_years = [each.year for each in breaks_of(*key, region)]
            row = {
                "offering": number,
                "region": region_row[region],
                "years": cells["year"],
                "values": cells["value"],
                "recalled": list(map(int, are_recalled(cells))),
                "source": numbered(cells["source_id"], source_row),
                "vintage": [vintage_row[_vintage(point)] for point in points],
                "basis": [basis(*key, year) for year in cells["year"]],
                "stretch": [sum(start <= year for start in break_years) for year in cells["year"]],
            }
            rows.append(row)
    return as_columns(rows)


def _offerings(offerings: list[_Offering], gaps: Columns) -> Columns:
    order = [offer.offer_id for offer in OFFERS]
    measured = set(zip(gaps["offering"], gaps["measure"], strict=True))
    rows = []
    for number, one in enumerate(offerings):
        offer, points = one.offer, one.all_points()
        seen = [point for point in points if point["verification"] != "recalled"]
        is_like_city = offer.province == offer.city and offer.kind != "total"
        row = {
            "offer": order.index(offer.offer_id),
            "level": one.level,
            "years_show": _map_years(points, one.count_min),
            "years_hide": _map_years(seen, one.count_min),
            # Of all values only where none was read in a source.
            "bounds": list(offer.bounds) or ask("classBounds", _values(seen or points)),
            "axis": ask("axisEnds", _values(points), offer.offer_id == "pm25"),
            "measures": [name for name in _MEASURES if (number, name) in measured],
            "is_hebei_shown": one.level == "city" and is_like_city,
        }
        rows.append(row)
    return as_columns(rows)


def _values(points: Iterable[Row]) -> list[float]:
    return [point["value"] for point in points]
