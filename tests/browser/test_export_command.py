"""Files that the command line makes, each opened with a tool that did not make it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import xml.etree.ElementTree as ET  # the page's own output, not a stranger's
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import geopandas as gpd
import openpyxl
import pytest
from frictionless import Detector, Resource

from dashboard.lookup import make_lookup
from dashboard.registry import TAB_CHARTS
from dashboard.tab_tables import with_tab_tables
from dashboard.tables import page_tables
from dashboard.tabs import TABS
from dashboard.view import read_view
from data.read import read_build, read_columns
from tests.browser.exporting import read_csv, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from dashboard.lookup import Lookup

PROJECT = Path(__file__).parents[2]
ADDRESS = "https://atlas.example/jjj/"
VIEW = "industries=robotics&region=130600&lang=zh&theme=light"
OF_PLACES = {
    "focus": ("map", "matrix", "ranking"),
    "structure": ("map", "sectors"),
    "integration": ("map", "trend", "scatter"),
    "xiongan": ("map", "timeline"),
}
CHARTS = [(tab, chart) for tab, charts in TAB_CHARTS.items() for chart in charts]
# What stands in every export, whatever its format.
BORDERS = "国家地理信息公共服务平台"
PROOF = [
    "export_title", "export_filter", "export_legend", "export_borders", "export_terms",
    "export_build", "export_date", "export_url",
]  # fmt: skip
every_chart = pytest.mark.parametrize(("tab", "chart"), CHARTS)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every chart of every tab in every format, made once."""
    target = tmp_path_factory.mktemp("exports") / "all"
    done = run("--all", str(target), "--view", f"?{VIEW}", "--address", ADDRESS)
    assert done.returncode == 0, done.stderr
    assert "files in" in done.stderr
    assert "100%" in done.stderr, "a bar tells how far it is"
    return target


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    """The tables that the page has."""
    charts = [chart for charts in TAB_CHARTS.values() for chart in charts]
    return make_lookup(
        with_tab_tables(read_columns, page_tables(read_columns, read_build(), charts))
    )


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that is off the network."""
    context = browser.new_context(offline=True, viewport={"width": 1200, "height": 900})
    yield context.new_page()
    context.close()


def rows_of(lookup: Lookup, tab: str, chart: str) -> list[dict[str, Any]]:
    """Work out the rows of a chart without the page."""
    view, notices = read_view(f"tab={tab}&{VIEW}", lookup.known)
    assert notices == []
    return TABS[tab].rows[chart](lookup, view)


def plain(value: object) -> str:
    """Write a value as a CSV does."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(("=", "+", "-", "@")) else text


def test_every_chart_of_every_tab_is_there_in_every_format_that_suits_it(folder: Path) -> None:
    made = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    formats = ["png", "svg", "pdf", "html", "csv", "xlsx", "zip"]
    expected = {f"{tab}/{chart}.{form}" for tab, chart in CHARTS for form in formats}
    expected |= {f"{tab}/{chart}.geojson" for tab, charts in OF_PLACES.items() for chart in charts}
    expected |= {f"{tab}/tab.{form}" for tab in TAB_CHARTS for form in ("pdf", "xlsx", "zip")}
    assert made == expected


@every_chart
def test_a_csv_has_the_rows_of_its_chart_and_the_proof_in_each(
    folder: Path, lookup: Lookup, tab: str, chart: str
) -> None:
    content = (folder / tab / f"{chart}.csv").read_bytes()
    rows = read_csv(content)
    expected = rows_of(lookup, tab, chart)
    assert len(rows) == len(expected) > 0
    for row, wanted in zip(rows, expected, strict=True):
        assert {name: row[name] for name in wanted} == {
            name: plain(value) for name, value in wanted.items()
        }
        assert list(row)[-len(PROOF) :] == PROOF
        assert BORDERS in row["export_borders"]
        assert row["export_build"] == read_build()["build_id"]
        assert row["export_url"].startswith(f"{ADDRESS}?")


@every_chart
def test_a_csv_is_sound_to_frictionless(folder: Path, tab: str, chart: str) -> None:
    # Codes and keys share columns: nothing is guessed from the first rows.
    detector = Detector(field_type="string")
    report = Resource(path=f"{chart}.csv", basepath=str(folder / tab), detector=detector).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])[:5]


@every_chart
def test_the_link_of_an_export_reopens_its_view(
    folder: Path, lookup: Lookup, tab: str, chart: str
) -> None:
    link = read_csv((folder / tab / f"{chart}.csv").read_bytes())[0]["export_url"]
    view, notices = read_view(urlsplit(link).query, lookup.known)
    asked, _ = read_view(f"tab={tab}&{VIEW}", lookup.known)
    assert (view, notices) == (asked, [])
    assert {"lang", "theme"} <= dict(parse_qsl(urlsplit(link).query)).keys()


@every_chart
def test_a_workbook_has_typed_values_units_and_sources(
    folder: Path, lookup: Lookup, tab: str, chart: str
) -> None:
    book = openpyxl.load_workbook(folder / tab / f"{chart}.xlsx")
    assert book.sheetnames[0] == "数据"
    data, *others = book.worksheets
    heads, *cells = list(data.values)
    expected = rows_of(lookup, tab, chart)
    assert len(cells) == len(expected)
    for row, wanted in zip(cells, expected, strict=True):
        found = dict(zip(heads, row, strict=True))
        for name, value in wanted.items():
            assert found[name] == (None if value == "" else value), name
            assert type(found[name]) is type(None if value == "" else value) or isinstance(
                value, float
            )
    assert all(sheet.freeze_panes == "A2" and len(sheet.tables) == 1 for sheet in book)
    assert not any(cell.data_type == "f" for sheet in book for row in sheet.rows for cell in row)
    said = {str(row[0]): str(row[1]) for row in others[0].values}
    assert said["此视图的链接"].startswith(ADDRESS)
    described = {row[0] for row in list(others[1].values)[1:]}
    assert described == set(heads)
    if chart != "coverage":
        assert len(list(others[2].values)) > 1


@pytest.mark.parametrize("tab", TAB_CHARTS)
def test_the_workbook_of_a_tab_has_a_sheet_for_each_chart(folder: Path, tab: str) -> None:
    book = openpyxl.load_workbook(folder / tab / "tab.xlsx", read_only=True)
    assert len(book.sheetnames) == len(TAB_CHARTS[tab]) + 3


@pytest.mark.parametrize(
    ("tab", "chart"), [(tab, chart) for tab, charts in OF_PLACES.items() for chart in charts]
)
def test_geojson_puts_each_row_at_its_label_point(
    folder: Path, lookup: Lookup, tab: str, chart: str
) -> None:
    path = folder / tab / f"{chart}.geojson"
    frame = gpd.read_file(path)
    expected = rows_of(lookup, tab, chart)
    regions = lookup.tables["regions"]
    assert frame["adcode"].tolist() == [row["adcode"] for row in expected]
    assert set(frame.geometry.dropna().geom_type) == {"Point"}, "no borders leave as data"
    for row, point in zip(expected, frame.geometry, strict=True):
        if row.get("level") == "site" or row["adcode"] not in lookup.region_row:
            continue
        place = lookup.region_row[row["adcode"]]
        lon = regions["label_lon"][place] or regions["lon"][place]
        assert (point.x, point.y) == (lon, regions["label_lat"][place] or regions["lat"][place])
    atlas = json.loads(path.read_text(encoding="utf-8"))["atlas"]
    assert atlas["link"].startswith(ADDRESS)
    assert BORDERS in atlas["borders"]
    assert set(expected[0]) <= set(atlas["columns"])


@every_chart
def test_an_archive_is_sound_and_holds_what_its_readme_lists(
    folder: Path, tab: str, chart: str
) -> None:
    path = folder / tab / f"{chart}.zip"
    assert "OK" in told("zip", "-T", str(path))
    with zipfile.ZipFile(path) as archive:
        readme = archive.read("README.txt").decode()
        assert {"data.csv", "columns.csv", "sources.csv", "picture.svg", "picture.png"} <= set(
            archive.namelist()
        )
        assert all(name in readme for name in archive.namelist())
        assert archive.read("data.csv") == (folder / tab / f"{chart}.csv").read_bytes()
        assert archive.read("picture.svg") == (folder / tab / f"{chart}.svg").read_bytes()
        columns = {row["column"] for row in read_csv(archive.read("columns.csv"))}
    heads = set(read_csv((folder / tab / f"{chart}.csv").read_bytes())[0]) - set(PROOF)
    assert columns == heads


@pytest.mark.parametrize("tab", TAB_CHARTS)
def test_the_archive_of_a_tab_is_sound(folder: Path, tab: str) -> None:
    assert "OK" in told("zip", "-T", str(folder / tab / "tab.zip"))
    with zipfile.ZipFile(folder / tab / "tab.zip") as archive:
        assert {f"{chart}/data.csv" for chart in TAB_CHARTS[tab]} <= set(archive.namelist())


def svg_text(content: bytes) -> str:
    root = ET.fromstring(content)  # noqa: S314 - the page's own output
    texts = root.iter("{http://www.w3.org/2000/svg}text")
    return " ".join("".join(node.itertext()) for node in texts)


@every_chart
def test_a_drawing_carries_its_words_as_text(folder: Path, tab: str, chart: str) -> None:
    said = svg_text((folder / tab / f"{chart}.svg").read_bytes()).replace(" ", "")
    row = read_csv((folder / tab / f"{chart}.csv").read_bytes())[0]
    for words in (row["export_filter"], row["export_borders"], row["export_terms"]):
        assert words.replace(" ", "") in said
    assert row["export_url"][:100] in said
    assert "来源：" in said


@every_chart
def test_a_drawing_brings_its_chinese_glyphs(
    folder: Path, page: Page, tab: str, chart: str
) -> None:
    page.goto((folder / tab / f"{chart}.svg").as_uri())
    loaded = page.evaluate(
        "async () => { await document.fonts.ready;"
        " return [...document.fonts].map((face) => [face.family, face.status]); }"
    )
    assert [family.strip('"') for family, _ in loaded] == ["JJJ Atlas Glyphs"]
    assert "error" not in [status for _, status in loaded]


def told(*command: str) -> str:
    """Run a program of the system and read what it says."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - fixed words


@pytest.fixture(scope="module")
def latin(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Page]:
    """A page of a browser on a machine whose only font has no Chinese."""
    folder = tmp_path_factory.mktemp("fonts")
    fonts = folder / "fonts.conf"
    [known, *_] = [
        Path(line)
        for line in told("fc-list", ":lang=de", "file").split(": \n")
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
        executable_path=shutil.which("chromium"),
        args=["--no-sandbox"],
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
    )
    yield other.new_page()
    other.close()


def test_a_drawing_reads_on_a_machine_without_a_chinese_font(folder: Path, latin: Page) -> None:
    latin.goto((folder / "focus" / "map.svg").as_uri())
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


def printed(path: Path) -> str:
    """Read a PDF's text without its spaces, as selecting all of it would."""
    return "".join(told("pdftotext", "-raw", str(path), "-").split())


@every_chart
def test_a_pdf_is_one_page_of_lines_and_embedded_fonts(folder: Path, tab: str, chart: str) -> None:
    path = folder / tab / f"{chart}.pdf"
    assert_vector(path)
    said = printed(path)
    row = read_csv((folder / tab / f"{chart}.csv").read_bytes())[0]
    assert "".join(row["export_filter"].split()) in said
    assert BORDERS in said
    assert read_build()["build_id"] in said


@pytest.mark.parametrize("tab", TAB_CHARTS)
def test_the_sheet_of_a_tab_is_one_page_of_a4(folder: Path, tab: str) -> None:
    path = folder / tab / "tab.pdf"
    info = assert_vector(path)
    assert "(A4)" in info
    said = printed(path)
    row = read_csv((folder / tab / f"{TAB_CHARTS[tab][0]}.csv").read_bytes())[0]
    assert "".join(row["export_filter"].split()) in said
    assert BORDERS in said
    assert "来源：" in said


def assert_vector(path: Path) -> str:
    """See that a PDF has one page, no pictures and its own fonts; give what pdfinfo says."""
    info = told("pdfinfo", str(path))
    assert "Pages:           1\n" in info
    assert len(told("pdfimages", "-list", str(path)).splitlines()) == 2, "a head, nothing under it"
    _, _, *listed = told("pdffonts", str(path)).splitlines()
    assert listed
    for line in listed:
        embedded, _, to_unicode = line.split()[-5:-2]
        assert (embedded, to_unicode) == ("yes", "yes"), line
    assert any("CJK" in line for line in listed)
    return info


HOVERED = {
    "focus/map": "保定市", "focus/matrix": "北京市", "focus/ranking": "唐山",
    "structure/sectors": "北京市", "structure/similarity": "天津市", "integration/trend": "元",
    "integration/gaps": "北京", "integration/scatter": "PM2.5", "xiongan/flows": "央企",
    "xiongan/timeline": "雄安新区", "xiongan/map": "雄安新区", "data/coverage": "个",
}  # fmt: skip


@every_chart
def test_the_page_of_a_chart_opens_from_a_disk_without_a_network(
    folder: Path, page: Page, tab: str, chart: str
) -> None:
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    asked: list[str] = []
    page.goto((folder / tab / f"{chart}.html").as_uri())
    page.wait_for_selector("#chart .main-svg")
    assert complaints == []
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    row = read_csv((folder / tab / f"{chart}.csv").read_bytes())[0]
    text = page.inner_text("main")
    for words in (row["export_filter"], row["export_borders"], row["export_url"]):
        assert words in text
    if row["export_legend"]:
        assert row["export_legend"].split("; ")[0] in " ".join(text.split())
    labels = page.evaluate(
        "() => document.getElementById('chart').data"
        ".flatMap((trace) => (trace.hovertext ?? []).flat()).filter(Boolean)"
    )
    wanted = HOVERED.get(f"{tab}/{chart}")
    assert bool(labels) == (wanted is not None or chart == "map")
    if wanted:
        assert any(wanted in label for label in labels)


def test_pointing_at_a_saved_map_shows_a_label(folder: Path, page: Page) -> None:
    page.goto((folder / "focus" / "map.html").as_uri())
    page.wait_for_selector("#chart .choroplethlayer path")
    box = page.locator("#chart .choroplethlayer .choropleth").first.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.move(box["x"] + box["width"] / 2 + 3, box["y"] + box["height"] / 2)
    page.wait_for_selector("#chart .hoverlayer .hovertext")


@pytest.mark.parametrize("name", ["focus/map.svg", "structure/sectors.svg", "xiongan/map.geojson"])
def test_the_same_view_and_build_give_the_same_bytes(
    folder: Path, tmp_path: Path, made: Callable[..., tuple[int, str]], name: str
) -> None:
    tab, file = name.split("/")
    target = tmp_path / file
    view = f"?tab={tab}&{VIEW}"
    done = made(
        *("--chart", target.stem, "--view", view, "--address", ADDRESS, "-o", str(target)),
    )
    assert done == (0, "")
    assert target.read_bytes() == (folder / name).read_bytes()
