"""Tables as frames: the right types and rows, and each caller's own."""

import json
import re
from pathlib import Path

import plotly.graph_objects as go
import plotly.io as pio
import pytest

import data.read
from dashboard import load
from data.read import NotBuilt, read_build, read_columns
from data.schemas.derived.tables import NAMES, fields, key
from tests.loaded import loaded

ROOT = Path(__file__).parents[2]
DTYPES = {
    "year": "Int64",
    "integer": "Int64",
    "number": "Float64",
    "yes/no": "boolean",
    "list": "object",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_table_has_its_columns_typed_and_all_its_rows(name: str, in_place: Path) -> None:
    table = load.table(name)
    assert {column: str(table[column].dtype) for column in table} == {
        field.name: DTYPES.get(field.kind, "string") for field in fields(name)
    }
    assert len(table) == read_build(in_place)["counts"][name]
    assert not table.duplicated(list(key(name))).any()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_absent_is_na_and_nothing_else_is(name: str, in_place: Path) -> None:
    columns = read_columns(name, in_place)
    table = load.table(name)
    for column, values in columns.items():
        assert table[column].isna().tolist() == [value is None for value in values], column
        assert table[column].dropna().tolist() == [value for value in values if value is not None]


@pytest.mark.usefixtures("in_place")
def test_codes_are_text_and_lists_are_lists() -> None:
    regions = load.table("regions").set_index("adcode")
    assert regions.loc["133100", "name_en"] == "Xiong'an New Area"
    assert isinstance(load.table("sites")["industry_ids"].iloc[0], list)


@pytest.mark.usefixtures("in_place")
def test_what_a_caller_changes_is_its_own() -> None:
    spoilt = load.table("sites")
    before = spoilt["industry_ids"].map(list).tolist()
    spoilt["industry_ids"].iloc[0].append("alchemy")
    spoilt.loc[:, "name_en"] = "spoilt"
    del spoilt["kind"]
    fresh = load.table("sites")
    assert fresh["industry_ids"].tolist() == before
    assert "spoilt" not in set(fresh["name_en"])
    assert "kind" in fresh


def test_the_tables_are_named_with_what_a_row_is(in_place: Path) -> None:
    tables = load.tables()
    assert tables["table"].tolist() == list(NAMES)
    assert tables["row_count"].tolist() == list(read_build(in_place)["counts"].values())
    told = tables.set_index("table")["a_row_is"]
    assert told["sites"] == "A plant, park, campus, laboratory or port"
    assert told["neighbours"].startswith("Two regions of one level")


@pytest.mark.usefixtures("in_place")
def test_the_rows_behind_a_chart_are_those_of_its_view() -> None:
    rows = load.rows("map", "?industries=robotics&level=province")
    assert rows["adcode"].tolist()[:3] == ["110000", "120000", "130000"]
    assert [str(rows[name].dtype) for name in ("adcode", "status", "year", "is_faded")] == [
        "string",
        "string",
        "Int64",
        "boolean",
    ]


@pytest.mark.usefixtures("in_place")
def test_rows_tell_absent_from_zero() -> None:
    moves = load.rows("map", "tab=xiongan&level=province")
    assert moves.loc[moves["adcode"] == "120000", "value"].isna().all()
    listed = load.rows("sectors", "measure=listed")
    assert (listed["value"] == 0).any()
    assert load.rows("map", "tab=integration&level=county")["value"].isna().all()


@pytest.mark.usefixtures("in_place")
def test_a_year_is_a_number_also_where_a_chart_writes_it_as_text() -> None:
    assert str(load.rows("chains")["year"].dtype) == "Int64"


@pytest.mark.usefixtures("in_place")
def test_a_view_without_rows_gives_an_empty_frame() -> None:
    assert load.rows("compare").empty


@pytest.mark.usefixtures("in_place")
def test_a_table_that_does_not_exist_is_answered_with_those_that_do() -> None:
    with pytest.raises(
        ValueError, match=rf"^no table 'foci'; there are constants, .*, {NAMES[-1]}\. load"
    ):
        load.table("foci")


def test_without_a_build_it_says_how_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data.read, "DERIVED", tmp_path)
    for call in (load.tables, lambda: load.table("focus"), lambda: load.rows("map")):
        with pytest.raises(NotBuilt, match=r"^no build in data/derived: run python -m data$"):
            call()


def test_another_build_gives_its_own_tables(
    in_place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(load.table("rings")) > 1
    text = (in_place / "build.json").read_text(encoding="utf-8")
    told = read_build(in_place)["build_id"]
    (tmp_path / "build.json").write_text(text.replace(told, "another"), encoding="utf-8")
    (tmp_path / "columns").mkdir()
    columns = {"radius_km": [1], "number": [0], "lon": [None], "lat": [None]}
    (tmp_path / "columns" / "rings.json").write_text(json.dumps(columns), encoding="utf-8")
    monkeypatch.setattr(data.read, "DERIVED", tmp_path)
    assert load.table("rings").isna().sum().tolist() == [0, 0, 1, 1]


def code_of_the_docs() -> list[str]:
    """The Python code of the page on notebooks: the example, and the setting for HTML pages."""
    page = (ROOT / "docs" / "notebook.md").read_text(encoding="utf-8")
    return re.findall(r"```python\n(.*?)```", page, re.DOTALL)


def test_with_the_renderer_of_the_docs_a_page_draws_its_figures_offline(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pio.renderers, "default", "plotly_mimetype+notebook")
    _, setting = code_of_the_docs()
    exec(setting, {})  # noqa: S102 - our own page
    bundle = pio.renderers[pio.renderers.default].to_mimebundle(go.Figure().to_dict())
    assert "Plotly.newPlot" in bundle["text/html"]
    assert "cdn.plot.ly" not in bundle["text/html"]


@pytest.mark.usefixtures("in_place")
def test_the_example_of_the_docs_runs_as_printed() -> None:
    example, _ = code_of_the_docs()
    assert len([line for line in example.splitlines() if line]) == 3
    *before, last = example.strip().splitlines()
    names: dict[str, object] = {}
    exec("\n".join(before), names)  # noqa: S102 - our own page
    figure = eval(last, names)  # noqa: S307 - the same
    headline = "".join(line.text.strip("</b>") for line in figure.layout.annotations[:2])
    assert headline == (
        "机器人：2017年以来未见区县列为主导或重点产业；"
        "列为辅助的有海淀区（北京市）、通州区（北京市）、昌平区（北京市）和另外3地"
    )


def test_making_the_page_needs_nothing_of_notebooks() -> None:
    assert loaded("import dashboard.page_data", ("pandas", "dashboard.notebook")) == []
