"""Rows of a table as dicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """List the rows of a table; an absent value is None."""
    cells = table.astype("object").where(table.notna(), None)
    return [{str(name): cell for name, cell in row.items()} for row in cells.to_dict("records")]
