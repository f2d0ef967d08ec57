"""As of a month, Focus and Xiong'an tell what a build from the rows dated up to then tells."""

from pathlib import Path
from typing import Any

import pytest

from dashboard.engine import Engine
from dashboard.registry import CHARTS
from dashboard.tables import xiongan
from dashboard.tables.columns import Tables
from dashboard.tables.page import page_tables
from data.read import read_build
from tests.dashboard.as_of import build_as_of, by_id
from tests.dashboard.node import ask_node

MONTHS = ("2015-06", "2018-12", "2021-03", "2023-05", "2024-09", "2026-03")
SCRIPT = Path(__file__).parents[1] / "js" / "asof_tables.mjs"
SOURCED = ("statements", "contradictions", "sites", "clusters", "figures")
OF_FOCUS = (*SOURCED, "cells")


@pytest.fixture(scope="module", params=MONTHS)
def month(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def told(real_tables: Tables) -> dict[str, Any]:
    """The tables that the page tells as of each month."""
    answer = ask_node(real_tables, {"months": MONTHS}, SCRIPT)
    return dict(zip(MONTHS, answer["tables"], strict=True))


@pytest.fixture(scope="module")
def alone(built: Path, month: str) -> Tables:
    """The page's tables of a build from the rows whose sources are dated up to the month."""
    read = build_as_of(built, month)
    shared = page_tables(read, read_build(built), CHARTS)
    known = {"measured", "article", *read("xiongan_figures")["metric_id"]}
    if month < "2023-05":
        known.remove("article")
    topics = {name: tuple(key for key in keys if key in known)
              for name, keys in xiongan.TOPICS.items()}  # fmt: skip
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(xiongan, "TOPICS", {name: keys for name, keys in topics.items() if keys})
        return {**shared, "xiongan": xiongan.tab_tables(read, shared)}


@pytest.fixture(scope="module")
def alone_engine(alone: Tables) -> Engine:
    return Engine(alone)


def test_every_cell_and_statement_is_that_of_a_build_from_those_rows_alone(
    told: dict[str, Any], alone: Tables, real_tables: Tables, month: str
) -> None:
    for name in OF_FOCUS:
        found = by_id(told[month][name], real_tables["sources"]["id"], "source")
        expected = by_id(alone[name], alone["sources"]["id"], "source")
        assert found == expected, name
    assert len(alone["cells"]["region"]) > 100


def test_every_move_and_figure_of_xiongan_is_that_of_a_build_from_those_rows_alone(
    told: dict[str, Any], alone: Tables, real_tables: Tables, month: str
) -> None:
    found, expected = told[month]["xiongan"], alone["xiongan"]
    whole_ids, ids = real_tables["xiongan"]["sources"]["id"], expected["sources"]["id"]
    moves = by_id(found["moves"], whole_ids, "source", "more")
    assert moves == by_id(expected["moves"], ids, "source", "more")
    assert found["paths"] == expected["paths"]
    assert by_id(found["figures"], whole_ids, "source") == figures_of(expected, ids, month)
    assert found["newest_year"] == max(2017, expected["newest_year"])


def test_a_topic_holds_the_figures_that_were_out(
    told: dict[str, Any], alone: Tables, month: str
) -> None:
    found, expected = told[month]["xiongan"], alone["xiongan"]
    assert topics_of(found) == topics_of(expected)


# By query, the charts that show every row of the tables above.
CHARTS_OF = {
    "industries=all&recalled=show": ("map", "matrix", "ranking"),
    "industries=robotics&level=county&region=130600": ("map", "ranking", "profile"),
    "tab=xiongan": ("map", "flows", "timeline"),
    "tab=xiongan&moves=all&layers=elsewhere&recalled=show&level=county": ("map", "timeline"),
}


@pytest.mark.parametrize("query", CHARTS_OF)
def test_charts_show_the_rows_and_words_of_such_a_build(
    engine: Engine, alone_engine: Engine, month: str, query: str
) -> None:
    asked = f"{query}&asof={month}"
    for chart in CHARTS_OF[query]:
        assert engine.rows(asked, chart) == alone_engine.rows(query, chart), chart
    words, expected = engine.describe(asked), alone_engine.describe(query)
    assert words["tally"] == expected["tally"]
    assert words["headline"].partition(": ")[2] == expected["headline"]


def figures_of(tables: Tables, ids: list[str], month: str) -> dict[str, list[Any]]:
    """The figures; the build always has the article's distance, which is of May 2023."""
    figures = by_id(tables["figures"], ids, "source")
    kept = [row for row, key in enumerate(figures["id"]) if key != "article" or month >= "2023-05"]
    return {name: [values[row] for row in kept] for name, values in figures.items()}


def topics_of(tables: Tables) -> tuple[dict[str, tuple[bool, list[str]]], list[str]]:
    ids, topics = tables["figures"]["id"], tables["topics"]
    found = zip(topics["id"], topics["differs"], topics["rows"], strict=True)
    return (
        {topic: (differs, [ids[row] for row in rows]) for topic, differs, rows in found},
        [ids[row] for row in topics["others"] if ids[row] != "article"],
    )
