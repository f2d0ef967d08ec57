"""Numbers as a reader says them, the same in both languages of the program."""

from __future__ import annotations

import pytest

from dashboard.numbers import number_words


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (7.25, "7.3"),
        (30, "30"),
        (999.96, "1,000"),
        (1149.4, "1,149"),
        (227376, "227,376"),
        (1234567.5, "1,234,568"),
        (-1500.5, "-1,501"),
        (-0.01, "0"),
    ],
)
def test_numbers_are_grouped_with_one_decimal_below_a_thousand(value: float, said: str) -> None:
    assert number_words(value) == said


@pytest.mark.parametrize(("value", "said"), [(2.455, "2.46"), (2.4, "2.4"), (2, "2")])
def test_decimals_may_be_asked_for(value: float, said: str) -> None:
    assert number_words(value, 2) == said
