"""The types of the page's tables are up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.tables.types import FILE, table_types

if TYPE_CHECKING:
    from pathlib import Path


def test_the_types_are_those_of_the_tables(built: Path) -> None:
    assert FILE.read_text(encoding="utf-8") == table_types(built), (
        "run python -m dashboard.tables.types"
    )
