"""Measures of inequality, compared with numbers computed by hand."""

import math

import numpy as np
import pytest

from data.derive.inequality import coefficient_of_variation, gini, theil


def numbers(*values: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.array(values, dtype=np.float64)


def test_equal_values_have_no_inequality() -> None:
    values, weights = numbers(7, 7, 7), numbers(1, 2, 5)
    assert coefficient_of_variation(values, weights) == 0
    assert gini(values, weights) == 0
    assert theil(values, weights, ["a", "b", "b"]) == (0, 0, 0)


def test_the_coefficient_of_variation_is_the_weighted_deviation_over_the_mean() -> None:
    # Three persons with 1 and one with 5: mean 2, variance (3 · 1 + 9) / 4 = 3.
    assert coefficient_of_variation(numbers(1, 5), numbers(3, 1)) == pytest.approx(math.sqrt(3) / 2)


def test_gini_is_half_the_mean_difference_over_the_mean() -> None:
    # Of 16 pairs of persons, 6 differ, by 4: mean difference 1.5, over twice the mean of 2.
    assert gini(numbers(1, 5), numbers(3, 1)) == pytest.approx(1.5 / 4)


def test_a_weight_equals_that_many_persons() -> None:
    few = gini(numbers(1, 2, 6), numbers(2, 1, 1))
    assert few == pytest.approx(gini(numbers(1, 1, 2, 6), numbers(1, 1, 1, 1)))


def test_theil_is_the_share_weighted_log_of_the_relative_value() -> None:
    # Shares 3/8 at half the mean and 5/8 at 2.5 times the mean.
    expected = 3 / 8 * math.log(0.5) + 5 / 8 * math.log(2.5)
    assert theil(numbers(1, 5), numbers(3, 1), ["a", "b"]).all == pytest.approx(expected)


def test_theil_is_all_between_groups_of_one_region() -> None:
    result = theil(numbers(1, 5), numbers(3, 1), ["a", "b"])
    assert result.between == pytest.approx(result.all)
    assert result.within == pytest.approx(0)


def test_theil_is_all_within_groups_of_equal_means() -> None:
    # Both groups have mean 2; inside b, shares 1/4 and 3/4 of values 1 and 3.
    result = theil(numbers(2, 1, 3), numbers(2, 1, 1), ["a", "b", "b"])
    within_b = 1 / 4 * math.log(0.5) + 3 / 4 * math.log(1.5)
    assert result.between == pytest.approx(0)
    assert result.within == pytest.approx(within_b / 2)
    assert result.all == pytest.approx(result.between + result.within)
