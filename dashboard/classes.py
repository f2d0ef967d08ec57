"""Counts in at most five classes. Twin: `browser/classes.js`."""

from __future__ import annotations

from dashboard.lookup import NONE

CLASS_COUNT = 5


def class_bounds(most: int) -> list[int]:
    """Give the upper bounds of at most five classes that cover 1 to `most` evenly."""
    count = min(CLASS_COUNT, most)
    return [-(-most * number // count) for number in range(1, count + 1)]


def ramp(count: int, upper: list[int]) -> int:
    """Place a count on the five steps of the scale; the highest class is always the darkest."""
    if not count:
        return NONE
    number = next(place for place, bound in enumerate(upper, start=1) if count <= bound)
    return CLASS_COUNT - len(upper) + number
