"""Tabs share one page: each shows its own cards, opens by link or click, and keeps the state."""

import pytest

from dashboard.registry import TABS
from tests.browser.atlas import OpenAtlas
from tests.browser.faults import file_of


@pytest.mark.parametrize("tab", TABS)
def test_a_tab_shows_its_own_cards_and_no_other(open_atlas: OpenAtlas, tab: str) -> None:
    atlas = open_atlas("" if tab == TABS[0] else f"tab={tab}")
    of_others = atlas.page.evaluate(
        """(tab) => [...document.querySelectorAll("[data-tabs]")]
             .filter((card) => !card.dataset.tabs.split(" ").includes(tab) && card.offsetParent)
             .map((card) => card.id)""",
        tab,
    )
    assert of_others == []
    assert atlas.find(f"header nav [data-tab={tab}]").get_attribute("aria-current") == "page"
    assert atlas.find("header nav [aria-current]").count() == 1


@pytest.mark.parametrize(
    ("lang", "words"), [("", "Include unverified"), ("lang=zh", "包含待核实")], ids=["en", "zh"]
)
def test_every_tab_offers_to_include_what_is_unverified(
    open_atlas: OpenAtlas, lang: str, words: str
) -> None:
    atlas = open_atlas(lang)
    for tab in TABS:
        link = "&".join(filter(None, ["" if tab == TABS[0] else f"tab={tab}", lang]))
        atlas.go(link)
        atlas.await_view(link)
        [switch] = [one for one in atlas.find("label", has_text=words).all() if one.is_visible()]
        assert not switch.locator("input").is_checked()
        switch.click()
        atlas.page.wait_for_selector("#atlas[data-view*='recalled=show']:not([aria-busy])")


def test_a_tab_keeps_language_theme_and_region(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("region=130200&lang=zh&theme=dark")
    for tab in TABS[1:]:
        atlas.find(f"header nav [data-tab={tab}]").click()
        atlas.await_view(f"tab={tab}&region=130200&lang=zh&theme=dark")
    atlas.page.go_back()
    atlas.await_view(f"tab={TABS[-2]}&region=130200&lang=zh&theme=dark")


def test_tabs_opened_before_ask_for_nothing_more(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    for tab in TABS[1:]:
        atlas.go(f"tab={tab}")
        atlas.await_view(f"tab={tab}")
    with atlas.counted_requests() as made:
        for tab in TABS[1:]:
            atlas.go(f"tab={tab}&lang=zh")
            atlas.await_view(f"tab={tab}&lang=zh")
    assert made == []


def test_charts_have_their_width_again_after_another_tab(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    width = "document.querySelector('#map-plot .main-svg').getBoundingClientRect().width"
    before = atlas.page.evaluate(width)
    atlas.go("tab=plan")
    atlas.await_view("tab=plan")
    atlas.go("")
    atlas.await_view("")
    assert atlas.page.evaluate(width) == before


@pytest.mark.parametrize("kind", ["tab-structure", "script-structure", "plotly-charts"])
def test_a_tab_that_does_not_load_shows_nothing_of_the_tab_before_and_can_be_tried_again(
    open_atlas: OpenAtlas, kind: str
) -> None:
    atlas = open_atlas("industries=robotics")
    atlas.page.route(file_of(kind), lambda route: route.abort())
    atlas.find("header nav [data-tab=structure]").click()
    atlas.find("#missing-tab", has_text="Structure could not be loaded").wait_for()
    atlas.await_address()
    assert atlas.text("#headline") == "Structure"
    assert atlas.page.title() == "Structure · JJJ Atlas"
    assert atlas.page.evaluate("window.atlas.view()") == "tab=structure&industries=robotics"
    assert atlas.find("header nav [aria-current]").get_attribute("data-tab") == "structure"
    seen = [card.get_attribute("id") for card in atlas.find(".card").all() if card.is_visible()]
    assert seen == ["missing-tab"]
    atlas.page.unroute(file_of(kind))
    atlas.find("#missing-tab button", has_text="Try again").click()
    atlas.await_view("tab=structure&industries=robotics")
    assert atlas.find("#missing-tab").count() == 0
    assert atlas.find("#map-plot").is_visible()
    atlas.complaints.clear()


def test_the_tab_before_comes_back_whole_after_one_that_did_not_load(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas("industries=robotics")
    headline = atlas.text("#headline")
    atlas.page.route(file_of("tab-structure"), lambda route: route.abort())
    atlas.find("header nav [data-tab=structure]").click()
    atlas.find("#missing-tab").wait_for()
    atlas.await_address()
    atlas.page.go_back()
    atlas.await_view("industries=robotics")
    assert atlas.text("#headline") == headline
    assert atlas.find("#missing-tab").count() == 0
    assert atlas.find("#map-plot").is_visible()
    atlas.complaints.clear()
