"""All that a build is made from, read and checked as a whole.

Whoever edits the seeds sees everything that is wrong at once, so no check waits for another but
those that need what it found: a table is judged cell by cell if it can be read, its keys are known
even where cells of their rows are wrong, and tables are held against each other if they are free
of faults themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.borders.layers import LEVELS, load_borders, refused
from data.checks.counties import county_faults
from data.checks.positions import check_positions
from data.checks.tables import cross_check, without_echoes
from data.derive import tables as make
from data.errors import BordersError, CountiesError, InputError, counted
from data.schemas.validation import validate
from data.seeds.read import read_seeds
from data.seeds.readme import read_wordings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd

    from data.borders.layers import Borders
    from data.errors import SeedFault
    from data.progress import Progress
    from data.seeds.readme import Wording

# More points outside than this are hardly as many slips of the seeds.
_FEW_OUTSIDE = 10


@dataclass(frozen=True)
class Inputs:
    """What a build is made from, free of faults.

    Attributes:
        tables: of the seeds, typed, by name.
        words: what they and their columns mean.
        borders: at every level.
    """

    tables: Mapping[str, pd.DataFrame]
    words: Mapping[str, Wording]
    borders: Borders


def read_inputs(seeds: Path, own_borders: Path | None, progress: Progress) -> Inputs:
    """Read and check the seeds and the borders.

    Args:
        seeds: folder of the seed files.
        own_borders: the operator's border file; None: the package's.
        progress: told of the four steps.

    Raises:
        InputError: everything that is wrong with them.
    """
    words, undescribed = read_wordings(seeds)
    raw, unread = progress.step(
        "seeds", lambda: read_seeds(seeds), lambda made: _noted(f"{len(made[0])} files", made[1])
    )
    typed, invalid = progress.step(
        "schemas", lambda: validate(raw), lambda made: _noted(_rows(made[0]), made[1])
    )
    broken = {fault.file for fault in unread}
    tables = {name: table for name, table in typed.items() if f"{name}.csv" not in broken}
    borders = progress.step(
        "borders", lambda: _load_borders(own_borders, seeds, tables), _Loaded.told
    )
    known = without_echoes([*undescribed, *unread], [*invalid, *borders.faults])
    faults, outside = progress.step(
        "checks",
        lambda: _check(known, raw, tables, borders.found),
        lambda made: counted(len(made[0])) if made[0] else "no faults",
    )
    error = borders.error
    if own_borders and outside > _FEW_OUTSIDE:
        fault = f"{outside} points lie outside their places by it: it may be shifted"
        error = refused(own_borders, [fault])
    if borders.found is None or error or faults:
        raise InputError(faults, error)
    return Inputs(tables, words, borders.found)


@dataclass(frozen=True)
class _Loaded:
    """Borders, or why there are none."""

    found: Borders | None = None
    error: BordersError | None = None
    faults: tuple[SeedFault, ...] = ()

    def told(self) -> str:
        if self.found is None:
            return "cannot be used" if self.error else "wait for regions.csv to be right"
        source = "own" if self.found.is_own else "package"
        return f"{len(self.found.raw['county'].keys)} counties of the {source} file"


def _load_borders(own: Path | None, seeds: Path, tables: Mapping[str, pd.DataFrame]) -> _Loaded:
    """Load the borders if it is known which counties they have to hold."""
    if "regions" not in tables:
        return _Loaded()
    try:
        return _Loaded(load_borders(own, seeds))
    except BordersError as error:
        return _Loaded(error=error)
    except CountiesError as error:
        return _Loaded(faults=tuple(county_faults(tables["regions"], error.counties)))


def _check(
    known: list[SeedFault],
    raw: Mapping[str, pd.DataFrame],
    tables: Mapping[str, pd.DataFrame],
    borders: Borders | None,
) -> tuple[list[SeedFault], int]:
    """Add what does not fit together to the faults known; count the points that are outside."""
    faults = without_echoes(known, [*cross_check(raw, tables), *make.missing(raw)])
    if borders is None:
        return faults, 0
    polygons = {
        adcode: polygon
        for level in LEVELS
        for adcode, polygon in borders.raw[level].by_key().items()
    }
    outside = check_positions(tables, polygons)
    return without_echoes(faults, outside), len(outside)


def _noted(made: str, faults: list[SeedFault]) -> str:
    return f"{made}, {counted(len(faults))}" if faults else made


def _rows(tables: Mapping[str, pd.DataFrame]) -> str:
    return f"{sum(map(len, tables.values())):,} rows"
