"""Figures for notebooks in a browser without a network: drawn whole, nothing over anything else."""

import json
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from plotly.offline import get_plotlyjs

from dashboard import figures
from dashboard.registry import TAB_CHARTS

CHARTS = [(tab, chart) for tab, charts in TAB_CHARTS.items() for chart in charts]
MAPS = [tab for tab, chart in CHARTS if chart == "map"]
PLACES = "region=130600&compare=130200"
# Left, top, right and bottom of the blocks of words and of the whole figure, in px.
BOXES = """() => {
  const box = (element) => {
    const {left, top, right, bottom} = element.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  const words = [...document.querySelectorAll(".gtitle, .infolayer .annotation")];
  return {words: words.map(box), whole: box(document.querySelector(".main-svg"))};
}"""


@pytest.fixture(scope="module")
def offline(browser: Browser) -> Iterator[Page]:
    """A page with plotly alone, which notes whatever it asks for."""
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    page.set_content("<!DOCTYPE html><body style='margin:0'><div id='figure'></div></body>")
    page.add_script_tag(content=get_plotlyjs())
    yield page
    page.close()


def drawn(page: Page, chart: str, query: str) -> dict[str, Any]:
    """Draw a figure and give the boxes of what stands there."""
    figure = json.loads(figures.figure(chart, query).to_json())
    page.evaluate("({data, layout}) => Plotly.newPlot('figure', data, layout)", figure)
    boxes: dict[str, Any] = page.evaluate(BOXES)
    return boxes


def overlap_px(one: list[float], other: list[float]) -> float:
    """Give the lesser side of what two boxes share."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return max(min(width, height), 0)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("tab", "chart"), CHARTS)
def test_words_stand_inside_the_figure_and_apart(
    offline: Page, tab: str, chart: str, lang: str
) -> None:
    boxes = drawn(offline, chart, f"tab={tab}&lang={lang}&{PLACES}")
    assert len(boxes["words"]) > 4
    left, top, right, bottom = boxes["whole"]
    for box in boxes["words"]:
        assert box[0] >= left, box
        assert box[1] >= top, box
        assert box[2] <= right, box
        assert box[3] <= bottom, box
    for one, other in combinations(boxes["words"], 2):
        assert overlap_px(one, other) < 2, (one, other)


@pytest.mark.parametrize("level", ["province", "city", "county"])
@pytest.mark.parametrize("tab", MAPS)
def test_a_map_is_drawn_without_asking_for_anything(offline: Page, tab: str, level: str) -> None:
    asked: list[str] = []
    offline.on("request", lambda request: asked.append(request.url))
    drawn(offline, "map", f"tab={tab}&level={level}")
    regions = offline.locator(".choroplethlayer path.choroplethlocation")
    assert regions.count() >= {"province": 3, "city": 14, "county": 199}[level]
    assert asked == []


@pytest.mark.parametrize(
    ("chart", "mark", "said"),
    [
        pytest.param("ranking", ".bars .point path", "chosen industries", id="a bar"),
        pytest.param("trend", ".scatterlayer .points path", "CNY", id="a point"),
        pytest.param("flows", ".bars .point path", "(headquarters)", id="a part of a bar"),
    ],
)
def test_what_is_pointed_at_says_itself(offline: Page, chart: str, mark: str, said: str) -> None:
    drawn(offline, chart, "layers=cities")
    box = offline.locator(mark).first.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    offline.mouse.move(x - 2, y - 2)
    offline.mouse.move(x, y)
    label = offline.locator(".hoverlayer .hovertext")
    label.wait_for()
    assert said in (label.text_content() or "")
