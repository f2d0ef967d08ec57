"""Sentences use only values read in sources, and report opposite turns of ratio and difference."""

import pytest

from dashboard.engine import Engine
from tests.dashboard.integration.made_up import made_up_tables
from tests.dashboard.small_engines import engine_on, small_engine, with_unverified


def words(query: str) -> dict[str, str]:
    link = with_unverified(f"tab=integration&{query}")
    assert small_engine("integration").view(link)["notices"] == []
    return small_engine("integration").describe(link)


def gap_sentences(query: str) -> list[str]:
    link = with_unverified(f"tab=integration&{query}")
    selection = small_engine("integration").select(link)
    return list(selection["gaps"]["sentences"])


def test_the_headline_says_but_where_the_ratio_falls_and_the_difference_widens() -> None:
    # 40 / 16 = 2.5 and 24 apart; 90 / 45 = 2 and 45 apart.
    assert words("indicator=income_all")["headline"] == (
        "Beijing's income per person was 2.5 times Hebei's in 2017 and 2 times in 2020, but the "
        "difference widened from 24 to 45 CNY"
    )


def test_the_headline_follows_the_year_on_the_map() -> None:
    # Up to 2018 only 2017 was read of Hebei: no two years to compare, so it says how they stand.
    assert words("indicator=income_all&level=province&year=2018")["headline"] == (
        "Income per person rose in both places with verified values for both years "
        "from 2017 to 2018 (+50 %); in 2018 it was highest in Beijing (60 CNY) and lowest in "
        "Tianjin (30 CNY)"
    )


def test_of_air_it_says_how_much_it_fell_in_how_many_places_and_where_it_is_worst() -> None:
    # Twelve places from 90 to 30 (down two thirds), Baoding from 100 to 36 (down 64 %). Tianjin's
    # base is unverified, and Xiong'an has nothing.
    assert words("indicator=pm25")["headline"] == (
        "PM2.5 fell in all 12 places with verified values for both years from 2015 to "
        "2018 (\N{MINUS SIGN}66.7 % to "
        "\N{MINUS SIGN}64 %); in 2018 it was worst in Baoding (36 µg/m³) and "
        "best in Beijing, Tianjin, City 01 and 9 more (30 µg/m³ each)"
    )
    assert words("indicator=pm25")["tally"].startswith(
        "measured somewhat differently in 2015 and 2018: compare with care · "
    )
    assert words("indicator=pm25&lang=zh")["headline"] == (
        "PM2.5浓度：2015年至2018年，两年数值均已核实的12个地区全部下降（\N{MINUS SIGN}66.7%至"
        "\N{MINUS SIGN}64%）；2018年最差的是保定市（36微克/立方米），"
        "最好的是北京市、天津市、01市和另外9地（均为30微克/立方米）"
    )


def test_it_follows_the_year_while_it_plays() -> None:
    first, then = (words(f"indicator=pm25&year={year}")["headline"] for year in (2015, 2016))
    assert first.startswith("In 2015, PM2.5 was worst in Baoding (100 µg/m³) and best in Beijing")
    # 90 to 60 is a third less, 100 to 50 a half; all are best at 50 or worst at 60.
    assert then.startswith(
        "PM2.5 fell in all 12 places with verified values for both years from 2015 to "
        "2016 (\N{MINUS SIGN}50 % to "
        "\N{MINUS SIGN}33.3 %); in 2016 it was worst in"
    )
    assert then.endswith("and best in Baoding (50 µg/m³)")


def test_the_sentence_on_gaps_leaves_how_places_stand_to_the_line_below() -> None:
    assert words("indicator=income_all&level=province")["tally"].startswith(
        # 40 to 90, 20 to 60, 16 to 45.
        "Income per person rose in all 3 places with both years from 2017 to 2020 (+125 % to "
        "+200 %); in 2020 it was highest in Beijing (90 CNY) and lowest in Hebei (45 CNY)"
    )


@pytest.mark.parametrize("query", ["indicator=pm25", "indicator=income_all&level=province"])
def test_the_real_worst_and_best_are_those_of_the_rows(engine: Engine, query: str) -> None:
    """Whatever the values of the build are: the sentence names the ends of the map's own rows."""
    link = f"tab=integration&{query}"
    rows = [row for row in engine.rows(link, "map") if row["value"] is not None]
    described = engine.describe(link)
    ends = [function(row["value"] for row in rows) for function in (min, max)]
    names = [row["name_en"] for row in rows if row["value"] in ends]
    sentence = described["headline"] + described["tally"]
    assert len(names) >= 2
    assert [name for name in names if name not in sentence] == []


def test_a_year_that_only_unverified_values_fill_is_said_to_be_left_out() -> None:
    tables = made_up_tables()
    offerings = tables["integration"]["offerings"]
    offerings["years_hide"] = [[year for year in years if year != 2015]
                               for years in offerings["years_hide"]]  # fmt: skip
    link = "tab=integration&indicator=pm25&base_year=2015"
    engine = engine_on(tables)
    assert engine.select(link)["map"]["base"] is None
    assert "2015: most values are unverified, left out" in engine.describe(link)["tally"]
    assert "left out" not in engine.describe(f"{link}&recalled=show")["tally"]


def test_recalled_years_are_not_counted_as_steps() -> None:
    hebei, tianjin = gap_sentences("indicator=income_all")
    assert hebei.endswith("the difference widened from 24 to 45 CNY.")
    # 40/20, 60/30, 90/60: stays, then falls; 20, 30, 30: widens once.
    assert tianjin.endswith("the ratio fell in 1 of 2 steps, the difference widened in 1.")


def test_no_sentence_uses_recalled_values() -> None:
    with_recalled, without = (words(f"indicator=pm25{more}") for more in ("", "&recalled=hide"))
    said = without["headline"].replace("with both years", "with verified values for both years")
    assert with_recalled["headline"] == said != without["headline"]
    assert "1 unverified" in words("indicator=pm25&year=2015")["tally"]


def test_a_change_covers_the_places_whose_values_were_read() -> None:
    # Tianjin's base is recalled; all others fall.
    assert words("indicator=pm25&base_year=2015")["headline"] == (
        "From 2015 to 2018, PM2.5 fell in all 12 places with verified values for both years: "
        "most in Beijing, City 01, City 02 and 8 more (\N{MINUS SIGN}66.7 %), least in Baoding "
        "(\N{MINUS SIGN}64 %)"
    )


@pytest.mark.parametrize(
    ("query", "headline"),
    [
        pytest.param(
            "indicator=income_all&level=province",
            "Beijing's income per person was 2.69 times Hebei's in 2013 and 2.46 times in 2024, "
            "but the difference widened from 25,640 to 50,750 CNY",
            id="income",
        ),
        pytest.param(
            "indicator=wage_urban_nonprivate&lang=zh",
            "最高与最低的城镇非私营单位在岗职工平均工资之比2010年为2.56（北京市、衡水市），"
            "2021年为2.72（北京市、邢台市），且差额由39,985扩大到127,537元",
            id="wages",
        ),
    ],
)
def test_the_real_headlines_agree_with_the_seeds(engine: Engine, query: str, headline: str) -> None:
    assert engine.describe(f"tab=integration&{query}")["headline"] == headline


def test_who_hardly_changed_is_counted_too(engine: Engine) -> None:
    # Shijiazhuang +0.06 %, eleven lower, Tangshan from 7.72 to 7.7228 million: +0.04 %.
    link = "tab=integration&indicator=resident_population&base_year=2020&year=2024"
    assert (
        "rose in 1, fell in 11 and hardly changed in 1 of 13 places with both years"
        in (engine.describe(link)["headline"])
    )
    assert (
        "13个地区中1个上升、11个下降和1个几乎没有变化"
        in (engine.describe(f"{link}&lang=zh")["headline"])
    )


@pytest.mark.parametrize(
    ("query", "words_en"),
    [
        pytest.param(
            "indicator=urbanisation_rate&level=province",
            "narrowed from 40.6 to 24.8 points",
            id="a difference of shares is in points",
        ),
        pytest.param(
            "indicator=good_air_days&base_year=2014&year=2016",
            "least in Zhangjiakou (+1 day)",
            id="one day",
        ),
        pytest.param(
            "indicator=income_urban_rural_ratio", "worst in Chengde (2.6) and", id="a ratio alone"
        ),
    ],
)
def test_units_are_those_of_the_number(engine: Engine, query: str, words_en: str) -> None:
    assert words_en in engine.describe(f"tab=integration&{query}")["headline"]


def test_rows_of_a_difference_of_shares_are_in_points(engine: Engine) -> None:
    rows = engine.rows("tab=integration&indicator=urbanisation_rate&level=province", "gaps")
    units = {(row["measure"], row["unit"]) for row in rows}
    assert units == {("ratio", ""), ("difference", "percentage points")}


def test_a_change_across_another_way_of_measuring_is_to_be_read_with_care(engine: Engine) -> None:
    tally = engine.describe("tab=integration&indicator=pm25&base_year=2014&year=2025")["tally"]
    assert tally.startswith("measured somewhat differently in 2014 and 2025: compare with care · ")
    same = engine.describe("tab=integration&indicator=pm25&base_year=2014&year=2015")["tally"]
    assert "differently" not in same


def test_what_only_counties_have_is_not_replaced_by_another_indicator() -> None:
    """Means that a reader adds by county are of counties alone."""
    tables = made_up_tables()
    offers, offerings = (tables["integration"][name] for name in ("offers", "offerings"))
    pm25 = offers["id"].index("pm25")
    offerings["level"] = [
        ("county" if level == "city" else "") if offer == pm25 else level
        for offer, level in zip(offerings["offer"], offerings["level"], strict=True)
    ]
    described = engine_on(tables).describe("tab=integration&indicator=pm25")
    assert described["filter"].startswith("PM2.5")
    assert described["tally"].startswith("no values for")
