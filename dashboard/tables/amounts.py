"""Amounts in words of either language, in the units that its readers say.

A seed keeps value and unit as the source has them: 4600 of "100 million yuan (more than)". English
says more than 460 billion yuan, Chinese 超过4,600亿元. Nothing is rounded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_DIGITS = 2
# What a unit becomes, and how many of the new unit are one of the old.
_EN = {
    "100 million yuan": ("billion yuan", 0.1),
    "100 million yuan a year": ("billion yuan a year", 0.1),
}
_ZH = {
    "百万人": ("万人", 100),
    "百万人次": ("万人次", 100),
    "百万平方米": ("万平方米", 100),
    "百万吨/年": ("万吨/年", 100),
    "十亿元": ("亿元", 10),
}
_EN_UNIT = re.compile(r"^(?P<unit>.*?)(?: \((?P<how>more than|about|almost)\))?$")
_ZH_UNIT = re.compile(r"^(?P<unit>.*?)(?:（(?P<how>超过|约|近)）)?$")


def amount_en(value: float, unit: str) -> str:
    """Say an amount in English: "more than 460 billion yuan"."""
    how, number, unit = _read(value, _EN_UNIT, unit, _EN)
    if "=" in unit:
        return f"{number} ({unit})"
    return " ".join(filter(None, [how, number, unit]))


def amount_zh(value: float, unit: str) -> str:
    """Say an amount in Chinese: "超过4,600亿元"."""
    how, number, unit = _read(value, _ZH_UNIT, unit, _ZH)
    if "=" in unit:
        return f"{number}（{unit}）"
    return f"{how}{number}{unit}"


def _read(
    value: float, form: re.Pattern[str], unit: str, said: Mapping[str, tuple[str, float]]
) -> tuple[str, str, str]:
    found = form.match(unit)
    how, plain = (found["how"] or "", found["unit"]) if found else ("", unit)
    spoken, factor = said.get(plain, (plain, 1))
    number = f"{value * factor:,.{_DIGITS}f}".rstrip("0").rstrip(".")
    return how, number, spoken
