"""The export menu as a reader meets it: choose, save, print, cite, embed, be told what happens."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from dashboard.registry import TAB_CHARTS
from tests.browser.faults import FAULTS, content_at, file_of
from tests.browser.targets import open_elsewhere

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.atlas import Atlas

    OpenAtlas = Callable[..., Atlas]

own_address = pytest.mark.targets("server", reason="a published page names where it is published")
BUTTONS = ["png", "svg", "pdf", "html", "csv", "xlsx", "geojson", "zip"]


def open_menu(atlas: Atlas, chart: str = "") -> None:
    """Open the menu, and choose a chart in it."""
    atlas.find("header button.primary").click()
    atlas.find("#export-charts").wait_for()
    if chart:
        atlas.find(f"#export-menu input[value={chart}]").check()


def offered(atlas: Atlas) -> list[str]:
    forms: list[str] = atlas.find("#export-menu [data-format]").evaluate_all(
        "(buttons) => buttons.map((button) => button.dataset.format)"
    )
    return forms


def saved(atlas: Atlas, form: str) -> tuple[str, bytes]:
    with atlas.download() as download:
        atlas.find(f"#export-menu [data-format={form}]").click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("tab", TAB_CHARTS)
def test_every_chart_of_a_tab_is_offered_and_the_tab_itself(
    open_atlas: OpenAtlas, tab: str
) -> None:
    atlas = open_atlas(f"tab={tab}")
    open_menu(atlas)
    values = atlas.find("#export-charts input").evaluate_all(
        "(inputs) => inputs.map((input) => input.value)"
    )
    assert values == [*TAB_CHARTS[tab], "tab"]
    for chart in TAB_CHARTS[tab]:
        atlas.find(f"#export-menu input[value={chart}]").check()
        assert [form for form in offered(atlas) if form != "geojson"] == [
            form for form in BUTTONS if form != "geojson"
        ]
    atlas.find("#export-menu input[value=tab]").check()
    assert offered(atlas) == ["pdf", "xlsx", "zip"]


def test_a_file_of_every_format_is_saved_and_said(open_atlas: OpenAtlas) -> None:
    starts = {
        "png": b"\x89PNG", "svg": b"<svg", "html": b"<!DOCTYPE html>", "csv": b"\xef\xbb\xbf",
        "xlsx": b"PK\x03\x04", "geojson": b"{", "zip": b"PK\x03\x04",
    }  # fmt: skip
    assert set(starts) == set(BUTTONS) - {"pdf"}
    atlas = open_atlas("tab=integration")
    open_menu(atlas, "trend")
    for form, start in starts.items():
        with atlas.counted_requests() as requests:
            name, content = saved(atlas, form)
        assert name == f"jjj-atlas-integration-trend-city.{form}"
        assert atlas.text("#export-status") == f"Saved {name}."
        assert content.startswith(start)
        # An interactive page takes plotly's scripts along, which the browser has already.
        left = [url for url in requests if not url.startswith(("blob:", "data:"))]
        assert all("/atlas/plotly" in url for url in left)
        assert bool(left) == (form == "html")


def test_a_picture_may_be_four_times_as_fine(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics")
    open_menu(atlas, "ranking")
    sizes = {}
    for scale in ("1", "2", "4"):
        atlas.find("#export-scale").select_option(scale)
        name, content = saved(atlas, "png")
        sizes[name.partition("robotics.")[2]] = int.from_bytes(content[16:20], "big")
    assert sizes == {"1x.png": 1100, "png": 2200, "4x.png": 4400}


def test_what_takes_long_shows_how_far_it_is(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    open_menu(atlas, "tab")
    atlas.page.evaluate(
        """() => {
          window.told = [];
          new MutationObserver(() => {
            const bar = document.querySelector("#export-status progress");
            if (bar) window.told.push([bar.value, bar.max]);
          }).observe(document.querySelector("#export-status"), {childList: true});
        }"""
    )
    name, _ = saved(atlas, "zip")
    assert name == "jjj-atlas-focus-city.zip"
    told = atlas.page.evaluate("window.told")
    assert [2, 4] in told
    assert atlas.text("#export-status") == f"Saved {name}."


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


def test_the_menu_links_to_the_whole_tables_behind_a_chart(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=structure")
    open_menu(atlas, "similarity")
    links = atlas.find(".export-tables a")
    assert links.all_inner_texts() == ["sector_similarity.csv", "sector_specialisation.csv"]
    for address in links.evaluate_all("(all) => all.map((one) => one.href)"):
        assert content_at(atlas.page, address).startswith(b"scope,year,region_id,")


def test_the_exports_load_with_their_first_wish_and_no_sooner(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    assert not any("export" in url for url in atlas.requests)
    with atlas.counted_requests() as requests:
        open_menu(atlas)
    assert sorted(url.rsplit("/", 1)[1].split(".")[0] for url in requests) == [
        "part-export",
        "script-export",
    ]


def test_exports_that_do_not_load_are_said_and_asked_for_again(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    atlas.page.route(file_of("part-export"), FAULTS["an error"])
    atlas.find("header button.primary").click()
    atlas.find("#export-status", has_text="could not be loaded").wait_for()
    atlas.page.unroute(file_of("part-export"))
    atlas.find("#export-menu [data-action=close]").click()
    open_menu(atlas, "map")
    assert saved(atlas, "csv")[0].endswith(".csv")
    atlas.complaints.clear()  # the browser too reports the answer that was refused


def test_the_menu_goes_with_its_state_and_says_what_has_not_loaded(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics")
    refused = ("tab-xiongan", "table-sites")
    for file in refused:
        atlas.page.route(file_of(file), FAULTS["an error"])
    atlas.go("tab=data&table=regions")
    atlas.await_view("tab=data&table=regions")
    open_menu(atlas, "coverage")
    atlas.page.go_back()
    atlas.await_view("industries=robotics")
    assert not atlas.find("#export-menu").is_visible()

    open_menu(atlas, "ranking")
    atlas.page.evaluate("() => { window.dispatchEvent(new Event('resize')); }")
    assert atlas.find("#export-menu").is_visible()
    atlas.go("tab=xiongan")
    assert not atlas.find("#export-menu").is_visible()
    atlas.find("header button.primary").click()
    atlas.find("#export-status", has_text="Xiong'an has not loaded").wait_for()
    assert atlas.find("#export-body *").count() == 0
    atlas.find("#export-menu [data-action=close]").click()

    atlas.go("tab=data&table=sites")
    for chart in ("table", "tab"):
        open_menu(atlas, chart)
        assert "has not loaded" in atlas.text("#export-status")
        assert (
            atlas.find("#export-menu [data-format=csv]:enabled, [data-format=zip]:enabled").count()
            == 0
        )
        atlas.find("#export-menu [data-action=close]").click()
    open_menu(atlas, "coverage")
    assert atlas.text("#export-status") == ""
    assert saved(atlas, "csv")[0].endswith(".csv")
    told = ("status of 500", *(f"/atlas/{file}." for file in refused))
    assert [said for said in atlas.complaints if not any(each in said for each in told)] == [], (
        "the browser reports the answers that were refused, nothing else"
    )
    atlas.complaints.clear()


def test_a_page_that_takes_the_place_of_plotly_goes_into_no_file(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics")
    open_menu(atlas, "ranking")
    atlas.page.route(file_of("plotly"), lambda route: route.fulfill(body="<h1>Sign in</h1>"))
    atlas.find("#export-menu [data-format=html]").click()
    atlas.find("#export-status", has_text="the answer is not plotly's script").wait_for()
    # A page on a disk cannot look before it runs what should be plotly's script.
    told = [said for said in atlas.complaints if "Unexpected token '<'" not in said]
    assert told == []
    atlas.complaints.clear()


def test_a_chart_with_nothing_to_show_says_what_to_do(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=structure")
    open_menu(atlas, "compare")
    atlas.find("#export-status", has_text="Choose one").wait_for()
    assert atlas.find("#export-menu [data-format=csv]").is_disabled()


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
    assert "@font-face { font-family: Inter;" in svg
    assert svg.count("<dc:source>") > 3
    words = " ".join(re.sub(r"<[^>]*>", " ", svg.split("</metadata>")[1]).split())
    assert re.search(r"and \d+ more", words)


def test_how_a_table_was_arranged_stands_in_the_link_of_its_export(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data&table=sites")
    atlas.find("#table-search").fill("robot")
    atlas.find("#data-table thead button").nth(1).click()
    found = atlas.text("#table-foot")
    open_menu(atlas, "table")
    csv = saved(atlas, "csv")[1].decode("utf-8-sig").splitlines()
    link = csv[1].rsplit(",", 1)[1]
    assert link.endswith("#find=robot&sort=kind")
    again = open_atlas(link.split("?", 1)[1])
    assert again.text("#table-foot") == found
    open_menu(again, "table")
    assert saved(again, "csv")[1].decode("utf-8-sig").splitlines() == csv


def test_a_zoomed_map_is_saved_as_its_link_shows_it(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics")
    open_menu(atlas, "map")
    whole = saved(atlas, "svg")[1]
    atlas.find("#export-menu [data-action=close]").click()
    atlas.find("[data-action=zoom][data-step='1']").click()
    atlas.go("industries=hydrogen-energy")
    atlas.await_view("industries=hydrogen-energy")
    atlas.go("industries=robotics")
    atlas.await_view("industries=robotics")
    open_menu(atlas, "map")
    assert saved(atlas, "svg")[1] == whole


def test_the_menu_speaks_the_readers_language(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("lang=zh&tab=xiongan", size="phone")
    atlas.find(".phone-bar [data-action=export]").click()
    atlas.find("#export-charts").wait_for()
    text = atlas.text("#export-menu")
    assert "整个标签页" in text
    assert re.findall(r"[a-z]{4,}", text.replace("csv", "")) == ["moves", "relocations", "rings"]
