"""The types of a Parquet file come from the schema, whatever the values are."""

import io
from typing import Any

import pandas as pd
from pyarrow.parquet import read_table

from data.package.parquet import to_parquet
from data.schemas.fields import Field

FIELDS = (
    Field("adcode", "adcode"),
    Field("year", "year"),
    Field("area_km2", "number"),
    Field("is_seat", "yes/no"),
    Field("ids", "list"),
)
RESOURCE: dict[str, Any] = {
    "schema": {
        "fields": [
            {"name": "adcode", "description": "Region", "type": "string"},
            {"name": "year", "description": "Year"},
            {"name": "area_km2", "description": "Area", "unit": "km²"},
            {"name": "is_seat", "description": "Seat"},
            {"name": "ids", "description": "Statements"},
        ]
    }
}
ROWS: dict[str, list[Any]] = {
    "adcode": ["010000", "133100"],
    "year": [2023, None],
    "area_km2": [0, 12.5],
    "is_seat": [True, None],
    "ids": [["a", "b"], []],
}
UNKNOWN: dict[str, list[Any]] = {
    "adcode": [None],
    "year": [None],
    "area_km2": [None],
    "is_seat": [None],
    "ids": [[]],
}


def types(content: bytes) -> list[str]:
    return [str(column.type) for column in read_table(io.BytesIO(content)).schema]


def test_types_follow_the_schema_even_if_all_values_are_absent() -> None:
    expected = ["string", "int64", "double", "bool", "list<element: string>"]
    assert types(to_parquet(ROWS, FIELDS, RESOURCE)) == expected
    assert types(to_parquet(UNKNOWN, FIELDS, RESOURCE)) == expected


def test_absent_zero_and_empty_stay_different() -> None:
    table = read_table(io.BytesIO(to_parquet(ROWS, FIELDS, RESOURCE)))
    assert table.to_pydict() == {**ROWS, "area_km2": [0.0, 12.5]}


def test_pandas_reads_a_code_as_text_and_a_year_as_an_integer() -> None:
    frame = pd.read_parquet(io.BytesIO(to_parquet(ROWS, FIELDS, RESOURCE)))
    assert frame["adcode"].tolist() == ["010000", "133100"]
    assert frame["year"].tolist() == [2023, pd.NA]
    assert [str(dtype) for dtype in frame.dtypes] == [
        "string",
        "Int64",
        "Float64",
        "boolean",
        "object",
    ]


def test_columns_have_their_description_and_unit_as_metadata() -> None:
    schema = read_table(io.BytesIO(to_parquet(ROWS, FIELDS, RESOURCE))).schema
    assert schema.field("adcode").metadata == {b"description": b"Region"}
    assert schema.field("area_km2").metadata == {
        b"description": b"Area",
        b"unit": "km²".encode(),
    }


def test_equal_tables_give_equal_bytes() -> None:
    assert to_parquet(ROWS, FIELDS, RESOURCE) == to_parquet(dict(ROWS), FIELDS, RESOURCE)
