"""A table as a Parquet file, typed by what is said of each column, never by what it holds.

Codes are text, years whole numbers, lists are lists. Absent is null; a list that nobody filled has
no items. Types that pandas can say "not known" in are noted for it, so that a year does not come
back as a fraction. Equal tables give equal bytes.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow as pa
from pyarrow.parquet import write_table

from data.schemas.fields import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from data.package.columns import Columns
    from data.schemas.fields import Field

_TYPES = {
    "string": pa.string(),
    "Int64": pa.int64(),
    "Float64": pa.float64(),
    "boolean": pa.bool_(),
}
_NOTED = ("description", "unit")


def to_parquet(columns: Columns, fields: Sequence[Field], resource: Mapping[str, Any]) -> bytes:
    """Write a table with the meaning of its columns beside them.

    Args:
        columns: values by name of column.
        fields: all columns in order, with their kinds.
        resource: what the data package says of the table; of each column, its description and
            unit are taken along.
    """
    noted = {column["name"]: column for column in resource["schema"]["fields"]}
    schema = pa.schema([_field(field, noted[field.name]) for field in fields])
    frame = pd.DataFrame({field.name: _values(field, columns[field.name]) for field in fields})
    file = io.BytesIO()
    # Snappy, because readers in browsers know no other; the stronger zstd would save a seventh.
    write_table(
        pa.Table.from_pandas(frame, schema=schema, preserve_index=False), file, compression="snappy"
    )
    return file.getvalue()


def _field(field: Field, said: Mapping[str, str]) -> pa.Field:
    kind = pa.list_(pa.string()) if field.kind == "list" else _TYPES[KINDS[field.kind]]
    return pa.field(field.name, kind, metadata={key: said[key] for key in _NOTED if key in said})


def _values(field: Field, values: list[Any]) -> pd.Series[Any]:
    return pd.Series(values, dtype="object" if field.kind == "list" else KINDS[field.kind])
