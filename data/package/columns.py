"""Tables without pandas, as a dict of columns, and their text as CSV and JSON.

None means absent: an empty cell in CSV, null in JSON. In CSV the items of a list are separated by
";". A number without a fraction is written without a decimal point.
"""

import csv
import io
import json
from collections.abc import Collection, Mapping
from typing import Any, TypeAlias

import pandas as pd

from data.schemas.fields import LIST_SEPARATOR

Value: TypeAlias = str | bool | int | float | list[str] | None
Columns: TypeAlias = dict[str, list[Value]]


def to_columns(table: pd.DataFrame, lists: Collection[str] = ()) -> Columns:
    """Convert a table from pandas.

    Args:
        table: columns of text, numbers, booleans or lists; the index is dropped.
        lists: names of columns of lists, or of text with ";" between items; an absent value
            becomes an empty list.

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
    """Write JSON; NaN is an error, because it is no valid JSON.

    Args:
        document: dicts, lists, texts, numbers, booleans, None.
        indent: spaces per level, for files that people read; None: compact, on one line.
    """
    colon = ":" if indent is None else ": "
    return json.dumps(
        document, ensure_ascii=False, allow_nan=False, indent=indent, separators=(",", colon)
    )


def to_records(columns: Mapping[str, list[Value]]) -> str:
    """Write a JSON array with one row a line, so that two files can be compared line by line."""
    rows = zip(*columns.values(), strict=True)
    lines = (to_json(dict(zip(columns, row, strict=True))) for row in rows)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _items(value: Any) -> list[str]:  # noqa: ANN401 - a list, text or absent
    if isinstance(value, list):
        return value
    return value.split(LIST_SEPARATOR) if isinstance(value, str) else []


def _value(value: Any) -> Value:  # noqa: ANN401 - pandas has no type for a cell
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
