"""Checks for values that are an order of magnitude from those around them.

A misplaced point or a wrong unit changes a value tenfold, while the values around it drift: five
times or a fifth is the limit. A row that says why it is so far off is believed.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median
from typing import Any

import pandas as pd

from data.adcodes import HEBEI, PROVINCES, XIONGAN
from data.errors import SeedFault
from data.records import records
from data.schemas.choices import NINE_INDUSTRIES, SECTION_CLASSIFICATION

FACTOR = 5
# A sum has no drift: half of it or twice as much is another unit, or another thing.
FACTOR_OF_SUMS = 2
_NEIGHBOURS = 4
_SIGNED_SUFFIX = "_growth"
_TOTAL = "TOTAL"
# How the note of a sector begins that says why its value is far off.
REASONS = ("doubtful", "jumps", "outlier")
# Amounts that add up over places; others are levels, such as a share or an income per person.
ADDED_UNITS = (
    "100 million CNY", "10,000 persons", "10,000 passengers", "10,000 tonnes", "10,000 TEU",
    "10,000 vehicles", "enterprises", "km", "pieces",
)  # fmt: skip
_PARTS = {SECTION_CLASSIFICATION: 19, NINE_INDUSTRIES: 9}

# The line on which a row begins, and its cells by column.
Row = tuple[int, dict[str, Any]]


def improbable_faults(tables: Mapping[str, pd.DataFrame]) -> Iterator[SeedFault]:
    """Find values far from their neighbours, from the sum of their parts, or from other places.

    Args:
        tables: those without faults of their own; a check that needs another table is skipped.
    """
    rows = {
        name: list(zip(map(int, table.index), records(table), strict=True))
        for name, table in tables.items()
        if name in {"observations", "region_totals", "sectors", "regions", "indicators"}
    }
    if rows.keys() >= {"observations", "regions", "indicators"}:
        yield from _observations(rows)
    if rows.keys() >= {"observations", "region_totals"}:
        yield from _region_totals(rows)
    if "sectors" in rows:
        yield from _sectors(rows["sectors"])


def _observations(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    levels = {row["adcode"]: row["level"] for _, row in rows["regions"]}
    units = {row["indicator_id"]: row["unit_en"] for _, row in rows["indicators"]}
    observations = [
        row for row in rows["observations"] if not row[1]["indicator_id"].endswith(_SIGNED_SUFFIX)
    ]
    series = _grouped(observations, "region_id", "indicator_id")
    alone = [members[0] for members in series.values() if len(members) == 1]
    is_added = [units.get(row["indicator_id"]) in ADDED_UNITS for _, row in observations]
    added = [row for row, adds in zip(observations, is_added, strict=True) if adds]
    found = [
        *(off for members in series.values() for off in _off_neighbours(members)),
        *_off_places(alone, observations, levels, units),
        *_off_sums(added, levels),
    ]
    for off in _once(found):
        if not off[0][1]["note_en"]:
            yield _fault("observations.csv", off, "Correct it, or say why in note_en and note_zh")


def _region_totals(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """Compare what is printed for the three provinces together with their sum."""
    provinces: dict[tuple[str, int], dict[str, float]] = defaultdict(dict)
    for _, row in rows["observations"]:
        if row["region_id"] in PROVINCES and row["is_preferred"]:
            provinces[row["indicator_id"], row["year"]][row["region_id"]] = row["value"]
    for line, row in rows["region_totals"]:
        values = provinces.get((row["indicator_id"], row["year"]), {})
        if len(values) == len(PROVINCES):
            total = [sum(values.values())]
            for off in _far((line, row), total, FACTOR_OF_SUMS, "the sum of the provinces"):
                yield _fault("region_totals.csv", off, "Correct it, or its indicator")


def _sectors(rows: Sequence[Row]) -> Iterator[SeedFault]:
    series = _grouped(rows, "region_id", "classification", "code", "measure")
    wholes = _grouped(rows, "region_id", "classification", "year", "measure")
    found = [
        *(off for members in series.values() for off in _off_neighbours(members)),
        *(off for members in wholes.values() for off in _off_parts(members)),
    ]
    remedy = f"Correct it, or say why in its note, which then begins with {' or '.join(REASONS)}"
    for off in _once(found):
        if not (off[0][1]["note"] or "").startswith(REASONS):
            yield _fault("sectors.csv", off, remedy)


# A row, how many times what it is compared with it is, and the name of that.
Off = tuple[Row, float, str]


def _off_neighbours(series: Sequence[Row]) -> Iterator[Off]:
    """Compare each value with the median of the nearest of its series, by year."""
    for line, row in series:
        others = sorted(
            (other for other in series if other[0] != line),
            key=lambda other: (abs(other[1]["year"] - row["year"]), other[0]),
        )
        around = [other["value"] for _, other in others[:_NEIGHBOURS]]
        yield from _far((line, row), around, FACTOR, "the values of the years around")


def _off_places(
    alone: Iterable[Row],
    observations: Sequence[Row],
    levels: Mapping[str, str],
    units: Mapping[str, str],
) -> Iterator[Off]:
    """Compare a level that has no neighbours with the other places of its kind in that year."""
    places = defaultdict(list)
    for line, row in observations:
        places[row["indicator_id"], row["year"], levels.get(row["region_id"])].append((line, row))
    for line, row in alone:
        if units.get(row["indicator_id"]) not in ADDED_UNITS:
            of_kind = places[row["indicator_id"], row["year"], levels.get(row["region_id"])]
            others = [other["value"] for at, other in of_kind if at != line]
            yield from _far((line, row), others, FACTOR, "other places of that year")


def _off_sums(added: Iterable[Row], levels: Mapping[str, str]) -> Iterator[Off]:
    """Compare Hebei with the sum of its cities, where all have a value."""
    cities = {
        region for region, level in levels.items() if level == "city" and region[:2] == HEBEI[:2]
    }
    cities -= {XIONGAN}  # counted in the cities around it
    for members in _grouped(added, "indicator_id", "year").values():
        of_cities: dict[str, list[float]] = defaultdict(list)
        for _, row in members:
            if row["region_id"] in cities:
                of_cities[row["region_id"]].append(row["value"])
        if cities and of_cities.keys() == cities:
            total = sum(map(median, of_cities.values()))
            for line, row in members:
                if row["region_id"] == HEBEI:
                    yield from _far((line, row), [total], FACTOR_OF_SUMS, "the sum of its cities")


def _off_parts(members: Sequence[Row]) -> Iterator[Off]:
    """Compare a total with the sum of its sections, where it has all of them."""
    parts = [row["value"] for _, row in members if row["code"] != _TOTAL]
    for line, row in members:
        if row["code"] == _TOTAL and len(parts) == _PARTS.get(row["classification"]):
            yield from _far((line, row), [sum(parts)], FACTOR_OF_SUMS, "the sum of its sections")


def _far(row: Row, others: Sequence[float], factor: float, what: str) -> Iterator[Off]:
    value, middle = row[1]["value"], median(others) if others else 0
    if value > 0 and middle > 0 and not 1 / factor < value / middle < factor:
        yield row, value / middle, what


def _grouped(rows: Iterable[Row], *columns: str) -> dict[tuple[Any, ...], list[Row]]:
    groups: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for line, row in rows:
        groups[tuple(row[name] for name in columns)].append((line, row))
    return groups


def _once(found: Iterable[Off]) -> list[Off]:
    """Keep the first finding of each row, in the order of the file."""
    by_line: dict[int, Off] = {}
    for off in found:
        by_line.setdefault(off[0][0], off)
    return [by_line[line] for line in sorted(by_line)]


def _fault(file: str, off: Off, remedy: str) -> SeedFault:
    (line, row), times, what = off
    problem = f"is improbable: {times:.3g} times {what}"
    return SeedFault(file, line, "value", f"{row['value']:g}", problem, remedy)
