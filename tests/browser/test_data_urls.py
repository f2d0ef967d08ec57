"""The URLs of the tables, as docs/data.md uses them and the Data tab links them."""

import re
import runpy
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import duckdb
import pytest
from playwright.sync_api import Browser

from data.read import read_columns
from tests.browser.atlas import OpenAtlas
from tests.browser.faults import content_at

PAGE = (Path(__file__).parents[2] / "docs" / "data.md").read_text(encoding="utf-8")
PAGE_ADDRESS = "http://127.0.0.1:8050/"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINKS = "#table-tools .addresses a"
needs_url = pytest.mark.targets(
    "server", "host", reason="programs read a folder on disk by its path"
)


@pytest.fixture
def example(address: str) -> Callable[[str, str], str]:
    """Return a function that finds the page's example in a language with a word in it."""

    def find(language: str, word: str) -> str:
        [text] = [text for kind, text in BLOCK.findall(PAGE) if kind == language and word in text]
        assert PAGE_ADDRESS in text
        found: str = text.replace(PAGE_ADDRESS, address)
        return found

    return find


@pytest.fixture
def run(example: Callable[[str, str], str], tmp_path: Path) -> Callable[[str], dict[str, Any]]:
    """Return a function that runs a Python example of the page and returns its variables."""

    def run_example(word: str) -> dict[str, Any]:
        script = tmp_path / "example.py"
        script.write_text(example("python", word), encoding="utf-8")
        return runpy.run_path(str(script))

    return run_example


@pytest.fixture
def with_http() -> None:
    """Load DuckDB's extension for URLs from PyPI, which it would otherwise download."""
    [path] = Path(str(files("duckdb_extension_httpfs"))).glob("extensions/*/httpfs.*")
    duckdb.sql(f"LOAD '{path}'")


def table_rows(name: str) -> list[dict[str, Any]]:
    columns = read_columns(name)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


@needs_url
def test_the_pandas_example_joins_by_codes_as_text(
    run: Callable[[str], dict[str, Any]],
) -> None:
    variables = run("pandas")
    leading = {
        row["region_id"]
        for row in table_rows("cells")
        if (row["recalled"], row["industry_id"], row["role"]) == ("hide", "biomedicine", "lead")
    }
    places = {row["adcode"]: row["name_en"] for row in table_rows("regions")}
    found = dict(zip(variables["places"]["adcode"], variables["places"]["name_en"], strict=True))
    assert found == {key: places[key] for key in leading if key in places}
    assert len(found) > 0
    assert variables["cells"]["year"].dtype == "Int64"
    assert [variables["regions"][code].dtype for code in variables["codes"]] == ["string"] * 4


@needs_url
@pytest.mark.usefixtures("with_http")
def test_the_duckdb_example_reads_parquet(
    run: Callable[[str], dict[str, Any]],
) -> None:
    pm25 = run("duckdb")["pm25"]
    assert pm25.columns == ["adcode", "name_en", "year", "pm25_ug_m3"]
    cities = {row["adcode"]: row for row in table_rows("regions")}
    expected = sorted(
        (row["region_id"], cities[row["region_id"]]["name_en"], row["year"], row["value"])
        for row in table_rows("observations")
        if (row["indicator_id"], row["is_preferred"]) == ("pm25", True)
        and cities.get(row["region_id"], {}).get("city_adcode") == row["region_id"]
    )
    assert pm25.fetchall() == expected
    assert len(expected) > 100


@needs_url
@pytest.mark.usefixtures("with_http")
def test_the_sql_example_orders_places_by_distance_from_beijing(
    example: Callable[[str, str], str],
) -> None:
    found = duckdb.sql(example("sql", "read_csv")).fetchall()
    assert [row[0] for row in found[:3]] == ["Beijing", "Langfang", "Xiong'an New Area"]
    assert found[2][2:] == (103.7, 204.3)
    assert len(found) == 14


@needs_url
def test_the_r_example_names_existing_files_and_columns(
    example: Callable[[str, str], str],
) -> None:
    text = example("r", "readr")
    assert re.findall(r'"(\w+\.\w+)"', text) == ["observations.csv", "regions.json"]
    assert "income_all" in read_columns("indicators")["indicator_id"]
    used = {"region_id", "year", "indicator_id", "is_preferred", "value"}
    assert used <= read_columns("observations").keys()
    assert {"adcode", "name_en"} <= read_columns("regions").keys()


@needs_url
def test_pages_of_other_origins_may_read_the_tables_only(browser: Browser, address: str) -> None:
    page = browser.new_page()
    script = """async (address) => {
      try { return (await fetch(address)).status; } catch { return "refused"; }
    }"""
    assert page.evaluate(script, f"{address}data/regions.json") == 200
    assert page.evaluate(script, f"{address}data/regions.parquet") == 200
    assert page.evaluate(script, f"{address}health") == "refused"
    page.close()


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("tab=data", ["CSV", "JSON", "Parquet", "Data dictionary"]),
        ("tab=data&lang=zh", ["CSV", "JSON", "Parquet", "数据字典"]),
    ],
)
def test_the_data_tab_links_to_the_urls_of_its_table(
    open_atlas: OpenAtlas, query: str, words: list[str]
) -> None:
    atlas = open_atlas(query)
    assert atlas.find(LINKS).all_inner_texts() == words
    for name in ("focus", "cells"):
        atlas.find(f'[data-table="{name}"]').click()
        atlas.page.wait_for_selector(f'{LINKS}[href="data/{name}.csv"]')
        links = atlas.find(LINKS).all()
        addresses = [link.get_attribute("href") or "" for link in links]
        assert addresses == [
            f"data/{name}.csv",
            f"data/{name}.json",
            f"data/{name}.parquet",
            "data/datapackage.json",
        ]
        for each in addresses:
            assert content_at(atlas.page, urljoin(atlas.address, each)) != b""
        assert [link.get_attribute("download") for link in links] == [None] * 4


def test_the_links_are_reached_by_keyboard_after_the_download(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data")
    atlas.find("#table-download").focus()
    reached = []
    for _ in range(4):
        atlas.page.keyboard.press("Tab")
        reached.append(atlas.page.evaluate("document.activeElement.getAttribute('href')"))
    assert reached == [
        "data/focus.csv",
        "data/focus.json",
        "data/focus.parquet",
        "data/datapackage.json",
    ]
