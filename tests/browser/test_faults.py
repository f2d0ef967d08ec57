"""What a reader sees when something fails to load or to draw: a message and a way on."""

from typing import Any

import pytest
from playwright.sync_api import Page

from dashboard.registry import LANGUAGES
from tests.browser.atlas import OpenAtlas
from tests.browser.faults import FAULTS, file_of

SHOWN = "#atlas[data-view]:not([aria-busy])"


def open_page(page: Page, address: str) -> None:
    """Open the page and wait until its charts show the view."""
    page.goto(address)
    page.wait_for_selector(SHOWN)


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("file", ["atlas", "plotly"])
def test_a_file_that_does_not_load_is_said_and_trying_again_opens_the_page(
    page: Page, address: str, file: str, fault: str
) -> None:
    page.route(file_of(file), FAULTS[fault])
    page.goto(address)
    page.wait_for_selector("#notice .notice")
    assert "could not be loaded" in page.inner_text("#notice")
    page.unroute(file_of(file))
    page.click("#notice button:has-text('Try again')")
    page.wait_for_selector(SHOWN)


NEEDED = {"script": "does not respond", "style": "does not look as it should"}
# Each fault of each file in one language, and each of them in both.
FAULTY = [
    (file, fault, LANGUAGES[(place + turn) % 2])
    for place, file in enumerate(NEEDED)
    for turn, fault in enumerate(FAULTS)
]


@pytest.mark.parametrize(("file", "fault", "lang"), FAULTY)
def test_what_the_page_cannot_do_without_is_named_with_a_retry(
    page: Page, address: str, file: str, fault: str, lang: str
) -> None:
    page.route(file_of(file), FAULTS[fault])
    page.goto(f"{address}?lang={lang}")
    box = page.locator("#unloaded")
    box.wait_for()
    [line] = box.locator("p:visible").all_inner_texts()
    assert (NEEDED[file] in line) == (lang == "en")
    assert ("未能载入" in line) == (lang == "zh")
    page.unroute(file_of(file))
    page.click("#unloaded button")
    page.wait_for_selector(SHOWN)
    assert page.locator("#unloaded").is_hidden()


@pytest.mark.targets(
    "server", "host", reason="a browser loads not one script into such a frame from a disk"
)
def test_a_frame_that_cuts_the_page_off_says_so_with_a_way_out(page: Page, address: str) -> None:
    link = f"{address}?embed=map"
    page.set_content(f'<iframe sandbox="allow-scripts" src="{link}" width="900"></iframe>')
    frame = page.frame_locator("iframe")
    frame.locator("#sealed").wait_for()
    assert "allow-same-origin" in frame.locator("#sealed").inner_text()
    assert frame.locator("#sealed a").get_attribute("href") == link
    assert frame.locator("#react-entry-point").is_hidden()


@pytest.mark.parametrize("fault", FAULTS)
def test_borders_that_do_not_load_leave_the_other_charts_and_a_retry(
    page: Page, address: str, fault: str
) -> None:
    page.route(file_of("borders-city"), FAULTS[fault])
    open_page(page, address)
    assert "could not be drawn" in page.inner_text("#map .failure")
    assert page.locator("#ranking-heads .head").count() > 0
    page.unroute(file_of("borders-city"))
    page.click("#map .failure button")
    page.wait_for_selector("#map-plot .choroplethlayer path")
    page.wait_for_selector("#map .failure", state="detached")


@pytest.mark.parametrize("file", ["part-find", "script-find"])
def test_a_search_that_does_not_load_says_so_and_can_be_tried_again(
    page: Page, address: str, file: str
) -> None:
    page.route(file_of(file), FAULTS["aborted"])
    open_page(page, address)
    page.fill("#region-search", "xa")
    page.wait_for_selector("#find-hint button:has-text('Try again')")
    assert "could not be loaded" in page.inner_text("#find-hint")
    page.unroute(file_of(file))
    page.click("#find-hint button")
    page.wait_for_selector("#find-list [role=option]:has-text('Xiong')")


def test_a_chart_that_throws_says_so_and_the_others_go_on(page: Page, address: str) -> None:
    open_page(page, address)
    page.evaluate(
        """() => {
          const {react} = window.Plotly;
          window.Plotly.react = (plot, ...rest) => {
            if (plot.id !== "map-plot") return react(plot, ...rest);
            window.Plotly.react = react;
            return Promise.reject(null);
          };
          window.atlas.go("level=county&industries=robotics");
        }"""
    )
    page.wait_for_selector("#atlas[data-view='level=county&industries=robotics']:not([aria-busy])")
    assert "could not be drawn" in page.inner_text("#map > .failure")
    assert "Robots" in page.inner_text("#headline")
    page.click("#map > .failure button")
    page.wait_for_selector("#map > .failure", state="detached")


def test_the_map_shows_the_last_state_whatever_borders_arrive_late(
    page: Page, address: str
) -> None:
    held: list[Any] = []
    # Playwright asks a handler for its signature, which a built-in method has none of.
    page.route(file_of("borders-county"), lambda route: held.append(route))  # noqa: PLW0108
    open_page(page, address)
    with page.expect_request(file_of("borders-county")):
        page.evaluate("() => { window.atlas.go('level=county'); }")
    page.evaluate("() => window.atlas.go('industries=robotics')")
    page.wait_for_selector("#atlas[data-view='industries=robotics']:not([aria-busy])")
    with page.expect_response(file_of("borders-county")) as answered:
        held[0].continue_()
    answered.value.finished()
    # A later state is drawn after the late borders have been dealt with.
    page.evaluate("() => window.atlas.go('industries=hydrogen-energy')")
    page.wait_for_selector("#atlas[data-view='industries=hydrogen-energy']:not([aria-busy])")
    drawn = page.evaluate(
        """() => document.getElementById("map-plot").data
             .find((trace) => trace.meta.name === "regions").locations.length"""
    )
    assert drawn == 14


def test_the_last_of_many_states_in_a_row_is_the_one_shown(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    atlas.page.evaluate(
        """() => {
          const levels = ["province", "city", "county"];
          for (let turn = 0; turn < 12; turn += 1) window.atlas.go(`level=${levels[turn % 3]}`);
          return window.atlas.go("industries=robotics");
        }"""
    )
    atlas.await_view("industries=robotics")
    assert len(atlas.map_colours()) == 14


@pytest.mark.parametrize("query", ["undefined", "null", "7", "{}", "[]"])
def test_an_odd_argument_opens_a_view(open_atlas: OpenAtlas, query: str) -> None:
    atlas = open_atlas("industries=robotics")
    atlas.page.evaluate(f"() => window.atlas.go({query})")
    atlas.await_view("")


def test_a_chart_with_nothing_to_show_is_not_saved(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=home-appliances&level=county")
    atlas.find("#ranking [data-action=export]").click()
    atlas.find("#export-status", has_text="nothing to show").wait_for()
    assert atlas.find("#export-menu [data-format=csv]").is_disabled()


@pytest.mark.parametrize(("lang", "words"), [("en", "reload the page"), ("zh", "请刷新页面")])
def test_a_script_that_never_comes_is_waited_for_and_then_said(
    page: Page, address: str, lang: str, words: str
) -> None:
    page.route(file_of("script"), FAULTS["aborted"])
    page.goto(f"{address}?lang={lang}")
    late = page.locator(".late").first
    late.wait_for(state="attached")
    assert late.is_hidden()
    late.evaluate("(words) => words.getAnimations().forEach((one) => one.finish())")
    assert words in late.inner_text()
    page.unroute(file_of("script"))
    page.reload()
    page.wait_for_selector(SHOWN)
    assert page.locator(".late").first.is_hidden()
