"""Sizes and prints that the export menu makes."""

import io
import re

import pytest
from PIL import Image

from tests.browser.atlas import OpenAtlas
from tests.browser.menu import open_menu, saved


def test_a_picture_may_be_four_times_as_fine(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics")
    open_menu(atlas, "ranking")
    sizes = {}
    for scale in ("1", "2", "4"):
        atlas.find("#export-scale").select_option(scale)
        name, content = saved(atlas, "png")
        sizes[name.partition("robotics.")[2]] = int.from_bytes(content[16:20], "big")
    assert sizes == {"1x.png": 1100, "png": 2200, "4x.png": 4400}


@pytest.mark.parametrize(("chart", "size"), [("map", "px "), ("tab", "A4")])
def test_printing_lays_out_one_page_and_puts_it_away(
    open_atlas: OpenAtlas, chart: str, size: str
) -> None:
    atlas = open_atlas("industries=robotics&theme=dark")
    atlas.page.evaluate("() => { window.print = () => { window.printed = document.title; }; }")
    open_menu(atlas, chart)
    atlas.find("#export-menu [data-format=pdf]").click()
    atlas.page.wait_for_function("() => window.printed")
    assert "print dialog" in atlas.text("#export-status")
    assert atlas.page.evaluate("window.printed") == atlas.text("#headline")
    assert size in (atlas.find("#print-page").text_content() or "")
    assert "Tangshan" in (atlas.find("#print-sheet").text_content() or "")
    own = atlas.find("#print-sheet .sheet-filter").all_text_contents()
    # The matrix shows all industries and the zones; the other charts have the filter of the head.
    assert len(own) == (chart == "tab")
    assert all("all 62 industries; in full colour: Robots" in text for text in own)
    content = atlas.page.pdf(prefer_css_page_size=True)
    assert content.count(b"/Type /Page\n") == 1
    # A browser that does not say when it has printed: what the reader does next tells.
    atlas.find("#export-menu [data-format=pdf]").focus()
    atlas.page.keyboard.press("Shift")
    assert atlas.find("#print-sheet").count() == 0
    assert atlas.page.title().startswith("Robots")
    atlas.find("#export-menu [data-format=pdf]").click()
    atlas.page.wait_for_selector("#print-sheet", state="attached")
    atlas.page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    assert atlas.find("#print-sheet").count() == 0
    assert atlas.page.title().startswith("Robots")


def test_a_picture_is_seen_and_saved_in_the_size_that_is_chosen(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics")
    open_menu(atlas, "map")
    shape = """() => {
      const image = document.querySelector("#export-preview img");
      return image?.complete && image.naturalWidth
        ? Math.round((100 * image.naturalWidth) / image.naturalHeight) : 0;
    }"""
    atlas.page.wait_for_function(f"({shape})() > 0")
    height = atlas.find("#export-preview").bounding_box()
    for size, wanted in (("wide", 178), ("square", 100), ("a4", 141)):
        atlas.find("#export-size").select_option(size)
        atlas.page.wait_for_function(f"Math.abs(({shape})() - {wanted}) <= 1")
    assert atlas.find("#export-preview").bounding_box() == height
    atlas.find("#export-size").select_option("own")
    atlas.find("#export-width").fill("900")
    atlas.find("#export-height").fill("600")
    atlas.find("#export-height").press("Tab")
    atlas.page.wait_for_function(f"({shape})() === 150")
    atlas.find("#export-scale").select_option("1")
    picture = Image.open(io.BytesIO(saved(atlas, "png")[1]))
    assert picture.size == (900, 600)
    svg = saved(atlas, "svg")[1].decode()
    assert '@font-face{font-family:"Inter";' in svg
    assert svg.count("<dc:source>") > 3
    words = " ".join(re.sub(r"<[^>]*>", " ", svg.split("</metadata>")[1]).split())
    assert re.search(r"and \d+ more", words)
