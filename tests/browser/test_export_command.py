"""Tables and archives of the export command, each read with another tool."""

import json
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import geopandas as gpd
import openpyxl
import pytest
from frictionless import Detector, Dialect, Resource
from frictionless.formats import CsvControl

from dashboard.engine import Engine, build_engine
from dashboard.exports.browser import BROWSER_SETTING
from dashboard.registry import TAB_CHARTS
from dashboard.tables.whole import whole_tables
from data.read import DERIVED, read_build
from tests.browser.exporting import (
    ADDRESS,
    BORDERS_SOURCE,
    CHARTS,
    VIEW,
    every_chart,
    output_of,
    read_csv,
    run,
)

PROJECT = Path(__file__).parents[2]
OF_PLACES = {
    "focus": ("map", "matrix", "ranking"),
    "structure": ("map", "sectors"),
    "integration": ("map", "ranking", "trend", "scatter"),
    "xiongan": ("map", "timeline"),
    "siting": ("map", "ranking", "intervals"),
}
# Columns of every CSV; only that of a map names borders.
EXPORT_COLUMNS = [
    "export_title", "export_filter", "export_legend", "export_borders", "export_terms",
    "export_build", "export_date", "export_url",
]  # fmt: skip


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every table of every tab, made once without a browser."""
    target = tmp_path_factory.mktemp("tables") / "all"
    forms = [argument for form in ("csv", "xlsx", "geojson") for argument in ("--format", form)]
    call = ("--all", str(target), "--view", f"?{VIEW}", "--address", ADDRESS)
    # If a browser was to start, this one would be reported as missing.
    done = run(*call, *forms, environ={BROWSER_SETTING: "no-such-browser"})
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture(scope="module")
def engine() -> Engine:
    """The page's own modules on the build in place."""
    return build_engine(DERIVED)


def rows_of(engine: Engine, tab: str, chart: str) -> list[dict[str, Any]]:
    """Work out the rows of a chart without the page."""
    query = f"tab={tab}&{VIEW}"
    assert engine.view(query)["notices"] == []
    return engine.rows(query, chart)


def plain(value: object) -> str:
    """Write a value as in a CSV."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(("=", "+", "-", "@")) else text


def test_every_chart_is_exported_in_every_suitable_format(exported: Path) -> None:
    made = {str(path.relative_to(exported)) for path in exported.rglob("*") if path.is_file()}
    formats = ["png", "svg", "pdf", "html", "csv", "xlsx", "zip"]
    expected = {f"{tab}/{chart}.{form}" for tab, chart in CHARTS for form in formats}
    expected |= {f"{tab}/{chart}.geojson" for tab, charts in OF_PLACES.items() for chart in charts}
    expected |= {f"{tab}/tab.{form}" for tab in TAB_CHARTS for form in ("pdf", "xlsx", "zip")}
    assert made == expected


@every_chart
def test_a_csv_has_the_rows_of_its_chart_with_their_sources(
    exported: Path, engine: Engine, tab: str, chart: str
) -> None:
    content = (exported / tab / f"{chart}.csv").read_bytes()
    rows = read_csv(content)
    expected = rows_of(engine, tab, chart)
    assert len(rows) == len(expected) > 0
    for row, wanted in zip(rows, expected, strict=True):
        assert {name: row[name] for name in wanted} == {
            name: plain(value) for name, value in wanted.items()
        }
        drawn = [name for name in EXPORT_COLUMNS if chart == "map" or name != "export_borders"]
        assert [name for name in row if name.startswith("export_")] == drawn
        assert list(row)[-len(drawn) :] == drawn
        assert chart != "map" or BORDERS_SOURCE in row["export_borders"]
        assert row["export_build"] == read_build()["build_id"]
        assert row["export_url"].startswith(f"{ADDRESS}?")


def entries(path: Path) -> dict[str, bytes]:
    """Read an archive: the page's compressor packs other bytes than Python's."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_tables_made_without_a_browser_are_those_that_the_page_saves(
    exported: Path, tables: Path
) -> None:
    made = sorted(path.relative_to(tables) for path in tables.rglob("*.*"))
    saved = {".csv", ".xlsx", ".geojson"}
    assert made == sorted(
        path.relative_to(exported) for path in exported.rglob("*.*") if path.suffix in saved
    )
    for name in made:
        if name.suffix == ".xlsx":
            assert entries(tables / name) == entries(exported / name), name
        else:
            assert (tables / name).read_bytes() == (exported / name).read_bytes(), name


@every_chart
def test_a_csv_is_valid_for_frictionless(exported: Path, tab: str, chart: str) -> None:
    # Columns mix codes and keys, so types must not be guessed from the first rows.
    detector = Detector(field_type="string")
    # What separates cells is told, as packages tell it: it must not be guessed either.
    dialect = Dialect(controls=[CsvControl(delimiter=",")])
    report = Resource(
        path=f"{chart}.csv", basepath=str(exported / tab), detector=detector, dialect=dialect
    ).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])[:5]


@every_chart
def test_the_link_of_an_export_reopens_its_view(
    exported: Path, engine: Engine, tab: str, chart: str
) -> None:
    link = read_csv((exported / tab / f"{chart}.csv").read_bytes())[0]["export_url"]
    found = engine.view(urlsplit(link).query)
    asked = engine.view(f"tab={tab}&{VIEW}")["view"]
    assert (found["view"], found["notices"]) == (asked, [])
    assert {"lang", "theme"} <= dict(parse_qsl(urlsplit(link).query)).keys()


@every_chart
def test_a_workbook_has_typed_values_units_and_sources(
    exported: Path, engine: Engine, tab: str, chart: str
) -> None:
    book = openpyxl.load_workbook(exported / tab / f"{chart}.xlsx")
    assert book.sheetnames[0] == "数据"
    data, *others = book.worksheets
    heads, *cells = list(data.values)
    expected = rows_of(engine, tab, chart)
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
    about = {str(row[0]): str(row[1]) for row in others[0].values}
    assert about["此视图的链接"].startswith(ADDRESS)
    described = {row[0] for row in list(others[1].values)[1:]}
    assert described == set(heads)
    if chart != "coverage":
        assert len(list(others[2].values)) > 1


@pytest.mark.parametrize("tab", TAB_CHARTS)
def test_the_workbook_of_a_tab_has_a_sheet_for_each_chart(exported: Path, tab: str) -> None:
    book = openpyxl.load_workbook(exported / tab / "tab.xlsx", read_only=True)
    assert len(book.sheetnames) == len(TAB_CHARTS[tab]) + 3


@pytest.mark.parametrize(
    ("tab", "chart"), [(tab, chart) for tab, charts in OF_PLACES.items() for chart in charts]
)
def test_geojson_puts_each_row_at_its_label_point(
    exported: Path, engine: Engine, tab: str, chart: str
) -> None:
    path = exported / tab / f"{chart}.geojson"
    frame = gpd.read_file(path)
    expected = rows_of(engine, tab, chart)
    regions = whole_tables(DERIVED)["regions"]
    assert frame["adcode"].tolist() == [row["adcode"] for row in expected]
    assert set(frame.geometry.dropna().geom_type) == {"Point"}, "no borders leave as data"
    for row, point in zip(expected, frame.geometry, strict=True):
        if row.get("level") == "site" or row["adcode"] not in regions["id"]:
            continue
        place = regions["id"].index(row["adcode"])
        lon = regions["label_lon"][place] or regions["lon"][place]
        assert (point.x, point.y) == (lon, regions["label_lat"][place] or regions["lat"][place])
    atlas = json.loads(path.read_text(encoding="utf-8"))["atlas"]
    assert atlas["link"].startswith(ADDRESS)
    assert BORDERS_SOURCE in atlas["borders"]
    assert set(expected[0]) <= set(atlas["columns"])


@every_chart
def test_an_archive_is_valid_and_has_the_files_of_its_readme(
    exported: Path, tab: str, chart: str
) -> None:
    path = exported / tab / f"{chart}.zip"
    assert "OK" in output_of("zip", "-T", str(path))
    with zipfile.ZipFile(path) as archive:
        readme = archive.read("README.txt").decode()
        assert {"data.csv", "columns.csv", "sources.csv", "picture.svg", "picture.png"} <= set(
            archive.namelist()
        )
        assert all(name in readme for name in archive.namelist())
        assert archive.read("data.csv") == (exported / tab / f"{chart}.csv").read_bytes()
        assert archive.read("picture.svg") == (exported / tab / f"{chart}.svg").read_bytes()
        columns = {row["column"] for row in read_csv(archive.read("columns.csv"))}
    heads = set(read_csv((exported / tab / f"{chart}.csv").read_bytes())[0]) - set(EXPORT_COLUMNS)
    assert columns == heads


@pytest.mark.parametrize("tab", TAB_CHARTS)
def test_the_archive_of_a_tab_is_valid(exported: Path, tab: str) -> None:
    assert "OK" in output_of("zip", "-T", str(exported / tab / "tab.zip"))
    with zipfile.ZipFile(exported / tab / "tab.zip") as archive:
        assert {f"{chart}/data.csv" for chart in TAB_CHARTS[tab]} <= set(archive.namelist())
