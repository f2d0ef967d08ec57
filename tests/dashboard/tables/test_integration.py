"""What the Integration tab offers of the made-up region: indicators, levels and years."""

from tests.dashboard.integration.made_up import made_up_tables

TABLES = made_up_tables()["integration"]
OFFERS = TABLES["offers"]["id"]
OFFERINGS = TABLES["offerings"]


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


def test_a_year_is_offered_if_two_of_three_provinces_have_a_value() -> None:
    row = OFFERINGS["offer"].index(OFFERS.index("income_all"))
    assert OFFERINGS["years_show"][row] == [2017, 2018, 2020]
    assert OFFERINGS["years_hide"][row] == [2017, 2018, 2020]
