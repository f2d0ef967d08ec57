"""Opening the page: what is seen first, and what a choice leaves as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.atlas import Atlas

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    OpenAtlas = Callable[..., Atlas]

# Counts frames, and notes the first whose document holds a chart's marks.
FRAMES = """
window.seen = {};
const marks = {map: "#map .choroplethlayer path", ranking: "#ranking .barlayer path",
  matrix: "#matrix .heatmaplayer image"};
let frame = 0;
requestAnimationFrame(function look() {
  frame += 1;
  for (const [chart, mark] of Object.entries(marks)) {
    if (document.querySelector(mark)) window.seen[chart] ??= frame;
  }
  requestAnimationFrame(look);
});
"""
WATCH_ROOT = """() => {
  window.written = [];
  new MutationObserver((changes) => window.written.push(...changes.map((one) => one.attributeName)))
    .observe(document.documentElement, {attributes: true});
}"""


def test_the_map_is_seen_before_the_other_charts_are_drawn(page: Page, address: str) -> None:
    page.add_init_script(FRAMES)
    Atlas(page, address).open("industries=robotics")
    page.wait_for_function("Object.keys(window.seen).length === 3")
    seen = page.evaluate("window.seen")
    assert seen["map"] < seen["ranking"]
    assert seen["map"] < seen["matrix"]


def test_a_choice_does_not_have_the_whole_page_styled_anew(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    atlas.page.evaluate(WATCH_ROOT)
    atlas.go("industries=robotics")
    atlas.await_view("industries=robotics")
    # Writing the language, even the same one, would.
    assert "lang" not in atlas.page.evaluate("window.written")
    atlas.go("industries=robotics&lang=zh")
    atlas.await_view("industries=robotics&lang=zh")
    assert "lang" in atlas.page.evaluate("window.written")
