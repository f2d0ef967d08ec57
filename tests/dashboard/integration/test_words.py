"""Sentences rest on values read in sources, and say where ratio and difference part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.integration.describe import describe_integration
from dashboard.integration.select import select_integration
from dashboard.integration.words import amount_words, turn
from dashboard.tables.offers_doc import DOC, coverage_table, with_coverage, year_words
from dashboard.tables.scales import axis, class_bounds
from dashboard.view import read_view
from tests.dashboard.integration.made_up import made_up_lookup, view_of

if TYPE_CHECKING:
    from dashboard.lookup import Lookup

LOOKUP = made_up_lookup()


def words(query: str) -> dict[str, str]:
    view = view_of(LOOKUP, query)
    return describe_integration(LOOKUP, view, select_integration(LOOKUP, view))


def said(query: str) -> list[str]:
    sentences: list[str] = select_integration(LOOKUP, view_of(LOOKUP, query))["gaps"]["said"]
    return sentences


def test_the_headline_says_so_when_the_difference_widens_although_the_ratio_falls() -> None:
    # 40 / 16 = 2.5 and 24 apart; 90 / 45 = 2 and 45 apart.
    assert words("indicator=income_all")["headline"] == (
        "Beijing's income per person was 2.5 times Hebei's in 2017 and 2 times in 2020, but the "
        "difference widened from 24 to 45 CNY"
    )


def test_the_steps_between_leave_recalled_years_out() -> None:
    hebei, tianjin = said("indicator=income_all")
    assert hebei.endswith("the difference widened from 24 to 45 CNY.")
    # 40/20, 60/30, 90/60: stays, then falls; 20, 30, 30: widens once.
    assert tianjin.endswith("the ratio fell in 1 of 2 steps, the difference widened in 1.")


def test_recalled_values_never_carry_a_sentence() -> None:
    shown, hidden = (words(f"indicator=pm25{more}") for more in ("", "&recalled=hide"))
    assert shown["headline"] == hidden["headline"]
    assert "1 recalled" in words("indicator=pm25&year=2015")["tally"]


def test_a_change_is_told_of_the_places_whose_values_were_read() -> None:
    # Tianjin's base is recalled; all others fall.
    assert words("indicator=pm25&base_year=2015")["headline"] == (
        "Change in PM2.5, 2015 to 2018: from -66.7 % in Beijing to -64 % in Baoding; down in all "
        "12 places told"
    )


def test_a_number_that_reads_the_same_stays() -> None:
    assert turn("2.5", "2.5", is_more=True) == "same"
    assert turn("2.5", "2.6", is_more=True) == "up"
    assert turn("2.6", "2.5", is_more=False) == "down"


def test_amounts_are_said_as_a_reader_says_them() -> None:
    assert amount_words(1909.3, "100 million CNY") == "190.9 billion CNY"
    assert amount_words(2183, "10,000 persons") == "21.8 million persons"
    assert amount_words(27.5, "µg/m3") == "27.5 µg/m3"


def test_classes_are_fifths_at_numbers_of_two_digits() -> None:
    assert class_bounds([0, 10.4, 20.4, 30.4, 40.4, 50]) == [10, 20, 30, 40]
    assert class_bounds([5, 5, 5]) == [5]


def test_an_axis_starts_at_zero_where_values_come_near_it() -> None:
    assert axis([10, 100], starts_at_zero=False)[0] == 0
    assert axis([90, 100], starts_at_zero=False) == [89.4, 100.6]


def test_years_are_written_as_stretches() -> None:
    assert year_words([2010, 2011, 2012, 2014]) == "2010-2012, 2014"
    assert year_words([]) == "none"


def test_the_table_of_what_is_offered_is_up_to_date(real: Lookup) -> None:
    text = DOC.read_text(encoding="utf-8")
    renewed = with_coverage(text, coverage_table(real.tables["integration"]))
    assert text == renewed, "run python -m dashboard.tables.offers_doc"


@pytest.mark.parametrize(
    ("query", "headline"),
    [
        pytest.param(
            "indicator=income_all&level=province",
            "Beijing's income per person was 2.66 times Hebei's in 2017 and 2.46 times in 2024, "
            "but the difference widened from 35,746 to 50,750 CNY",
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
def test_the_real_headlines_agree_with_the_seeds(real: Lookup, query: str, headline: str) -> None:
    view, _ = read_view(f"tab=integration&{query}", real.known)
    found = describe_integration(real, view, select_integration(real, view))
    assert found["headline"] == headline
