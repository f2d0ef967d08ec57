"""What readers do with the atlas, in Firefox and in WebKitGTK."""

import io
import zipfile
from collections.abc import Callable

import pytest
from PIL import Image

from dashboard.registry import TABS
from tests.engines.conftest import DESKTOP_PX
from tests.engines.page import EnginePage

Address = Callable[[str], str]

PHONE_PX = (500, 844)
TANGSHAN = (118.3, 40.1)
COLOURS = """const {data} = document.getElementById("map-plot");
const {locations, z} = data.find((one) => one.meta.name === "regions");
return locations.map((place, index) => [place, z[index]]);"""
POINT = """const plot = document.getElementById("map-plot");
plot.scrollIntoView({block: "center", behavior: "instant"});
const box = plot.getBoundingClientRect();
const [x, y] = plot._fullLayout.geo._subplot.projection([...arguments]);
return [box.left + x, box.top + y];"""
FOCUSED = "return document.activeElement.id"
WALKED = """return document.getElementById(
  document.getElementById("map-walk").getAttribute("aria-activedescendant")).textContent"""
STARTS = {"png": b"\x89PNG", "svg": b"<svg", "csv": b"\xef\xbb\xbf", "xlsx": b"PK\x03\x04"}
COLOURS_MIN = 50


def test_choosing_changes_map_and_headline_and_back_undoes_it(
    page: EnginePage, address_of: Address
) -> None:
    page.open(address_of("server"))
    before = page.run(COLOURS)
    assert len(before) == 14
    page.click(".column-head[data-industry=robotics]")
    page.await_view("industries=robotics")
    assert page.run(COLOURS) != before
    assert "Robots" in page.text("#headline")
    page.click_at(*page.run(POINT, *TANGSHAN))
    page.await_view("industries=robotics&region=130200")
    assert "Tangshan" in page.text("#profile-body")
    page.driver.back()
    page.await_view("industries=robotics")
    page.driver.back()
    page.await_view("")
    assert page.run(COLOURS) == before


def test_a_file_is_saved_from_the_menu(page: EnginePage, address_of: Address) -> None:
    page.open(address_of("server"), "industries=robotics")
    page.click("header button.primary")
    page.until(lambda: page.run('return document.querySelector("#export-charts") !== null'))
    name, content = page.saved("png")
    assert name == "jjj-atlas-map-city-robotics.png"
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.size[0] >= 1_000
        assert len(picture.convert("RGB").getcolors(1_000_000) or []) > COLOURS_MIN


@pytest.mark.long
@pytest.mark.parametrize("place", ["server", "host", "disk"])
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("tab", TABS)
def test_a_link_opens_each_tab(
    page: EnginePage, address_of: Address, tab: str, lang: str, place: str
) -> None:
    page.open(address_of(place), f"tab={tab}&lang={lang}&theme=light")
    assert page.text("#headline") != ""
    assert f'lang="{lang}"' in page.run("return document.documentElement.outerHTML.slice(0, 200)")
    picture = page.picture(f"{tab}-{lang}-{place}")
    with Image.open(io.BytesIO(picture)) as seen:
        assert len(seen.convert("RGB").getcolors(5_000_000) or []) > COLOURS_MIN
    assert page.faults() == []


@pytest.mark.long
@pytest.mark.parametrize("place", ["server", "host", "disk"])
@pytest.mark.parametrize("form", STARTS)
def test_each_format_is_saved(page: EnginePage, address_of: Address, form: str, place: str) -> None:
    page.open(address_of(place), "tab=integration")
    page.click("header button.primary")
    page.until(lambda: page.run('return document.querySelector("#export-charts") !== null'))
    page.click("#export-menu input[value=trend]")
    name, content = page.saved(form)
    assert name.startswith("jjj-atlas-integration-trend-city")
    assert name.endswith(f".{form}")
    assert content.startswith(STARTS[form])
    if form == "xlsx":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            assert packed.testzip() is None
    if form == "csv":
        assert b"adcode" in content.splitlines()[0]


@pytest.mark.long
def test_regions_are_compared(page: EnginePage, address_of: Address) -> None:
    page.open(address_of("server"), "tab=structure&region=130600")
    page.type("#compare-add", "Tangshan · 唐山市")
    page.press("Enter")
    page.await_view("tab=structure&region=130600&compare=130200")
    assert "Tangshan" in page.text("#compare-body")
    page.driver.back()
    page.await_view("tab=structure&region=130600")


@pytest.mark.long
def test_the_years_are_played_to_the_last(page: EnginePage, address_of: Address) -> None:
    page.open(address_of("server"), "tab=integration&year=2019")
    label = 'return document.querySelector("#year-play").getAttribute("aria-label")'
    page.click("#year-play")
    assert page.run(label) == "Pause"
    page.until(lambda: page.run(label) == "Play the years")
    assert "year=" not in page.run('return document.querySelector("#atlas").dataset.view')


@pytest.mark.long
@pytest.mark.parametrize(("text", "view"), [("xa", "region=133100"), ("唐山", "region=130200")])
def test_what_is_found_opens(page: EnginePage, address_of: Address, text: str, view: str) -> None:
    page.open(address_of("server"))
    page.type("#region-search", text)
    page.until(lambda: page.run('return document.querySelector("#find-list [aria-selected=true]")'))
    page.press("Enter")
    page.await_view(view)


@pytest.mark.long
def test_arrows_walk_the_map_enter_chooses_and_escape_clears(
    page: EnginePage, address_of: Address
) -> None:
    page.open(address_of("server"), "industries=robotics")
    page.press("Tab")
    assert page.run("return document.activeElement.className") == "skip"
    page.press("Enter")
    assert page.run(FOCUSED) == "map-walk"
    assert page.run(WALKED).startswith("Beijing 北京市. Robots")
    page.press("Home", "ArrowLeft", "Enter")
    page.await_view("industries=robotics&region=130700")
    assert page.run(FOCUSED) == "map-walk"
    page.press("Escape")
    page.await_view("industries=robotics")


@pytest.mark.long
@pytest.mark.parametrize("tab", TABS)
def test_a_narrow_page_fits_its_width(page: EnginePage, address_of: Address, tab: str) -> None:
    page.resize(*PHONE_PX)
    page.open(address_of("server"), f"tab={tab}&lang=zh")
    wide, seen = page.run("return [document.documentElement.scrollWidth, innerWidth]")
    assert wide <= seen < DESKTOP_PX[0] / 2
    page.picture(f"{tab}-narrow")


@pytest.mark.long
def test_the_filter_of_a_narrow_page_opens(page: EnginePage, address_of: Address) -> None:
    page.resize(*PHONE_PX)
    page.open(address_of("server"))
    page.click(".phone-bar [data-action=filter]")
    page.until(lambda: page.run('return document.querySelector("dialog[open]")'))
    page.click("#industry-filter input[type=checkbox]")
    page.until(lambda: "industries=" in (page.run("return window.atlas.view()")))
    page.picture("filter-narrow")


@pytest.mark.long
@pytest.mark.parametrize("place", ["host", "disk"])
def test_a_published_page_is_used_without_a_request(
    page: EnginePage, address_of: Address, place: str
) -> None:
    page.open(address_of(place), "level=county")
    assert len(page.run(COLOURS)) == 199
    described = "return Boolean(document.querySelector('#atlas[data-described]'))"
    page.until(lambda: page.run(described))  # the sources below the charts come last
    count = "return performance.getEntriesByType('resource').length"
    before = page.run(count)
    page.click(".column-head[data-industry=robotics]")
    page.await_view("level=county&industries=robotics")
    assert page.run(count) == before
