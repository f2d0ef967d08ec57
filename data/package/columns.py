"""Tables without pandas: a dict of equally long lists, and the text of it as CSV and JSON.

None is absent, in CSV an empty cell, in JSON null. A list is a list, in CSV its items with ";"
between them. A number without a fraction is written without a point.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any, TypeAlias

import pandas as pd

from data.schemas.fields import LIST_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


Value: TypeAlias = str | bool | int | float | list[str] | None
Columns: TypeAlias = dict[str, list[Value]]


def plain(table: pd.DataFrame, lists: Collection[str] = ()) -> Columns:
    """Take a table out of pandas.

    Args:
        table: columns of text, numbers, booleans or lists; the index is left behind.
        lists: columns of lists, or of text in which ";" separates items; an absent one is an
            empty list, for a list that nobody filled has no items.

    Returns:
        Column name to values.
    """
    columns = {str(name): column.tolist() for name, column in table.astype("object").items()}
    return {
        name: [_items(value) if name in lists else _value(value) for value in values]
        for name, values in columns.items()
    }


def to_csv(columns: Mapping[str, list[Value]]) -> str:
    """Write a header and a line for each row; lines end in LF."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    cells = ([_cell(value) for value in values] for values in columns.values())
    writer.writerows(zip(*cells, strict=True))
    return text.getvalue()


def to_json(document: object, indent: int | None = None) -> str:
    """Write JSON; NaN is an error, because no other language reads it.

    Args:
        document: objects, arrays, texts, numbers, truth values, None.
        indent: spaces a level, for what people read; None: compact, on one line.
    """
    colon = ":" if indent is None else ": "
    return json.dumps(
        document, ensure_ascii=False, allow_nan=False, indent=indent, separators=(",", colon)
    )


def to_records(columns: Mapping[str, list[Value]]) -> str:
    """Write a JSON array of rows, each an object on a line of its own, so that it can be diffed."""
    rows = zip(*columns.values(), strict=True)
    lines = (to_json(dict(zip(columns, row, strict=True))) for row in rows)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _items(value: Any) -> list[str]:  # noqa: ANN401 - a list already, text or absent
    if isinstance(value, list):
        return value
    return value.split(LIST_SEPARATOR) if isinstance(value, str) else []


def _value(value: Any) -> Value:  # noqa: ANN401 - pandas does not say what a cell holds
    if isinstance(value, list):
        return value
    if pd.isna(value):
        return None
    if isinstance(value, bool | int | str):
        return value
    number = float(value)
    return int(number) if number.is_integer() else number


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return LIST_SEPARATOR.join(value) if isinstance(value, list) else str(value)
