"""The year of the Integration tab: moved, played, compared."""

from typing import Any

from tests.browser.atlas import Atlas, OpenAtlas
from tests.browser.observed import observed

BAODING = "130600"


def axis(atlas: Atlas) -> list[Any]:
    found: list[Any] = atlas.page.evaluate(
        "document.getElementById('trend-plot').layout.yaxis.range"
    )
    return found


def test_the_year_is_moved_by_key_and_skips_years_without_data(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=integration&year=2015")
    scale = axis(atlas)
    atlas.find("#year").focus()
    with atlas.counted_requests() as requests:
        atlas.page.keyboard.press("ArrowLeft")
        atlas.await_view("tab=integration&year=2014")
        atlas.page.keyboard.press("ArrowLeft")
        atlas.await_view("tab=integration&year=2012")
    assert requests == []
    assert atlas.find("#year").input_value() == "2012"
    assert atlas.find("#year-now").inner_text() == "2012"
    assert axis(atlas) == scale
    atlas.page.go_back()
    atlas.await_view("tab=integration&year=2014")


def test_a_year_that_a_link_names_in_vain_lands_on_the_nearest(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=integration&year=2013")
    assert atlas.find("#year-now").inner_text() == "2012"


def test_dragging_the_year_leaves_one_entry_in_the_history(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=integration&indicator=pm25")
    before = atlas.page.evaluate("history.length")
    atlas.page.evaluate(
        """() => {
          const range = document.getElementById("year");
          for (const year of [2020, 2018, 2016]) {
            range.value = year;
            range.dispatchEvent(new Event("input", {bubbles: true}));
          }
          range.dispatchEvent(new Event("change", {bubbles: true}));
        }"""
    )
    atlas.await_view("tab=integration&indicator=pm25&year=2016")
    assert atlas.page.evaluate("history.length") == before + 1
    atlas.page.go_back()
    atlas.await_view("tab=integration&indicator=pm25")


def test_play_runs_to_the_last_year_and_pauses(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=integration&indicator=pm25&year=2023")
    play = atlas.find("#year-play")
    assert play.get_attribute("aria-label") == "Play the years"
    play.click()
    atlas.await_view("tab=integration&indicator=pm25&year=2024")
    assert play.get_attribute("aria-label") == "Pause"
    atlas.await_view("tab=integration&indicator=pm25")
    atlas.page.wait_for_selector("#year-play[aria-label='Play the years']")
    play.click()
    first = min(year for year, (_, seen) in observed(BAODING, "pm25").items() if seen)
    atlas.await_view(f"tab=integration&indicator=pm25&year={first}")
    assert atlas.text("#headline").startswith(f"In {first}, PM2.5 was worst in ")
    play.click()
    assert play.get_attribute("aria-label") == "Play the years"


def test_who_prefers_no_motion_steps_by_hand(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=integration&indicator=pm25&year=2020", reduced_motion="reduce")
    step = atlas.find("#year-play")
    assert step.get_attribute("aria-label") == "Next year"
    step.click()
    atlas.await_view("tab=integration&indicator=pm25&year=2021")


def test_two_years_are_compared_on_the_map_and_in_the_headline(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=integration&indicator=pm25")
    atlas.find("#base-year").select_option("2014")
    atlas.await_view("tab=integration&indicator=pm25&base_year=2014")
    assert atlas.text("#map-title") == "PM2.5: change from 2014 to 2025"
    assert "Xingtai (\N{MINUS SIGN}70.7 %)" in atlas.text("#headline")
    assert "highest in" in atlas.text("#legend .ends")
    assert "Measured somewhat differently" in atlas.text("#legend")
    rows = atlas.find("#ranking-dots li")
    assert rows.count() == 13
    assert rows.first.locator(".base").count() == 1
    rows.first.get_by_role("button").click()
    atlas.await_view("tab=integration&region=130600&indicator=pm25&base_year=2014")
    assert atlas.find("#ranking-dots .is-chosen").inner_text().startswith("Baoding")


def test_years_of_another_vintage_cannot_be_compared(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=integration")
    assert atlas.find("#base-year option[value='2018']").is_disabled()
    assert atlas.find("#base-year option[value='2021']").is_enabled()
    # A link says so; a reader who moves the year away from one it can be compared with sees it.
    atlas.go("tab=integration&base_year=2018")
    notice = atlas.find("#notice")
    assert "Not compared with 2018: “GDP per person” was measured in another" in notice.inner_text()
    atlas.find("#base-year").select_option("2021")
    atlas.await_view("tab=integration&base_year=2021")
    assert notice.inner_text() == ""
    atlas.page.evaluate("window.atlas.go('tab=integration&base_year=2021')")
    assert notice.inner_text() == ""
    atlas.find("#year").fill("2017")
    atlas.await_view("tab=integration&year=2017&base_year=2021")
    assert notice.inner_text() == ""
