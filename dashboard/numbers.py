"""Numbers as a reader says them. Twin: `browser/numbers.js`."""

from __future__ import annotations

import math

_NO_DECIMALS_FROM = 1000


def number_words(value: float, digits: int | None = None) -> str:
    """Write a number with grouped thousands, halves rounded away from zero.

    Args:
        value: the number.
        digits: decimals at most; unless given, one below 1,000 and none from there on.
    """
    if digits is None:
        digits = 0 if abs(value) >= _NO_DECIMALS_FROM else 1
    # The same steps in both languages: their own ways of formatting round halves apart.
    scaled = math.floor(abs(value) * 10**digits + 0.5)
    whole, rest = divmod(scaled, 10**digits)
    decimals = f"{rest:0{digits}d}".rstrip("0") if digits else ""
    sign = "-" if value < 0 and scaled else ""
    return f"{sign}{whole:,}" + (f".{decimals}" if decimals else "")
