"""Counts the rows of a part: places them, reads their values, and sums them by cell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from data.own.columns import encoded, is_null, numbers, texts_of
from data.own.geometries import LABEL_POINTS
from data.own.page import OwnNames
from data.own.plan import Plan
from data.own.repeats import Repeats
from data.own.tally import DUPLICATES, MATCHES_MAX, MILLIONTHS, OUTCOMES, SAMPLES_MAX, Tally
from data.own.text_files import skipped_lines
from geo.locate import NOWHERE
from geo.point_grid import PointGrid, place

# Values of this size are summed exactly over a batch of rows.
_LARGEST_VALUE = 1e13
_PLACED, _OUTSIDE, _AMBIGUOUS, _UNMATCHED, _BAD = range(len(OUTCOMES))
_LON_MAX, _LAT_MAX = 180, 90
_STATUS = {"matched": _PLACED, "outside": _OUTSIDE, "ambiguous": _AMBIGUOUS, "none": _UNMATCHED}


@dataclass(frozen=True)
class Atlas:
    """What rows are placed in.

    Attributes:
        names: matches texts.
        grid: of the counties.
        counties: adcodes, in the order of the grid's polygons.
        region_of_zone: the region that a zone is counted in.
    """

    names: OwnNames
    grid: PointGrid
    counties: Sequence[str]
    region_of_zone: dict[str, str]


def count(
    batches: Iterable[pa.Table], plan: Plan, atlas: Atlas, *, has_repeats: bool = True
) -> Tally:
    """Count the rows of some batches.

    Args:
        batches: of a part.
        plan: of the data set.
        atlas: what rows are placed in.
        has_repeats: whether to look for rows that repeat an earlier one; that takes longer than
            placing points.
    """
    tally = Tally()
    repeats = Repeats(plan.used)
    for batch in batches:
        tally.add(_count_batch(batch, plan, atlas))
        if has_repeats:
            repeats.add(batch)
    found = repeats.found(SAMPLES_MAX) if has_repeats else (None, [])
    tally.duplicates, tally.samples[DUPLICATES] = found
    return tally


def _count_batch(table: pa.Table, plan: Plan, atlas: Atlas) -> Tally:
    metadata = table.schema.metadata or {}
    skipped, lines = skipped_lines(table)
    tally = Tally(rows=table.num_rows + skipped)
    tally.label_points = int(metadata.get(LABEL_POINTS, b"0"))
    rows = _Rows(table, np.zeros(table.num_rows, dtype=np.int8), tally)
    regions, region = (
        _regions_of_points(rows, plan, atlas) if plan.lon else _regions(rows, plan, atlas)
    )
    years, year = _years(rows, plan, atlas.names)
    industries, industry = _industries(rows, plan, atlas.names)
    value, has_value = _values(rows, plan, atlas.names)
    for number, name in enumerate(OUTCOMES):
        tally.outcomes[name] = int((rows.outcome == number).sum())
    tally.outcomes["bad"] += skipped
    for line in lines:
        rows.sample(_BAD, line.strip(), "another number of cells than the header")
    is_placed = rows.outcome == _PLACED
    tally.empty = int((is_placed & ~has_value).sum())
    if plan.industry:
        is_known = np.array([bool(name) for name in industries], dtype=bool)
        tally.unknown_industry = int((is_placed & ~is_known[industry]).sum())
    is_counted = np.flatnonzero(is_placed & has_value)
    shape = (len(regions), len(industries), len(years))
    key = np.ravel_multi_index((region[is_counted], industry[is_counted], year[is_counted]), shape)
    for position, *counts in _sums(key, value[is_counted]):
        at = np.unravel_index(position, shape)
        tally.cells[regions[at[0]], industries[at[1]], years[at[2]]] = counts
    return tally


@dataclass
class _Rows:
    """The rows of a batch.

    Attributes:
        table: their cells.
        outcome: (n,) the position of each row's outcome in OUTCOMES; the first fault counts.
        tally: collects samples and matches.
    """

    table: pa.Table
    outcome: NDArray[np.int8]
    tally: Tally

    def mark(
        self, is_one: NDArray[np.bool_], outcome: int, columns: Sequence[str], why: str
    ) -> None:
        """Give rows that had no fault so far an outcome, with samples of their cells."""
        rows = np.flatnonzero(is_one & (self.outcome == _PLACED))
        self.outcome[rows] = outcome
        for row in rows[:SAMPLES_MAX]:
            self.sample(outcome, ", ".join(str(self.table[name][row]) for name in columns), why)

    def sample(self, outcome: int, text: str, why: str) -> None:
        """Keep a text that was not placed, if there are few so far."""
        if self.has_room(outcome):
            self.tally.samples[OUTCOMES[outcome]].append([text, why])

    def has_room(self, outcome: int) -> bool:
        """Tell whether more texts of an outcome are kept."""
        return len(self.tally.samples[OUTCOMES[outcome]]) < SAMPLES_MAX

    def match(self, text: str, found: str, how: str) -> None:
        """Keep how a text was matched."""
        if len(self.tally.matches) < MATCHES_MAX:
            self.tally.matches[text] = [found, how]


def _regions(rows: _Rows, plan: Plan, atlas: Atlas) -> tuple[list[str], NDArray[np.intp]]:
    """Place rows by their names or codes."""
    distinct, code = encoded(_joined(rows.table, plan.place))
    corrections = dict(plan.corrections)
    matches = atlas.names.places(distinct, plan.fixed_year, is_bare=True)
    found = [
        _corrected(match, corrections.get(text))
        for text, match in zip(distinct, matches, strict=True)
    ]
    matched = [atlas.region_of_zone.get(one["region"], one["region"]) for one in found]
    regions = list(dict.fromkeys(["", *matched]))
    place_of = {region: number for number, region in enumerate(regions)}
    position = np.array([place_of[region] for region in matched], dtype=np.intp)
    status = np.array([_STATUS[one["status"]] for one in found], dtype=np.int8)
    for text, one, outcome in zip(distinct, found, status, strict=True):
        rows.match(text, one["region"], one["how"] or one["status"])
        if outcome != _PLACED and rows.has_room(outcome):
            rows.sample(outcome, text, _reason(_with_suggestions(text, one, plan, atlas)))
    rows.outcome[:] = status[code]
    return regions, position[code]


def _corrected(match: dict[str, Any], region: str | None) -> dict[str, Any]:
    """Put the reader's correction in place of a match; None: there is no correction."""
    if region is None:
        return match
    status = "matched" if region else "none"
    return {"status": status, "region": region, "how": "corrected", "candidates": []}


def _with_suggestions(text: str, match: dict[str, Any], plan: Plan, atlas: Atlas) -> dict[str, Any]:
    """Add what an unknown text may have meant; the reader's own correction has none."""
    if match["status"] != "none" or match["how"]:
        return match
    return atlas.names.places([text], plan.fixed_year)[0]


def _reason(match: Mapping[str, Any]) -> str:
    candidates = ", ".join(match["candidates"])
    if match["status"] == "none":
        return f"not found; perhaps {candidates}" if candidates else "not found"
    return f"may be {candidates}" if candidates else "outside the region"


def _regions_of_points(rows: _Rows, plan: Plan, atlas: Atlas) -> tuple[list[str], NDArray[np.intp]]:
    """Place rows by their positions."""
    names = (plan.lon, plan.lat)
    lon, lat = (numbers(rows.table[name], atlas.names.coordinates)[0] for name in names)
    position = _positions(lon, lat, plan, atlas)
    unplaced = np.flatnonzero(position == NOWHERE)
    if len(unplaced):
        is_swapped = np.zeros(len(lon), dtype=bool)
        # As they stand in the file: what is converted the wrong way round is shifted too.
        is_swapped[unplaced] = _positions(lat[unplaced], lon[unplaced], plan, atlas) != NOWHERE
        is_degrees = (np.abs(lon) <= _LON_MAX) & (np.abs(lat) <= _LAT_MAX)
        rows.mark(is_swapped, _BAD, names, "longitude and latitude seem to be swapped")
        rows.mark(~is_degrees, _BAD, names, "no position in degrees")
        rows.mark(position == NOWHERE, _OUTSIDE, names, "outside the region's counties")
    return list(atlas.counties), position.clip(0)


def _positions(
    lon: NDArray[np.float64], lat: NDArray[np.float64], plan: Plan, atlas: Atlas
) -> NDArray[np.intp]:
    """Find the county of each position of a file, NOWHERE where there is none."""
    if plan.system != "wgs84":
        lon, lat = _in_wgs84(lon, lat, plan.system, atlas.names)
    return place(atlas.grid, lon, lat).astype(np.intp)


def _in_wgs84(
    lon: NDArray[np.float64], lat: NDArray[np.float64], system: str, names: OwnNames
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Convert positions; those that are no numbers stay."""
    is_number = np.isfinite(lon) & np.isfinite(lat)
    positions = np.column_stack([lon[is_number], lat[is_number]])
    found = np.array(names.in_wgs84(positions.tolist(), system), dtype=float).reshape(-1, 2)
    lon, lat = lon.copy(), lat.copy()
    lon[is_number], lat[is_number] = found[:, 0], found[:, 1]
    return lon, lat


def _years(rows: _Rows, plan: Plan, names: OwnNames) -> tuple[list[int], NDArray[np.intp]]:
    if not plan.year:
        return [plan.fixed_year or 0], np.zeros(rows.table.num_rows, dtype=np.intp)
    column = rows.table[plan.year]
    if pa.types.is_temporal(column.type):
        column = pc.year(column)
    distinct, code = encoded(column)
    found = names.years(distinct)
    years = list(dict.fromkeys(year or 0 for year in found))
    position = np.array([years.index(year or 0) for year in found], dtype=np.intp)
    is_bad = np.array([year is None for year in found], dtype=bool)
    rows.mark(is_bad[code], _BAD, (plan.year,), "no year")
    return years, position[code]


def _industries(rows: _Rows, plan: Plan, names: OwnNames) -> tuple[list[str], NDArray[np.intp]]:
    """Match the industries; a row of an unknown one counts in its place, without an industry."""
    if not plan.industry:
        return [plan.fixed_industry], np.zeros(rows.table.num_rows, dtype=np.intp)
    distinct, code = encoded(rows.table[plan.industry])
    found = names.match_industries(distinct)
    industries = list(dict.fromkeys(["", *(one["industry"] for one in found)]))
    position = np.array([industries.index(one["industry"]) for one in found], dtype=np.intp)
    for text, one in zip(distinct, found, strict=True):
        rows.match(text, one["industry"], f"industry {one['status']}")
    return industries, position[code]


def _values(
    rows: _Rows, plan: Plan, names: OwnNames
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Read the values; without a column every row counts as one."""
    count = rows.table.num_rows
    if not plan.value or plan.combine == "count":
        return np.ones(count), np.ones(count, dtype=bool)
    column = rows.table[plan.value]
    values, distinct, code = numbers(
        column, lambda texts: names.numbers(texts, plan.decimal), plan.decimal
    )
    is_empty = np.array([*names.are_empty(distinct), False], dtype=bool)[code] | is_null(column)
    has_value = np.isfinite(values)
    too_large = has_value & (np.abs(np.where(has_value, values, 0)) > _LARGEST_VALUE)
    rows.mark(~has_value & ~is_empty, _BAD, (plan.value,), "no number")
    rows.mark(too_large, _BAD, (plan.value,), "a number above 10,000 billion")
    return np.where(has_value, values, 0), has_value


def _joined(table: pa.Table, columns: Sequence[str]) -> pa.ChunkedArray:
    """Join the names of places, the largest first: "河北省, 石家庄市, 长安区"."""
    texts = [texts_of(table[name]) for name in reversed(columns)]
    return texts[0] if len(texts) == 1 else pc.binary_join_element_wise(*texts, ", ")


def _sums(key: NDArray[np.intp], value: NDArray[np.float64]) -> Iterable[tuple[int, int, int, int]]:
    """Sum values by key: key, number of values, whole part, millionths."""
    whole = np.floor(value)
    part = np.rint((value - whole) * MILLIONTHS)
    table = pa.table({"key": key, "whole": whole.astype(np.int64), "part": part.astype(np.int64)})
    sums = table.group_by("key").aggregate([("key", "count"), ("whole", "sum"), ("part", "sum")])
    columns = ("key", "key_count", "whole_sum", "part_sum")
    return zip(*(sums[name].to_pylist() for name in columns), strict=True)
