"""What a link asks of the tab, and what it gets where that is not offered."""

from __future__ import annotations

import pytest

from dashboard.integration.chosen import chosen_of, nearest
from tests.dashboard.integration.made_up import made_up_lookup, view_of

LOOKUP = made_up_lookup()
OFFERS = LOOKUP.tables["integration"]["offers"]["id"]
OFFERINGS = LOOKUP.tables["integration"]["offerings"]


def asked(query: str) -> tuple[str, str, int | None, int | None, str]:
    chosen = chosen_of(LOOKUP, view_of(LOOKUP, query))
    level = OFFERINGS["level"][chosen.offering]
    return OFFERS[chosen.offer], level, chosen.year, chosen.base, chosen.measure


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
            id="a vintage is told by its offer",
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
    assert asked(query) == expected


def test_the_nearest_year_is_the_earlier_of_two() -> None:
    assert nearest([2010, 2014], "2012") == 2010
    assert nearest([2010, 2014], "2013") == 2014
    assert nearest([2010, 2014], "") == 2014
    assert nearest([], "2012") is None


def test_a_level_is_offered_only_where_enough_regions_have_a_value() -> None:
    offered = {
        (OFFERS[offer], level)
        for offer, level in zip(OFFERINGS["offer"], OFFERINGS["level"], strict=True)
    }
    assert offered == {
        ("gdp_per_capita", "city"),
        ("income_all", "province"),
        ("pm25", "city"),
        ("pm25", "province"),
    }


def test_a_year_is_landed_on_if_two_of_three_provinces_have_a_value() -> None:
    row = OFFERINGS["offer"].index(OFFERS.index("income_all"))
    assert OFFERINGS["years_show"][row] == [2017, 2018, 2020]
    assert OFFERINGS["years_hide"][row] == [2017, 2018, 2020]
