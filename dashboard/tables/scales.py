"""Scales that stay the same over all years of an indicator and level."""

from __future__ import annotations

import math
from statistics import quantiles
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLASSES = 5
_DIGITS = 2
_STARTS_AT_ZERO_BELOW = 0.4
_AIR = 0.06


def class_bounds(values: Sequence[float]) -> list[float]:
    """Part values into fifths, at numbers of two digits; fewer bounds where those fall together."""
    cuts = [_rounded(cut) for cut in quantiles(values, n=_CLASSES, method="inclusive")]
    return sorted(set(cuts))


def axis(values: Sequence[float], *, starts_at_zero: bool) -> list[float]:
    """Give the ends of an axis with a little air; it starts at zero where values come near it."""
    low, high = min(values), max(values)
    air = (high - low) * _AIR
    is_near = low >= 0 and low < high * _STARTS_AT_ZERO_BELOW
    start = 0.0 if starts_at_zero or is_near else low - air
    return [start, high + air]


def _rounded(value: float) -> float:
    if value == 0:
        return 0
    return round(value, _DIGITS - 1 - math.floor(math.log10(abs(value))))
