"""The map: drags, the wheel, clicks and taps, names that appear with the zoom, the scale bar."""

from typing import Any

import pytest

from tests.browser.atlas import Atlas, OpenAtlas
from tests.browser.test_exports import save, svg_text
from tests.browser.test_touch import map_zoom

# Places beside all points of the map.
BAODING, TANGSHAN, ZHANGJIAKOU = (114.6, 39.1), (118.4, 40.15), (115.0, 41.3)
# Names over the map that lie on each other, and names of counties.
NAMES = """() => {
  const boxes = [...document.querySelectorAll("#map-plot text")]
    .filter((one) => one.textContent.trim())
    .map((one) => ({text: one.textContent, box: one.getBoundingClientRect()}));
  const overlap = (a, b) => a.left < b.right && b.left < a.right
    && a.top + 2 < b.bottom && b.top + 2 < a.bottom;
  const isName = ({text}) => counties.includes(text);
  const counties = [...document.querySelectorAll(".map-over .names text")]
    .map((one) => one.textContent);
  return {
    counties,
    colliding: boxes.flatMap((one, row) => boxes.slice(row + 1)
      .filter((other) => (isName(one) || isName(other)) && overlap(one.box, other.box))
      .map((other) => [one.text, other.text])),
  };
}"""
# The longitude of the map's left edge.
WEST = """document.getElementById("map-plot")._fullLayout.geo._subplot.projection
  .invert([0, 300])[0]"""
# The width of the scale bar, and what its kilometres take in the middle of the map.
SCALE = """() => {
  const plot = document.getElementById("map-plot");
  const {projection} = plot._fullLayout.geo._subplot;
  const [lon, lat] = projection.invert([plot.clientWidth / 2, plot.clientHeight / 2]);
  const words = document.querySelector(".map-over .scale text").textContent;
  const deg = parseInt(words) / (111.195 * Math.cos(lat * Math.PI / 180));
  return {
    words,
    drawn: document.querySelector(".map-over .scale rect").getBoundingClientRect().width,
    right: projection([lon + deg / 2, lat])[0] - projection([lon - deg / 2, lat])[0],
  };
}"""


def drag(atlas: Atlas, start: tuple[float, float], by_px: tuple[float, float]) -> None:
    """Drag the map with the mouse, from a place by some pixels."""
    x, y = atlas.map_point(*start)
    atlas.page.mouse.move(x, y)
    atlas.page.mouse.down()
    atlas.page.mouse.move(x + by_px[0] / 2, y + by_px[1] / 2)
    atlas.page.mouse.move(x + by_px[0], y + by_px[1])
    atlas.page.mouse.up()


def await_scale(atlas: Atlas, least: float) -> None:
    """Wait until the map is at least so near, also by plotly's own account."""
    atlas.page.wait_for_function(
        "least => document.getElementById('map-plot')._fullLayout.geo.projection.scale >= least",
        arg=least,
    )


def test_a_drag_chooses_nothing_and_cannot_throw_the_map_off(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    whole, edge = map_zoom(atlas), atlas.page.evaluate(WEST)
    for by_px in ((90, 0), (-90, 30), (0, -90), (6, 6)):
        drag(atlas, BAODING, by_px)
        assert atlas.view == ""
    assert map_zoom(atlas) == whole
    atlas.find(".zoom [data-step='1']").click()
    await_scale(atlas, 1.5)
    drag(atlas, BAODING, (80, 40))
    atlas.page.wait_for_function(
        "west => document.getElementById('map-plot')._fullLayout.geo.center.lon < west",
        arg=whole["middle"][0] - 0.5,
    )
    for _ in range(4):
        drag(atlas, BAODING, (700, 0))
    assert atlas.view == ""
    assert atlas.page.evaluate(WEST) == pytest.approx(edge, abs=0.001)
    # A click after a drag chooses again.
    atlas.page.mouse.click(*atlas.map_point(*BAODING))
    atlas.await_view("region=130600")


def test_the_wheel_zooms_with_ctrl_and_scrolls_the_page_without(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    x, y = atlas.map_point(*TANGSHAN)
    atlas.page.mouse.move(x, y)
    atlas.page.keyboard.down("Control")
    atlas.page.mouse.wheel(0, -100)
    atlas.page.mouse.wheel(0, -100)
    atlas.page.keyboard.up("Control")
    await_scale(atlas, 2.5)
    assert atlas.map_point(*TANGSHAN) == pytest.approx((x, y), abs=2)
    near = map_zoom(atlas)
    assert atlas.page.evaluate("window.scrollY") == 0
    atlas.page.mouse.wheel(0, 100)
    atlas.page.wait_for_function("() => window.scrollY > 50")
    assert map_zoom(atlas) == near


def test_a_click_chooses_what_is_under_the_pointer_now(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    atlas.page.mouse.move(*atlas.map_point(*ZHANGJIAKOU))
    atlas.page.wait_for_selector("#hover-card:has-text('Zhangjiakou')")
    x, y = atlas.map_point(*TANGSHAN)
    # In the frame of a fast move, before anything was drawn.
    atlas.page.evaluate(
        """([clientX, clientY]) => {
          const plot = document.getElementById("map-plot");
          for (const type of ["pointermove", "pointerdown", "pointerup", "click"])
            plot.dispatchEvent(new PointerEvent(type, {clientX, clientY, bubbles: true}));
        }""",
        [x, y],
    )
    atlas.await_view("region=130200")


def look_of(atlas: Atlas, button: str) -> list[str]:
    """Read what makes a button of a card look like one."""
    names = ["borderTopStyle", "borderTopWidth", "borderTopColor", "backgroundColor", "padding"]
    look: list[str] = atlas.find(f"#hover-card {button}").evaluate(
        "(button, names) => names.map((name) => getComputedStyle(button)[name])",
        [*names, "fontWeight", "minHeight"],
    )
    return look


def test_a_tap_chooses_and_keeps_its_card_until_it_is_closed(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas(size="phone")
    atlas.page.evaluate("document.getElementById('map').scrollIntoView()")
    atlas.page.touchscreen.tap(*atlas.map_point(*BAODING))
    atlas.await_view("region=130600")
    card = atlas.find("#hover-card.is-pinned")
    card.wait_for()
    assert "Baoding" in card.inner_text()
    box = card.bounding_box()
    assert box is not None
    assert box["y"] > atlas.map_point(*BAODING)[1]
    assert look_of(atlas, ".card-more button") == look_of(atlas, ".card-close")
    atlas.page.touchscreen.tap(*atlas.map_point(*TANGSHAN))
    atlas.await_view("region=130200")
    atlas.page.wait_for_selector("#hover-card.is-pinned:has-text('Tangshan')")
    atlas.find("#hover-card .card-close").tap()
    card.wait_for(state="hidden")
    assert atlas.view == "region=130200"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_names_of_counties_appear_with_the_zoom_and_never_collide(
    open_atlas: OpenAtlas, lang: str
) -> None:
    query = "level=county&industries=robotics" + ("" if lang == "en" else "&lang=zh")
    atlas = open_atlas(query)
    names = [atlas.page.evaluate(NAMES)]
    for scale in (1.5, 2.25, 3.3):
        atlas.find(".zoom [data-step='1']").click()
        await_scale(atlas, scale)
        names.append(atlas.page.evaluate(NAMES))
    assert [found["colliding"] for found in names] == [[], [], [], []]
    counts = [len(found["counties"]) for found in names]
    assert counts == sorted(counts)
    assert counts[0] < counts[-1] / 2
    assert {"en": "Dingxing", "zh": "定兴县"}[lang] in names[-1]["counties"]
    atlas.find(".zoom [data-step='0']").click()
    atlas.go(query + "&layers=")
    atlas.page.wait_for_function("() => !document.querySelector('.map-over .names text')")


def test_the_scale_bar_is_right_at_every_zoom_and_stands_in_pictures(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas()
    scales: list[dict[str, Any]] = [atlas.page.evaluate(SCALE)]
    for scale in (1.5, 2.25, 3.3):
        atlas.find(".zoom [data-step='1']").click()
        await_scale(atlas, scale)
        scales.append(atlas.page.evaluate(SCALE))
    for one in scales:
        assert one["drawn"] == pytest.approx(one["right"], rel=0.01)
    assert [one["words"] for one in scales] == ["100 km", "50 km", "50 km", "20 km"]
    assert "100 km" in svg_text(save(atlas, "map", "svg")[1])
