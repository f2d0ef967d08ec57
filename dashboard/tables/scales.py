"""Bounds of classes and ends of axes, as `browser/own/scales.js` has them.

They are the same for all years of an indicator at a level, also of a reader's own data.
"""

from collections.abc import Sequence
from functools import cache

from dashboard.engine import Modules


def class_bounds(values: Sequence[float]) -> list[float]:
    """Return the bounds between fifths, rounded to two significant digits; equal bounds once."""
    bounds: list[float] = _modules().call("classBounds", list(values))
    return bounds


def axis(values: Sequence[float], *, starts_at_zero: bool) -> list[float]:
    """Return the ends of an axis with a margin; it starts at zero if values come near zero."""
    ends: list[float] = _modules().call("axisEnds", list(values), starts_at_zero)
    return ends


@cache
def _modules() -> Modules:
    return Modules("own.js", tuple)
