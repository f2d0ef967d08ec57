"""What a reader must not see: overlaps, cut-off text, sideways scroll, jumps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.atlas import Atlas

    OpenAtlas = Callable[..., Atlas]

MAPS = [
    pytest.param("", id="default"),
    pytest.param("lang=zh&theme=dark", id="chinese and dark"),
    pytest.param("level=county&industries=biomedicine&region=130100", id="counties"),
    pytest.param(
        "level=province&industries=hydrogen-energy&layers=cities,sites,clusters", id="layers"
    ),
    pytest.param("tab=integration", id="integration"),
    pytest.param(
        "tab=integration&region=130600&layers=cities,events&indicator=pm25&base_year=2014"
        "&lang=zh&theme=dark",
        id="integration, a change",
    ),
    pytest.param("tab=structure&region=130200&compare=130600", id="structure"),
    pytest.param("tab=structure&measure=listed&lang=zh&theme=dark", id="structure in chinese"),
    pytest.param("tab=structure&level=county&indicator=chain-robots", id="structure, a chain"),
    pytest.param("tab=xiongan", id="xiongan"),
    pytest.param("tab=xiongan&lang=zh&theme=dark&moves=all", id="xiongan in Chinese"),
    pytest.param("tab=siting", id="siting"),
]
# The Data tab has no map.
TABLES = [
    pytest.param("tab=data", id="data"),
    pytest.param("tab=data&table=observations&region=130600&lang=zh&theme=dark", id="values"),
    pytest.param("tab=data&table=cells&level=county&recalled=hide", id="cells"),
]
SIZES = ["desktop", "tablet", "phone"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("query", [*MAPS, *TABLES])
def test_nothing_overlaps_is_cut_off_or_scrolls_sideways(
    open_atlas: OpenAtlas, query: str, size: str
) -> None:
    atlas = open_atlas(query, size=size)
    assert atlas.probe("sidewaysPx") <= 0
    assert atlas.probe("overlappingCards") == []
    assert atlas.probe("cutTexts") == []
    if "tab=data" not in query:
        assert atlas.probe("namesOnMap") == []


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
