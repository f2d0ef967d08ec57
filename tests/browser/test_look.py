"""What a reader must not see: overlaps, cut-off text, sideways scroll, jumps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.atlas import Atlas

    OpenAtlas = Callable[..., Atlas]

VIEWS = [
    pytest.param("", id="default"),
    pytest.param("lang=zh&theme=dark", id="chinese and dark"),
    pytest.param("level=county&industries=biomedicine&region=130100", id="counties"),
    pytest.param("level=province&industries=hydrogen-energy&layers=cities,sites,clusters", id="layers"),
]
SIZES = ["desktop", "tablet", "phone"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("query", VIEWS)
def test_nothing_scrolls_sideways(open_atlas: OpenAtlas, query: str, size: str) -> None:
    atlas = open_atlas(query, size=size)
    wide = atlas.page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert wide <= 0


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("query", VIEWS)
def test_names_on_the_map_cover_neither_each_other_nor_leave_it(
    open_atlas: OpenAtlas, query: str, size: str
) -> None:
    atlas = open_atlas(query, size=size)
    faults = atlas.page.evaluate(
        """() => {
          const frame = document.querySelector(".map-frame").getBoundingClientRect();
          const names = [...document.querySelectorAll("#map-plot .scattergeo text")]
            .filter((node) => node.textContent.trim().length > 1)
            .map((node) => {
              const box = node.getBoundingClientRect();
              // A line box is taller than its letters; two pixels of it on each side are air.
              return {text: node.textContent, left: box.left, right: box.right, top: box.top + 2, bottom: box.bottom - 2};
            });
          const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          const faults = names.filter((box) => box.left < frame.left || box.right > frame.right).map((box) => box.text);
          names.forEach((a, i) => names.slice(i + 1).forEach((b) => { if (meet(a, b)) faults.push(`${a.text} × ${b.text}`); }));
          return names.length > 10 ? faults : ["no names"];
        }"""
    )
    assert faults == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("query", VIEWS)
def test_cards_do_not_overlap_and_hold_their_text(
    open_atlas: OpenAtlas, query: str, size: str
) -> None:
    atlas = open_atlas(query, size=size)
    faults = atlas.page.evaluate(
        """() => {
          const cards = [...document.querySelectorAll(".grid > .card")].filter((card) => card.offsetParent);
          const boxes = cards.map((card) => [card.id, card.getBoundingClientRect()]);
          const faults = [];
          boxes.forEach(([a, one], i) => boxes.slice(i + 1).forEach(([b, two]) => {
            if (one.left < two.right - 1 && two.left < one.right - 1 && one.top < two.bottom - 1 && two.top < one.bottom - 1) faults.push(`${a} × ${b}`);
          }));
          const texts = document.querySelectorAll(".card h2, .card p, .card button, .card label, header *, .sentence *");
          for (const node of texts) {
            if (!node.offsetParent || node.closest(".head, .column-head, #matrix-frame") || node.className.includes?.("unseen")) continue;
            if (node.scrollWidth > node.clientWidth + 1 && node.clientWidth && getComputedStyle(node).overflow !== "visible") faults.push(`cut: ${node.textContent.slice(0, 40)}`);
            const box = node.getBoundingClientRect();
            if (box.right > innerWidth + 1) faults.push(`outside: ${node.textContent.slice(0, 40)}`);
          }
          return faults;
        }"""
    )
    assert faults == []


@pytest.mark.parametrize("size", SIZES)
def test_nothing_jumps_while_loading(open_atlas: OpenAtlas, size: str) -> None:
    atlas = open_atlas(size=size)
    shift = atlas.page.evaluate(
        """() => new Promise((resolve) => {
          let total = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if (!entry.hadRecentInput) total += entry.value;
          });
          observer.observe({type: "layout-shift", buffered: true});
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(total)));
        })"""
    )
    assert shift < 0.05


@pytest.mark.parametrize("size", ["phone"])
def test_targets_on_a_phone_are_large_enough(open_atlas: OpenAtlas, size: str) -> None:
    atlas = open_atlas(size=size)
    small = atlas.page.evaluate(
        """() => [...document.querySelectorAll(".phone-bar button, header button, .zoom button, .segments label")]
          .filter((node) => node.offsetParent && node.getBoundingClientRect().height < 44)
          .map((node) => node.textContent)"""
    )
    assert small == []
