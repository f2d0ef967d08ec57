"""What Python asks the page's modules for is what the page itself saves."""

import json
from itertools import cycle
from typing import Any

import pytest

from dashboard.engine import build_engine
from dashboard.registry import LANGUAGES, TAB_CHARTS
from data.read import DERIVED
from tests.browser.atlas import OpenAtlas

PLACES = "region=130600&compare=130200"
# Saves a chart, and gives the figure that its SVG is drawn from and the text of its HTML file.
SAVE = """async (chart) => {
  const exporter = await window.atlas.exports();
  const draw = window.Plotly.toImage;
  let drawn = null;
  window.Plotly.toImage = (figure, {width, height}) => {
    drawn = JSON.stringify({...figure, width, height});
    return draw(figure, {format: "svg", width, height});
  };
  await exporter.file({chart, format: "svg"});
  window.Plotly.toImage = draw;
  const {content} = await exporter.file({chart, format: "html"});
  return [drawn, content];
}"""
# What only the HTML file and notebooks have: the words of the hover cards.
HOVER = ("hovertext", "hoverinfo")


def without_hover(trace: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in trace.items() if name not in HOVER}


@pytest.mark.targets("server", reason="one page is enough: the files are the same elsewhere")
@pytest.mark.parametrize(("tab", "lang"), [*zip(TAB_CHARTS, cycle(LANGUAGES), strict=False)])
def test_pictures_are_those_of_the_pages_svg_and_html(
    open_atlas: OpenAtlas, address: str, tab: str, lang: str
) -> None:
    query = f"tab={tab}&lang={lang}&theme=light&{PLACES}"
    atlas, engine = open_atlas(query), build_engine(DERIVED, address)
    for chart in TAB_CHARTS[tab]:
        drawn, html = atlas.page.evaluate(SAVE, chart)
        picture = engine.picture(query, chart)
        svg = json.loads(drawn)
        assert svg["layout"] == picture["layout"], chart
        assert (svg["width"], svg["height"]) == (picture["width"], picture["height"]), chart
        plain = [without_hover(trace) for trace in picture["data"]]
        assert [without_hover(trace) for trace in svg["data"]] == plain, chart
        saved = html.rpartition('({"data":')[2].partition(");</script>")[0]
        assert json.loads('{"data":' + saved)["data"] == picture["data"], chart
