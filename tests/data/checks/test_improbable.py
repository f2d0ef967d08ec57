"""Values an order of magnitude off are faults unless their rows say why."""

import pandas as pd
import pytest

from data.checks.improbable import improbable_faults
from data.schemas.validation import validate
from data.seeds.read import read_seeds
from tests.data.real_seeds import SEEDS

NAMES = ("observations", "region_totals", "sectors", "regions", "indicators")


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    texts, _ = read_seeds(SEEDS)
    checked, faults = validate({name: texts[name] for name in NAMES})
    assert faults == []
    return checked


def planted(
    tables: dict[str, pd.DataFrame], name: str, key: dict[str, object], value: float
) -> list[str]:
    """Write a value into the only row with these cells and list what is reported."""
    table = tables[name].copy()
    found = (table[list(key)] == list(key.values())).all(axis=1)
    assert found.sum() == 1
    table.loc[found, "value"] = value
    return [str(fault) for fault in improbable_faults(tables | {name: table})]


def test_the_seeds_have_none(tables: dict[str, pd.DataFrame]) -> None:
    assert list(improbable_faults(tables)) == []


@pytest.mark.parametrize(
    ("name", "key", "value", "reported"),
    [
        pytest.param(
            "observations",
            {"region_id": "110000", "indicator_id": "census_population", "year": 2010},
            196123680,
            '"1.96124e+08" is improbable: 8.96e+04 times the values of the years around. '
            "Correct it, or say why in note_en and note_zh.",
            id="a population without its point",
        ),
        pytest.param(
            "observations",
            {"region_id": "130700", "indicator_id": "pm25", "year": 2025},
            183,
            '"183" is improbable: 9.41 times the values of the years around.',
            id="a point that slipped by one",
        ),
        pytest.param(
            "observations",
            {"region_id": "130181", "indicator_id": "income_urban", "year": 2020},
            405,
            "times other places of that year.",
            id="a county without neighbours in time",
        ),
        pytest.param(
            "region_totals",
            {"indicator_id": "rail_passengers", "year": 2023},
            325,
            "times the sum of the provinces. Correct it, or its indicator.",
            id="the region as a whole in another unit",
        ),
        pytest.param(
            "sectors",
            {
                "region_id": "120000", "code": "TOTAL", "year": 2024, "measure": "value_added",
            },
            4000,
            '"4000" is improbable: 0.223 times the sum of its sections.',
            id="a total without its parts",
        ),
    ],
)  # fmt: skip
def test_a_value_an_order_of_magnitude_off_is_reported(
    tables: dict[str, pd.DataFrame], name: str, key: dict[str, object], value: float, reported: str
) -> None:
    assert any(reported in fault for fault in planted(tables, name, key, value))


def test_a_province_is_compared_with_the_sum_of_its_cities(
    tables: dict[str, pd.DataFrame],
) -> None:
    observations = tables["observations"]
    is_gdp = (observations["indicator_id"] == "gdp_linked") & (observations["year"] == 2020)
    of_hebei = is_gdp & (observations["region_id"] == "130000")
    few = observations[is_gdp].copy()
    few.loc[of_hebei, "value"] /= 2.5
    (fault,) = improbable_faults({**tables, "observations": few})
    assert "0.4 times the sum of its cities" in str(fault)


def test_a_reason_is_believed(tables: dict[str, pd.DataFrame]) -> None:
    observations = tables["observations"].copy()
    reasons = observations["note_en"].fillna("").str.startswith("doubtful: a tenth of 2019")
    assert reasons.sum() == 1
    observations.loc[reasons, ["note_en", "note_zh"]] = None
    (fault,) = improbable_faults({**tables, "observations": observations})
    assert '"4.0721" is improbable' in str(fault)
