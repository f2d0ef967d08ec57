"""The lines over time: three scales, the names that a reader asks for, all lines of a year."""

import math
import re
from typing import Any

import pytest

from dashboard.engine import Engine

LINES = ("rest", "beijing", "tianjin", "hebei", "named", "chosen")
GDP = "tab=integration&level=province&indicator=gdp_linked"


def points_of(trend: dict[str, Any]) -> dict[str, float]:
    """The height of every point, by its item."""
    return {
        item: y
        for name in LINES
        for item, y in zip(trend[name]["point"], trend[name]["y"], strict=True)
        if item
    }


def test_against_the_first_year_lines_start_at_100(engine: Engine) -> None:
    plain = points_of(engine.select(GDP)["trend"])
    points = points_of(engine.select(f"{GDP}&scale=index")["trend"])
    assert {points[item] for item in points if item.endswith(".0")} == {100}
    for item, y in points.items():
        first = plain[f"{item.split('.')[0]}.0"]
        assert math.isclose(y, plain[item] / first * 100)


def test_across_a_hard_break_a_line_starts_anew(engine: Engine) -> None:
    trend = engine.select("tab=integration&scale=index")["trend"]
    starts = [y for x, y in zip(trend["beijing"]["x"], trend["beijing"]["y"], strict=True) if x]
    by_year = dict(zip((x for x in trend["beijing"]["x"] if x), starts, strict=True))
    assert by_year[2010] == by_year[2019] == by_year[2020] == 100
    assert by_year[2018] != 100 != by_year[2021]


def test_a_logarithmic_axis_holds_all_points_and_names(engine: Engine) -> None:
    trend = engine.select("tab=integration&indicator=pm25&scale=log")["trend"]
    low, high = (10**end for end in trend["range"]["drawn"])
    assert trend["range"]["type"] == "log"
    assert all(low < y < high for y in points_of(trend).values())
    assert all(low < y <= high * 1.001 for each in trend["labels"].values() for y in each["y"])
    assert engine.picture("tab=integration&scale=log", "trend")["layout"]["yaxis"]["type"] == "log"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_axis_is_in_the_unit_that_is_named(engine: Engine, lang: str) -> None:
    query = f"tab=integration&level=province&indicator=resident_population&lang={lang}"
    highest = max(points_of(engine.select(query)["trend"]).values())
    named = engine.picture(query, "trend")["layout"]["annotations"]
    unit, most = {"en": ("million persons", 100), "zh": ("万人", 10_000)}[lang]
    assert any(unit in line["text"] for line in named)
    assert most / 2 < highest < most


def test_lines_are_named_as_the_reader_asks(engine: Engine) -> None:
    trend = engine.select("tab=integration&indicator=pm25&named=130600,120000")["trend"]
    assert trend["labels"]["named"]["text"] == ["Baoding"]
    assert trend["labels"]["tianjin"]["text"] == ["Tianjin"]
    assert trend["labels"]["rest"]["text"] == [] == trend["beijing"]["x"]


def test_a_level_with_one_year_has_no_lines_and_says_so(engine: Engine) -> None:
    query = "tab=integration&indicator=income_urban&level=county"
    assert engine.select(query)["trend"]["is_single"]
    words = " ".join(
        line["text"] for line in engine.picture(query, "trend")["layout"]["annotations"]
    )
    assert "Only 2020 is known at this level: no line can be drawn." in words


def test_changes_of_per_cent_are_written_as_each_language_does(engine: Engine) -> None:
    query = "tab=integration&indicator=pm25&base_year=2014"
    assert re.search(r"\u2212\d+\.\d %", engine.describe(query)["headline"])
    assert re.search(r"\u2212\d+\.\d%", engine.describe(f"{query}&lang=zh")["headline"])
