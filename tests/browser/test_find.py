"""Find anything: one box, by the keyboard alone, by touch, in both languages."""

import pytest
from playwright.sync_api import expect

from tests.browser.atlas import Atlas, OpenAtlas

BOX = "#region-search"
MARKED = "#find-list [aria-selected=true]"


def search(atlas: Atlas, text: str, shortcut: str = "Control+k") -> None:
    """Come to the box by the keyboard, write over what stands there, and wait for the best find."""
    atlas.page.keyboard.press(shortcut)
    atlas.page.keyboard.press("Control+a")
    atlas.page.keyboard.insert_text(text)
    atlas.page.wait_for_selector(MARKED)


def marked(atlas: Atlas) -> str:
    """Read the option that Enter would choose, by the name the box gives it."""
    found = atlas.find(BOX).get_attribute("aria-activedescendant")
    return atlas.find(f"#{found} .find-name").inner_text()


def test_by_the_keyboard_alone_everything_opens_where_it_is_shown(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("theme=dark")
    # Enter is kept in mind until the search has come.
    atlas.page.keyboard.press("Control+k")
    atlas.page.keyboard.type("xa")
    atlas.page.keyboard.press("Enter")
    atlas.await_view("region=133100&theme=dark")
    assert atlas.find(BOX).get_attribute("aria-expanded") == "false"
    # A county is shown on its own level, a tab that has regions stays.
    atlas.go("tab=xiongan&theme=dark")
    search(atlas, "tongzhuo", shortcut="/")
    assert marked(atlas) == "Tongzhou"
    atlas.page.keyboard.press("Enter")
    atlas.await_view("tab=xiongan&level=county&region=110112&theme=dark")
    search(atlas, "北京林业")
    assert marked(atlas) == "Beijing Forestry University"
    atlas.page.keyboard.press("Enter")
    atlas.page.wait_for_selector("#timeline-table .is-found")
    assert "tab=xiongan" in atlas.view
    assert "Beijing Forestry University" in atlas.text("#timeline-table .is-found")
    # The organisation itself is open, which Escape lets go and undo brings back.
    assert "organisation=bfu-xa" in atlas.view
    expect(atlas.find("#thing-sheet")).to_contain_text("Beijing Forestry University")
    atlas.page.keyboard.press("Escape")
    expect(atlas.find("#thing-sheet")).to_be_hidden()
    atlas.page.keyboard.press("Control+z")
    expect(atlas.find("#thing-sheet")).to_be_visible()
    assert "region=133100&organisation=bfu-xa" in atlas.view
    view = atlas.view
    search(atlas, "add your own data")
    assert marked(atlas) == "Your data"
    atlas.page.keyboard.press("Enter")
    expect(atlas.find("#own-sheet")).to_be_visible()
    assert atlas.view == view
    atlas.page.keyboard.press("Escape")
    search(atlas, "hydrogne")
    atlas.page.keyboard.press("Enter")
    atlas.page.wait_for_selector('#atlas[data-view*="industries=hydrogen-energy"]:not([aria-busy])')
    assert "tab=" not in atlas.view


def test_finds_are_options_by_kind_that_arrows_walk(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("lang=zh")
    atlas.find("#theme").focus()
    search(atlas, "氢")
    assert atlas.find(BOX).get_attribute("aria-label") == "查找任何内容"
    assert atlas.find("#find [role=status]").inner_text() == "找到5项"
    groups = atlas.find("#find-list [role=group]")
    kinds = groups.evaluate_all("all => all.map((one) => one.getAttribute('aria-label'))")
    assert kinds[0] == "产业"
    assert marked(atlas) == "氢能"
    assert atlas.find(f"{MARKED} [lang=en]").inner_text() == "Hydrogen energy"
    for key, place in (("ArrowDown", 1), ("End", -1), ("ArrowDown", 0), ("ArrowUp", -1)):
        atlas.page.keyboard.press(key)
        names = atlas.find("#find-list .find-name").all_inner_texts()
        assert marked(atlas) == names[place]
    atlas.page.keyboard.press("Escape")
    expect(atlas.find("#theme")).to_be_focused()
    assert atlas.find("#find-panel").is_hidden()
    assert atlas.view == "lang=zh"


def test_a_box_without_finds_says_what_to_try(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    atlas.find(BOX).click()
    expect(atlas.find("#find-hint")).to_contain_text("initials")
    atlas.find(BOX).fill("Atlantis <b>")
    expect(atlas.find("#find-hint")).to_contain_text("Nothing matches “Atlantis <b>”")
    assert atlas.find(BOX).get_attribute("aria-expanded") == "false"
    atlas.find("#find-hint button", has_text="PM2.5").click()
    assert marked(atlas) == "PM2.5 annual mean"
    atlas.find(MARKED).click()
    atlas.await_view("tab=integration&indicator=pm25")


def test_on_a_phone_the_finds_fill_the_screen(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas(size="phone")
    atlas.find(BOX).tap()
    atlas.find(BOX).fill("tangshna")
    atlas.page.wait_for_selector(MARKED)
    box = atlas.find("#find").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 390, "height": 844}
    heights = atlas.find("#find-list [role=option]").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    atlas.find("#find-close").tap()
    assert atlas.find("#find-panel").is_hidden()
    atlas.find(BOX).tap()
    atlas.find(MARKED).tap()
    atlas.await_view("region=130200")
    assert atlas.find("#find-panel").is_hidden()


@pytest.mark.parametrize(
    ("typed", "view"),
    [
        pytest.param("air pollution prevention", "tab=integration", id="event beside a line"),
        pytest.param("tianjin-baoding railway opens", "tab=data", id="event in the table"),
    ],
)
def test_an_event_opens_where_it_stands(open_atlas: OpenAtlas, typed: str, view: str) -> None:
    atlas = open_atlas()
    search(atlas, typed)
    atlas.page.keyboard.press("Enter")
    atlas.page.wait_for_selector(f'#atlas[data-view^="{view}"]:not([aria-busy])')
    if view == "tab=data":
        expect(atlas.find("#data-table tbody")).to_contain_text("Tianjin-Baoding railway opens")
        assert atlas.find("#data-table tbody tr:not(.space)").count() == 1
    else:
        assert "layers=cities,events&indicator=pm25&year=2013" in atlas.view


def test_a_long_paste_is_cut_to_a_hundred_characters(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    atlas.find("#region-search").focus()
    atlas.page.keyboard.insert_text("Baoding " * 20_000)
    assert len(atlas.find("#region-search").input_value()) == 100
