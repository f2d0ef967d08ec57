"""Trends and gaps of small series."""

import pytest

from data.evidence.part import overall_direction
from data.evidence.series import Value, first_and_last, gap, trend
from tests.data.evidence.made_up import facts, observation, statement


def test_the_first_and_last_value_are_seen_and_of_the_longest_vintage() -> None:
    values = [
        Value(2010, 1, "old", "seen", []),
        Value(2011, 2, "new", "recalled", []),
        Value(2012, 3, "new", "seen", []),
        Value(2014, 4, "old", "seen", []),
        Value(2020, 5, "new", "seen", []),
        Value(2024, 6, "new", "recalled", []),
    ]
    ends = first_and_last(values)
    assert ends
    assert [value.year for value in ends] == [2012, 2020]
    assert first_and_last([Value(2011, 2, "new", "recalled", [])]) is None


@pytest.mark.parametrize(
    ("years", "direction"),
    [
        pytest.param((2018, 2023), "toward", id="five years, to the statement's year"),
        pytest.param((2019, 2023), "not_applicable", id="four years are too short"),
        pytest.param((2010, 2022), "not_applicable", id="it ends before the statement"),
    ],
)
def test_a_series_must_be_long_and_recent_enough(years: tuple[int, int], direction: str) -> None:
    rows = [observation("110000", year, value) for year, value in zip(years, (80, 20), strict=True)]
    [part] = trend(statement(test_indicator_id="pm25"), facts(values={"pm25": rows}))
    assert (part.direction, part.level, part.change_pct) == (direction, "direct", -75)


def test_a_gap_is_a_ratio_and_a_difference_of_the_same_years() -> None:
    rows = [
        observation("110000", 2015, 100.0),
        observation("110000", 2024, 200.0),
        observation("110000", 2025, 210.0),
        observation("130000", 2015, 40.0),
        observation("130000", 2020, 60.0),
        observation("130000", 2024, 90.0),
    ]
    parts = gap(statement(test_indicator_id="income"), facts(values={"income": rows}))
    hebei = {part.measure: part for part in parts if part.region_id == "130000"}
    ratio, difference = hebei["ratio"], hebei["difference"]
    assert (ratio.first_value, ratio.last_value, ratio.direction) == (0.4, 0.45, "toward")
    assert (difference.first_value, difference.last_value, difference.direction) == (
        60,
        110,
        "away",
    )
    assert (ratio.first_year, ratio.last_year) == (2015, 2024)
    assert overall_direction(parts) == "not_applicable"  # there is no data on Tianjin


def test_values_of_two_vintages_are_not_compared() -> None:
    rows = [
        observation("110000", 2015, 100.0),
        observation("130000", 2015, 40.0, vintage="other"),
    ]
    parts = gap(statement(test_indicator_id="income"), facts(values={"income": rows}))
    assert [part.items for part in parts] == [[]] * 4
