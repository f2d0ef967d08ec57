"""Rows of the tables of a build."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from data.read import read_columns

if TYPE_CHECKING:
    from pathlib import Path


def rows_of(built: Path, name: str) -> list[dict[str, Any]]:
    """Read the rows of a table of the build as dicts."""
    columns = read_columns(name, built)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
