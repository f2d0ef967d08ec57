"""What the export menu gives for elsewhere: citations, and charts in other pages."""

import json
import re
from pathlib import Path

import pytest

from tests.browser.atlas import OpenAtlas
from tests.browser.menu import open_menu
from tests.browser.targets import open_elsewhere

own_address = pytest.mark.targets("server", reason="a published page names where it is published")


@own_address
def test_a_view_is_cited_with_build_and_address(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics&region=130200")
    link = f"{atlas.address}?industries=robotics&region=130200&lang=en&theme=light"
    parts = {
        "apa": ["JJJ Atlas. (20", "Robots: ", "(Build ", atlas.text("#headline")],
        "bibtex": ["@misc{jjj-atlas-", "url = {"],
        "csl": ['"type": "webpage"'],
    }
    open_menu(atlas, "map")
    atlas.find("#export-cite summary").click()
    for form, wanted in parts.items():
        atlas.find(f"#export-cite [data-form={form}]").click()
        text = atlas.find("#export-citation").input_value()
        assert [part for part in (*wanted, link) if part not in text] == [], form
    assert json.loads(text)[0]["URL"] == link


@own_address
@pytest.mark.parametrize(
    ("query", "chart"), [("industries=robotics", "map"), ("tab=integration", "trend")]
)
def test_the_code_of_the_menu_embeds_the_chart_in_another_page(
    open_atlas: OpenAtlas, tmp_path: Path, query: str, chart: str
) -> None:
    atlas = open_atlas(query)
    open_menu(atlas, chart)
    atlas.find("#export-embed summary").click()
    code = atlas.find("#export-code").input_value()
    other = atlas.page.context.new_page()
    open_elsewhere(other, tmp_path, f"<h1>Another page</h1>{code}")
    frame = other.frame_locator("iframe")
    frame.locator("#atlas[data-view]:not([aria-busy])").wait_for()
    shown = frame.locator("main .card:visible").evaluate_all("(cards) => cards.map((c) => c.id)")
    assert shown == [chart]
    assert frame.locator("header").is_hidden()
    assert frame.locator("#whole-link").is_visible()
    assert frame.locator(f"#{chart} .main-svg").first.is_visible()
    assert re.match("Sources?: ", frame.locator("#embed-sources").inner_text())
    if chart == "map":
        assert "Tianditu" in frame.locator(".attribution").inner_text()
    other.close()


def test_a_chart_alone_is_drawn_in_its_frame_and_leads_to_the_whole(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("embed=map&industries=robotics", size="phone")
    frame = atlas.find(".map-frame").bounding_box()
    drawn = atlas.find("#map-plot .main-svg").first.bounding_box()
    assert frame is not None
    assert drawn is not None
    assert abs(frame["width"] - drawn["width"]) < 2
    link = atlas.find("#whole-link").get_attribute("href")
    assert link == "?industries=robotics&lang=en"
    saved_link = atlas.page.evaluate(
        "() => window.atlas.exports().then((made) => made.file({chart: 'map', format: 'csv'}))"
        ".then(({content}) => content.split('\\r\\n')[1].split(',').at(-1))"
    )
    assert saved_link.endswith("?industries=robotics&lang=en&theme=light"), "of the whole atlas"


def test_a_small_frame_shows_the_sources_without_a_scroll(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("embed=map&industries=robotics")
    atlas.page.set_viewport_size({"width": 800, "height": 450})
    for query in ("embed=map&industries=robotics", "tab=integration&embed=trend"):
        atlas.open(query)
        assert atlas.page.evaluate("document.documentElement.scrollHeight") <= 450
        for part in [
            "#embed-sources",
            "#whole-link",
            *([".attribution"] if "map" in query else []),
        ]:
            box = atlas.find(part).bounding_box()
            assert box is not None, part
            assert 0 < box["y"] < box["y"] + box["height"] <= 450, part
    atlas.open("embed=map&industries=robotics")
    heights = atlas.page.evaluate(
        """() => [".map-frame", "#map-plot .main-svg"]
             .map((part) => document.querySelector(part).getBoundingClientRect().height)"""
    )
    assert abs(heights[0] - heights[1]) <= 2
