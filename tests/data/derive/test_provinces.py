"""Composition of the provinces: shares and quotients of each measure by itself."""

from typing import Any

import pandas as pd
import pytest

from data.derive.provinces import province_sectors


def row(region: str, code: str, value: float, measure: str = "value_added") -> dict[str, Any]:
    return {
        "region_id": region, "classification": "nbs-nine-industries", "code": code, "year": 2024,
        "measure": measure, "value": value, "source_id": "paper", "verification": "seen",
    }  # fmt: skip


SECTORS = pd.DataFrame(
    [
        row("110000", "A", 1), row("110000", "J", 3), row("110000", "TOTAL", 4),
        row("130000", "A", 5), row("130000", "J", 1),
        row("110000", "A", 10, "employment_province"),
        row("110000", "J", 30, "employment_province"),
        row("156000", "A", 50, "employment_province"),
        row("156000", "J", 50, "employment_province"),
        row("110000", "A", 99, "employment"),
    ]
)  # fmt: skip


def cell(measure: str, region: str, code: str) -> dict[str, Any]:
    rows = province_sectors(SECTORS).to_dict("records")
    keys = {"measure": measure, "region_id": region, "code": code}
    (found,) = (one for one in rows if keys.items() <= one.items())
    return {str(name): value for name, value in found.items()}


def test_shares_are_of_the_parts_and_quotients_of_the_three_together() -> None:
    finance = cell("value_added", "110000", "J")
    assert finance["share"] == 0.75
    # 4 of 10 together.
    assert finance["lq_jjj"] == pytest.approx(0.75 / 0.4, abs=0.001)
    assert pd.isna(finance["lq_nation"])


def test_the_nation_is_a_benchmark_where_it_has_rows() -> None:
    assert cell("employment_province", "110000", "J")["lq_nation"] == 1.5


def test_neither_totals_nor_other_measures_nor_the_nation_are_rows() -> None:
    table = province_sectors(SECTORS)
    assert set(table["measure"]) == {"value_added", "employment_province"}
    assert set(table["code"]) == {"A", "J"}
    assert set(table["region_id"]) == {"110000", "130000"}
