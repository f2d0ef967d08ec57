"""What a reader must not see: overlaps, cut-off text, sideways scroll, jumps."""

import pytest

from tests.browser.atlas import OpenAtlas

MAPS = [
    "",
    "lang=zh&theme=dark",
    "level=county&industries=biomedicine&region=130100",
    "level=province&industries=hydrogen-energy&layers=cities,sites,clusters",
    "tab=integration",
    (
        "tab=integration&region=130600&layers=cities,events&indicator=pm25&base_year=2014"
        "&lang=zh&theme=dark"
    ),
    "tab=structure&region=130200&compare=130600",
    "tab=structure&measure=listed&lang=zh&theme=dark",
    "tab=structure&level=county&indicator=chain-robots",
    "tab=xiongan",
    "tab=xiongan&lang=zh&theme=dark&moves=all",
    "tab=siting",
]
# The Data tab has no map.
TABLES = [
    "tab=data",
    "tab=data&table=observations&region=130600&lang=zh&theme=dark",
    "tab=data&table=cells&level=county&recalled=hide",
]
SIZES = ["desktop", "tablet", "phone"]


@pytest.mark.parametrize("size", SIZES)
def test_nothing_overlaps_is_cut_off_or_scrolls_sideways(open_atlas: OpenAtlas, size: str) -> None:
    atlas, found = open_atlas(size=size), {}
    for query in (*MAPS, *TABLES):
        atlas.go(query)
        atlas.await_described()
        faults = [*atlas.probe("overlappingCards"), *atlas.probe("cutTexts")]
        if query in MAPS:
            faults += atlas.probe("namesOnMap")
        sideways = atlas.probe("sidewaysPx")
        found[query] = faults + [f"{sideways} px sideways"] * (sideways > 0)
    assert {query: faults for query, faults in found.items() if faults} == {}


@pytest.mark.parametrize("size", SIZES)
def test_no_table_jumps_while_loading(open_atlas: OpenAtlas, size: str) -> None:
    atlas = open_atlas("tab=data&table=observations", size=size, slowdown=4)
    assert atlas.probe("layoutShift") < 0.05


@pytest.mark.parametrize("size", SIZES)
def test_nothing_jumps_while_loading(open_atlas: OpenAtlas, size: str) -> None:
    # A slow machine paints the half-filled page, which a fast one may skip.
    atlas = open_atlas(size=size, slowdown=4)
    # Browsers call a shift below 0.1 good; half of it is our bound.
    assert atlas.probe("layoutShift") < 0.05


def test_nothing_moves_for_who_wants_stillness(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=integration")
    moves = """() => {
      const main = document.getElementById("atlas");
      const frame = main.appendChild(document.createElement("div"));
      frame.className = "skeleton";
      main.setAttribute("aria-busy", "true");
      const moving = [...document.querySelectorAll("*")].filter((node) => {
        const {animationName, transitionDuration} = getComputedStyle(node);
        return !node.matches(".late") && (animationName !== "none" || transitionDuration !== "0s");
      });
      main.removeAttribute("aria-busy");
      frame.remove();
      const plots = [...document.querySelectorAll(".js-plotly-plot")]
        .filter(({_fullLayout}) => _fullLayout.transition?.duration);
      return [...moving, ...plots].map((node) => node.className);
    }"""
    assert "skeleton" in atlas.page.evaluate(moves)
    atlas.page.emulate_media(reduced_motion="reduce")
    assert atlas.page.evaluate(moves) == []


def test_without_a_choice_the_theme_is_the_systems(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=plan", color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert atlas.page.evaluate(ground) == "rgb(13, 17, 23)"
    atlas.page.emulate_media(color_scheme="light")
    atlas.page.wait_for_function(f"() => {ground} === 'rgb(246, 247, 249)'")
    assert "theme" not in atlas.view


@pytest.mark.parametrize("size", SIZES)
def test_a_card_that_no_style_sheet_places_fills_a_row_below_the_others(
    open_atlas: OpenAtlas, size: str
) -> None:
    boxes = """() => {
      const charts = document.getElementById("charts");
      const others = [...charts.children].filter((card) => card.offsetParent);
      const card = charts.appendChild(document.createElement("section"));
      card.className = "card";
      const [{left, right, top}, ...sides] = [card, ...others].map((each) =>
        each.getBoundingClientRect());
      card.remove();
      return {
        card: [left, right],
        row: [Math.min(...sides.map((side) => side.left)),
          Math.max(...sides.map((side) => side.right))],
        below: top - Math.max(...sides.map((side) => side.bottom)),
      };
    }"""
    atlas = open_atlas(size=size)
    for tab in ("focus", "structure", "integration", "xiongan", "siting"):
        atlas.go(f"tab={tab}")
        atlas.await_described()
        found = atlas.page.evaluate(boxes)
        assert found["card"] == found["row"], tab
        assert found["below"] > 0, tab
