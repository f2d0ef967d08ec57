"""The ranked dot plot: all places with a value, the highest first, in the unit that is named."""

import re

import pytest

from dashboard.engine import Engine


@pytest.mark.parametrize(
    "query", ["", "&indicator=pm25&base_year=2014", "&level=county&indicator=income_urban"]
)
def test_places_are_ranked_by_their_values_and_no_other(engine: Engine, query: str) -> None:
    whole = f"tab=integration{query}"
    rows, on_map = engine.rows(whole, "ranking"), engine.rows(whole, "map")
    known = {row["adcode"]: row for row in on_map if row["status"] == "value"}
    assert [row["rank"] for row in rows] == list(range(1, len(known) + 1))
    assert {row["adcode"] for row in rows} == known.keys()
    assert [row["value"] for row in rows] == sorted((row["value"] for row in rows), reverse=True)
    for row in rows:
        assert {key: value for key, value in row.items() if key != "rank"} == known[row["adcode"]]


def test_the_dots_of_pm25_stand_among_the_limits(engine: Engine) -> None:
    ranking = engine.select("tab=integration&indicator=pm25")["ranking"]
    assert ranking["limits"]["values"] == [35, 15, 5]
    assert ranking["range"][0] == 0 < max(35, *ranking["values"]) < ranking["range"][1]
    assert max(ranking["limits"]["y"][0::3]) == -0.5, "their names are above the first row"
    words = str(
        engine.picture("tab=integration&indicator=pm25", "ranking")["layout"]["annotations"]
    )
    assert "5 WHO guideline" in words
    assert engine.select("tab=integration")["ranking"]["limits"]["x"] == []


def test_two_years_make_two_dots_and_the_change(engine: Engine) -> None:
    query = "tab=integration&indicator=pm25&base_year=2014"
    ranking = engine.select(query)["ranking"]
    place = ranking["ids"].index("130500")
    row = engine.rows(query, "ranking")[place]
    assert [ranking["base"]["x"][place], ranking["values"][place]] == [
        row["base_value"],
        row["value"],
    ]
    assert re.fullmatch(r"[\d.]+ \(\u2212[\d.]+ %\)", ranking["labels"][place])
    alone = ranking["ids"].index("110000")
    assert ranking["base"]["x"][alone] is None
    assert "(" not in ranking["labels"][alone]


def test_people_are_told_in_millions_in_english_and_in_wan_in_chinese(engine: Engine) -> None:
    query = "tab=integration&indicator=resident_population&level=province&year=2024"
    hebei = engine.rows(query, "ranking")[0]
    english, chinese = (
        engine.select(f"{query}&lang={lang}")["ranking"]["labels"][0] for lang in ("en", "zh")
    )
    assert float(english) == round(hebei["value"] / 100, 1)
    assert chinese == f"{hebei['value']:,.0f}"
    assert hebei["unit"] == "10,000 persons", "files keep the unit of the tables"


def test_where_nothing_is_known_nothing_is_ranked(engine: Engine) -> None:
    assert "ranking" in engine.empty_charts("tab=integration&level=county")


def test_values_of_low_trust_are_counted_in_the_picture(engine: Engine) -> None:
    query = "tab=integration&level=county&indicator=income_urban"
    count = len(engine.rows(query, "ranking"))
    words = str(engine.picture(query, "ranking")["layout"]["annotations"])
    assert f"Values from sources of low trust: {count}" in words
