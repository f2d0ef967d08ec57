"""The Integration tab as a reader uses it; answers are checked against the build's tables."""

import csv
import io
import re

import pytest

from tests.browser.atlas import Atlas, OpenAtlas
from tests.browser.observed import observed
from tests.browser.test_exports import save, svg_text

CHARTS = ["map", "ranking", "trend", "gaps", "scatter"]
BAODING, HEBEI, BEIJING = "130600", "130000", "110000"
_BAODING_POINT = (115.3, 38.9)


def cells(atlas: Atlas, table: str, row: str) -> list[str]:
    """Read a row of one of the tables to read off."""
    found = atlas.find(f"#{table} tbody tr", has_text=row).first
    return [cell.inner_text().strip() for cell in found.locator("td").all()]


def test_the_tab_opens_on_a_full_map_of_cities_with_an_answer(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas()
    atlas.find("nav [data-tab=integration]").click()
    atlas.await_view("tab=integration")
    classes = atlas.map_colours()
    assert [region for region, z in classes.items() if z == 0] == ["133100"]
    assert "times Hebei's in 2016" in atlas.text("#headline")
    # Like the map, it ends in 2023: the provinces have a later year, the cities have none.
    assert "the difference widened from 90,529 to 155,073 CNY" in atlas.text("#headline")
    assert "2023: highest in Beijing" in atlas.text("#legend .ends")


def test_income_is_one_click_away(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=integration")
    income = atlas.find("#integration-controls input[value=income_all]")
    assert income.is_disabled()
    with atlas.counted_requests() as requests:
        atlas.find("#integration-controls .choice", has_text="Income per person").locator(
            "button"
        ).click()
        atlas.await_view("tab=integration&level=province&indicator=income_all")
    # The borders of a level are asked for when it is first opened.
    assert [url for url in requests if "borders-province" not in url] == []
    assert income.is_checked()
    assert set(atlas.map_colours()) == {BEIJING, "120000", HEBEI}


def test_a_link_to_income_of_cities_offers_the_provinces(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=integration&indicator=income_all")
    assert set(atlas.map_colours().values()) == {0}
    assert "only for provinces" in atlas.text("#map-note")
    atlas.find("#map-note button").click()
    atlas.await_view("tab=integration&level=province&indicator=income_all")
    assert atlas.text("#map-note") == ""
    assert set(atlas.map_colours().values()) != {0}


def test_one_click_shows_an_indicator_at_the_level_that_has_it_and_says_so(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas("tab=integration")
    radio = atlas.page.locator("input[value=rd_intensity]")
    choice = atlas.find(".choice").filter(has=radio)
    assert choice.locator("input").is_disabled()
    choice.locator("button", has_text="→ provinces").click()
    atlas.await_view("tab=integration&level=province&indicator=rd_intensity")
    assert atlas.text("#map-title").startswith("R&D share of GDP")
    assert choice.locator("input").is_checked()
    atlas.find("#notice .notice", has_text="The page now shows provinces").wait_for()
    assert "no values for the cities of Hebei" in atlas.text("#notice")


def test_counties_have_incomes_alone_and_offer_the_cities(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=integration&level=county")
    assert "No county has a value" in atlas.text("#map-note")
    enabled = "#integration-controls input[name=integration-indicator]:enabled"
    offered = atlas.find(enabled).evaluate_all("inputs => inputs.map(({value}) => value)")
    assert offered == ["income_urban", "income_rural", "income_urban_rural_ratio"]
    atlas.find("#map-note button").click()
    atlas.await_view("tab=integration")


def test_incomes_of_counties_are_drawn_ranked_and_marked(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=integration&level=county&indicator=income_urban")
    assert "158 of low trust" in atlas.text("#tally")
    assert "from sources of low trust" in atlas.text("#map-sub")
    assert sum(z > 0 for z in atlas.map_colours().values()) == 158
    first = atlas.find("#values-table tbody tr").first.inner_text()
    assert "Daxing" in first and "low trust" in first  # noqa: PT018 - one row
    assert "no gap is drawn" in atlas.text("#gaps-foot")


def test_transport_lists_single_years_with_their_vintage(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=integration&level=province&indicator=rail_passengers")
    singles = atlas.text("#singles-table")
    assert "Tianjin Port Group; rounded" in singles
    assert "fastest direct train, timetable of 10 March 2016" in singles


def test_between_which_years_did_the_income_ratio_fall_and_did_the_difference(
    show_atlas: OpenAtlas,
) -> None:
    beijing, hebei = (observed(region, "income_all") for region in (BEIJING, HEBEI))
    both = [year for year in beijing if year in hebei and beijing[year][1] and hebei[year][1]]
    first, last = min(both), max(both)
    ratios = {year: beijing[year][0] / hebei[year][0] for year in (first, last)}
    apart = {year: beijing[year][0] - hebei[year][0] for year in (first, last)}
    assert ratios[last] < ratios[first]
    assert apart[last] > apart[first]
    atlas = show_atlas("tab=integration&level=province&indicator=income_all")
    said = atlas.text("#gaps-foot p >> nth=0")
    assert f"{first} to {last}" in said
    assert f"the ratio fell from {ratios[first]:.2f} to {ratios[last]:.2f}" in said
    assert f"the difference widened from {apart[first]:,.0f} to {apart[last]:,.0f} CNY" in said
    assert cells(atlas, "gaps-table", str(last))[:2] == [
        f"{ratios[last]:.2f}",
        f"{apart[last]:,.0f}",
    ]


def test_in_which_year_baodings_pm25_first_fell_to_50_or_below(show_atlas: OpenAtlas) -> None:
    series = observed(BAODING, "pm25")
    first = min(year for year, (value, _) in series.items() if value <= 50)
    atlas = show_atlas("tab=integration&indicator=pm25")
    heads = [head.inner_text() for head in atlas.find("#firsts-table thead th").all()]
    assert cells(atlas, "firsts-table", "Baoding")[heads.index("50") - 1] == str(first)


def test_a_measure_without_data_is_disabled_and_says_why(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=integration&level=province&indicator=income_all")
    assert atlas.find("#integration-measures input:disabled").count() == 3
    assert "Three provinces are too few" in atlas.text("#integration-measures .reason")
    atlas.go("tab=integration&indicator=gdp_linked")
    atlas.await_view("tab=integration&indicator=gdp_linked")
    assert atlas.find("#integration-measures input:enabled").count() == 0
    assert "Totals grow with the size" in atlas.text("#gaps-foot")


def test_measures_of_spread_are_drawn_and_said(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=integration")
    with atlas.counted_requests() as requests:
        atlas.find("#integration-measures label", has_text="Theil").click()
        atlas.await_view("tab=integration&measure=theil")
    assert requests == []
    assert len(atlas.trace("gaps-plot", "top_between")["x"]) > 5
    assert "between the three provinces" in atlas.text("#gaps-foot")


def test_events_can_be_switched_on(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=integration&indicator=pm25")
    assert atlas.trace("trend-plot", "events")["x"] == []
    atlas.find("#integration-controls label", has_text="Policy events").click()
    atlas.await_view("tab=integration&layers=cities,events&indicator=pm25")
    assert len(atlas.trace("trend-plot", "events")["x"]) > 3
    assert "Xiong'an New Area announced" in atlas.find("#trend-foot").inner_html()


def test_unverified_values_are_left_out_or_hollow(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=integration&level=province&indicator=income_all")
    series = observed(HEBEI, "income_all")
    left = [year for year in atlas.trace("trend-plot", "hebei")["x"] if year is not None]
    assert left == [year for year, (_, seen) in sorted(series.items()) if seen]
    atlas.find("#integration-controls label", has_text="Include unverified").click()
    atlas.await_view("tab=integration&level=province&recalled=show&indicator=income_all")
    drawn = atlas.trace("trend-plot", "hebei")
    signs = zip(drawn["x"], drawn["marker"]["symbol"], strict=True)
    hollow = [year for year, sign in signs if sign == "circle-open"]
    assert hollow == [year for year, (_, seen) in sorted(series.items()) if not seen]


def test_pointing_at_the_map_says_value_unit_year_and_source(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=integration&indicator=pm25&layers=")
    atlas.page.mouse.move(*atlas.map_point(*_BAODING_POINT))
    atlas.page.wait_for_selector("#hover-card:not([hidden])")
    card = atlas.text("#hover-card")
    assert "Baoding 保定市" in card
    value = observed(BAODING, "pm25")[2025][0]
    assert f"{value:.1f} µg/m³ · 2025" in card
    assert re.search("hourly monitor data", card)
    assert re.search("daily air quality", card, re.IGNORECASE)


def test_a_region_is_chosen_from_the_tables_and_gets_a_line(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=integration&indicator=pm25")
    atlas.find("#firsts-table [data-region='130600']").click()
    atlas.await_view("tab=integration&region=130600&indicator=pm25")
    assert observed(BAODING, "pm25")[2023][0] in atlas.trace("trend-plot", "chosen")["y"]
    assert atlas.trace("trend-plot", "label_chosen")["text"] == ["Baoding"]


def test_every_chart_is_saved_with_its_keys_and_its_link(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=integration&indicator=pm25&region=130600")
    for chart in CHARTS:
        content = save(atlas, chart, "csv")[1]
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        assert {"name_en", "name_zh", "year", "source", "verification"} <= set(rows[0])
        assert chart != "map" or len(rows) == 14
        text = svg_text(save(atlas, chart, "svg")[1])
        assert "tab=integration&region=130600&indicator=pm25&lang=en&theme=light" in text


def test_gaps_that_cannot_be_measured_are_said_to_be_nothing_to_save(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas("tab=integration&indicator=gdp_linked")
    atlas.find("#gaps [data-action=export]").click()
    atlas.find("#export-status", has_text="nothing to show").wait_for()
    assert atlas.find("#export-menu [data-format=png]").is_disabled()


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_links_of_other_tabs_are_survivable(open_atlas: OpenAtlas, size: str) -> None:
    atlas = open_atlas("tab=integration&measure=lq&indicator=gdp_growth&year=2025", size=size)
    assert atlas.find("[role=alert]:visible").count() == 0
    assert "GDP per person" in atlas.text("#map-title")


def test_the_table_of_gaps_has_no_year_without_a_value(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=integration&indicator=gdp_tertiary_share_4ec")
    rows = atlas.find("#gaps-table tbody tr").all()
    assert rows
    assert [row for row in rows if not "".join(row.locator("td").all_inner_texts()).strip()] == []


def test_small_maps_show_the_years_side_by_side(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=integration&indicator=pm25")
    atlas.find("#maps-years").check()
    atlas.await_view("tab=integration&indicator=pm25&maps=years")
    assert atlas.find("#year-maps figcaption").all_inner_texts() == [
        str(year) for year in range(2014, 2026)
    ]
    assert atlas.find("#year-maps path").count() == 12 * 14
    assert atlas.find("#base-year").is_disabled()
    atlas.find("#scale [data-value=index]").click()
    atlas.await_view("tab=integration&indicator=pm25&scale=index&maps=years")
    assert "First year of each line = 100" in atlas.text("#trend-sub")
    atlas.find("#maps-years").uncheck()
    atlas.await_view("tab=integration&indicator=pm25&scale=index")
    assert not atlas.find("#year-maps").is_visible()
