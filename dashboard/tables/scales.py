"""Classes and axes that are the same for all years of an indicator at a level."""

from __future__ import annotations

import math
from statistics import quantiles
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLASS_COUNT = 5
_SIGNIFICANT_DIGITS = 2
# An axis starts at zero if its lowest value is below this share of the highest.
_NEAR_ZERO_SHARE = 0.4
_MARGIN_SHARE = 0.06


def class_bounds(values: Sequence[float]) -> list[float]:
    """Return the bounds between fifths, rounded to two significant digits; equal bounds once."""
    bounds = [_rounded(bound) for bound in quantiles(values, n=_CLASS_COUNT, method="inclusive")]
    return sorted(set(bounds))


def axis(values: Sequence[float], *, starts_at_zero: bool) -> list[float]:
    """Return the ends of an axis with a margin; it starts at zero if values come near zero."""
    low, high = min(values), max(values)
    margin = (high - low) * _MARGIN_SHARE
    is_near_zero = low >= 0 and low < high * _NEAR_ZERO_SHARE
    start = 0.0 if starts_at_zero or is_near_zero else low - margin
    return [start, high + margin]


def _rounded(value: float) -> float:
    if value == 0:
        return 0
    return round(value, _SIGNIFICANT_DIGITS - 1 - math.floor(math.log10(abs(value))))
