"""The Structure tab: links, linked charts, what one reads off the page, exports."""

import pytest
from playwright.sync_api import expect

from data.read import read_columns
from tests.browser.atlas import Atlas, OpenAtlas
from tests.browser.test_exports import read_rows, save, svg_text

CHARTS = ["map", "sectors", "similarity", "alike", "chains", "compare", "provinces", "related"]
_TANGSHAN = (118.45, 39.95)


def quotient(region: str, section: str, *, benchmark: str = "jjj", year: int = 2019) -> float:
    """Read a quotient from the build."""
    table = read_columns("sector_quotients")
    [value] = [
        value
        for key, of_year, code, value in zip(
            table["region_id"],
            table["year"],
            table["section"],
            table[f"lq_{benchmark}"],
            strict=True,
        )
        if (key, of_year, code) == (region, year, section)
    ]
    return float(value)


def own_industries(region: str) -> set[str]:
    """Read from the seeds' build which industries a region names itself, by name."""
    focus, industries = read_columns("focus"), read_columns("industries")
    names = dict(zip(industries["industry_id"], industries["name_en"], strict=True))
    return {
        names[industry]
        for key, industry, scope in zip(
            focus["region_id"], focus["industry_id"], focus["scope"], strict=True
        )
        if (key, scope) == (region, "own")
    }


def cell(atlas: Atlas, region: str, column: int) -> str:
    """Read a cell of the regions by sections."""
    row = atlas.find(f'#sectors-frame tr:has(th [data-region="{region}"])')
    return row.locator("td").nth(column).inner_text()


def columns(atlas: Atlas) -> list[str]:
    """Read the sections in the order of the columns."""
    heads = atlas.find("#sectors-frame [data-section]").all()
    return [head.get_attribute("data-section") or "" for head in heads]


def test_a_link_opens_the_tab_and_its_charts(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=structure")
    assert atlas.view == "tab=structure"
    assert len(atlas.map_colours()) == 14
    assert atlas.map_colours()["133100"] == 0
    assert atlas.find("#sectors-frame tbody tr").count() == 13
    assert atlas.find("#similarity-frame tbody tr").count() == 13
    assert atlas.find("#chains-body article").count() == 21
    assert "then add up to three more" in atlas.text("#compare-body")


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_what_does_tangshan_specialise_in(show_atlas: OpenAtlas, size: str) -> None:
    atlas = show_atlas("tab=structure", size=size)
    with atlas.counted_requests() as requests:
        atlas.page.mouse.click(*atlas.map_point(*_TANGSHAN))
        atlas.await_view("tab=structure&region=130200")
    assert requests == []
    mining = quotient("130200", "B")
    assert atlas.text("#headline").startswith(
        f"Tangshan specialises in mining ({mining:.2f} times the Beijing-Tianjin-Hebei share)"
    )
    assert atlas.text("#headline").endswith("; 2019")
    assert float(cell(atlas, "130200", columns(atlas).index("B"))) == round(mining, 2)


def test_what_baoding_has_that_tangshan_has_not(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=structure&region=130600")
    with atlas.counted_requests() as requests:
        atlas.find("#compare-add").fill("Tangshan · 唐山市")
        atlas.find("#compare-add").press("Enter")
        atlas.await_view("tab=structure&region=130600&compare=130200")
    assert requests == []
    only = atlas.find('[data-part="only"] td[data-region-id="130600"] .only').all_inner_texts()
    wanted = own_industries("130600") - own_industries("130200")
    assert len(only) == len(wanted)
    assert all(any(name in text for text in only) for name in wanted)


def test_a_place_is_compared_as_it_is_typed_and_what_is_none_is_answered(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas("region=130600")
    atlas.find("#profile-body [data-action=compare]").click()
    atlas.await_view("tab=structure&region=130600")
    expect(atlas.find("#compare-add")).to_be_focused()
    atlas.page.keyboard.type("atlantis")
    atlas.page.keyboard.press("Enter")
    report = atlas.find(".compare-report")
    assert "No place matches “atlantis”" in report.inner_text()
    assert report.locator("button").count() == 4
    atlas.find("#compare-add").fill("tangshan")
    atlas.page.keyboard.press("Enter")
    atlas.await_view("tab=structure&region=130600&compare=130200")
    expect(atlas.find("#compare-add")).to_be_focused()
    atlas.page.keyboard.insert_text("北京")
    atlas.page.keyboard.press("Enter")
    atlas.await_view("tab=structure&region=130600&compare=110000,130200")


def test_rows_columns_and_controls_change_what_is_shown(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=structure")
    with atlas.counted_requests() as requests:
        atlas.find('#sectors-frame [data-region="130400"]').click()
        atlas.await_view("tab=structure&region=130400")
        atlas.find('#sectors-frame [data-section="B"]').click()
        atlas.await_view("tab=structure&region=130400&indicator=section-B")
    assert requests == []
    colours = atlas.map_colours()
    assert (colours["130200"], colours["131000"], colours["133100"]) == (5, 1, 0)
    assert atlas.text("#map-title") == "Mining: where its share is high and low"
    atlas.page.go_back()
    atlas.await_view("tab=structure&region=130400")
    atlas.go("tab=structure&region=130200")
    atlas.await_view("tab=structure&region=130200")
    # The benchmark, the year and the measure change what is shown.
    with atlas.counted_requests() as requests:
        atlas.find("#structure-benchmark-nation").check()
        atlas.await_view("tab=structure&region=130200&benchmark=nation")
        assert "(4.95 times the national share)" in atlas.text("#headline")
        atlas.find("#structure-year").fill("7")
        atlas.await_view("tab=structure&region=130200&year=2017&benchmark=nation")
        assert "Langfang is left out" in atlas.text("#sectors-notes")
        assert cell(atlas, "131000", 0) == ""
        atlas.find("#structure-measure-listed").check()
        atlas.await_view("tab=structure&region=130200&year=2017&measure=listed&benchmark=nation")
    assert requests == []
    assert atlas.find("#structure-year").is_disabled()
    assert cell(atlas, "110000", columns(atlas).index("C")) == "178"


def test_a_slider_that_is_dragged_is_one_step_of_history(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=structure")
    slide = """years => {
      const slider = document.getElementById("structure-year");
      for (const year of years) {
        slider.value = year;
        slider.dispatchEvent(new Event("input"));
      }
    }"""
    atlas.page.evaluate(slide, ["5", "4", "3"])
    atlas.await_view("tab=structure&year=2013")
    atlas.page.go_back()
    atlas.await_view("tab=structure")


def test_counties_have_no_values_and_cities_are_offered(
    show_atlas: OpenAtlas,
) -> None:
    atlas = show_atlas("tab=structure&level=county")
    assert "not for counties" in atlas.text("#map-note")
    atlas.find("#map-note button").click()
    atlas.await_view("tab=structure")
    assert atlas.text("#map-note") == ""


def test_a_chain_shows_its_members_on_the_map(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=structure")
    atlas.find("#chains-body .chain-name", has_text="Robot chain").click()
    atlas.await_view("tab=structure&indicator=chain-robots")
    coloured = {region for region, z in atlas.map_colours().items() if z}
    assert coloured == {"110000", "120000", "130200", "133100"}
    assert atlas.trace("map-plot", "clusters_province")["locations"] == ["130000"]
    robots = atlas.find("#chains-body article.is-chosen")
    assert robots.locator(".role.lead").count() == 0  # no source was read that says who leads


def test_places_are_added_with_ctrl_and_taken_out_by_their_chip(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=structure&region=130200")
    atlas.find('#sectors-frame [data-region="130600"]').click(modifiers=["Control"])
    atlas.await_view("tab=structure&region=130200&compare=130600")
    atlas.find('#compare-picker [data-region="130200"]').click()
    atlas.await_view("tab=structure&region=130600")


def test_every_chart_is_saved_with_its_keys_and_its_link(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=structure&region=130200&compare=130600&lang=en&theme=light")
    for chart in CHARTS:
        rows = read_rows(save(atlas, chart, "csv")[1])
        is_of_industries = chart == "related"
        keys = ["industry_id", "industry_en", "industry_zh"]
        keys = keys if is_of_industries else ["adcode", "name_en", "name_zh"]
        assert {*keys, "year", "source", "verification"} <= set(rows[0])
        text = svg_text(save(atlas, chart, "svg")[1])
        assert ("Robots" if is_of_industries else "Tangshan") in text
        assert "tab=structure&region=130200&compare=130600&lang=en&theme=light" in text


def test_the_sections_csv_has_a_row_for_each_number(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=structure&benchmark=nation")
    rows = read_rows(save(atlas, "sectors", "csv")[1])
    numbers = [
        text for text in atlas.find("#sectors-frame td[data-thing]").all_inner_texts() if text
    ]
    assert len(rows) == len(numbers)
    [row] = [row for row in rows if (row["adcode"], row["section"]) == ("130200", "B")]
    assert float(row["value"]) == quotient("130200", "B", benchmark="nation")


def test_a_level_without_anything_to_show_is_disabled_with_the_reason(
    show_atlas: OpenAtlas,
) -> None:
    atlas = show_atlas("tab=structure")
    county = atlas.find("#level [data-value=county]")
    reason = "Employment by section is known for cities and provinces, not for counties."
    assert county.get_attribute("aria-disabled") == "true"
    assert county.get_attribute("title") == reason
    assert atlas.text(f"#{county.get_attribute('aria-describedby')}") == reason
    county.focus()
    atlas.page.keyboard.press("Enter")
    assert atlas.text("#status") == reason
    assert atlas.page.evaluate("window.atlas.view()") == "tab=structure"
    for other in ("", "tab=structure&indicator=chain-robots"):
        atlas.go(other)
        atlas.await_view(other)
        assert county.get_attribute("aria-disabled") is None
        assert county.get_attribute("title") is None


def test_value_added_of_the_provinces_stands_apart_and_has_its_years(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=structure&level=province")
    table = "#provinces-value_added"
    assert "Value added by industry, 2024 (money, not jobs" in atlas.text("#provinces")
    # Finance of Beijing: 7,949.6 of 49,671.
    assert "7,950\t16 %\t1.35" in atlas.find(f"{table} tbody tr:nth-child(7)").inner_text()
    atlas.find("#provinces-year").select_option("2019")
    atlas.await_view("tab=structure&level=province&later_year=2019")
    assert "Value added by industry, 2019" in atlas.text("#provinces")
    totals = atlas.text("#provinces-totals")
    assert "7,470,567" in totals


def test_the_most_alike_are_ranked_beside_the_table(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=structure&region=131000")
    assert atlas.text("#alike-title") == "Most like Langfang: Baoding (88 %)"
    rows = atlas.find("#alike-body li")
    assert rows.count() == 12
    assert rows.first.inner_text().split() == ["Baoding", "88"]
    rows.nth(1).get_by_role("button").click()
    atlas.await_view("tab=structure&region=131000&compare=130400")
    assert "stands out most" in atlas.text("#legend .ends")


def test_the_tab_is_short_on_a_phone(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=structure", size="phone")
    atlas.await_described()
    assert atlas.page.evaluate("document.documentElement.scrollHeight") <= 6000


def test_industries_named_together_are_listed_for_the_chosen_one(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=structure")
    title = atlas.find("#related-title")
    assert title.inner_text().startswith("Closest to Robots by what places name: ")
    first = atlas.find("#related-body li").first
    name, percent = first.inner_text().split("\n")
    assert title.inner_text().endswith(f": {name} ({percent} %)")
    atlas.find("#related-matrix summary").click()
    atlas.find("#related-choice").select_option("steel")
    atlas.find("#related-title", has_text="Closest to Iron and steel by what").wait_for()
    dark = atlas.find(".related-matrix .ramp-5").first
    assert dark.evaluate("(cell) => getComputedStyle(cell).color") == "rgb(255, 255, 255)"
    atlas.go("industries=steel")
    atlas.find("#profile-body", has_text="Often named together with Iron and steel: ").wait_for()
