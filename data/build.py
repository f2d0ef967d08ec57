"""The build: seeds and borders in, checked tables out.

Nothing is written until every check has passed; then the whole folder is replaced at once.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from data.borders.layers import Borders, areas_km2, label_points, neighbours
from data.derive import places, structure
from data.derive.cells import cells
from data.derive.constants import constant
from data.derive.gaps import gaps
from data.derive.key_figures import key_figures
from data.derive.moves import moves, rings
from data.derive.provinces import province_sectors
from data.derive.related import industry_proximity, proximity_test
from data.derive.statements import with_sources
from data.evidence.judge import evidence
from data.files import Header, files
from data.inputs import read_inputs
from data.kept import keep_unlisted
from data.own.built import read_sets
from data.progress import Progress
from data.read import BUILD_FILE, NotBuilt, read_build
from data.schemas.derived.tables import NAMES, fields
from data.write import replace

_STEPS = 10


def build(
    seeds: Path,
    output: Path,
    own_borders: Path | None,
    build_id: str,
    own_folder: Path,
) -> list[str]:
    """Read, check and derive the tables, then write them; the caller holds the lock on `output`.

    Args:
        seeds: folder of the seed files.
        output: folder of the build, replaced as a whole.
        own_borders: the operator's border file; None: the package's.
        build_id: fingerprint of the inputs, see `data.fingerprint`.
        own_folder: of the reader's own data sets.

    Returns:
        What was kept in `output`, as the build in it does not list it.

    Raises:
        InputError: all faults of the seeds and borders; nothing was written.
        InTheWayError: a file that the build in `output` does not list has the path of a new one.
    """
    progress = Progress(_STEPS)
    inputs = read_inputs(seeds, own_borders, progress)
    derived = _derive(progress, inputs.tables, inputs.borders)
    ordered = {name: derived[name][[field.name for field in fields(name)]] for name in NAMES}
    header = Header(build_id, datetime.now(UTC))
    own = read_sets(own_folder)
    contents = files(ordered, inputs.borders, inputs.descriptions, header, own)
    kept: list[str] = []
    progress.step(
        "files",
        lambda: replace(output, contents, lambda new: kept.extend(_keep_others(output, new))),
        lambda count: f"{count} written",
    )
    return kept


def _keep_others(output: Path, new: Path) -> list[str]:
    try:
        listed = read_build(output)["files"]
    except NotBuilt:
        return []  # it is missing, or damaged and nothing but a build
    return keep_unlisted(output, new, [BUILD_FILE, *listed])


def _derive(
    progress: Progress, tables: Mapping[str, pd.DataFrame], borders: Borders
) -> dict[str, pd.DataFrame]:
    """Make every derived table, each after the tables that it depends on."""
    constants = tables["constants"]
    regions = progress.step(
        "regions",
        lambda: places.with_positions(tables["regions"], areas_km2(borders), label_points(borders)),
        _row_count,
    )
    zones = places.with_parents(tables["zones"], regions)
    distances = places.distances(regions, constants)
    neighbour_pairs = progress.step("neighbours", lambda: neighbours(borders), _row_count)
    recent_from_year = int(constant(constants, "recent_from_year"))
    focus = progress.step(
        "focus",
        lambda: with_sources(tables["focus"], tables["sources"], recent_from_year),
        _row_count,
    )
    ancestors = places.ancestors(regions, tables["zones"])
    matrix_cells = progress.step("cells", lambda: cells(focus, ancestors), _row_count)
    region_gaps = progress.step("gaps", lambda: gaps(tables["observations"], regions), _row_count)
    derived = {
        **tables,
        "regions": regions,
        "zones": zones,
        "distances": distances,
        "neighbours": neighbour_pairs,
        "focus": focus,
        "cells": matrix_cells,
        "key_figures": key_figures(tables["observations"]),
        "gaps": region_gaps,
        **_structure(tables["sectors"]),
        "moves": moves(tables["relocations"], tables["sources"], borders.raw["county"]),
        "rings": rings(constants),
        "industry_proximity": industry_proximity(focus),
        "proximity_test": proximity_test(focus),
    }
    return {**derived, **evidence(derived)}


def _structure(sectors: pd.DataFrame) -> dict[str, pd.DataFrame]:
    return {
        "sector_quotients": structure.sector_quotients(sectors),
        "sector_similarity": structure.sector_similarity(sectors),
        "sector_specialisation": structure.sector_specialisation(sectors),
        "sector_order": structure.sector_order(sectors),
        "listed_quotients": structure.listed_quotients(sectors),
        "province_sectors": province_sectors(sectors),
    }


def _row_count(table: pd.DataFrame) -> str:
    return f"{len(table):,} rows"
