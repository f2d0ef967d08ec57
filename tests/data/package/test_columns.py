"""Tables as dicts of columns, and as text."""

import json

import pandas as pd
import pytest

from data.package.columns import to_columns, to_csv, to_json, to_records

TABLE = pd.DataFrame(
    {
        "name": pd.array(["北京, 市", None], dtype="string"),
        "year": pd.array([2020, None], dtype="Int64"),
        "value": pd.array([0.0, 12.5], dtype="Float64"),
        "is_seat": pd.array([True, False], dtype="boolean"),
        "ids": pd.array(["a;b", None], dtype="string"),
        "found": [["x"], []],
    }
)


def test_absent_zero_and_empty_stay_different() -> None:
    assert to_columns(TABLE, {"ids", "found"}) == {
        "name": ["北京, 市", None],
        "year": [2020, None],
        "value": [0, 12.5],
        "is_seat": [True, False],
        "ids": [["a", "b"], []],
        "found": [["x"], []],
    }


def test_csv_quotes_cells_if_needed_and_leaves_absent_values_empty() -> None:
    assert to_csv(to_columns(TABLE, {"ids", "found"})) == (
        'name,year,value,is_seat,ids,found\n"北京, 市",2020,0,true,a;b,x\n,,12.5,false,,\n'
    )


def test_json_is_compact_and_valid() -> None:
    text = to_json(to_columns(TABLE[["name", "value"]]))
    assert text == '{"name":["北京, 市",null],"value":[0,12.5]}'
    assert json.loads(text)["name"][1] is None


def test_indented_json_has_a_line_for_each_value() -> None:
    assert to_json({"name": "北京"}, indent=1) == '{\n "name": "北京"\n}'


def test_records_have_one_row_a_line() -> None:
    assert to_records(to_columns(TABLE[["name", "year", "is_seat", "ids"]], {"ids"})) == (
        '[\n{"name":"北京, 市","year":2020,"is_seat":true,"ids":["a","b"]},\n'
        '{"name":null,"year":null,"is_seat":false,"ids":[]}\n]\n'
    )


def test_a_table_without_rows_is_an_empty_array() -> None:
    assert json.loads(to_records({"name": []})) == []


def test_nan_is_never_written_as_json() -> None:
    assert to_columns(pd.DataFrame({"value": [float("nan")]})) == {"value": [None]}
    with pytest.raises(ValueError, match="JSON"):
        to_json([float("nan")])
