"""The tables of the Siting tab: values of places for its criteria, and distances.

A series is a criterion's values in one year, so that places are compared in the same year: the
year with the most places, and of those the latest. Roles are in the page's shared tables.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import itemgetter

import numpy as np

from dashboard.tables.columns import Columns, Read, Row, Tables, as_columns, as_rows, selected
from dashboard.tables.places import level_rows
from dashboard.tables.row_numbers import Numbers, numbered, row_numbers
from dashboard.tables.source_facts import are_recalled, cited_sources
from geo.distance import distance_km

# Fewer places are no ground for a comparison: half the cities; a tenth of the counties.
_PLACES_MIN = {"city": 7, "county": 20}
_SECTION = "gbt4754-2017-section"
_KM_DECIMALS = 1
_COMPUTED = "derived"


def tab_tables(read: Read, tables: Tables) -> Tables:
    """Make the tables of the tab.

    Args:
        read: returns a derived table's columns by name.
        tables: the page's tables; `regions` and `sites` are used.
    """
    regions = tables["regions"]
    rows_of = {level: level_rows(regions, level) for level in _PLACES_MIN}
    indicator_rows = list(_observed(read("observations")))
    job_rows = list(_jobs(read("sector_quotients")))
    series = [*_series(indicator_rows, regions, rows_of), *_series(job_rows, regions, rows_of)]
    cited = chain.from_iterable(one["sources"] for one in series)
    sources = cited_sources(read("sources"), {*cited, _COMPUTED})
    source_row = row_numbers(sources["id"])
    vintages = sorted({key for one in series for key in one["vintages"] if key[0]})
    vintage_row = row_numbers(vintages)
    for one in series:
        one["sources"] = numbered(one["sources"], source_row)
        one["vintages"] = [vintage_row.get(key) for key in one["vintages"]]
    offered = {one["code"] for one in series}
    return {
        "indicators": _indicators(read("indicators"), offered),
        "sections": _sections(read("classification")),
        "vintages": {"en": [en for en, _ in vintages], "zh": [zh for _, zh in vintages]},
        "series": as_columns(series),
        "distances": _distances(read("sites"), read("regions"), regions, rows_of),
        "computed": source_row[_COMPUTED],
        "sources": sources,
    }


def _observed(observations: Columns) -> Iterator[Row]:
    """Yield each value of an indicator, with whether it is the one to show."""
    for row in as_rows(observations):
        yield {
            **{name: row[name] for name in ("region_id", "year", "value", "source_id")},
            "code": row["indicator_id"],
            "vintage": (row["vintage"] or "", row["vintage_zh"] or ""),
            "is_main": bool(row["is_preferred"]),
            "is_recalled": row["verification"] == "recalled",
        }


def _jobs(quotients: Columns) -> Iterator[Row]:
    """Yield location quotients and persons by section, and persons in all; no doubtful value."""
    totals: dict[tuple[str, int], Row] = {}
    same = {"is_main": True, "is_recalled": False, "vintage": ("", "")}
    for row in as_rows(quotients):
        shared = same | {name: row[name] for name in ("region_id", "year", "source_id")}
        key = (row["region_id"], row["year"])
        total = totals.setdefault(key, {**shared, "code": "jobs", "value": 0})
        total["value"] += row["persons"] or 0
        for stem, value in (("lq", row["lq_jjj"]), ("jobs", row["persons"])):
            if value is not None and row["doubt"] is None:
                yield {**shared, "code": f"{stem}-{row['section']}", "value": value}
    yield from totals.values()


def _series(rows: Iterable[Row], regions: Columns, rows_of: dict[str, list[int]]) -> Iterator[Row]:
    """Yield the series by code and level: without recalled values; with them if it differs."""
    code_of = itemgetter("code")
    for code, of_code in groupby(sorted(rows, key=code_of), code_of):
        values = list(of_code)
        for level, region_rows in rows_of.items():
            row_of = {regions["id"][row]: row for row in region_rows}
            at_level = [row for row in values if row["region_id"] in row_of]
            seen = _one_year([row for row in at_level if not row["is_recalled"]], row_of)
            all_ = _one_year(at_level, row_of)
            for recalled, found in (("hide", seen), ("show", all_)):
                is_same = recalled == "show" and found == seen
                if found and len(found["regions"]) >= _PLACES_MIN[level] and not is_same:
                    yield {"code": code, "level": level, "recalled": recalled, **found}


def _one_year(rows: list[Row], row_of: Numbers) -> Row:
    """Choose the year with the most places; of those the latest. Empty: there is no value."""
    main = [row for row in rows if row["is_main"]]
    if not main:
        return {}
    counts = Counter(row["year"] for row in main)
    year = max(counts, key=lambda one: (counts[one], one))
    of_year = [row for row in main if row["year"] == year]
    of_year.sort(key=lambda row: row_of[row["region_id"]])
    cells = as_columns(of_year)
    return {
        "year": year,
        "regions": numbered(cells["region_id"], row_of),
        "values": cells["value"],
        "sources": cells["source_id"],
        "is_recalled": cells["is_recalled"],
        "others": [_others(row, rows) for row in of_year],
        "vintages": cells["vintage"],
    }


def _others(main: Row, rows: Iterable[Row]) -> list[float]:
    """List what other sources say of the same place and year, where they differ."""
    found = {
        row["value"]
        for row in rows
        if not row["is_main"]
        and (row["region_id"], row["year"]) == (main["region_id"], main["year"])
    }
    return sorted(found - {main["value"]})


def _indicators(table: Columns, offered: set[str]) -> Columns:
    rows = [row for row, key in enumerate(table["indicator_id"]) if key in offered]
    names = ("name_en", "name_zh", "unit_en", "unit_zh", "topic", "direction")
    return selected(table, *names, id="indicator_id", rows=rows)


def _sections(table: Columns) -> Columns:
    keys = zip(table["classification"], map(len, table["code"]), strict=True)
    rows = [row for row, key in enumerate(keys) if key == (_SECTION, 1)]
    return selected(table, "code", "name_en", "name_zh", rows=rows)


def _distances(
    sites: Columns, places: Columns, regions: Columns, rows_of: dict[str, list[int]]
) -> Tables:
    """Measure from the seat of each place, or a point inside, to cities and sites, in km.

    Returns:
        `regions`: the rows that are measured from; `is_seat` whether it is from the seat;
        `targets`: id, kind (city, or that of the site), lon, lat, names; `km` by target and place.
    """
    rows = sorted({row for level in rows_of.values() for row in level})
    seat = dict(zip(places["adcode"], places["is_seat"], strict=True))
    names = ("lon", "lat", "name_en", "name_zh")
    cities = selected(regions, "id", *names, rows=rows_of["city"])
    on_map = [row for row, lon in enumerate(sites["lon"]) if lon is not None]
    at_sites = selected(sites, "kind", "verification", *names, id="site_id", rows=on_map)
    targets = {
        "id": cities["id"] + at_sites["id"],
        "kind": ["city"] * len(cities["id"]) + at_sites["kind"],
        **{name: cities[name] + at_sites[name] for name in names},
        "is_recalled": [False] * len(cities["id"]) + are_recalled(at_sites),
    }
    points = np.array([(regions["lon"][row], regions["lat"][row]) for row in rows], dtype=float)
    ends = zip(targets["lon"], targets["lat"], strict=True)
    return {
        "regions": rows,
        "is_seat": [bool(seat[regions["id"][row]]) for row in rows],
        "targets": targets,
        "km": [np.round(distance_km(points, end), _KM_DECIMALS).tolist() for end in ends],
    }
