"""The index of a real build: the browser's search finds and opens every entry of it."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dashboard.find.entry import KINDS, Entry
from dashboard.find.index import find_entries, find_index
from dashboard.pages.paths import page_keys
from dashboard.registry import FIELDS, TABS
from data.read import read_columns
from tests.dashboard.node import ask_node

if TYPE_CHECKING:
    from dashboard.tables.columns import Tables

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
def entries(built: Path, real_tables: Tables) -> list[Entry]:
    return find_entries(partial(read_columns, folder=built), real_tables)


@pytest.fixture(scope="module")
def index(entries: list[Entry]) -> dict[str, Any]:
    return find_index(entries)


@pytest.fixture(scope="module")
def faults(real_tables: Tables, index: dict[str, Any]) -> dict[str, list[Any]]:
    task = {"index": index, "queries": QUERIES, "every": EVERY}
    return ask_node(real_tables, task, SCRIPT)


def test_every_named_thing_has_an_entry(real_tables: Tables, entries: list[Entry]) -> None:
    tables = real_tables
    levels = Counter(tables["regions"]["level"])
    structure = tables["structure"]
    assert Counter(entry.kind for entry in entries) == {
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


def test_entries_are_unique_and_described_in_both_languages(entries: list[Entry]) -> None:
    keys = Counter((entry.kind, entry.key) for entry in entries)
    assert [key for key, count in keys.items() if count > 1] == []
    for entry in entries:
        assert all(text.strip() for text in (*entry.names, *entry.about)), entry.key
        assert entry.kind in KINDS
        assert entry.opens


def test_an_entry_opens_a_view_by_its_fields(entries: list[Entry]) -> None:
    fields = set(FIELDS)
    for entry in entries:
        used = {*entry.opens.get("set", {}), *entry.opens.get("include", {})}
        assert used <= fields, entry.key


def test_every_page_of_a_thing_is_offered_and_there_is_no_other(
    entries: list[Entry], built: Path
) -> None:
    written = {f"{kind}/{key}/" for kind, key in page_keys(built) if key}
    offered = {entry.page for entry in entries if entry.page}
    assert offered == written - {"place/jjj/"}


def test_the_columns_have_one_length(entries: list[Entry], index: dict[str, Any]) -> None:
    lists = ("kinds", "skip", "inside")
    lengths = {name: len(column) for name, column in index.items() if name not in lists}
    assert set(lengths.values()) == {len(entries)}


def test_the_pinyin_of_a_region_starts_with_that_of_its_table(
    index: dict[str, Any], real_tables: Tables
) -> None:
    regions = real_tables["regions"]
    readings = dict(zip(regions["id"], regions["pinyin"], strict=True))
    for kind, key, spelled in zip(index["kind"], index["id"], index["pinyin"], strict=True):
        if KINDS[kind] == "region":
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
