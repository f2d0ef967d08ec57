"""The data package describes every table, and the tables match their descriptions."""

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from frictionless import Package, system
from pyarrow.parquet import read_schema

from data.read import PACKAGE, read_build, read_columns
from data.schemas.derived.tables import NAMES, fields
from tests.data.built_rows import rows_of


@pytest.fixture(scope="module")
def descriptor(built: Path) -> dict[str, Any]:
    text = (built / PACKAGE / "datapackage.json").read_text(encoding="utf-8")
    described: dict[str, Any] = json.loads(text)
    return described


def resource(descriptor: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in descriptor["resources"] if one["name"] == name)


def field(descriptor: dict[str, Any], table: str, name: str) -> dict[str, Any]:
    fields = resource(descriptor, table)["schema"]["fields"]
    return next(one for one in fields if one["name"] == name)


def test_frictionless_finds_no_fault_in_the_package(built: Path) -> None:
    # Trusted: the folder is our own, and its address is absolute.
    with system.use_context(trusted=True):
        report = Package(str(built / PACKAGE / "datapackage.json")).validate()
    assert report.flatten(["title", "note", "rowNumber", "fieldName"]) == []
    assert report.valid
    assert report.stats["tasks"] == len(NAMES)


def test_every_table_and_no_other_file_is_described(
    built: Path, descriptor: dict[str, Any]
) -> None:
    described = {
        path for one in descriptor["resources"] for path in (one["path"], *one["alternatives"])
    }
    written = {path.name for path in (built / PACKAGE).iterdir()} - {"datapackage.json"}
    assert described == written
    assert written == {f"{name}.{form}" for name in NAMES for form in ("csv", "json", "parquet")}


def test_the_package_says_which_build_it_is_and_under_which_terms(
    built: Path, descriptor: dict[str, Any]
) -> None:
    build = read_build(built)
    year, month, day = build["built"][:10].split("-")
    assert descriptor["version"] == f"{year}.{int(month)}.{int(day)}+{build['build_id']}"
    assert descriptor["id"] == build["build_id"]
    assert descriptor["created"] == build["built"]
    [licence] = descriptor["licenses"]
    assert licence["path"] == "sources.csv"
    assert licence["title"].startswith("Facts and figures may be reused")


def test_the_package_holds_the_digest_of_each_file(built: Path, descriptor: dict[str, Any]) -> None:
    for one in descriptor["resources"]:
        contents = {
            path: (built / PACKAGE / path).read_bytes()
            for path in (one["path"], *one["alternatives"])
        }
        digests = {path: hashlib.sha256(each).hexdigest() for path, each in contents.items()}
        assert one["sha256"] == digests
        assert one["hash"] == f"sha256:{digests[one['path']]}"
        assert one["bytes"] == len(contents[one["path"]])


def read_cell(text: str, kind: str) -> object:
    """Read a cell of a CSV by its kind, as a reader of the data dictionary would."""
    if kind == "list":
        return text.split(";") if text else []
    if not text:
        return None
    numbers = {"year": int, "integer": int, "number": float}
    return text == "true" if kind == "yes/no" else numbers.get(kind, str)(text)


def read_value(value: object) -> object:
    """Convert a value from pandas: an array to a list, an absent value to None."""
    if isinstance(value, np.ndarray):
        return value.tolist()
    return None if pd.isna(value) else value  # type: ignore[call-overload]


@pytest.mark.parametrize("name", NAMES)
def test_csv_json_and_parquet_hold_the_values_of_the_page(built: Path, name: str) -> None:
    columns = read_columns(name, built)
    rows = rows_of(built, name)
    kinds = {field.name: field.kind for field in fields(name)}
    folder = built / PACKAGE
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        lines = [
            {column: read_cell(text, kinds[column]) for column, text in line.items()}
            for line in csv.DictReader(file)
        ]
    assert lines == rows
    assert json.loads((folder / f"{name}.json").read_text(encoding="utf-8")) == rows
    frame = pd.read_parquet(folder / f"{name}.parquet")
    assert list(frame) == list(columns)
    for column, values in columns.items():
        assert [read_value(value) for value in frame[column].astype("object")] == values


@pytest.mark.parametrize(
    ("table", "column", "dtype"),
    [
        pytest.param("regions", "adcode", "string", id="an adcode is text"),
        pytest.param("focus", "year", "Int64", id="a year that may be absent"),
        pytest.param("distances", "distance_km", "Float64", id="number"),
        pytest.param("observations", "is_preferred", "boolean", id="truth value"),
        pytest.param("cells", "statement_ids", "object", id="list"),
    ],
)
def test_pandas_reads_the_types_of_the_build_from_parquet(
    built: Path, table: str, column: str, dtype: str
) -> None:
    assert pd.read_parquet(built / PACKAGE / f"{table}.parquet")[column].dtype == dtype


@pytest.mark.parametrize("name", NAMES)
def test_no_table_contains_geometry(built: Path, name: str) -> None:
    allowed = {"string", "int64", "double", "bool", "list<element: string>"}
    schema = read_schema(built / PACKAGE / f"{name}.parquet")
    assert {str(column.type) for column in schema} <= allowed
    text = (built / PACKAGE / f"{name}.json").read_text(encoding="utf-8").lower()
    for word in ("polygon", '"coordinates"', '"geometry"', '"type":"feature"'):
        assert word not in text


def test_every_table_and_column_has_a_description(descriptor: dict[str, Any]) -> None:
    for one in descriptor["resources"]:
        assert one["title"]
        for column in one["schema"]["fields"]:
            assert column["description"].strip(), (one["name"], column["name"])


@pytest.mark.parametrize(
    ("table", "column", "expected"),
    [
        pytest.param("regions", "area_km2", {"type": "number", "unit": "km²"}, id="unit"),
        pytest.param("regions", "is_seat", {"type": "boolean"}, id="truth value"),
        pytest.param(
            "regions",
            "adcode",
            {"type": "string", "constraints": {"required": True, "pattern": "[0-9]{6}"}},
            id="an adcode is text",
        ),
        pytest.param(
            "cells",
            "role",
            {"type": "string", "constraints": {"enum": ["lead", "core", "support"]}},
            id="choice that may be absent",
        ),
        pytest.param("cells", "statement_ids", {"type": "string", "separator": ";"}, id="list"),
        pytest.param("sites", "coord_precision_km", {"unit": "km"}, id="unit of a seed column"),
    ],
)
def test_a_column_has_its_type_unit_and_limits(
    descriptor: dict[str, Any], table: str, column: str, expected: dict[str, Any]
) -> None:
    found = field(descriptor, table, column)
    assert {name: found[name] for name in expected} == expected


def test_foreign_keys_refer_to_other_tables_and_to_the_table_itself(
    descriptor: dict[str, Any],
) -> None:
    def references(table: str) -> list[tuple[list[str], str, list[str]]]:
        return [
            (key["fields"], key["reference"]["resource"], key["reference"]["fields"])
            for key in resource(descriptor, table)["schema"]["foreignKeys"]
        ]

    assert (["parent_adcode"], "", ["adcode"]) in references("regions")
    assert (["group_id"], "", ["industry_id"]) in references("industries")
    assert (["source_id"], "sources", ["source_id"]) in references("focus")
    code = ["classification", "code"]
    assert (code, "classification", code) in references("sectors")
    assert resource(descriptor, "cells")["schema"]["primaryKey"] == [
        "recalled",
        "region_id",
        "industry_id",
    ]


def test_no_border_is_offered_as_data(descriptor: dict[str, Any]) -> None:
    assert not [one for one in descriptor["resources"] if "border" in one["name"]]
    assert descriptor["terms"].endswith("The package contains no borders.")
