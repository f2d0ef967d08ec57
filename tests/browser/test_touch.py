"""Fingers: two move the map, one moves the page; filters come in a sheet; there is room to tap."""

from typing import Any

import pytest

from dashboard.registry import MAP_TABS, TABS
from tests.browser.atlas import Atlas, OpenAtlas

_SCROLLED = "window.scrollY"
TOP_PX = "node => node.getBoundingClientRect().top + window.scrollY"
_FOCUSED = "document.activeElement.dataset.action ?? document.activeElement.tagName"


def map_zoom(atlas: Atlas) -> dict[str, Any]:
    """Read how near the map is and what lies in the middle of its element."""
    found: dict[str, Any] = atlas.page.evaluate(
        """() => {
          const plot = document.getElementById("map-plot");
          const {projection, _subplot} = plot._fullLayout.geo;
          const middle = [plot.clientWidth / 2, plot.clientHeight / 2];
          return {scale: projection.scale, middle: _subplot.projection.invert(middle)};
        }"""
    )
    return found


def drag(atlas: Atlas, fingers: int, *, apart_px: tuple[int, int] = (0, 0), down_px: int) -> None:
    """Put fingers on the middle of the map, move them apart and down, lift them."""
    session = atlas.page.context.new_cdp_session(atlas.page)
    box = atlas.find("#map-plot").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    for step in range(5):
        half = (apart_px[0] + (apart_px[1] - apart_px[0]) * step / 4) / 2
        points = [
            {"x": x + side * half, "y": y + down_px * step / 4, "id": side + 1}
            for side in (-1, 1)[:fingers]
        ]
        touch = {"type": "touchMove" if step else "touchStart", "touchPoints": points}
        session.send("Input.dispatchTouchEvent", touch)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_two_fingers_zoom_and_move_the_map_and_one_scrolls_the_page(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("layers=", size="phone")
    before = map_zoom(atlas)
    drag(atlas, 2, apart_px=(80, 240), down_px=0)
    atlas.page.wait_for_function(
        "() => document.getElementById('map-plot')._fullLayout.geo.projection.scale > 2.99"
    )
    near = map_zoom(atlas)
    assert near["scale"] == pytest.approx(3)
    assert near["middle"] == pytest.approx(before["middle"], abs=0.01)
    drag(atlas, 2, apart_px=(100, 100), down_px=120)
    north = before["middle"][1]
    atlas.page.wait_for_function(
        """lat => document.getElementById("map-plot")._fullLayout.geo.center.lat > lat + 0.4""",
        arg=north,
    )
    assert atlas.page.evaluate(_SCROLLED) == 0
    # What is chosen then does not throw the reader back to the whole map.
    moved = map_zoom(atlas)
    atlas.go("region=130200&layers=")
    atlas.await_view("region=130200&layers=")
    kept = map_zoom(atlas)
    assert kept["scale"] == pytest.approx(3)
    assert kept["middle"] == pytest.approx(moved["middle"], abs=1e-6)

    drag(atlas, 1, down_px=-150)
    atlas.page.wait_for_function(f"() => {_SCROLLED} > 60")
    assert map_zoom(atlas) == kept


def test_the_filters_come_in_a_sheet_and_give_the_focus_back(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics", size="phone")
    opener = atlas.find(".phone-bar [data-action=filter]")
    assert atlas.find("#industry-filter").is_hidden()
    opener.tap()
    assert atlas.page.evaluate(_FOCUSED) == "close"
    assert atlas.find("#filter-sheet #industry-filter").is_visible()
    # The rest of the page is out of reach, for Tab as for a tap.
    for _ in range(60):
        atlas.page.keyboard.press("Tab")
        assert atlas.page.evaluate(
            "document.activeElement === document.body"
            " || document.getElementById('filter-sheet').contains(document.activeElement)"
        )
    atlas.find("#preset-plan").tap()
    atlas.await_view("")
    atlas.page.keyboard.press("Escape")
    atlas.find(".grid > #industry-filter").wait_for(state="attached")
    assert atlas.page.evaluate(_FOCUSED) == "filter"
    opener.tap()
    atlas.page.touchscreen.tap(200, 20)  # beside the sheet
    atlas.find(".grid > #industry-filter").wait_for(state="attached")
    assert atlas.view == ""


def test_a_sheet_does_not_outlive_its_tab_or_the_narrow_page(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas(size="phone")
    atlas.go("tab=xiongan")
    atlas.await_view("tab=xiongan")
    atlas.find(".phone-bar [data-action=filter]").tap()
    assert atlas.find("#filter-sheet #move-filter").is_visible()
    atlas.page.go_back()
    atlas.await_view("")
    atlas.find(".grid > #move-filter").wait_for(state="attached")
    atlas.find(".phone-bar [data-action=filter]").tap()
    atlas.page.set_viewport_size({"width": 1440, "height": 900})
    atlas.find(".grid > #industry-filter").wait_for()
    assert atlas.find("#filter-sheet").is_hidden()


@pytest.mark.parametrize("size", ["phone", "upright"])
def test_targets_are_large_enough_the_map_comes_first_and_nothing_is_cut_off(
    open_atlas: OpenAtlas, size: str
) -> None:
    atlas = open_atlas(size=size)
    first = {"plan": "plan", "data": "data-side"}
    if size == "phone":  # the year in one line, above the map
        first |= {"integration": "integration-time", "xiongan": "move-time"}
    for tab in TABS:
        query = "" if tab == TABS[0] else f"tab={tab}"
        atlas.go(query)
        atlas.await_view(query)
        assert atlas.probe("smallTargets") == []
        assert atlas.probe("sidewaysPx") <= 0
        assert atlas.probe("cutTexts") == []
        assert atlas.probe("chartsBesideEachOther") == []
        assert atlas.probe("firstCard") == first.get(tab, "map")
        if tab in MAP_TABS and size == "phone":
            assert atlas.find(".map-frame").evaluate(TOP_PX) <= 300
        if tab not in ("plan", "data"):
            atlas.find(".phone-bar [data-action=filter]").tap()
            assert atlas.probe("smallTargets") == []
            assert atlas.probe("sidewaysPx") <= 0
            atlas.find("#filter-sheet [data-action=close]").tap()
            atlas.find("#filter-sheet").wait_for(state="hidden")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_at_320_pixels_nothing_is_lost(open_atlas: OpenAtlas, lang: str) -> None:
    # 1280 pixels at 400 %, or 640 at 200 %.
    start = "" if lang == "en" else f"lang={lang}"
    atlas = open_atlas(start, size="narrowest")
    for tab in TABS:
        query = "&".join(part for part in ("" if tab == TABS[0] else f"tab={tab}", start) if part)
        atlas.go(query)
        atlas.await_view(query)
        assert atlas.probe("sidewaysPx") <= 0
        assert atlas.probe("cutTexts") == []
        assert atlas.probe("overlappingCards") == []
        for link in atlas.find("header nav a").all():
            assert link.is_visible()
