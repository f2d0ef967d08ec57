"""A table as a Parquet file, typed by its schema and not by its values.

Codes are text, years are integers, lists are lists. Absent values are null, an absent list is
empty. The file records pandas' nullable types, so that a year with gaps is read back as an
integer. Equal tables give equal bytes.
"""

import io
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import pyarrow as pa
from pyarrow.parquet import write_table

from data.package.columns import Columns
from data.schemas.fields import KINDS, Field

_TYPES = {
    "string": pa.string(),
    "Int64": pa.int64(),
    "Float64": pa.float64(),
    "boolean": pa.bool_(),
}
_METADATA = ("description", "unit")


def to_parquet(columns: Columns, fields: Sequence[Field], resource: Mapping[str, Any]) -> bytes:
    """Write a table, with the description and unit of each column as metadata.

    Args:
        columns: values by column name.
        fields: all columns in order, with their kinds.
        resource: the table in the data package's descriptor.
    """
    described = {column["name"]: column for column in resource["schema"]["fields"]}
    schema = pa.schema([_field(field, described[field.name]) for field in fields])
    frame = pd.DataFrame({field.name: _values(field, columns[field.name]) for field in fields})
    file = io.BytesIO()
    # Snappy, the only codec of some readers in browsers; zstd would save a seventh.
    write_table(
        pa.Table.from_pandas(frame, schema=schema, preserve_index=False), file, compression="snappy"
    )
    return file.getvalue()


def _field(field: Field, described: Mapping[str, str]) -> pa.Field:
    kind = pa.list_(pa.string()) if field.kind == "list" else _TYPES[KINDS[field.kind]]
    metadata = {key: described[key] for key in _METADATA if key in described}
    return pa.field(field.name, kind, metadata=metadata)


def _values(field: Field, values: list[Any]) -> "pd.Series[Any]":
    return pd.Series(values, dtype="object" if field.kind == "list" else KINDS[field.kind])
