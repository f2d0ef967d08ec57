"""Amounts in words, in the units that are usual in each language.

A seed keeps the value and unit of its source: 4600 of "100 million yuan (more than)". In English
this reads "more than 460 billion yuan", in Chinese "超过4,600亿元".
"""

import re
from math import inf

# Enough to write every value of the seeds without rounding.
_DECIMALS = 2
# By unit of a seed: the usual unit, and how many of it make one of the seed's.
_USUAL_UNITS = {
    "100 million yuan": ("billion yuan", 0.1),
    "100 million yuan a year": ("billion yuan a year", 0.1),
    "km2": ("km²", 1),
    "百万人": ("万人", 100),
    "百万人次": ("万人次", 100),
    "百万平方米": ("万平方米", 100),
    "百万吨/年": ("万吨/年", 100),
    "十亿元": ("亿元", 10),
}
# From so many of a unit on, a larger one is usual.
_LARGER_UNITS = {"billion yuan": (1_000, "trillion yuan"), "亿元": (10_000, "万亿元")}
_QUALIFIER = re.compile(r"(?: \(|（)(more than|about|almost|超过|约|近)(?:\)|）)$")


def amount_en(value: float, unit: str) -> str:
    """Write an amount in English: "more than 460 billion yuan"."""
    qualifier, number, unit = _parts(value, unit)
    if "=" in unit:
        return f"{number} ({unit})"
    return " ".join(filter(None, [qualifier, number, unit]))


def amount_zh(value: float, unit: str) -> str:
    """Write an amount in Chinese: "超过4,600亿元"."""
    qualifier, number, unit = _parts(value, unit)
    return f"{number}（{unit}）" if "=" in unit else f"{qualifier}{number}{unit}"


def _parts(value: float, unit: str) -> tuple[str, str, str]:
    """Return the qualifier, the number and the unit, converted to the usual unit."""
    plain, *qualifier = _QUALIFIER.split(unit)
    usual, factor = _USUAL_UNITS.get(plain, (plain, 1))
    most, larger = _LARGER_UNITS.get(usual, (inf, usual))
    if value * factor >= most:
        usual, factor = larger, factor / most
    number = f"{value * factor:,.{_DECIMALS}f}".rstrip("0").rstrip(".")
    return "".join(qualifier), number, usual
