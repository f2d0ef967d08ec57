"""Amounts are written in the units that are usual in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.tables.amounts import amount_en, amount_zh
from tests.cases import cases

if TYPE_CHECKING:
    from collections.abc import Callable


@cases(
    ("amount", "value", "unit", "words"),
    {
        "qualified": (amount_en, 5300, "buildings (more than)", "more than 5,300 buildings"),
        "yuan": (amount_en, 4600, "100 million yuan (more than)", "more than 460 billion yuan"),
        "two decimals stay": (amount_en, 1.41, "million persons", "1.41 million persons"),
        "index": (amount_en, 154.1, "2014 = 100", "154.1 (2014 = 100)"),
        "plain": (amount_en, 202, "km2", "202 km²"),
        "trillions": (
            amount_en,
            10000,
            "100 million yuan (more than)",
            "more than 1 trillion yuan",
        ),
        "qualified in Chinese": (amount_zh, 4600, "亿元（超过）", "超过4,600亿元"),
        "ten thousands in Chinese": (amount_zh, 1.41, "百万人", "141万人"),
        "hundred millions in Chinese": (amount_zh, 21.5, "十亿元", "215亿元"),
        "trillions in Chinese": (amount_zh, 10000, "亿元（超过）", "超过1万亿元"),
        "index in Chinese": (amount_zh, 154.1, "2014年=100", "154.1（2014年=100）"),
    },
)
def test_an_amount_is_written_in_usual_units(
    amount: Callable[[float, str], str], value: float, unit: str, words: str
) -> None:
    assert amount(value, unit) == words
