"""All that a build is made from, read and checked as a whole.

Whoever edits the seeds sees everything that is wrong at once, so no check waits for another but
those that need what it found: a table is judged cell by cell if it can be read, its keys are known
even where cells of their rows are wrong, and tables are held against each other if they are free
of faults themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data import tables as make
from data.borders import LEVELS, load_borders
from data.checks import check_positions, cross_check, without_echoes
from data.errors import BordersError, InputError, counted
from data.schemas import validate
from data.seeds import read_seeds
from data.wording import read_wordings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd

    from data.borders import Borders
    from data.errors import SeedFault
    from data.progress import Progress
    from data.wording import Wording


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
    borders, unfit = progress.step(
        "borders", lambda: _borders(own_borders, seeds, tables), lambda made: _polygons(*made)
    )
    faults = without_echoes([*undescribed, *unread], invalid)
    faults = progress.step(
        "checks",
        lambda: without_echoes(faults, _unfitting(raw, tables, borders)),
        lambda made: counted(len(made)) if made else "no faults",
    )
    if borders is None or unfit or faults:
        raise InputError(faults, unfit)
    return Inputs(tables, words, borders)


def _borders(
    own: Path | None, seeds: Path, tables: Mapping[str, pd.DataFrame]
) -> tuple[Borders | None, BordersError | None]:
    """Load the borders if it is known which counties they have to hold."""
    if "regions" not in tables:
        return None, None
    try:
        return load_borders(own, seeds), None
    except BordersError as error:
        return None, error


def _unfitting(
    raw: Mapping[str, pd.DataFrame], tables: Mapping[str, pd.DataFrame], borders: Borders | None
) -> list[SeedFault]:
    faults = [*cross_check(raw, tables), *make.missing(raw)]
    if borders is None:
        return faults
    polygons = {
        adcode: polygon
        for level in LEVELS
        for adcode, polygon in borders.raw[level].by_key().items()
    }
    return without_echoes(faults, check_positions(tables, polygons))


def _noted(made: str, faults: list[SeedFault]) -> str:
    return f"{made}, {counted(len(faults))}" if faults else made


def _rows(tables: Mapping[str, pd.DataFrame]) -> str:
    return f"{sum(map(len, tables.values())):,} rows"


def _polygons(borders: Borders | None, error: BordersError | None) -> str:
    if borders is None:
        return "cannot be used" if error else "not read, for regions.csv has faults"
    source = "own" if borders.is_own else "package"
    return f"{len(borders.raw['county'].keys)} counties of the {source} file"
