"""Negative numbers have a true minus sign for readers; files for programs keep the hyphen."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from dashboard.engine import Engine
from tests.dashboard.test_columns import CHARTS, QUERIES

# A hyphen before a number, not inside a word, a date, a range or an address.
HYPHEN = re.compile(r"(?<![\w\-./=])-\d")
NEGATIVE = re.compile(r"\N{MINUS SIGN}\d")
VIEWS = [(tab, query) for tab, queries in QUERIES.items() for query in queries]
CHANGES = "tab=integration&indicator=pm25&base_year=2015&recalled=show"


def texts_of(part: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    """Give every text of a picture but its names of colours, fonts and keys."""
    if isinstance(part, dict):
        for name in ("text", "ticktext", "values", "hovertext", "annotations", "cells", "header"):
            yield from texts_of(part.get(name, []))
    elif isinstance(part, list):
        for one in part:
            yield from texts_of(one)
    elif isinstance(part, str):
        yield part


@pytest.mark.parametrize(("tab", "query"), VIEWS)
def test_no_number_on_a_chart_has_a_hyphen_for_a_minus(
    engine: Engine, tab: str, query: str
) -> None:
    whole = f"tab={tab}&{query}"
    said = list(engine.describe(whole).values())
    for _, chart in (one for one in CHARTS if one[0] == tab):
        if chart not in engine.empty_charts(whole):
            picture = engine.picture(whole, chart)
            said += texts_of([*picture["data"], picture["layout"]])
    assert [text for text in said if HYPHEN.search(text)] == []


def test_a_fall_is_written_with_a_minus_and_exported_with_a_hyphen(engine: Engine) -> None:
    assert NEGATIVE.search(engine.describe(CHANGES)["headline"])
    texts = list(texts_of(engine.picture(CHANGES, "map")["data"]))
    assert any(NEGATIVE.search(text) for text in texts), "hover labels have the change"
    content = engine.file(CHANGES, "map", "csv").decode("utf-8-sig")
    assert re.search(r",-\d+\.\d+,", content)
    assert not re.search(r",\N{MINUS SIGN}\d", content)
