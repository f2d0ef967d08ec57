"""The words of the page: whole in both languages, and explained where a newcomer meets them."""

from pathlib import Path

import pytest

from tests.browser.atlas import Atlas, OpenAtlas
from tests.languages import foreign_words

WORDS = Path(__file__).with_name("words.js").read_text(encoding="utf-8")
# Each tab full, and each tab with something empty; a link that names what is not here.
VIEWS = [
    "",
    "industries=robotics&region=130200&layers=sites,cities,clusters",
    "level=county&industries=robotics&roles=lead&recalled=hide&region=130105",
    "tab=structure&region=130600&compare=130200",
    "tab=structure&level=county&measure=listed&indicator=chain-robots",
    "tab=integration&indicator=pm25&base_year=2014&layers=events,cities&region=130600",
    "tab=integration&level=county&indicator=resident_population",
    "tab=xiongan&moves=all&layers=elsewhere,cities",
    "tab=xiongan&kinds=factory",
    "tab=plan",
    "tab=plan&industries=tourism",
    "tab=data&level=county",
    "tab=data&table=sources",
    "tab=data&table=relocations&region=133100",
    "tab=siting",
    "tab=siting&level=county&criteria=pm25:2:max10,role-robotics:3",
    "level=9&region=9&year=9&table=9&theme=9",
]


def foreign(atlas: Atlas) -> set[tuple[str, str]]:
    """What the page says in another language than it claims: where, and the words."""
    said = atlas.page.evaluate(f"() => {{ {WORDS}\nreturn window.wordsOfThePage(); }}")
    assert said["count"] > 50
    return {
        (text["where"], word)
        for text in said["foreign"]
        for word in foreign_words(text["text"], text["lang"])
    }


def foreign_then_closed(atlas: Atlas) -> set[tuple[str, str]]:
    """Read the foreign words and close the dialog."""
    found = foreign(atlas)
    atlas.page.keyboard.press("Escape")
    return found


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_word_of_the_page_is_in_the_language_it_says(
    open_atlas: OpenAtlas, lang: str
) -> None:
    atlas = open_atlas(f"lang={lang}&embed=matrix")
    found = foreign(atlas)
    for view in VIEWS:
        atlas.go(f"{view}&lang={lang}")
        assert atlas.page.evaluate("document.documentElement.lang") == lang
        atlas.find("#about").click()
        head = atlas.find("main .head:visible, main .link[data-region]:visible")
        if head.count():  # what is pointed at has a card
            head.first.hover()
        found |= foreign_then_closed(atlas)
    assert found == set()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_word_of_the_dialogs_and_of_the_tables_behind_charts_is_in_the_language_it_says(
    open_atlas: OpenAtlas, lang: str
) -> None:
    atlas = open_atlas(f"tab=data&table=relocations&lang={lang}")
    atlas.find("#data-table tbody button").first.click()
    found = foreign_then_closed(atlas)
    for view in ("tab=structure", "tab=plan"):
        atlas.go(f"{view}&lang={lang}")
        atlas.find("header [data-action=export]").click()
        atlas.find("#export-charts input").first.wait_for()
        for detail in atlas.find("#export-body summary").all():
            detail.click()
        found |= foreign_then_closed(atlas)
    atlas.page.keyboard.press("?")
    assert atlas.find("#keys-sheet").is_visible()
    found |= foreign(atlas)
    atlas.page.keyboard.press("Escape")
    for view in (VIEWS[1], VIEWS[3], VIEWS[5], VIEWS[7], "tab=plan"):
        atlas.go(f"{view}&lang={lang}")
        for opens in atlas.find("[data-action=table]:visible").all():
            opens.click()
            atlas.find("#table-sheet table").wait_for()
            found |= foreign_then_closed(atlas)
    assert found == set()


def test_a_term_explains_itself_to_the_keyboard(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=structure&region=130600&lang=zh")
    term = atlas.find("#map-sub .term", has_text="区位商")
    definition = "某门类占一地就业的比重除以其在对照中的比重：1为相同，2为两倍。"
    card = atlas.find(".definition:popover-open")
    assert card.count() == 0
    atlas.find("#about").focus()
    for _ in range(12):
        if not term.evaluate("term => term === document.activeElement"):
            atlas.page.keyboard.press("Tab")
    assert term.evaluate("term => term === document.activeElement")
    assert card.inner_text().split() == ["区位商", definition]
    described_by = term.get_attribute("aria-describedby")
    assert atlas.page.evaluate("id => document.getElementById(id).textContent", described_by) == (
        definition
    )
    atlas.page.keyboard.press("Escape")
    assert card.count() == 0
    assert term.evaluate("term => term === document.activeElement")
    assert atlas.view == "tab=structure&region=130600&lang=zh"


def test_a_definition_stays_while_it_is_pointed_at_and_inside_the_window(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas("tab=integration&indicator=pm25")
    card = atlas.find(".definition:popover-open")
    atlas.find("label", has_text="Theil's T").hover()
    card.wait_for()
    assert "splits exactly" in card.inner_text()
    card.hover()
    assert card.is_visible()
    box = card.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 900
    atlas.find("header .brand").hover()
    card.wait_for(state="hidden")


def test_a_tap_opens_a_definition_and_another_puts_it_away(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=xiongan", size="phone")
    card = atlas.find(".definition:popover-open")
    atlas.find("#flows-sub .term").tap()
    assert "by itself" in card.inner_text()
    box = card.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    atlas.find("#flows").tap(position={"x": 4, "y": 4})
    assert card.count() == 0


def test_each_tab_tells_on_request_what_one_looks_at(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    map_top = atlas.find("#map").bounding_box()
    assert map_top is not None
    assert map_top["y"] < 140
    card = atlas.find("#about-card")
    assert card.is_hidden()
    said = []
    for tab in ("focus", "structure", "integration", "xiongan", "plan", "data", "siting"):
        atlas.go(f"tab={tab}")
        atlas.find("#about").focus()
        atlas.page.keyboard.press("Enter")
        said.append(card.inner_text())
        atlas.page.keyboard.press("Escape")
        assert card.is_hidden()
        assert atlas.find("#about").evaluate("button => button === document.activeElement")
    assert len(set(said)) == 7
    assert all("What it cannot tell" in text for text in said)


@pytest.mark.parametrize(
    ("view", "place", "after"),
    [
        pytest.param(
            "level=county&industries=robotics&roles=lead", "#map-note",
            "level=county&industries=robotics", id="roles that nobody has",
        ),
        pytest.param("region=130105", "#profile-body .note", "region=130100", id="no data"),
        pytest.param("tab=structure", "#compare-body", "tab=structure&region=110000&compare=120000",
                     id="nothing to compare"),
        pytest.param("tab=xiongan&kinds=factory", "#timeline-table", "tab=xiongan",
                     id="a kind that does not move"),
    ],
)  # fmt: skip
def test_an_empty_chart_offers_the_nearest_state_that_has_something(
    open_atlas: OpenAtlas, view: str, place: str, after: str
) -> None:
    atlas = open_atlas(view)
    atlas.find(f"{place} .ways button").first.click()
    atlas.await_view(after)
