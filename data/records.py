"""Rows of a table as dicts."""

from typing import Any

import pandas as pd


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """List the rows of a table; an absent value is None."""
    cells = table.astype("object").where(table.notna(), None)
    return [{str(name): cell for name, cell in row.items()} for row in cells.to_dict("records")]
