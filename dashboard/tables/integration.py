"""The tables of the Integration tab: what is offered, its values, gaps, breaks and events.

An **offering** is an offer at a level; series, gaps and breaks point at it by row. A series has
lists in its cells: one item a year. `basis` numbers the stretches that may be compared, `stretch`
those that a line may run through.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.tables.events import event_table
from dashboard.tables.scales import axis, class_bounds
from data.derive.offers import BREAKS, GROUPS, OFFERS, Offer, basis, breaks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dashboard.tables.page import Columns, Tables

LEVELS = ("city", "province")
PAIR_MEASURES = ("ratio", "difference")
SPREAD_MEASURES = ("cv", "gini", "theil")
LIMITS = ("pm25_limit_2", "pm25_limit_1", "pm25_guideline")
THRESHOLDS = (75, 50, 35, 15)
# A year may be landed on if this share of the level's regions has a value.
_SHARE_OF_REGIONS = 2 / 3
_COUNTS = {"province": 3, "city": 14}
Point = dict[str, Any]
Found = dict[tuple[str, str], list[Point]]


def tab_tables(read: Callable[[str], Columns], tables: Tables) -> Tables:
    """Pack what the tab alone shows.

    Args:
        read: gives a derived table's columns by name.
        tables: the page's tables: regions are used.
    """
    regions = tables["regions"]
    region_row = {key: row for row, key in enumerate(regions["id"])}
    columns = list(zip(regions["id"], regions["city"], regions["level"], strict=True))
    members = {
        "city": [key for key, city, _ in columns if key == city],
        "province": [key for key, _, level in columns if level == "province"],
    }
    found = _observed(read("observations"))
    offerings = [
        (offer, level)
        for offer in OFFERS
        for level in LEVELS
        if _is_offered(found, offer, level, members[level])
    ]
    events, apart = event_table(read("events")), read("gaps")
    used = {point["source"] for points in found.values() for point in points}
    used |= {source for ids in apart["source_ids"] for source in ids} | set(events["source_id"])
    sources = _sources(read("sources"), used)
    source_row = {key: row for row, key in enumerate(sources["id"])}
    rows = {(offer.offer_id, level): row for row, (offer, level) in enumerate(offerings)}
    series = _series(found, offerings, members, region_row, source_row)
    gaps = _gaps(apart, rows, region_row, source_row)
    return {
        "groups": list(GROUPS),
        "offers": _offers(read("indicators")),
        "offerings": _offerings(offerings, series, gaps),
        "series": series,
        "gaps": gaps,
        "breaks": _breaks(rows, region_row),
        "events": events | {"source": [source_row[key] for key in events.pop("source_id")]},
        "limits": _limits(read("constants")),
        "thresholds": list(THRESHOLDS),
        "sources": sources,
    }


def _observed(table: Columns) -> Found:
    """Collect the preferred values by indicator and region, by year."""
    names = ("region_id", "indicator_id", "year", "value", "is_preferred", "source_id",
             "verification")  # fmt: skip
    found: Found = {}
    wanted = {name for offer in OFFERS for level in LEVELS for name in offer.indicators(level)}
    columns = (table[name] for name in names)
    for region, indicator, year, value, is_preferred, source, seen in zip(*columns, strict=True):
        if is_preferred and indicator in wanted:
            point = {
                "year": year,
                "value": value,
                "is_recalled": seen == "recalled",
                "source": source,
            }
            found.setdefault((indicator, region), []).append(point)
    return found


def _points(found: Found, offer: Offer, level: str, region: str) -> list[Point]:
    points = [point for name in offer.indicators(level) for point in found.get((name, region), [])]
    return sorted(points, key=lambda point: point["year"])


def _is_offered(found: Found, offer: Offer, level: str, members: list[str]) -> bool:
    """Tell whether some year has a value for all provinces, or for most cities."""
    counts = _counted(_points(found, offer, level, region) for region in members)
    most = max(counts.values(), default=0)
    return most >= (len(members) if level == "province" else _needed(level))


def _needed(level: str) -> float:
    return _COUNTS[level] * _SHARE_OF_REGIONS


def _counted(lists: Iterable[list[Point]], *, with_recalled: bool = True) -> dict[int, int]:
    counts: dict[int, int] = {}
    for points in lists:
        for point in points:
            if with_recalled or not point["is_recalled"]:
                counts[point["year"]] = counts.get(point["year"], 0) + 1
    return counts


def _offers(indicators: Columns) -> Columns:
    rows = [indicators["indicator_id"].index(offer.offer_id) for offer in OFFERS]
    told = [[name for level in LEVELS for name in offer.indicators(level)] for offer in OFFERS]
    return {
        "id": [offer.offer_id for offer in OFFERS],
        "group": [offer.group for offer in OFFERS],
        "indicators": [list(dict.fromkeys(names)) for names in told],
        "unit_en": [indicators["unit_en"][row] for row in rows],
        "unit_zh": [indicators["unit_zh"][row] for row in rows],
        "kind": [offer.kind for offer in OFFERS],
        "is_lower_better": [offer.is_lower_better for offer in OFFERS],
        "is_share": [offer.is_share for offer in OFFERS],
    }


def _series(
    found: Found,
    offerings: list[tuple[Offer, str]],
    members: dict[str, list[str]],
    region_row: dict[str, int],
    source_row: dict[str, int],
) -> Columns:
    names = ("offering", "region", "years", "values", "recalled", "source", "basis", "stretch")
    table: Columns = {name: [] for name in names}
    for row, (offer, level) in enumerate(offerings):
        for region in members[level]:
            points = _points(found, offer, level, region)
            if not points:
                continue
            years = [point["year"] for point in points]
            broken = [each.year for each in breaks_of(offer.offer_id, level, region)]
            cells = {
                "offering": row,
                "region": region_row[region],
                "years": years,
                "values": [point["value"] for point in points],
                "recalled": [int(point["is_recalled"]) for point in points],
                "source": [source_row[point["source"]] for point in points],
                "basis": [basis(offer.offer_id, level, year) for year in years],
                "stretch": [sum(start <= year for start in broken) for year in years],
            }
            for name, cell in cells.items():
                table[name].append(cell)
    return table


def _gaps(
    apart: Columns,
    rows: dict[tuple[str, str], int],
    region_row: dict[str, int],
    source_row: dict[str, int],
) -> Columns:
    """Put the gaps of one offering, measure and part into one row, a list item a year."""
    single = ("offering", "measure", "part")
    lists = ("years", "values", "recalled", "basis", "upper", "lower", "sources")
    found: dict[tuple[Any, ...], dict[str, list[Any]]] = {}
    for number, offer in enumerate(apart["indicator_id"]):
        row = rows.get((offer, apart["level"][number]))
        if row is None:
            continue
        key = (row, apart["measure"][number], apart["part"][number])
        cells = found.setdefault(key, {name: [] for name in lists})
        cells["years"].append(apart["year"][number])
        cells["values"].append(apart["value"][number])
        cells["recalled"].append(int(apart["verification"][number] == "recalled"))
        cells["basis"].append(apart["basis"][number])
        cells["upper"].append(region_row.get(apart["upper_id"][number]))
        cells["lower"].append(region_row.get(apart["lower_id"][number]))
        cells["sources"].append([source_row[key] for key in apart["source_ids"][number]])
    keys = sorted(found)
    return {
        **{name: [key[place] for key in keys] for place, name in enumerate(single)},
        **{name: [found[key][name] for key in keys] for name in lists},
    }


def _offerings(offerings: list[tuple[Offer, str]], series: Columns, gaps: Columns) -> Columns:
    names = ("offer", "level", "years_show", "years_hide", "bounds", "axis", "measures",
             "is_hebei_shown")  # fmt: skip
    table: Columns = {name: [] for name in names}
    order = [offer.offer_id for offer in OFFERS]
    for row, (offer, level) in enumerate(offerings):
        own = [number for number, of in enumerate(series["offering"]) if of == row]
        values = [value for number in own for value in series["values"][number]]
        measured = {
            measure
            for of, measure in zip(gaps["offering"], gaps["measure"], strict=True)
            if of == row
        }
        cells = {
            "offer": order.index(offer.offer_id),
            "level": level,
            "years_show": _landed(series, own, level, with_recalled=True),
            "years_hide": _landed(series, own, level, with_recalled=False),
            "bounds": list(offer.bounds) or class_bounds(values),
            "axis": axis(values, starts_at_zero=offer.offer_id == "pm25"),
            "measures": [name for name in (*PAIR_MEASURES, *SPREAD_MEASURES) if name in measured],
            "is_hebei_shown": level == "city"
            and offer.province == offer.city
            and offer.kind != "total",
        }
        for name, cell in cells.items():
            table[name].append(cell)
    return table


def _landed(series: Columns, own: list[int], level: str, *, with_recalled: bool) -> list[int]:
    """List the years that a map may show."""
    lists = [
        [
            {"year": year, "is_recalled": is_recalled}
            for year, is_recalled in zip(
                series["years"][number], series["recalled"][number], strict=True
            )
        ]
        for number in own
    ]
    counts = _counted(lists, with_recalled=with_recalled)
    return sorted(year for year, count in counts.items() if count >= _needed(level))


def _breaks(rows: dict[tuple[str, str], int], region_row: dict[str, int]) -> Columns:
    names = ("offering", "year", "note", "is_hard", "regions")
    table: Columns = {name: [] for name in names}
    for each in BREAKS:
        for level in each.levels:
            if (each.offer_id, level) not in rows:
                continue
            cells = {
                "offering": rows[each.offer_id, level],
                "year": each.year,
                "note": each.note,
                "is_hard": each.is_hard,
                "regions": [region_row[region] for region in each.regions],
            }
            for name, cell in cells.items():
                table[name].append(cell)
    return table


def _limits(constants: Columns) -> Columns:
    rows = [constants["name"].index(name) for name in LIMITS]
    return {
        "id": list(LIMITS),
        "value": [float(constants["value"][row]) for row in rows],
        "note_en": [constants["note_en"][row] for row in rows],
        "note_zh": [constants["note_zh"][row] for row in rows],
    }


def _sources(table: Columns, used: set[str]) -> Columns:
    keep = [row for row, key in enumerate(table["source_id"]) if key in used]
    names = {"id": "source_id", "title": "title", "publisher": "publisher", "url": "url",
             "published": "published"}  # fmt: skip
    return {new: [table[old][row] for row in keep] for new, old in names.items()}
