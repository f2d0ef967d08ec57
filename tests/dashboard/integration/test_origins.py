"""Every value that a chart exports is found among the observations, or says what it is made of."""

from itertools import product
from pathlib import Path
from typing import Any

import pytest

from dashboard.engine import Engine
from data.derive.offers import OFFERS
from data.read import read_columns

Row = dict[str, Any]

INDICATORS = [offer.offer_id for offer in OFFERS]
LEVELS = ["province", "city", "county"]
SHOWN = "recalled=show"
KEY = ("region_id", "indicator_id", "year", "vintage", "source_id")
ByKey = dict[tuple[Any, ...], float]
BY_INDICATOR = pytest.mark.parametrize("indicator", INDICATORS)
MEASURES = ["ratio", "difference", "theil"]


@pytest.fixture(scope="module")
def observed(built: Path) -> ByKey:
    """The values of all observations by the key of their table."""
    table = read_columns("observations", built)
    keys = zip(*(table[name] for name in KEY), strict=True)
    return dict(zip(keys, table["value"], strict=True))


@pytest.fixture(scope="module")
def preferred(built: Path) -> ByKey:
    """The preferred values by region, indicator and year."""
    table = read_columns("observations", built)
    columns = (table[name] for name in ("region_id", "indicator_id", "year", "value"))
    rows = zip(*columns, table["is_preferred"], strict=True)
    return {key: value for *key_cells, value, chosen in rows if chosen and (key := (*key_cells,))}


def known(engine: Engine, chart: str, query: str) -> list[Row]:
    rows = engine.rows(f"tab=integration&{query}", chart)
    return [row for row in rows if row.get("value") is not None]


@BY_INDICATOR
def test_a_value_over_time_is_an_observation(
    engine: Engine, observed: ByKey, indicator: str
) -> None:
    for level in LEVELS:
        for row in known(engine, "trend", f"{SHOWN}&indicator={indicator}&level={level}"):
            key = (row["adcode"], *(row[name] for name in KEY[1:]))
            assert observed[key] == row["value"], key


@BY_INDICATOR
def test_a_value_and_its_base_on_the_map_are_observations(
    engine: Engine, observed: ByKey, preferred: ByKey, indicator: str
) -> None:
    vintages = {key[:4] for key in observed}
    for level, base in product(LEVELS, (2015, 2019)):
        query = f"{SHOWN}&indicator={indicator}&level={level}"
        for row in known(engine, "map", f"{query}&base_year={base}"):
            key = (row["adcode"], *(row[name] for name in KEY[1:]))
            assert observed[key] == row["value"], key
            if row.get("base_value") is not None:
                key = (row["adcode"], row["base_indicator_id"], row["base_year"])
                assert preferred[key] == row["base_value"], key
                assert (*key, row["base_vintage"]) in vintages


def test_a_change_names_the_unit_of_its_values(engine: Engine) -> None:
    for indicator, unit in (("pm25", "%"), ("urbanisation_rate", "percentage points")):
        query = f"{SHOWN}&indicator={indicator}&level=province&base_year=2015"
        rows = known(engine, "map", query)
        assert {row["change_unit"] for row in rows if row["change"] is not None} == {unit}


@pytest.mark.parametrize("level", LEVELS)
def test_both_values_of_a_point_are_observations(
    engine: Engine, preferred: ByKey, level: str
) -> None:
    rows = engine.rows(f"tab=integration&{SHOWN}&level={level}", "scatter")
    assert rows
    for row in rows:
        output = (row["adcode"], row["gdp_per_person_indicator_id"], row["year"])
        air = (row["adcode"], "pm25", row["year"])
        assert (preferred[output], preferred[air]) == (row["gdp_per_person"], row["pm25"])


@BY_INDICATOR
def test_a_gap_says_what_it_is_computed_from(
    engine: Engine, preferred: ByKey, indicator: str
) -> None:
    for level, measure in product(LEVELS, MEASURES):
        query = f"{SHOWN}&indicator={indicator}&level={level}&measure={measure}"
        for row in known(engine, "gaps", query):
            assert_computed(row, preferred)


def assert_computed(row: Row, preferred: ByKey) -> None:
    """Compute a gap again from the observations that its row names."""
    regions = row["region_ids"].split("; ")
    numbers = [preferred[region, row["indicator_id"], row["year"]] for region in regions]
    if row["measure"] in {"ratio", "difference"}:
        assert regions == [row["upper_adcode"], row["lower_adcode"]]
        upper, lower = numbers
        found = upper / lower if row["measure"] == "ratio" else upper - lower
        assert found == pytest.approx(row["value"], abs=1e-5)
    else:
        weights = [preferred[one, row["weight_indicator_id"], row["year"]] for one in regions]
        assert len(weights) == len(numbers) == 13


def test_output_per_person_changes_its_indicator_where_the_series_breaks(engine: Engine) -> None:
    rows = known(engine, "trend", f"{SHOWN}&indicator=gdp_per_capita")
    tianjin = {row["year"]: row["indicator_id"] for row in rows if row["adcode"] == "120000"}
    assert tianjin[2018] == "gdp_per_capita_pre4ec"
    assert tianjin[2019] == "gdp_per_capita_4ec"


@pytest.mark.parametrize(
    ("query", "chart", "column"),
    [
        ("tab=focus", "profile", "indicator_id"),
        ("tab=focus&region=130600", "profile", "indicator_id"),
        ("tab=structure&region=130600&compare=110000,120000", "compare", "item"),
    ],
)
def test_a_figure_of_a_place_is_an_observation(
    engine: Engine, preferred: ByKey, query: str, chart: str, column: str
) -> None:
    rows = [row for row in engine.rows(query, chart) if row["kind"] == "figure"]
    assert rows
    for row in rows:
        assert preferred[row["adcode"], row[column], row["year"]] == row["value"]
