"""The table of gaps: pairs, extremes and inequality of a small made-up region."""

from typing import Any

import pandas as pd
import pytest

from data.derive.gaps import gaps
from data.derive.offers import BREAKS, OFFERS, basis, breaks_of, spread_basis, weight_indicator

REGIONS = pd.DataFrame(
    {
        "adcode": ["110000", "120000", "130000", "130100", "130200"],
        "city_adcode": ["110000", "120000", None, "130100", "130200"],
        "province_adcode": ["110000", "120000", "130000", "130000", "130000"],
    }
)
PERSONS = "resident_population_avg_implied"


def observations(*rows: tuple[str, str, int, float], recalled: str = "") -> pd.DataFrame:
    """Make observations; the values of the region `recalled` are recalled."""
    return pd.DataFrame(
        [
            {
                "region_id": region,
                "indicator_id": indicator,
                "year": year,
                "value": value,
                "is_preferred": True,
                "source_id": f"of-{region}",
                "verification": "recalled" if region == recalled else "seen",
            }
            for region, indicator, year, value in rows
        ]
    )


def select(table: pd.DataFrame, **cells: Any) -> pd.DataFrame:  # noqa: ANN401 - cells
    for column, value in cells.items():
        table = table[table[column] == value]
    return table


def one(table: pd.DataFrame, **cells: Any) -> dict[str, Any]:  # noqa: ANN401 - cells
    [row] = select(table, **cells).to_dict("records")
    return {str(name): value for name, value in row.items()}


def test_if_more_is_better_beijing_is_divided_by_the_other() -> None:
    table = gaps(
        observations(("110000", "income_all", 2020, 60.0), ("130000", "income_all", 2020, 24.0)),
        REGIONS,
    )
    ratio = one(table, measure="ratio", part="hebei")
    assert (ratio["value"], ratio["upper_id"], ratio["lower_id"]) == (2.5, "110000", "130000")
    assert one(table, measure="difference", part="hebei")["value"] == 36
    assert ratio["source_ids"] == ["of-110000", "of-130000"]
    assert select(table, part="tianjin").empty


def test_if_less_is_better_the_other_is_divided_by_beijing() -> None:
    table = gaps(
        observations(("110000", "pm25", 2020, 40.0), ("130000", "pm25", 2020, 50.0)), REGIONS
    )
    ratio = one(table, level="province", measure="ratio", part="hebei")
    assert (ratio["value"], ratio["upper_id"]) == (1.25, "130000")


def test_a_gap_with_one_recalled_value_is_recalled() -> None:
    rows = (("110000", "income_all", 2020, 60.0), ("130000", "income_all", 2020, 24.0))
    table = gaps(observations(*rows, recalled="130000"), REGIONS)
    assert set(table["verification"]) == {"recalled"}


def cities(year: int, *values: float) -> list[tuple[str, str, int, float]]:
    names = ("110000", "120000", "130100", "130200")
    return [(name, "pm25", year, value) for name, value in zip(names, values, strict=False)]


def people(year: int, *values: float) -> list[tuple[str, str, int, float]]:
    return [(name, PERSONS, year, value) for name, _, _, value in cities(year, *values)]


def test_extremes_need_every_region() -> None:
    table = gaps(observations(*cities(2020, 1, 2, 3, 4), *cities(2021, 1, 2, 9)), REGIONS)
    extremes = select(table, measure="ratio", part="extremes")
    assert extremes["year"].tolist() == [2020]
    assert extremes["value"].tolist() == [4]


def test_inequality_needs_the_population_of_every_region_in_that_year() -> None:
    rows = cities(2020, 1, 1, 1, 5) + cities(2021, 1, 1, 1, 5)
    table = gaps(observations(*rows, *people(2020, 1, 1, 1, 1), *people(2021, 1, 1, 1)), REGIONS)
    variation = select(table, measure="cv")
    assert variation["year"].tolist() == [2020]
    # Mean 2, variance 3.
    assert variation["value"].tolist() == [pytest.approx(0.866025)]
    assert variation["weight_id"].tolist() == [PERSONS]


def test_theil_has_parts_between_and_within_provinces() -> None:
    rows = [*cities(2020, 2, 2, 1, 3), *people(2020, 1, 1, 1, 1)]
    table = gaps(observations(*rows), REGIONS)
    parts = {row["part"]: row["value"] for row in select(table, measure="theil").to_dict("records")}
    # All provinces have mean 2; within Hebei 1/4 log 1/2 + 3/4 log 3/2, of half of everything.
    assert parts["between"] == pytest.approx(0)
    assert parts["within"] == pytest.approx(0.065406, abs=1e-6)
    assert parts["all"] == pytest.approx(parts["within"])


def test_totals_have_no_gap() -> None:
    rows = [("110000", "gdp_linked", 2020, 9.0), ("130000", "gdp_linked", 2020, 3.0)]
    assert gaps(observations(*rows), REGIONS).empty


def test_the_weights_are_from_the_same_census_basis() -> None:
    assert weight_indicator(2019) == "resident_population_avg_implied_pre7c"
    assert weight_indicator(2020) == "resident_population_avg_implied"


def test_years_on_both_sides_of_a_census_are_not_compared() -> None:
    assert basis("gdp_per_capita", "city", 2018) != basis("gdp_per_capita", "city", 2019)
    assert basis("gdp_per_capita", "province", 2018) == basis("gdp_per_capita", "province", 2019)
    assert spread_basis("pm25", "city", 2019) != spread_basis("pm25", "city", 2020)


def test_a_break_of_one_city_does_not_affect_others() -> None:
    baoding = [each.year for each in breaks_of("gdp_linked", "city", "130600")]
    tangshan = [each.year for each in breaks_of("gdp_linked", "city", "130200")]
    assert (baoding, tangshan) == ([2015, 2016, 2019], [2019])


def test_every_break_belongs_to_an_offer_at_one_of_its_levels() -> None:
    offers = {offer.offer_id: offer for offer in OFFERS}
    assert all(offers[each.offer_id].indicators(level) for each in BREAKS for level in each.levels)
