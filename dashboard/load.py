"""Tables of the build, and the tables behind charts, as pandas frames for notebooks.

Keys and adcodes are text, years whole numbers, lists Python lists. What is absent is NA; it is
never zero. A frame is the caller's own: changing it changes nobody else's.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.notebook.asked import ask
from dashboard.tabs import TABS
from data import read
from data.schemas.derived.tables import NAMES, fields, list_columns
from data.schemas.fields import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_PACKAGE = "datapackage.json"
_LIST = "object"


def table(name: str) -> pd.DataFrame:
    """Load a table of the build.

    Args:
        name: one of `tables()`, such as "focus".

    Raises:
        NotBuilt: there is no build.
        ValueError: the build has no such table.
    """
    build_id = read.read_build(read.DERIVED)["build_id"]
    if name not in NAMES:
        told = f"no table {name!r}; there are {', '.join(NAMES)}. load.tables() says what each is"
        raise ValueError(told)
    frame = _table(name, read.DERIVED, build_id).copy()
    for column in list_columns(name):
        frame[column] = pd.Series([list(items) for items in frame[column]], dtype=_LIST)
    return frame


def tables() -> pd.DataFrame:
    """Name every table of the build, what a row of it is, and how many it has.

    Raises:
        NotBuilt: there is no build.
    """
    build = read.read_build(read.DERIVED)
    counts, titles = build["counts"], _titles(read.DERIVED, build["files"])
    return pd.DataFrame(
        {
            "table": pd.Series(list(counts), dtype="string"),
            "a_row_is": pd.Series([titles[name] for name in counts], dtype="string"),
            "row_count": pd.Series(list(counts.values()), dtype="Int64"),
        }
    )


def rows(chart: str, query: str = "") -> pd.DataFrame:
    """Load the table behind a chart, as its CSV has it: a row for each thing drawn.

    Args:
        chart: a chart's id, such as "ranking".
        query: the view, as its link has it: "?industries=robotics&level=county".

    Raises:
        NotBuilt: there is no build.
        ValueError: no tab that the query can mean has the chart.
    """
    asked = ask(chart, query)
    found = TABS[asked.view.tab].rows[chart](asked.lookup, asked.view)
    names = dict.fromkeys(name for row in found for name in row)
    return pd.DataFrame({name: _column(name, [row.get(name) for row in found]) for name in names})


@lru_cache(maxsize=len(NAMES))
def _table(name: str, folder: Path, _build_id: str) -> pd.DataFrame:
    """Read a table once; another build has another id."""
    columns = read.read_columns(name, folder)
    kinds = {
        field.name: _LIST if field.kind == "list" else KINDS[field.kind] for field in fields(name)
    }
    return pd.DataFrame(
        {column: pd.Series(columns[column], dtype=kind) for column, kind in kinds.items()}
    )


def _titles(folder: Path, files: Iterable[str]) -> dict[str, str]:
    """Read what a row of each table is from the data package."""
    try:
        path = next(folder / name for name in files if name.endswith(_PACKAGE))
        package = json.loads(path.read_text(encoding="utf-8"))
        return {resource["name"]: resource["title"] for resource in package["resources"]}
    except (StopIteration, OSError, ValueError, KeyError) as error:
        raise read.NotBuilt(folder) from error


def _column(name: str, values: list[Any]) -> pd.Series[Any]:
    """Type a column of rows, in which None and an empty text are absent."""
    known = [None if value == "" else value for value in values]
    if name == "year" or name.endswith("_year"):
        known = [None if value is None else int(value) for value in known]
    return pd.Series(known, dtype=_dtype(value for value in known if value is not None))


def _dtype(values: Iterable[Any]) -> str:
    types = {type(value) for value in values}
    if types == {bool}:
        return "boolean"
    if types == {int}:
        return "Int64"
    if types and types <= {int, float}:
        return "Float64"
    return "string" if types <= {str} else _LIST
