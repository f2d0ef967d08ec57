"""Every mark of a chart over time is explained in its picture, and no other mark is."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from dashboard.engine import Engine
from dashboard.modules import EngineError
from data.derive.offers import OFFERS

INDICATORS = [offer.offer_id for offer in OFFERS]
VIEWS = [
    f"tab=integration&indicator={indicator}&level={level}&recalled={recalled}"
    for indicator in INDICATORS
    for level in ("province", "city")
    for recalled in ("show", "hide")
]
SPREADS = [
    f"tab=integration&indicator={indicator}&measure={measure}"
    for indicator in ("gdp_per_capita", "wage_urban_nonprivate", "pm25")
    for measure in ("theil", "cv")
]


SAID = {
    "breaks": "dashed vertical line: measured in another way",
    "soft_breaks": "dotted vertical line: measured somewhat differently",
    "now": "the map",
    "limits": "dashed horizontal line: 35 national limit (class 2), 15 national limit",
}


def words_of(picture: dict[str, Any]) -> list[str]:
    """The lines around a picture without their marks."""
    return [re.sub("<[^>]*>", "", each["text"]) for each in picture["layout"]["annotations"]]


def broken_years(traces: list[dict[str, Any]]) -> Iterator[tuple[int, int]]:
    """Give the years between which a line is broken though no year is missing."""
    for trace in traces:
        x = trace["x"]
        for before, gap, after in zip(x, x[1:], x[2:], strict=False):
            if gap is None and None not in (before, after) and after - before == 1:
                yield before, after


@pytest.mark.parametrize("query", VIEWS)
def test_the_lines_over_time_explain_their_marks(engine: Engine, query: str) -> None:
    picture = engine.picture(query, "trend")
    words = " ".join(words_of(picture))
    traces = {trace["meta"]["name"]: trace for trace in picture["data"]}
    lines = [traces[name] for name in ("rest", "beijing", "tianjin", "hebei", "named", "chosen")]
    is_hollow = any("circle-open" in trace["marker"]["symbol"] for trace in lines)
    assert ("hollow point" in words) == is_hollow
    for name, said in SAID.items():
        assert (said in words) == bool(traces[name]["x"]), name
    for before, after in broken_years(lines):
        assert f"Series break {before}/{after}" in words


@pytest.mark.parametrize("query", [*VIEWS, *SPREADS])
def test_the_gaps_explain_where_they_are_broken(engine: Engine, query: str) -> None:
    if "gaps" in engine.empty_charts(query):
        with pytest.raises(EngineError, match="nothing to show"):
            engine.picture(query, "gaps")
        return
    picture = engine.picture(query, "gaps")
    words = " ".join(words_of(picture))
    lines = [trace for trace in picture["data"] if trace["mode"] == "lines+markers"]
    is_hollow = any("circle-open" in trace["marker"]["symbol"] for trace in lines)
    assert ("hollow point" in words) == is_hollow
    for before, after in broken_years(lines):
        assert f"Series break {before}/{after}" in words


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_change_across_a_break_says_so_in_the_picture(engine: Engine, lang: str) -> None:
    query = f"tab=integration&indicator=pm25&base_year=2016&lang={lang}"
    said = {"en": "Series break 2018/2019", "zh": "序列中断 2018/2019"}[lang]
    assert any(said in line for line in words_of(engine.picture(query, "map")))


@pytest.mark.parametrize("query", ["tab=integration", "tab=integration&recalled=hide&lang=zh"])
def test_most_cities_are_named_beside_their_points(engine: Engine, query: str) -> None:
    now = engine.select(query)["scatter"]["now"]
    named = [name for name in now["text"] if name]
    assert len(now["x"]) == 13
    assert len(named) >= 10


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_picture_names_the_events_that_it_marks(engine: Engine, lang: str) -> None:
    query = f"tab=integration&indicator=pm25&layers=events&lang={lang}"
    rows = [row for row in engine.rows(query, "trend") if row["status"] == "event"]
    assert rows
    words = "".join(words_of(engine.picture(query, "trend"))).replace(" ", "")
    assert [row for row in rows if row[f"name_{lang}"].replace(" ", "") not in words] == []
