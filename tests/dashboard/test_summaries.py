"""What a chart says to whoever does not see it: a sentence, and a table in words."""

import re
from pathlib import Path
from typing import Any

import pytest

from dashboard.tables.columns import Tables
from tests.dashboard.node import ask_node
from tests.dashboard.test_columns import QUERIES

_SCRIPT = Path(__file__).parents[1] / "js" / "summaries.mjs"
VIEWS = [
    f"tab={tab}&{query}&lang={lang}"
    for tab, queries in QUERIES.items()
    for query in queries
    for lang in ("en", "zh")
]
_CHINESE = re.compile("[\u4e00-\u9fff]")
# What a Chinese text may hold of Latin letters: names of measures and codes of sections.
_LATIN = re.compile("[A-Za-z]{4,}")


@pytest.fixture(scope="module")
def told(real_tables: Tables) -> dict[str, dict[str, Any]]:
    """By view and chart, the sentence and the table."""
    answers = ask_node(real_tables, {"queries": VIEWS}, _SCRIPT)["summaries"]
    return dict(zip(VIEWS, answers, strict=True))


def test_every_sentence_is_whole_and_in_one_language(told: dict[str, dict[str, Any]]) -> None:
    for view, charts in told.items():
        for chart, shown in charts.items():
            sentence = shown["sentence"]
            assert sentence, (view, chart)
            assert not re.search(r"[{}]|undefined|null|NaN", sentence), (view, chart, sentence)
            if view.endswith("zh"):
                assert not _LATIN.search(sentence), (view, chart, sentence)
            else:
                assert not _CHINESE.search(sentence), (view, chart, sentence)


def test_every_table_is_read_in_one_language(told: dict[str, dict[str, Any]]) -> None:
    for view, charts in told.items():
        for chart, shown in charts.items():
            assert len(shown["lines"]) == min(shown["count"], 40)
            cells = [cell for line in shown["lines"] for cell in line if "lang" not in cell]
            texts = [*shown["heads"], *(cell["text"] for cell in cells)]
            if view.endswith("en"):
                mixed = [text for text in texts if _CHINESE.search(text)]
                assert mixed == [], (view, chart)
            for line in shown["lines"]:
                assert len(line) == len(shown["heads"])


def test_the_sentence_on_the_income_map_names_the_ends(told: dict[str, dict[str, Any]]) -> None:
    sentence = told["tab=integration&base_year=2020&layers=events&lang=en"]["map"]["sentence"]
    assert sentence == (
        "13 values of 2023 (CNY), from 36,994 (Xingtai) to 200,278 (Beijing). 1 without a value."
    )


def test_the_sentence_on_the_ranking_counts_industries(told: dict[str, dict[str, Any]]) -> None:
    assert told["tab=focus&&lang=zh"]["ranking"]["sentence"].startswith("共14个数值（产业数），从")
