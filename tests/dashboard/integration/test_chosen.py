"""A link selects an indicator, level, year and measure; what is not offered falls back."""

import pytest

from dashboard.engine import Engine
from data.derive.offers import OFFERS
from tests.dashboard.small_engines import small_engine


def chosen(query: str) -> tuple[str, str, int | None, int | None, str]:
    """Return the indicator, level, year, base year and measure of the charts."""
    engine, link = small_engine("integration"), f"tab=integration&{query}"
    assert engine.view(link)["notices"] == []
    line = engine.rows(link, "trend")[0]
    selection = engine.select(link)
    year, base = selection["map"]["year"], selection["map"]["base"]
    # The values of an offer may be those of several indicators.
    offer = next(
        one for one in OFFERS if line["indicator_id"] in (*one.province, *one.city, one.offer_id)
    )
    return offer.offer_id, line["level"], year, base, selection["gaps"]["measure"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("", ("gdp_per_capita", "city", 2020, None, "ratio"), id="first and latest"),
        pytest.param(
            "indicator=gdp_growth",
            ("gdp_per_capita", "city", 2020, None, "ratio"),
            id="not offered",
        ),
        pytest.param(
            "indicator=gdp_per_capita_4ec&year=2019",
            ("gdp_per_capita", "city", 2019, None, "ratio"),
            id="a vintage means its offer",
        ),
        pytest.param(
            "indicator=income_all", ("income_all", "province", 2020, None, "ratio"), id="no cities"
        ),
        pytest.param(
            "indicator=pm25&level=county", ("pm25", "city", 2018, None, "ratio"), id="no counties"
        ),
        pytest.param(
            "indicator=pm25&year=2017", ("pm25", "city", 2016, None, "ratio"), id="no such year"
        ),
        pytest.param(
            "indicator=pm25&base_year=2015", ("pm25", "city", 2018, 2015, "ratio"), id="compare"
        ),
        pytest.param(
            "base_year=2019", ("gdp_per_capita", "city", 2020, None, "ratio"), id="other vintage"
        ),
        pytest.param(
            "indicator=pm25&base_year=2018", ("pm25", "city", 2018, None, "ratio"), id="same year"
        ),
        pytest.param("measure=lq", ("gdp_per_capita", "city", 2020, None, "ratio"), id="other tab"),
    ],
)
def test_a_link_falls_back_to_what_is_offered(
    query: str, expected: tuple[str, str, int | None, int | None, str]
) -> None:
    assert chosen(query) == expected


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (
            "tab=integration&indicator=gdp_growth",
            "This tab has no charts of “gdp_growth”, so it shows “GDP per person”.",
        ),
        ("tab=integration&indicator=pm25", ""),
        ("tab=integration&indicator=gdp_per_capita_4ec", ""),
        ("tab=integration&indicator=section-C", ""),
        ("tab=data&table=observations&indicator=gdp_growth", ""),
    ],
    ids=[
        "other tabs' indicator",
        "offered",
        "one of its vintages",
        "a subject of Structure",
        "another tab",
    ],
)
def test_integration_says_which_indicator_it_does_not_offer(
    engine: Engine, query: str, words: str
) -> None:
    assert engine.notice(query) == words


OTHER_WAY = (
    "Not compared with 2010: “GDP per person” was measured in another way in 2010 than in 2023."
)
NOT_COMPARED = {
    "measured in another way": (
        "base_year=2010",
        OTHER_WAY,
        "未与2010年对比：“人均地区生产总值”2010年与2023年口径不同。",
    ),
    "no values": (
        "indicator=income_urban&base_year=2019",
        "Not compared with 2019: this level has no values of “Income, urban” for 2019.",
        "未与2019年对比：该层级没有“城镇居民人均收入”2019年的数值。",
    ),
    "not offered, of what is shown instead": (
        "indicator=gdp_growth&base_year=2010",
        f"This tab has no charts of “gdp_growth”, so it shows “GDP per person”. {OTHER_WAY}",
        None,
    ),
    "compared": ("indicator=pm25&base_year=2014", "", ""),
    "the year shown": ("year=2020&base_year=2020", "", ""),
    "small maps show every year": ("base_year=2010&maps=years", "", ""),
    "a level without the indicator": ("level=county&base_year=2010", "", ""),
}


@pytest.mark.parametrize("case", NOT_COMPARED)
def test_a_year_that_cannot_be_compared_is_left_out_with_a_notice(
    engine: Engine, case: str
) -> None:
    query, *notices = NOT_COMPARED[case]
    for lang, notice in zip(("en", "zh"), notices, strict=True):
        if notice is not None:
            assert engine.notice(f"tab=integration&{query}&lang={lang}") == notice


@pytest.mark.parametrize(("level", "has_gap"), [("province", False), ("city", True)])
def test_the_legend_names_places_without_a_value_where_there_are_some(
    engine: Engine, level: str, *, has_gap: bool
) -> None:
    view = f"tab=integration&level={level}&year=2023"
    lines = [one["text"] for one in engine.picture(view, "map")["layout"]["annotations"]]
    assert any(row["value"] is None for row in engine.rows(view, "map")) == has_gap
    assert any("No value" in line for line in lines) == has_gap


def test_places_that_tie_only_because_values_are_rounded_are_said_to(engine: Engine) -> None:
    view = "tab=integration&indicator=income_urban_rural_ratio&level=county&year=2020"
    worst = sorted(row["value"] for row in engine.rows(view, "map") if row["value"])[-4:]
    assert worst == [3.1503, 3.1666, 3.1814, 3.2413]
    headline = engine.describe(view)["headline"]
    assert "Haixing (Cangzhou) (3.2 each when rounded) and best in Gaoyang (Baoding) (1.4)" in (
        headline
    )
