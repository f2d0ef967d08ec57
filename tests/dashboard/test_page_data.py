"""The data files of the page."""

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from dashboard.page_data import PageData
from dashboard.tables.page import TABLE_NAMES
from data.read import read_build, read_columns


def page_data(built: Path) -> PageData:
    return PageData(partial(read_columns, folder=built), read_build(built))


@pytest.fixture(scope="module")
def written(built: Path) -> bytes:
    return page_data(built).atlas_json()


@pytest.fixture(scope="module")
def content(written: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written)
    return found


def test_the_first_file_has_tables_templates_messages_and_colours(content: dict[str, Any]) -> None:
    assert list(content) == ["tables", "templates", "messages", "colours"]


def test_every_chart_has_a_template_for_every_mode(content: dict[str, Any]) -> None:
    modes = [f"{theme}.{lang}" for theme in ("light", "dark") for lang in ("en", "zh")]
    maps = [
        f"map.{level}.{count}"
        for level in ("province", "city", "county")
        for count in ("one", "many")
    ]
    charts = [*maps, "ranking", "matrix", "profile"]
    assert set(content["templates"]) == {f"{chart}.{mode}" for chart in charts for mode in modes}


def test_a_template_does_not_include_the_default_template_of_plotly(
    content: dict[str, Any],
) -> None:
    for template in content["templates"].values():
        assert set(template) == {"data", "layout"}
        assert "template" not in template["layout"]


def test_both_themes_have_the_colours_of_roles(content: dict[str, Any]) -> None:
    for colours in content["colours"].values():
        assert {"ink", "lead", "faded-lead", "faded-core", "faded-support"} <= set(colours)


def test_equal_builds_give_equal_bytes(built: Path, written: bytes) -> None:
    assert page_data(built).atlas_json() == written


def test_json_has_unescaped_chinese_and_only_valid_numbers(written: bytes) -> None:
    text = written.decode()
    assert "雄安新区" in text
    assert "\\u" not in text
    json.loads(text, parse_constant=pytest.fail)


def test_the_rows_of_each_table_are_in_a_file_of_their_own(built: Path) -> None:
    data = page_data(built)
    assert data.row_tables == TABLE_NAMES
    assert "rows" not in json.loads(data.tab_json("data"))["tables"]
    found = json.loads(data.rows_json("zones"))
    assert found["columns"] == read_columns("zones", built)
