"""Pictures, PDFs and pages of the export command, each opened with another tool."""

import os
import re
import struct
import xml.etree.ElementTree as ET  # of the page's own output
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from dashboard.registry import TAB_CHARTS
from data.read import read_build
from tests.browser.chromium import executable_path
from tests.browser.exporting import (
    ADDRESS,
    BORDERS_SOURCE,
    VIEW,
    every_chart,
    output_of,
    read_csv,
)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that is off the network, in which one file after another opens."""
    context = browser.new_context(offline=True, viewport={"width": 1200, "height": 900})
    yield context.new_page()
    context.close()


def svg_text(content: bytes) -> str:
    root = ET.fromstring(content)  # noqa: S314 - the page's own output
    texts = root.iter("{http://www.w3.org/2000/svg}text")
    return " ".join("".join(node.itertext()) for node in texts)


@every_chart
def test_an_svg_holds_its_words_as_text(exported: Path, tab: str, chart: str) -> None:
    text = svg_text((exported / tab / f"{chart}.svg").read_bytes()).replace(" ", "")
    row = read_csv((exported / tab / f"{chart}.csv").read_bytes())[0]
    for words in (row["export_filter"], row.get("export_borders", ""), row["export_terms"]):
        assert words.replace(" ", "") in text
    assert (BORDERS_SOURCE in text) == (chart == "map"), "borders are named where they are drawn"
    assert row["export_url"][:100] in text
    assert "来源：" in text


@every_chart
def test_a_png_is_twice_as_fine_as_the_svg(exported: Path, tab: str, chart: str) -> None:
    picture = (exported / tab / f"{chart}.png").read_bytes()
    drawing = ET.fromstring((exported / tab / f"{chart}.svg").read_bytes())  # noqa: S314 - ours
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    sizes = [2 * round(float(drawing.attrib[name])) for name in ("width", "height")]
    assert [*struct.unpack(">II", picture[16:24])] == sizes


@every_chart
def test_an_svg_embeds_its_chinese_glyphs(exported: Path, page: Page, tab: str, chart: str) -> None:
    page.goto((exported / tab / f"{chart}.svg").as_uri())
    loaded = page.evaluate(
        "async () => { await document.fonts.ready;"
        " return [...document.fonts].map((face) => [face.family, face.status]); }"
    )
    assert [family.strip('"') for family, _ in loaded] == ["JJJ Atlas Glyphs", "Inter"]
    assert "error" not in [status for _, status in loaded]


@pytest.fixture(scope="module")
def latin(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Page]:
    """A page of a browser on a machine whose only font has no Chinese."""
    folder = tmp_path_factory.mktemp("fonts")
    fonts = folder / "fonts.conf"
    [known, *_] = [
        Path(line)
        for line in output_of("fc-list", ":lang=de", "file").split(": \n")
        if "CJK" not in line
    ]
    (folder / "font").mkdir()
    (folder / "font" / known.name).write_bytes(known.read_bytes())
    fonts.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{folder / 'font'}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    other = browser.browser_type.launch(
        executable_path=executable_path(),
        args=["--no-sandbox"],
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
    )
    yield other.new_page()
    other.close()


def test_an_svg_displays_without_an_installed_chinese_font(exported: Path, latin: Page) -> None:
    latin.goto((exported / "focus" / "map.svg").as_uri())
    latin.evaluate("() => document.fonts.ready")
    # A box in the place of a missing glyph is far narrower than a Chinese character.
    narrow = latin.evaluate(
        """() => [...document.querySelectorAll("text")].filter((text) => {
          const words = text.textContent.match(/^[\\u4e00-\\u9fff]{2,}$/);
          if (!words) return false;
          const size = parseFloat(getComputedStyle(text.querySelector("tspan") ?? text).fontSize);
          return text.getComputedTextLength() < words[0].length * size * 0.95;
        }).map((text) => text.textContent)"""
    )
    assert narrow == []
    assert latin.evaluate("() => document.querySelectorAll('text').length") > 10


def pdf_text(path: Path) -> str:
    """Extract a PDF's text, without spaces."""
    return "".join(output_of("pdftotext", "-raw", str(path), "-").split())


@every_chart
def test_a_pdf_is_one_page_of_lines_and_embedded_fonts(
    exported: Path, tab: str, chart: str
) -> None:
    path = exported / tab / f"{chart}.pdf"
    assert_vector(path)
    text = pdf_text(path)
    row = read_csv((exported / tab / f"{chart}.csv").read_bytes())[0]
    assert "".join(row["export_filter"].split()) in text
    assert (BORDERS_SOURCE in text) == (chart == "map")
    assert read_build()["build_id"] in text


@every_chart
def test_a_pdf_has_the_title_of_its_chart_and_the_date_of_the_build(
    exported: Path, tab: str, chart: str
) -> None:
    row = read_csv((exported / tab / f"{chart}.csv").read_bytes())[0]
    info = output_of("pdfinfo", "-rawdates", str(exported / tab / f"{chart}.pdf"))
    said = dict(re.split(r":\s+", line, maxsplit=1) for line in info.splitlines())
    assert row["export_title"].startswith(f"{said['Title']} — ")
    midnight = f"D:{read_build()['built'][:10].replace('-', '')}000000+00'00'"
    assert [said["CreationDate"], said["ModDate"]] == [midnight, midnight]


@pytest.mark.parametrize("tab", TAB_CHARTS)
def test_the_pdf_of_a_tab_is_one_page_of_a4(exported: Path, tab: str) -> None:
    path = exported / tab / "tab.pdf"
    info = assert_vector(path)
    assert "(A4)" in info
    text = pdf_text(path)
    row = read_csv((exported / tab / f"{TAB_CHARTS[tab][0]}.csv").read_bytes())[0]
    assert "".join(row["export_filter"].split()) in text
    assert (BORDERS_SOURCE in text) == ("map" in TAB_CHARTS[tab])
    assert "来源：" in text


def assert_vector(path: Path) -> str:
    """Assert that a PDF has one page, no images and embedded fonts; return what pdfinfo prints."""
    info = output_of("pdfinfo", str(path))
    assert "Pages:           1\n" in info
    assert len(output_of("pdfimages", "-list", str(path)).splitlines()) == 2, (
        "a head, nothing under it"
    )
    _, _, *listed = output_of("pdffonts", str(path)).splitlines()
    assert listed
    for line in listed:
        embedded, _, to_unicode = line.split()[-5:-2]
        assert (embedded, to_unicode) == ("yes", "yes"), line
    assert any("CJK" in line for line in listed)
    return info


HOVER_TEXTS = {
    "focus/map": "保定市", "focus/matrix": "北京市", "focus/ranking": "唐山",
    "structure/sectors": "北京市", "structure/similarity": "天津市", "structure/alike": "廊坊市",
    "integration/ranking": "秦皇岛市", "integration/trend": "元", "integration/gaps": "北京",
    "integration/scatter": "PM2.5", "xiongan/flows": "央企", "xiongan/timeline": "雄安新区",
    "xiongan/map": "雄安新区", "data/coverage": "个", "siting/ranking": "北京市",
    "siting/intervals": "北京市",
}  # fmt: skip


@every_chart
def test_the_html_of_a_chart_opens_from_disk_without_a_network(
    exported: Path, page: Page, tab: str, chart: str
) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    page.goto((exported / tab / f"{chart}.html").as_uri())
    page.wait_for_selector("#chart .main-svg")
    assert complaints == []
    assert [url for url in urls if not url.startswith(("file:", "data:", "blob:"))] == []
    row = read_csv((exported / tab / f"{chart}.csv").read_bytes())[0]
    text = page.inner_text("main")
    for words in (row["export_filter"], row.get("export_borders", ""), row["export_url"]):
        assert words in text
    links = page.locator("a[href]").evaluate_all("(all) => all.map((a) => [a.target, a.rel])")
    assert {tuple(one) for one in links} == {("_blank", "noopener noreferrer")}
    if row["export_legend"]:
        assert row["export_legend"].split("; ")[0] in " ".join(text.split())
    labels = page.evaluate(
        "() => document.getElementById('chart').data"
        ".flatMap((trace) => (trace.hovertext ?? []).flat()).filter(Boolean)"
    )
    expected = HOVER_TEXTS.get(f"{tab}/{chart}")
    assert bool(labels) == (expected is not None or chart == "map")
    if expected:
        assert any(expected in label for label in labels)


def test_hovering_over_an_exported_map_shows_a_label(exported: Path, page: Page) -> None:
    page.goto((exported / "focus" / "map.html").as_uri())
    page.wait_for_selector("#chart .choroplethlayer path")
    box = page.locator("#chart .choroplethlayer .choropleth").first.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.move(box["x"] + box["width"] / 2 + 3, box["y"] + box["height"] / 2)
    page.wait_for_selector("#chart .hoverlayer .hovertext")


@pytest.mark.parametrize(
    "name",
    ["focus/map.svg", "structure/sectors.svg", "xiongan/map.geojson", "integration/trend.pdf"],
)
def test_the_same_view_and_build_give_the_same_bytes(
    exported: Path, tmp_path: Path, made: Callable[..., tuple[int, str]], name: str
) -> None:
    tab, file = name.split("/")
    target = tmp_path / file
    view = f"?tab={tab}&{VIEW}"
    done = made(
        *("--chart", target.stem, "--view", view, "--address", ADDRESS, "-o", str(target)),
    )
    assert done == (0, f"wrote {target}: {target.stat().st_size:,} bytes\n")
    assert target.read_bytes() == (exported / name).read_bytes()
