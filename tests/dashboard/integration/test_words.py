"""Sentences use only values read in sources, and report opposite turns of ratio and difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.dashboard.small_engines import small_engine, with_unverified

if TYPE_CHECKING:
    from dashboard.engine import Engine


def words(query: str) -> dict[str, str]:
    link = with_unverified(f"tab=integration&{query}")
    assert small_engine("integration").view(link)["notices"] == []
    return small_engine("integration").describe(link)


def gap_sentences(query: str) -> list[str]:
    link = with_unverified(f"tab=integration&{query}")
    selection = small_engine("integration").select(link)
    return list(selection["gaps"]["sentences"])


def test_the_headline_says_but_where_the_ratio_falls_and_the_difference_widens() -> None:
    # 40 / 16 = 2.5 and 24 apart; 90 / 45 = 2 and 45 apart.
    assert words("indicator=income_all")["headline"] == (
        "Beijing's income per person was 2.5 times Hebei's in 2017 and 2 times in 2020, but the "
        "difference widened from 24 to 45 CNY"
    )


def test_recalled_years_are_not_counted_as_steps() -> None:
    hebei, tianjin = gap_sentences("indicator=income_all")
    assert hebei.endswith("the difference widened from 24 to 45 CNY.")
    # 40/20, 60/30, 90/60: stays, then falls; 20, 30, 30: widens once.
    assert tianjin.endswith("the ratio fell in 1 of 2 steps, the difference widened in 1.")


def test_no_sentence_uses_recalled_values() -> None:
    with_recalled, without = (words(f"indicator=pm25{more}") for more in ("", "&recalled=hide"))
    assert with_recalled["headline"] == without["headline"]
    assert "1 unverified" in words("indicator=pm25&year=2015")["tally"]


def test_a_change_covers_the_places_whose_values_were_read() -> None:
    # Tianjin's base is recalled; all others fall.
    assert words("indicator=pm25&base_year=2015")["headline"] == (
        "From 2015 to 2018, PM2.5 fell in all 12 places whose values of both years were read in "
        "sources: most in Beijing (\N{MINUS SIGN}66.7 %), least in Baoding (\N{MINUS SIGN}64 %)"
    )


@pytest.mark.parametrize(
    ("query", "headline"),
    [
        pytest.param(
            "indicator=income_all&level=province",
            "Beijing's income per person was 2.69 times Hebei's in 2013 and 2.46 times in 2024, "
            "but the difference widened from 25,640 to 50,750 CNY",
            id="income",
        ),
        pytest.param(
            "indicator=wage_urban_nonprivate&lang=zh",
            "最高与最低的城镇非私营单位在岗职工平均工资之比2010年为2.56（北京市、衡水市），"
            "2021年为2.72（北京市、邢台市），且差额由39,985扩大到127,537元",
            id="wages",
        ),
    ],
)
def test_the_real_headlines_agree_with_the_seeds(engine: Engine, query: str, headline: str) -> None:
    assert engine.describe(f"tab=integration&{query}")["headline"] == headline
