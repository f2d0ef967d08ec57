"""The tables of the Data tab."""

from pathlib import Path

import pytest

from dashboard.engine import Engine
from dashboard.messages import catalogue
from dashboard.tables.columns import Columns, Tables
from dashboard.tables.data import coverage
from dashboard.tables.page import TABLE_NAMES
from data.read import read_columns
from data.schemas.derived.tables import DERIVED_TABLES, fields
from data.seeds.readme import read_descriptions

SEEDS = Path(__file__).parents[3] / "seeds"


def test_the_coverage_has_a_letter_for_each_region_with_a_preferred_value() -> None:
    observations: Columns = {
        "region_id": ["a", "a", "b", "b", "n"],
        "indicator_id": ["x", "x", "x", "y", "x"],
        "year": [2020, 2020, 2020, 2022, 2022],
        "is_preferred": [True, False, True, True, True],
        "verification": ["seen", "recalled", "recalled", "seen", "seen"],
    }
    indicators: Columns = {"indicator_id": ["y", "z", "x"], "topic": ["air", "income", "air"]}
    assert coverage(observations, indicators, ["b", "c", "a", "n"]) == {
        "regions": ["b", "a", "n"],
        "years": [2020, 2022],
        # Grouped by topic; an indicator without values has a row, too.
        "indicators": ["y", "x", "z"],
        "topics": ["air", "air", "income"],
        "status": [["...", "s.."], ["rs.", "..s"], ["...", "..."]],
    }


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_every_table_is_complete(real_tables: Tables, built: Path, name: str) -> None:
    data = real_tables["data"]
    columns = read_columns(name, built)
    assert data["rows"][name]["columns"] == columns
    about = data["about"][name]
    assert about["count"] == len(next(iter(columns.values())))
    verification = columns.get("verification", [])
    if name != "cells":
        assert about["recalled_count"] == verification.count("recalled")
    assert about["source_count"] == (len(set(columns.get("source_id", []))), 0)[name == "sources"]
    hidden = set(data["rows"][name]["hidden"])
    assert about["hidden_count"] == len(hidden)
    if about["source_count"]:
        seen = {key for row, key in enumerate(columns["source_id"]) if row not in hidden}
        assert about["seen_source_count"] == len(seen)


@pytest.mark.parametrize("query", ["", "&recalled=show"])
def test_each_cell_is_shown_and_counted_once(engine: Engine, query: str) -> None:
    """The file holds a cell twice, with what is unverified and without it."""
    link = f"tab=data&table=cells{query}"
    rows = engine.rows(link, "table")
    assert len({(row["region_id"], row["industry_id"]) for row in rows}) == len(rows)
    low = sum(row["is_low_trust"] and not row["is_recalled"] for row in rows)
    words = engine.describe(link)
    assert words["headline"].endswith(f" {len(rows)} cells")
    assert f"{low} of low trust ({100 * low / len(rows):.1f} %)" in words["tally"]


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_every_column_and_every_choice_has_a_label(real_tables: Tables, name: str) -> None:
    for column in real_tables["data"]["about"][name]["shown"]:
        stem = column["id"].removesuffix("_en").removesuffix("_zh")
        assert catalogue()[f"data.column.{stem}"]["en"]
    choices = {value for field in fields(name) for value in field.allowed}
    assert {value for value in choices if f"data.value.{value}" not in catalogue()} == set()


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_a_table_has_the_description_of_the_data_package(name: str) -> None:
    words, faults = read_descriptions(SEEDS)
    assert faults == []
    title = DERIVED_TABLES[name].title if name in DERIVED_TABLES else words[name].title
    assert catalogue()[f"data.about.{name}"]["en"] == title.replace("`", "")


def test_every_source_of_a_row_can_be_cited(real_tables: Tables) -> None:
    data = real_tables["data"]
    cited = {
        source
        for table in data["rows"].values()
        for source in table["columns"].get("source_id", [])
    }
    assert cited - set(data["sources"]) == set()


def test_rows_on_one_subject_are_grouped_and_marked_if_they_differ(real_tables: Tables) -> None:
    table = real_tables["data"]["rows"]["observations"]
    columns, group = table["columns"], table["group"]
    keys = list(zip(columns["region_id"], columns["indicator_id"], columns["year"], strict=True))
    assert len(set(group)) == len(set(keys))
    # Beijing's GDP of 2024 was published twice, and revised.
    rows = [row for row, key in enumerate(keys) if key == ("110000", "gdp", 2024)]
    assert {columns["value"][row] for row in rows} == {49670.2, 49843.1}
    assert all(table["differ"][row] for row in rows)
    # Each subject has one preferred value, or its notes say what is doubtful.
    doubted = {key for key, note in zip(keys, columns["note_en"], strict=True) if note}
    preferred = {key for key, is_one in zip(keys, columns["is_preferred"], strict=True) if is_one}
    assert sum(columns["is_preferred"]) == len(preferred)
    assert set(keys) - preferred <= doubted


def test_neither_regional_nor_unverified_statements_make_roles_differ(real_tables: Tables) -> None:
    table = real_tables["data"]["rows"]["focus"]
    columns = table["columns"]
    roles: dict[int, set[str]] = {}
    for row, number in enumerate(table["group"]):
        if columns["scope"][row] == "own" and columns["verification"][row] == "seen":
            roles.setdefault(number, set()).add(columns["role"][row])
    expected = [len(roles.get(number, ())) > 1 for number in table["group"]]
    assert table["differ"] == expected


def test_borders_are_in_no_table(real_tables: Tables) -> None:
    for table in real_tables["data"]["rows"].values():
        assert not {"geometry", "polygon", "coordinates"} & set(table["columns"])
