"""Amounts are written in the units that are usual in each language."""

from __future__ import annotations

import pytest

from dashboard.tables.amounts import amount_en, amount_zh


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        pytest.param(5300, "buildings (more than)", "more than 5,300 buildings", id="qualified"),
        pytest.param(4600, "100 million yuan (more than)", "more than 460 billion yuan", id="yuan"),
        pytest.param(1.41, "million persons", "1.41 million persons", id="two decimals stay"),
        pytest.param(154.1, "2014 = 100", "154.1 (2014 = 100)", id="index"),
        pytest.param(202, "km2", "202 km2", id="plain"),
    ],
)
def test_english_amounts(value: float, unit: str, words: str) -> None:
    assert amount_en(value, unit) == words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        pytest.param(4600, "亿元（超过）", "超过4,600亿元", id="qualified"),
        pytest.param(1.41, "百万人", "141万人", id="ten thousands"),
        pytest.param(21.5, "十亿元", "215亿元", id="hundred millions"),
        pytest.param(154.1, "2014年=100", "154.1（2014年=100）", id="index"),
    ],
)
def test_chinese_amounts(value: float, unit: str, words: str) -> None:
    assert amount_zh(value, unit) == words
