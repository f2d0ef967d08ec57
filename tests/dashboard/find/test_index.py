"""The index of a real build: the browser's search finds and opens every entry of it."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from dashboard.engine import Engine
from dashboard.find.index import find_index
from dashboard.pages.paths import page_keys
from dashboard.registry import FIELDS, TABS
from dashboard.tables.columns import Tables
from tests.dashboard.node import ask_node

SCRIPT = Path(__file__).parents[2] / "js" / "find_all.mjs"
# Views in which a reader may search: each tab, filters that hide things, the other language.
QUERIES = (
    "",
    "recalled=show",
    "level=county&industries=steel&roles=lead&layers=&lang=zh&theme=dark",
    "tab=structure&level=province&indicator=section-C",
    "tab=integration&level=province&indicator=pm25&year=2013",
    "tab=xiongan&kinds=university&moves=branch&status=announced",
    "tab=data&table=sources&level=county",
)
# Typing errors are tried with every third entry; all of them would take minutes.
EVERY = 3


@pytest.fixture(scope="module")
def index(real_tables: Tables) -> dict[str, Any]:
    return find_index(Engine(real_tables))


@pytest.fixture(scope="module")
def kinds(index: dict[str, Any]) -> list[str]:
    """Give the kind of each entry."""
    return [index["kinds"][kind] for kind in index["kind"]]


@pytest.fixture(scope="module")
def faults(real_tables: Tables, index: dict[str, Any]) -> dict[str, list[Any]]:
    task = {"index": index, "queries": QUERIES, "every": EVERY}
    return ask_node(real_tables, task, SCRIPT)


def test_every_named_thing_has_an_entry(real_tables: Tables, kinds: list[str]) -> None:
    tables = real_tables
    levels = Counter(tables["regions"]["level"])
    structure = tables["structure"]
    assert Counter(kinds) == {
        "region": levels["province"] + levels["city"] + levels["county"],
        "zone": levels["zone"],
        "industry": len(tables["industries"]["id"]) + len(tables["groups"]["id"]),
        "organisation": len(tables["xiongan"]["moves"]["id"]),
        "site": len(tables["sites"]["id"]),
        "indicator": tables["data"]["about"]["indicators"]["count"]
        + len(structure["sections"]["code"])
        + len(structure["entries"]["id"]),
        "event": tables["data"]["about"]["events"]["count"],
        "plan": len(tables["plan"]["statements"]["id"]),
        "table": len(TABS) + len(tables["data"]["about"]),
        "topic": 10,
        "tool": 1,
    }


def test_entries_are_unique_and_described_in_both_languages(
    index: dict[str, Any], kinds: list[str]
) -> None:
    keys = Counter(zip(kinds, index["id"], strict=True))
    assert [key for key, count in keys.items() if count > 1] == []
    for column in ("name_en", "name_zh", "about_en", "about_zh"):
        blank = [index["id"][row] for row, text in enumerate(index[column]) if not text.strip()]
        assert blank == [], column
    assert all(index["opens"])


def test_an_entry_opens_a_view_by_its_fields(index: dict[str, Any]) -> None:
    fields = set(FIELDS)
    for key, opens in zip(index["id"], index["opens"], strict=True):
        assert {*opens.get("set", {}), *opens.get("include", {})} <= fields, key


def test_every_page_of_a_thing_is_offered_and_there_is_no_other(
    index: dict[str, Any], built: Path
) -> None:
    written = {f"{kind}/{key}/" for kind, key in page_keys(built) if key}
    offered = {page for page in index["page"] if page}
    assert offered == written - {"place/jjj/"}


def test_the_columns_have_one_length(index: dict[str, Any]) -> None:
    lists = ("kinds", "skip", "inside")
    lengths = {name: len(column) for name, column in index.items() if name not in lists}
    assert set(lengths.values()) == {len(index["id"])}


def test_the_pinyin_of_a_region_starts_with_that_of_its_table(
    index: dict[str, Any], kinds: list[str], real_tables: Tables
) -> None:
    regions = real_tables["regions"]
    readings = dict(zip(regions["id"], regions["pinyin"], strict=True))
    for kind, key, spelled in zip(kinds, index["id"], index["pinyin"], strict=True):
        if kind == "region":
            reading = readings[key].replace(" ", "").replace("'", "")
            assert spelled.replace(" ", "").startswith(reading), key


def test_a_full_name_finds_its_entry_first(faults: dict[str, list[Any]]) -> None:
    assert faults["unfound"] == []


def test_a_name_with_a_typing_error_finds_its_entry_among_the_first(
    faults: dict[str, list[Any]],
) -> None:
    assert faults["mistaken"] == []


def test_every_result_opens_a_view_that_shows_it(faults: dict[str, list[Any]]) -> None:
    assert faults["missing"] == []
