"""What charts and tables of the real build say, read once, to compare pages with."""

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from dashboard.engine import Engine
from dashboard.pages.all import Model
from dashboard.registry import LEVELS
from dashboard.tables.columns import as_rows

Row = dict[str, Any]
Statements = Callable[[str], list[Row]]


def section_of(page: Model, name: str) -> Row:
    """Give the one section of a page with a name."""
    [found] = [one for one in page["sections"] if one["name"] == name]
    return dict(found)


@pytest.fixture(scope="session")
def regions(engine: Engine) -> dict[str, Row]:
    """The regions and zones by id."""
    return {row["id"]: row for row in as_rows(engine.tables["regions"])}


@pytest.fixture(scope="session")
def moves(engine: Engine) -> dict[str, Row]:
    """The moves by id."""
    rows = engine.rows("?tab=xiongan&moves=all&kinds=all&layers=elsewhere", "timeline")
    return {row["relocation_id"]: row for row in rows}


@pytest.fixture(scope="session")
def single(moves: dict[str, Row]) -> dict[str, Row]:
    """The moves of single organisations by id."""
    return {key: row for key, row in moves.items() if row["row_type"] == "single"}


@pytest.fixture(scope="session")
def statements(engine: Engine, regions: dict[str, Row]) -> Statements:
    """Give what a place itself states that it builds on."""

    @cache
    def of_region(region: str) -> list[Row]:
        level = regions[region]["level"]
        at = f"&level={level}" if level in LEVELS else ""
        rows = engine.rows(f"?region={region}&industries=all{at}", "profile")
        roles = ("lead", "core", "support")
        own = (row for row in rows if row["kind"] == "statement" and row["adcode"] == region)
        return [row for row in own if row["value"] in roles]

    return of_region
