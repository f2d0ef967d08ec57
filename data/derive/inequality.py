"""How unequal regions are, each weighed by its population.

All functions take positive values, one a region, and weights of any common unit, and give a number
without a unit that is 0 where all values are equal. Theil's T and its exact split are those of
Theil (1967), Economics and Information Theory; the Gini index is the mean difference of two
persons over twice the mean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]


class Theil(NamedTuple):
    """Theil's T, and the parts that add up to it."""

    all: float
    between: float
    within: float


def variation(values: Numbers, weights: Numbers) -> float:
    """Give the coefficient of variation: standard deviation over mean."""
    mean = np.average(values, weights=weights)
    variance = np.average((values - mean) ** 2, weights=weights)
    return float(np.sqrt(variance) / mean)


def gini(values: Numbers, weights: Numbers) -> float:
    """Give the Gini index between regions; what is inside a region is unknown."""
    shares = weights / weights.sum()
    differences = np.abs(values[:, None] - values[None, :])
    return float(shares @ differences @ shares / (2 * (shares @ values)))


def theil(values: Numbers, weights: Numbers, groups: Sequence[str]) -> Theil:
    """Give Theil's T, split into what lies between groups and within them.

    Args:
        values: by region.
        weights: by region.
        groups: the group of each region.
    """
    names = np.asarray(groups)
    mean = np.average(values, weights=weights)
    amounts = values * weights
    total = float(amounts @ np.log(values / mean) / amounts.sum())
    between = 0.0
    for name in dict.fromkeys(groups):
        inside = names == name
        of_group = np.average(values[inside], weights=weights[inside])
        between += amounts[inside].sum() / amounts.sum() * np.log(of_group / mean)
    return Theil(total, float(between), total - float(between))
