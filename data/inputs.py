"""The inputs of a build, read and checked together.

A curator sees all faults after a single run, so a check waits for another only if it needs its
result: the cells of every readable table are checked, keys count as known even if other cells of
their rows are wrong, and tables are compared with each other if they have no faults of their own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.borders.layers import LEVELS, Borders, load_borders, own_borders_error
from data.checks.counties import county_faults
from data.checks.order import order_faults
from data.checks.positions import check_positions
from data.checks.required_rows import missing_rows
from data.checks.tables import cross_check, merge_faults
from data.errors import BordersError, CountiesError, InputError, SeedFault, counted, grouped
from data.progress import Progress
from data.schemas.validation import validate
from data.seeds.read import read_seeds
from data.seeds.readme import Description, read_descriptions

# If more points than this lie outside, the borders are wrong rather than the seeds.
_MAX_POINTS_OUTSIDE = 10


@dataclass(frozen=True)
class Inputs:
    """Inputs of a build without faults.

    Attributes:
        tables: seed tables by name, typed.
        descriptions: of these tables and their columns.
        borders: at every level.
    """

    tables: Mapping[str, pd.DataFrame]
    descriptions: Mapping[str, Description]
    borders: Borders


def read_inputs(seeds: Path, own_borders: Path | None, progress: Progress) -> Inputs:
    """Read and check the seeds and the borders.

    Args:
        seeds: folder of the seed files.
        own_borders: the operator's border file; None: the package's.
        progress: reports the four steps.

    Raises:
        InputError: all their faults.
    """
    descriptions, undescribed = read_descriptions(seeds)
    raw, unread = progress.step(
        "seeds",
        lambda: read_seeds(seeds),
        lambda read: _with_fault_count(f"{len(read[0])} files", read[1]),
    )
    typed, invalid = progress.step(
        "schemas",
        lambda: validate(raw),
        lambda checked: _with_fault_count(_row_count(checked[0]), checked[1]),
    )
    broken = {fault.file for fault in unread}
    tables = {name: table for name, table in typed.items() if f"{name}.csv" not in broken}
    loaded = progress.step(
        "borders", lambda: _load_borders(own_borders, seeds, tables), _LoadedBorders.summary
    )
    known = merge_faults([*undescribed, *unread], [*invalid, *loaded.faults])
    faults, outside_count = progress.step(
        "checks",
        lambda: _check(known, raw, tables, loaded.borders),
        lambda checked: counted(len(grouped(checked[0]))) if checked[0] else "no faults",
    )
    error = loaded.error
    if own_borders and outside_count > _MAX_POINTS_OUTSIDE:
        fault = f"{outside_count} points are outside their places: the borders may be shifted"
        error = own_borders_error(own_borders, [fault])
    if loaded.borders is None or error or faults:
        raise InputError(faults, error)
    return Inputs(tables, descriptions, loaded.borders)


@dataclass(frozen=True)
class _LoadedBorders:
    """Borders, or why there are none."""

    borders: Borders | None = None
    error: BordersError | None = None
    faults: tuple[SeedFault, ...] = ()

    def summary(self) -> str:
        if self.borders is None:
            return "cannot be used" if self.error else "not loaded, because regions.csv has faults"
        source = "own" if self.borders.is_own else "package"
        return f"{len(self.borders.raw['county'].keys)} counties of the {source} file"


def _load_borders(
    own: Path | None, seeds: Path, tables: Mapping[str, pd.DataFrame]
) -> _LoadedBorders:
    """Load the borders, unless faults in regions.csv hide which counties they must contain."""
    if "regions" not in tables:
        return _LoadedBorders()
    try:
        return _LoadedBorders(load_borders(own, seeds))
    except BordersError as error:
        return _LoadedBorders(error=error)
    except CountiesError as error:
        return _LoadedBorders(faults=tuple(county_faults(tables["regions"], error.counties)))


def _check(
    known: list[SeedFault],
    raw: Mapping[str, pd.DataFrame],
    tables: Mapping[str, pd.DataFrame],
    borders: Borders | None,
) -> tuple[list[SeedFault], int]:
    """Add the faults between tables to the known faults; count the points outside their place."""
    faults = merge_faults(known, [*cross_check(raw, tables), *missing_rows(raw)])
    faults += order_faults(raw, {fault.file for fault in faults})
    if borders is None:
        return faults, 0
    polygons = {
        adcode: polygon
        for level in LEVELS
        for adcode, polygon in borders.raw[level].by_key().items()
    }
    outside = check_positions(tables, polygons)
    return merge_faults(faults, outside), len(outside)


def _with_fault_count(summary: str, faults: list[SeedFault]) -> str:
    return f"{summary}, {counted(len(faults))}" if faults else summary


def _row_count(tables: Mapping[str, pd.DataFrame]) -> str:
    return f"{sum(map(len, tables.values())):,} rows"
