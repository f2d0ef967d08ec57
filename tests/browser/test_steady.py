"""Nothing moves but what was asked for: a choice leaves the boxes of the cards where they are."""

import pytest

from tests.browser.atlas import OpenAtlas

Boxes = dict[str, list[float]]

BOXES = """() => {
  const parts = document.querySelectorAll(
    "header, header nav a, #words, .grid > .card, .map-frame, #industry-groups, #chips, #legend");
  return Object.fromEntries([...parts].filter((node) => node.offsetParent).map((node) => {
    const {left, top, width, height} = node.getBoundingClientRect();
    const name = node.id || node.dataset.tab || node.className || node.tagName;
    return [name, [left + scrollX, top + scrollY, width, height]];
  }));
}"""
# What every tab has in the same place.
OF_THE_PAGE = ["HEADER", "focus", "structure", "integration", "xiongan", "data", "words"]
TOLERANCE_PX = 2


def moved(before: Boxes, after: Boxes) -> list[str]:
    """Name the parts whose box differs by more than the tolerance."""
    return [
        name
        for name, box in before.items()
        if max(abs(a - b) for a, b in zip(box, after[name], strict=True)) > TOLERANCE_PX
    ]


@pytest.mark.parametrize("size", ["desktop", "tablet"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_choice_moves_no_card(open_atlas: OpenAtlas, size: str, lang: str) -> None:
    atlas = open_atlas(f"lang={lang}", size=size)
    before = atlas.page.evaluate(BOXES)
    links = f"&lang={lang}" if lang != "en" else ""
    for level in ("county", "city"):
        atlas.find(f"#level [data-value={level}]").click()
        atlas.await_view("level=county" + links if level == "county" else links.removeprefix("&"))
        assert moved(before, atlas.page.evaluate(BOXES)) == [], level
    atlas.find("#industry-groups .group-box input").nth(3).check()
    atlas.page.wait_for_selector("#atlas[data-view*='industries']:not([aria-busy])")
    assert atlas.find("#chips .chip").count() >= 5
    assert moved(before, atlas.page.evaluate(BOXES)) == [], "a group"
    atlas.go(f"industries=robotics{links}")
    atlas.await_view(f"industries=robotics{links}")
    assert moved(before, atlas.page.evaluate(BOXES)) == [], "an industry"
    for tab in OF_THE_PAGE[2:6]:
        atlas.find(f"header nav [data-tab={tab}]").click()
        atlas.page.wait_for_selector(f"#atlas[data-view*='tab={tab}']:not([aria-busy])")
        after = atlas.page.evaluate(BOXES)
        assert moved({name: before[name] for name in OF_THE_PAGE}, after) == [], tab


def test_on_a_phone_the_map_is_within_the_first_300_pixels(show_atlas: OpenAtlas) -> None:
    for query in ("", "lang=zh", "tab=structure", "tab=xiongan"):
        atlas = show_atlas(query, size="phone")
        map_top, head_height = atlas.page.evaluate(
            """() => [document.querySelector(".map-frame").getBoundingClientRect().top,
                 document.querySelector("header").getBoundingClientRect().height]"""
        )
        assert map_top < 300, query
        assert head_height < 100, query
        assert atlas.probe("sidewaysPx") <= 0


def test_cut_headlines_open_with_a_tap_and_tools_with_a_button(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=integration", size="phone")
    cut = "node => node.scrollHeight > node.clientHeight + 1"
    assert atlas.find("#headline").evaluate(cut)
    atlas.find("#headline").tap()
    assert not atlas.find("#headline").evaluate(cut)
    assert not atlas.find("#about").is_visible()
    atlas.find("#more").tap()
    atlas.find("#about").tap()
    assert atlas.find("#about-card").is_visible()
