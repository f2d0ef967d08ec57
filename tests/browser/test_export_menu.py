"""The export menu as a reader meets it: choose, save, print, cite, embed, be told what happens."""

import re

from tests.browser.atlas import Atlas, OpenAtlas
from tests.browser.faults import FAULTS, content_at, file_of
from tests.browser.menu import open_menu, saved

BUTTONS = ["png", "svg", "pdf", "html", "csv", "xlsx", "geojson", "zip"]


def offered(atlas: Atlas) -> list[str]:
    forms: list[str] = atlas.find("#export-menu [data-format]").evaluate_all(
        "(buttons) => buttons.map((button) => button.dataset.format)"
    )
    return forms


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
    loaded = sorted(url.rsplit("/", 1)[1].split(".")[0] for url in requests)
    # With them comes the part of plotly that only other charts than maps need.
    assert [name for name in loaded if name != "plotly-charts"] == ["part-export", "script-export"]


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
