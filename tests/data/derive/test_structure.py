"""Quotients, similarity, specialisation and order of four small regions, computed by hand."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy.spatial.distance import cityblock

from data.derive.structure import (
    SECTIONS,
    listed_quotients,
    sector_order,
    sector_quotients,
    sector_similarity,
    sector_specialisation,
    similarity_matrix,
    similarity_order,
)

SECTION = "gbt4754-2017-section"
# Persons by section; the others are 0.
#   Beijing     C 20  I 60  P 20           100
#   Tianjin     C 60  I 20  P 20           100
#   a city      B 50  C 25        P 25     100
#   Hebei       the same, because it is only that city
#   the nation  B 100 C 400 I 300 P 200   1000
EMPLOYED = {
    "110000": {"C": 20, "I": 60, "P": 20},
    "120000": {"C": 60, "I": 20, "P": 20},
    "130200": {"B": 50, "C": 25, "P": 25},
    "130000": {"B": 50, "C": 25, "P": 25},
    "156000": {"B": 100, "C": 400, "I": 300, "P": 200},
}


def employment(persons: dict[str, dict[str, int]], year: int = 2019) -> list[dict[str, object]]:
    return [
        {
            "region_id": region,
            "classification": SECTION,
            "code": code,
            "year": year,
            "measure": "employment",
            "value": float(of_region.get(code, 0)),
            "source_id": "book",
            "verification": "seen",
            "note": None,
        }
        for region, of_region in persons.items()
        for code in SECTIONS
    ]


LISTED = (
    ("156000", "TOTAL", 100, "seen"),
    ("156000", "C", 60, "seen"),
    ("156000", "I", 40, "seen"),
    *(("156000", code, 0, "seen") for code in SECTIONS if code not in "CI"),
    ("110000", "TOTAL", 10, "seen"),
    ("110000", "C", 3, "seen"),
    ("110000", "I", 7, "seen"),
    ("130200", "TOTAL", 4, "recalled"),
    ("130200", "C", 4, "seen"),
)


def quotients_of_listed() -> pd.DataFrame:
    sectors = pd.DataFrame(
        {
            "region_id": region,
            "classification": SECTION,
            "code": code,
            "year": 2025,
            "measure": "listed_companies",
            "value": float(count),
            "source_id": "list",
            "verification": verification,
            "note": None,
        }
        for region, code, count, verification in LISTED
    )
    return listed_quotients(sectors).set_index(["region_id", "section"])


SECTORS = pd.DataFrame(employment(EMPLOYED))


def quotient(table: pd.DataFrame, region: str, section: str, name: str) -> Any:  # noqa: ANN401 - a number or text
    row = table[(table["region_id"] == region) & (table["section"] == section)]
    return row[name].iloc[0]


@pytest.mark.parametrize(
    ("section", "name", "expected"),
    [
        # 60 of 100 here, 80 of 300 in the three together, 300 of 1000 in the nation.
        pytest.param("I", "share", 0.6, id="share"),
        pytest.param("I", "lq_jjj", 2.25, id="against the region"),
        pytest.param("I", "lq_nation", 2, id="against the nation"),
        # Without P: 60 of 80 here, 80 of 235 and 300 of 800 there.
        pytest.param("I", "lq_market_jjj", 2.203, id="market sections, the region"),
        pytest.param("I", "lq_market_nation", 2, id="market sections, the nation"),
        pytest.param("B", "lq_jjj", 0, id="no employment is zero, not absent"),
    ],
)
def test_a_quotient_is_a_share_over_the_benchmarks(
    section: str, name: str, expected: float
) -> None:
    assert quotient(sector_quotients(SECTORS), "110000", section, name) == expected


def test_public_sections_have_no_market_quotient() -> None:
    assert pd.isna(quotient(sector_quotients(SECTORS), "110000", "P", "lq_market_nation"))


def test_the_nation_is_a_benchmark_and_not_a_region() -> None:
    regions = set(sector_quotients(SECTORS)["region_id"])
    assert regions == {"110000", "120000", "130200", "130000"}


def test_langfang_and_hebei_2017_are_excluded_also_from_the_benchmark() -> None:
    wrong = {"131000": {"I": 1_000_000}, "130000": {"B": 50, "C": 25, "P": 25, "I": 1_000_000}}
    table = sector_quotients(pd.DataFrame(employment({**EMPLOYED, **wrong}, year=2017)))
    assert set(table["region_id"]) == {"110000", "120000", "130200"}
    assert quotient(table, "110000", "I", "lq_jjj") == 2.25


def test_doubtful_values_are_marked() -> None:
    sectors = pd.DataFrame(employment(EMPLOYED, year=2015))
    is_b = (sectors["region_id"] == "130200") & (sectors["code"] == "B")
    sectors.loc[is_b, "note"] = "doubtful: one of four cells is misread"
    table = sector_quotients(sectors)
    assert quotient(table, "130200", "B", "doubt") == "misread"
    assert quotient(table, "110000", "F", "doubt") == "benchmark"
    assert pd.isna(quotient(table, "110000", "C", "doubt"))


def test_similarity_is_the_share_in_common() -> None:
    table = sector_similarity(SECTORS).set_index(["scope", "region_id", "other_region_id"])
    similarity = table["similarity"]
    assert similarity["all", "110000", "120000"] == 0.6  # C 20, I 20, P 20
    assert similarity["all", "120000", "110000"] == 0.6
    assert similarity["all", "110000", "110000"] == 1
    assert similarity["market", "110000", "120000"] == 0.5  # of 80: C 20, I 20


def test_similarity_is_one_minus_half_the_city_block_distance() -> None:
    shares = np.array([[0.2, 0.3, 0.5], [0.6, 0.1, 0.3]])
    assert similarity_matrix(shares)[0, 1] == pytest.approx(1 - cityblock(*shares) / 2)


def test_the_krugman_index_sums_the_differences_from_the_benchmark() -> None:
    table = sector_specialisation(SECTORS).set_index(["scope", "region_id"])
    # The three together: B 50, C 105, I 80, P 65 of 300.
    assert table["krugman_jjj"]["all", "110000"] == pytest.approx(0.6667, abs=1e-4)
    # The nation: B .1, C .4, I .3, P .2: .1 + .2 + .3 + 0.
    assert table["krugman_nation"]["all", "110000"] == 0.6


def test_similar_rows_are_neighbours_and_the_direction_is_fixed() -> None:
    shares = np.array([[1.0, 0], [0, 1], [0.9, 0.1], [0.2, 0.8]])
    assert similarity_order(shares) == [0, 2, 3, 1]
    assert similarity_order(shares[:2]) == [0, 1]


def test_cities_are_ordered_and_the_unreliable_sections_come_last() -> None:
    in_all_sections = {
        region: {code: persons.get(code, 1) for code in SECTIONS}
        for region, persons in EMPLOYED.items()
    }
    order = sector_order(pd.DataFrame(employment(in_all_sections)))
    regions = order[order["kind"] == "region"]
    assert set(regions["key"]) == {"110000", "120000", "130200"}
    assert list(regions["position"]) == [1, 2, 3]
    assert list(order[order["kind"] == "section"]["key"])[-2:] == ["A", "O"]


def test_listed_companies_have_a_quotient_only_if_three_are_expected() -> None:
    table = quotients_of_listed()
    # Expected are 6 in C and 4 in I in Beijing, 2.4 in C and 1.6 in I in the city.
    assert table["quotient"]["110000", "C"] == 0.5
    assert table["quotient"]["110000", "I"] == 1.75
    assert pd.isna(table["quotient"]["130200", "C"])
    assert table["expected"]["130200", "C"] == 2.4


def test_a_missing_row_means_no_company_and_is_as_certain_as_the_total() -> None:
    table = quotients_of_listed()
    assert table["companies"]["130200", "I"] == 0
    assert table["is_recalled"]["130200", "I"]
    assert not table["is_recalled"]["130200", "C"]
    assert table["is_quotient_recalled"]["130200", "C"]
