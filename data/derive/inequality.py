"""Measures of inequality between regions, weighted by population.

All functions take positive values, one for each region, and weights in any common unit. They
return a number without a unit, which is 0 if all values are equal. Theil's T and its decomposition
follow Theil (1967), Economics and Information Theory; the Gini index is the mean difference between
two persons divided by twice the mean.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


class Theil(NamedTuple):
    """Theil's T and its two parts."""

    all: float
    between: float
    within: float


def coefficient_of_variation(values: Numbers, weights: Numbers) -> float:
    """Compute the standard deviation divided by the mean."""
    mean = np.average(values, weights=weights)
    variance = np.average((values - mean) ** 2, weights=weights)
    return float(np.sqrt(variance) / mean)


def gini(values: Numbers, weights: Numbers) -> float:
    """Compute the Gini index between regions, without the unknown inequality inside each."""
    shares = weights / weights.sum()
    differences = np.abs(values[:, None] - values[None, :])
    return float(shares @ differences @ shares / (2 * (shares @ values)))


def theil(values: Numbers, weights: Numbers, groups: Sequence[str]) -> Theil:
    """Compute Theil's T and its parts between and within groups.

    Args:
        values: of each region.
        weights: of each region.
        groups: of each region.
    """
    names = np.asarray(groups)
    mean = np.average(values, weights=weights)
    amounts = values * weights
    total = float(amounts @ np.log(values / mean) / amounts.sum())
    between = 0.0
    for name in dict.fromkeys(groups):
        is_member = names == name
        group_mean = np.average(values[is_member], weights=weights[is_member])
        between += amounts[is_member].sum() / amounts.sum() * np.log(group_mean / mean)
    return Theil(total, float(between), total - float(between))
