"""Rows of the tables of a build."""

from pathlib import Path
from typing import Any

from data.read import read_columns


def rows_of(built: Path, name: str) -> list[dict[str, Any]]:
    """Read the rows of a table of the build as dicts."""
    columns = read_columns(name, built)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
