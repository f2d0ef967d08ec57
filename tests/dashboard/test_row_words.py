"""The words with which a chart is read as a table: every column, code and unit has them."""

import re
from pathlib import Path
from typing import Any

import pytest

from dashboard.engine import Engine
from dashboard.messages import catalogue
from dashboard.registry import LANGUAGES
from dashboard.tables.columns import Tables
from tests.dashboard.test_columns import CHARTS, QUERIES

_BROWSER = Path(__file__).parents[2] / "dashboard" / "browser"
# Columns whose texts are names, dates or words of their own.
FREE = {
    "name", "source", "organisations", "text", "detail", "scope", "evidence", "limits", "section",
    "industry", "other_industry", "entry", "other", "from", "to", "as_of", "date",
    "industry_ids", "doubt",
    "chosen_value", "chosen_region", "item", "is_only_here",
    "vintage", "base_vintage", "gdp_per_person_vintage", "pm25_vintage", "excluded", "criterion",
    "other_values",
}  # fmt: skip


def for_programs() -> re.Pattern[str]:
    """Read which columns the browser leaves to programs."""
    text = (_BROWSER / "core" / "table.js").read_text(encoding="utf-8")
    found = re.search(r"CODE_COLUMNS = \[(.*?)\];", text, re.DOTALL)
    assert found
    columns = re.findall('"([^"]+)"', found[1])
    return re.compile(f"(?:{'|'.join(columns)})$")


@pytest.fixture(scope="module")
def values(engine: Engine) -> dict[str, dict[str, set[Any]]]:
    """By chart and stem of a shown column, its values in views that have them all."""
    hidden = for_programs()
    codes = engine.known_values()["criteria"]
    of_criteria = {
        f"{start}_{code}"
        for start in ("value", "year", "score", "weight", "source")
        for code in codes
    }
    found: dict[str, dict[str, set[Any]]] = {}
    for tab, chart in CHARTS:
        columns = found.setdefault(f"{tab}.{chart}", {})
        for query in QUERIES[tab]:
            for row in engine.rows(f"tab={tab}&{query}", chart):
                for name, value in row.items():
                    if not hidden.match(name) and name not in of_criteria:
                        # A text that stands in both languages needs no words of ours.
                        text = None if name.endswith(("_en", "_zh")) else value
                        columns.setdefault(re.sub("_(en|zh)$", "", name), set()).add(text)
    return found


@pytest.mark.parametrize("chart", [".".join(chart) for chart in CHARTS])
def test_every_column_has_a_head(values: dict[str, dict[str, set[Any]]], chart: str) -> None:
    texts = catalogue()
    for stem in values[chart]:
        key = next(k for k in (f"reading.head.{stem}", f"data.column.{stem}") if k in texts)
        assert all(texts[key][lang] for lang in LANGUAGES)


@pytest.mark.parametrize("chart", [".".join(chart) for chart in CHARTS])
def test_every_code_and_unit_has_words(
    real_tables: Tables, values: dict[str, dict[str, set[Any]]], chart: str
) -> None:
    texts = catalogue()
    industries = set(real_tables["industries"]["id"])
    for stem, found in values[chart].items():
        if stem in FREE:
            continue
        words = {value for value in found if isinstance(value, str) and value}
        if stem == "unit" or stem.endswith("_unit"):
            unsaid = {one for one in words - industries if f"unit.{one}" not in texts}
        else:
            unsaid = {
                one
                for one in words
                if f"reading.value.{one}" not in texts and f"data.value.{one}" not in texts
            }
        assert unsaid == set(), stem


def test_nothing_is_worded_that_no_row_holds(values: dict[str, dict[str, set[Any]]]) -> None:
    stems = {stem for columns in values.values() for stem in columns}
    held = {one for columns in values.values() for found in columns.values() for one in found}
    held |= {"gini", "away"}  # other views hold them
    held |= {"off_course"}  # the verdict on a statement that moves away; today none does
    # The Data tab's table has columns of its own.
    stems |= {"region_name", "industry_name", "source_publisher", "source_published"}
    stems |= {"source_trust", "sources_differ"}
    words = {
        **{f"reading.head.{stem}": stem for stem in stems},
        **{f"reading.value.{one}": one for one in held},
        **{f"unit.{one}": one for one in held},
    }
    starts = ("reading.head.", "reading.value.", "unit.")
    assert {key for key in catalogue() if key.startswith(starts)} - words.keys() == set()


def test_no_head_or_code_is_worded_twice() -> None:
    texts = catalogue()
    pairs = (("reading.head.", "data.column."), ("reading.value.", "data.value."))
    twice = [
        key
        for key in texts
        for own, shared in pairs
        if key.startswith(own) and key.replace(own, shared, 1) in texts
    ]
    assert twice == []
