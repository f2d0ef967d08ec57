"""Numbers offered since the second batch of facts, worked out by hand from the seeds."""

from typing import Any

import pytest

from dashboard.engine import Engine
from dashboard.tables.columns import Tables
from tests.data.real_seeds import seed_rows

CITIES = tuple(f"13{number:02}00" for number in range(1, 12))


@pytest.fixture(scope="module")
def seeds() -> dict[tuple[str, str, str], float]:
    """Preferred values by region, indicator and year."""
    return {
        (row["region_id"], row["indicator_id"], row["year"]): float(row["value"])
        for row in seed_rows("observations")
        if row["is_preferred"] == "yes"
    }


@pytest.fixture(scope="module")
def parts() -> dict[tuple[str, str, str, str], float]:
    """Values of sectors by region, code, year and measure."""
    return {
        (row["region_id"], row["code"], row["year"], row["measure"]): float(row["value"])
        for row in seed_rows("sectors")
        if row["measure"] in {"value_added", "employment_province", "employment"}
    }


def on_map(engine: Engine, query: str, region: str) -> dict[str, Any]:
    rows = engine.rows(f"tab=integration&{query}", "map")
    return next(row for row in rows if row["adcode"] == region)


def test_the_ratio_of_a_citys_urban_to_rural_income(
    engine: Engine, seeds: dict[tuple[str, str, str], float]
) -> None:
    shown = on_map(engine, "indicator=income_urban_rural_ratio&level=city&year=2020", "130700")
    urban, rural = (seeds["130700", f"income_{kind}", "2020"] for kind in ("urban", "rural"))
    assert shown["value"] == pytest.approx(urban / rural, abs=0.0001)


def test_the_ratio_of_a_county_and_its_low_trust(
    engine: Engine, seeds: dict[tuple[str, str, str], float]
) -> None:
    query = "indicator=income_urban_rural_ratio&level=county"
    shown = on_map(engine, query, "130123")
    urban, rural = (seeds["130123", f"income_{kind}", "2020"] for kind in ("urban", "rural"))
    assert shown["value"] == pytest.approx(urban / rural, abs=0.0001)
    assert (shown["year"], shown["source_id"]) == (2020, "inc_county_2020")
    assert "147 of low trust" in engine.describe(f"tab=integration&{query}")["tally"]
    # Tianjin has no district with a value.
    assert on_map(engine, query, "120101")["value"] is None


def test_the_gap_between_the_highest_and_the_lowest_city(
    engine: Engine, seeds: dict[tuple[str, str, str], float]
) -> None:
    values = [seeds[region, "income_rural", "2020"] for region in ("110000", "120000", *CITIES)]
    rows = engine.rows("tab=integration&indicator=income_rural&level=city", "gaps")
    shown = {
        row["measure"]: row["value"]
        for row in rows
        if row["part"] == "extremes" and row["year"] == 2020
    }
    assert shown["ratio"] == pytest.approx(max(values) / min(values), abs=0.0001)
    assert shown["difference"] == pytest.approx(max(values) - min(values), abs=0.0001)


def test_the_headline_of_the_counties_names_the_ends(
    engine: Engine, seeds: dict[tuple[str, str, str], float]
) -> None:
    names = {row["adcode"]: row["name_en"] for row in seed_rows("regions")}
    counties = {row["adcode"] for row in seed_rows("regions") if row["level"] == "county"}
    of_counties = {
        region: value
        for (region, indicator, _), value in seeds.items()
        if indicator == "income_urban" and region in counties
    }
    headline = engine.describe("tab=integration&indicator=income_urban&level=county")["headline"]
    for end in (min, max):
        region = end(of_counties, key=lambda key: of_counties[key])
        assert names[region] in headline
        assert f"{of_counties[region]:,.0f}" in headline


def test_the_share_of_a_city_in_2017_is_computed_not_interpolated(
    seeds: dict[tuple[str, str, str], float],
) -> None:
    total = sum(seeds[city, "gdp_pre4ec", "2017"] for city in CITIES)
    expected = seeds["130200", "gdp_pre4ec", "2017"] / total * seeds["130000", "gdp", "2017"]
    assert seeds["130200", "gdp_linked", "2017"] == pytest.approx(expected, abs=0.0001)
    assert not any("interpolated" in row["vintage"] for row in seed_rows("observations"))


def test_the_air_of_hebei_in_2025_is_the_mean_of_its_cities(
    engine: Engine, seeds: dict[tuple[str, str, str], float]
) -> None:
    mean = sum(seeds[city, "pm25", "2025"] for city in CITIES) / len(CITIES)
    shown = on_map(engine, "indicator=pm25&level=province&year=2025", "130000")
    assert shown["value"] == pytest.approx(mean, abs=0.05)


def test_the_change_of_a_citys_air_to_2025(
    engine: Engine, seeds: dict[tuple[str, str, str], float]
) -> None:
    first, last = (seeds["130600", "pm25", year] for year in ("2014", "2025"))
    shown = on_map(engine, "indicator=pm25&level=city&year=2025&base_year=2014", "130600")
    assert shown["change"] == pytest.approx((last - first) / first * 100)


def test_trade_is_exports_and_imports(
    engine: Engine, seeds: dict[tuple[str, str, str], float]
) -> None:
    shown = on_map(engine, "indicator=goods_trade&level=city&year=2022", "130200")
    both = seeds["130200", "goods_exports", "2022"] + seeds["130200", "goods_imports", "2022"]
    assert shown["value"] == pytest.approx(both, abs=0.02)


def test_the_share_of_services_is_at_the_level_of_the_fifth_census(
    engine: Engine, seeds: dict[tuple[str, str, str], float]
) -> None:
    query = "indicator=gdp_tertiary_share_4ec&level=province&year=2024"
    shown = on_map(engine, query, "130000")
    share = seeds["130000", "gdp_tertiary", "2024"] / seeds["130000", "gdp", "2024"] * 100
    assert shown["value"] == pytest.approx(share, abs=0.005)


def composition(tables: Tables, measure: str, year: int, region: str, code: str) -> dict[str, Any]:
    provinces = tables["structure"]["provinces"]
    ids = tables["regions"]["id"]
    (row,) = (
        row
        for row, key in enumerate(
            zip(*(provinces[name] for name in ("measure", "year", "code")), strict=True)
        )
        if key == (measure, year, code) and ids[provinces["region"][row]] == region
    )
    return {name: provinces[name][row] for name in ("value", "share", "lq_jjj", "lq_nation")}


def test_the_share_and_quotient_of_finance_in_value_added(
    real_tables: Tables, parts: dict[tuple[str, str, str, str], float]
) -> None:
    def value(region: str, code: str) -> float:
        return parts[region, code, "2024", "value_added"]

    provinces = ("110000", "120000", "130000")
    codes = ("A", "B-D", "E", "F", "G", "H", "I.L-S", "J", "K")
    share = value("110000", "J") / sum(value("110000", code) for code in codes)
    together = sum(value(region, "J") for region in provinces)
    whole = sum(value(region, code) for region in provinces for code in codes)
    shown = composition(real_tables, "value_added", 2024, "110000", "J")
    assert shown["share"] == pytest.approx(share, abs=0.0001)
    assert shown["lq_jjj"] == pytest.approx(share / (together / whole), abs=0.001)
    assert shown["lq_nation"] is None
    # GDP is the sum of its industries.
    total = value("110000", "TOTAL")
    assert sum(value("110000", code) for code in codes) == pytest.approx(total, abs=1)


def test_the_quotient_of_information_against_the_nation(
    real_tables: Tables, parts: dict[tuple[str, str, str, str], float]
) -> None:
    def share(region: str) -> float:
        persons = [parts[region, code, "2020", "employment_province"] for code in SECTIONS]
        return parts[region, "I", "2020", "employment_province"] / sum(persons)

    shown = composition(real_tables, "employment_province", 2020, "110000", "I")
    assert shown["lq_nation"] == pytest.approx(share("110000") / share("156000"), abs=0.001)


SECTIONS = "ABCDEFGHIJKLMNOPQRS"


def test_the_totals_of_the_cities_make_that_of_hebei(
    real_tables: Tables, parts: dict[tuple[str, str, str, str], float]
) -> None:
    totals, ids = real_tables["structure"]["totals"], real_tables["regions"]["id"]
    shown = {
        ids[region]: value
        for region, year, value in zip(
            totals["region"], totals["year"], totals["value"], strict=True
        )
        if year == 2022
    }
    assert shown["130400"] == parts["130400", "TOTAL", "2022", "employment"]
    assert shown["130000"] == sum(shown[city] for city in CITIES)


def test_single_years_keep_their_vintage_and_the_region_as_a_whole(real_tables: Tables) -> None:
    singles = real_tables["integration"]["singles"]
    whole = {
        (name, year): value
        for name, region, year, value in zip(
            *(singles[column] for column in ("name_en", "region", "year", "value")), strict=True
        )
        if region is None
    }
    assert whole["High-speed rail in operation", 2023] == 2624
    ports = {
        (year, vintage)
        for name, year, vintage in zip(
            *(singles[column] for column in ("name_en", "year", "vintage_en")), strict=True
        )
        if name == "Port cargo throughput"
    }
    assert {
        (2011, "Tianjin port; printed 453 million t"),
        (2022, "Tianjin Port Group; rounded"),
    } <= ports
