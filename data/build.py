"""The build: seeds and borders in, checked tables out.

Each stage lists all its faults before the next begins. Nothing is written before everything is
right, and then everything at once.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from data import tables as make
from data.borders import LEVELS, areas_km2, label_points, load_borders, neighbours
from data.cells import cells
from data.checks import check_positions, cross_check
from data.derived import NAMES, fields
from data.errors import SeedError
from data.files import Header, files
from data.schemas import validate
from data.seeds import read_seeds
from data.wording import read_wordings
from data.write import replace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pandas as pd

    from data.borders import Borders
    from data.wording import Wording

_STEPS = 9

Made = TypeVar("Made")


@dataclass
class Progress:
    """Tells stderr which step is under way and what came of it."""

    number: int = 0

    def step(self, name: str, work: Callable[[], Made], told: Callable[[Made], str]) -> Made:
        """Take one step.

        Args:
            name: said before the work begins.
            work: makes something.
            told: what was made, in words; said after.
        """
        self.number += 1
        started = perf_counter()
        say(f"[{self.number}/{_STEPS}] {name}: ")
        try:
            made = work()
        except BaseException:  # Ctrl+C too: the next line begins at its beginning
            say("stopped\n")
            raise
        say(f"{told(made)}, {perf_counter() - started:.1f} s\n")
        return made


def say(text: str) -> None:
    """Write to stderr at once; stdout stays free for whoever pipes us."""
    sys.stderr.write(text)
    sys.stderr.flush()


def build(seeds: Path, output: Path, own_borders: Path | None, build_id: str) -> None:
    """Read, check, derive and put in place; the caller holds the lock on `output`.

    Args:
        seeds: folder of the seed files.
        output: folder of the build, replaced whole.
        own_borders: the operator's border file; None: the package's.
        build_id: what the build is made from, see `data.fingerprint`.

    Raises:
        SeedError: all faults of the first stage that found any; nothing was written.
        BordersError: borders that are missing or not the ones meant; nothing was written.
    """
    progress = Progress()
    raw, words = progress.step("seeds", lambda: _read(seeds), lambda made: f"{len(made[0])} files")
    tables = progress.step("schemas", lambda: validate(raw), lambda made: _rows(*made.values()))
    borders = progress.step("borders", lambda: load_borders(own_borders, seeds), _polygons)
    progress.step("checks", lambda: _check(tables, borders), lambda _: "no faults")
    derived = _derive(progress, tables, borders)
    ordered = {name: derived[name][[field.name for field in fields(name)]] for name in NAMES}
    header = Header(build_id, datetime.now(UTC))
    progress.step(
        "files",
        lambda: replace(output, files(ordered, borders, words, header)),
        lambda count: f"{count} written",
    )


def _read(folder: Path) -> tuple[dict[str, pd.DataFrame], dict[str, Wording]]:
    words, faults = read_wordings(folder)
    try:
        raw = read_seeds(folder)
    except SeedError as error:
        raise SeedError([*error.faults, *faults]) from None
    if faults:
        raise SeedError(faults)
    return raw, words


def _check(tables: dict[str, pd.DataFrame], borders: Borders) -> None:
    polygons = {
        adcode: polygon
        for level in LEVELS
        for adcode, polygon in borders.raw[level].by_key().items()
    }
    faults = [
        *cross_check(tables),
        *check_positions(tables, polygons),
        *make.missing(tables),
    ]
    if faults:
        raise SeedError(faults)


def _derive(
    progress: Progress, tables: dict[str, pd.DataFrame], borders: Borders
) -> dict[str, pd.DataFrame]:
    """Make every derived table, in the order in which they need each other."""
    constants = tables["constants"]
    regions = progress.step(
        "regions",
        lambda: make.with_places(tables["regions"], areas_km2(borders), label_points(borders)),
        _rows,
    )
    places = {
        "regions": regions,
        "zones": make.with_parents(tables["zones"], regions),
        "distances": make.distances(regions, constants),
    }
    around = progress.step("neighbours", lambda: neighbours(borders), _rows)
    recent_from_year = int(make.constant(constants, "recent_from_year"))
    focus = progress.step(
        "focus",
        lambda: make.with_sources(tables["focus"], tables["sources"], recent_from_year),
        _rows,
    )
    ancestors = make.ancestors(regions, tables["zones"])
    matrix = progress.step("cells", lambda: cells(focus, ancestors), _rows)
    figures = make.key_figures(tables["observations"])
    made = {"neighbours": around, "focus": focus, "cells": matrix, "key_figures": figures}
    return {**tables, **places, **made}


def _rows(*tables: pd.DataFrame) -> str:
    return f"{sum(map(len, tables)):,} rows"


def _polygons(borders: Borders) -> str:
    source = "own" if borders.is_own else "package"
    return f"{len(borders.raw['county'].keys)} counties of the {source} file"
