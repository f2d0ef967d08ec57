"""Files with tables, which the command makes without a browser."""

import csv
import hashlib
import io
import json
import zipfile
from functools import partial
from pathlib import Path

import openpyxl
import pytest
from frictionless import Package, system
from frictionless.resources import TableResource

from dashboard.borders import level_borders
from dashboard.engine import Engine
from dashboard.exports import command, tables
from dashboard.exports.browser import BROWSER_SETTING, NoBrowserError
from dashboard.exports.command import export
from dashboard.exports.page import ExportError
from dashboard.exports.tables import TableExporter
from dashboard.tables.columns import Tables
from data.read import PACKAGE

ADDRESS = "https://Atlas.example:443/地图/"
WRITTEN = "https://atlas.example/%E5%9C%B0%E5%9B%BE/"


@pytest.fixture(autouse=True)
def _build_in_place(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "DERIVED", built)


@pytest.fixture
def _no_browser_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "open_atlas", lambda _: pytest.fail("a browser was opened"))


@pytest.fixture
def _no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise NoBrowserError

    monkeypatch.delenv(BROWSER_SETTING, raising=False)
    monkeypatch.setattr(command, "find_browser", none)


@pytest.fixture(scope="module")
def exporter(built: Path) -> TableExporter:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "DERIVED", built)
        return TableExporter(ADDRESS)


def csv_rows(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def row_count(form: str, content: bytes) -> int:
    if form == "csv":
        return len(csv_rows(content))
    if form == "xlsx":
        return len(list(openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].values)) - 1
    return len(json.loads(content)["features" if form == "geojson" else "rows"])


@pytest.mark.usefixtures("_no_browser_opens")
@pytest.mark.parametrize("form", ["csv", "xlsx", "geojson", "json"])
def test_no_browser_opens_for_a_table(tmp_path: Path, form: str) -> None:
    target = tmp_path / f"map.{form}"
    assert export(["--chart", "map", "--view", "?industries=robotics", "-o", str(target)]) == 0
    assert row_count(form, target.read_bytes()) > 14, "regions of the level, zones and sites"


@pytest.mark.usefixtures("_no_browser_opens")
def test_all_tables_of_all_tabs_are_made_without_a_browser(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["--all", str(tmp_path), "--format", "json", "--format", "geojson"]
    assert export([*call, "--address", ADDRESS]) == 0
    count = len(list(tmp_path.rglob("*.*json")))
    assert f"\nwrote {count} files into {tmp_path}\n" in capsys.readouterr().err
    made = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.*")}
    assert {"plan/plan.json", "data/table.json", "focus/map.geojson"} <= made
    assert "structure/compare.json" not in made, "no region is chosen"
    assert "focus/tab.json" not in made, "a whole tab has no JSON"


def test_json_holds_what_a_chart_shows(exporter: TableExporter) -> None:
    exporter.open("industries=robotics&region=130200&lang=zh")
    model = json.loads(exporter.file("ranking", "json", 1))
    assert list(model) == [
        *("chart", "title", "subtitle", "filter", "legend", "columns", "rows", "sources"),
        *("borders", "terms", "build", "link"),
    ]
    assert model["chart"] == "ranking"
    assert model["legend"][0].startswith("■ 主导; ■ 重点")
    assert set(model["rows"][0]) == set(model["columns"])
    assert model["sources"][0]["quoted_by_rows"] > 0
    query = "industries=robotics&region=130200&lang=zh&theme=light"
    assert model["link"] == f"{WRITTEN}?{query}"


def test_links_have_the_address_as_a_browser_writes_it(exporter: TableExporter) -> None:
    exporter.open("tab=data&table=sites&lang=zh#find=robot")
    rows = csv_rows(exporter.file("table", "csv", 1))
    assert 0 < len(rows) < 50
    link = f"{WRITTEN}?tab=data&table=sites&lang=zh&theme=light#find=robot"
    assert {row["export_url"] for row in rows} == {link}


def test_a_zip_made_without_a_browser_explains_that_it_has_no_pictures(
    exporter: TableExporter,
) -> None:
    exporter.open("tab=integration")
    with zipfile.ZipFile(io.BytesIO(exporter.file("tab", "zip", 1))) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        readme = archive.read("README.txt").decode()
        assert archive.read("gaps/data.csv") == exporter.file("gaps", "csv", 1)
    assert "gaps/data.csv: the rows behind the chart" in readme
    assert "No pictures: there was no browser to draw them." in readme
    assert [name for name in names if "picture" in name] == []


def test_a_zip_describes_itself_as_the_package_of_the_build_does(
    exporter: TableExporter, built: Path
) -> None:
    exporter.open("tab=integration&lang=zh")
    with zipfile.ZipFile(io.BytesIO(exporter.file("tab", "zip", 1))) as archive:
        described = json.loads(archive.read("datapackage.json"))
        contents = {one["path"]: archive.read(one["path"]) for one in described["resources"]}
        assert set(contents) == set(archive.namelist()) - {"datapackage.json"}
    for one in described["resources"]:
        content = contents[one["path"]]
        assert one["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert one["bytes"] == len(content)
    package = json.loads((built / PACKAGE / "datapackage.json").read_bytes())
    for name in ("version", "id"):
        assert described[name] == package[name]
    assert described["created"][:10] == package["created"][:10]
    assert {one["title"] for one in described["licenses"]} == {"数据注明来源即可使用。"}
    with system.use_context(trusted=True):
        assert Package(described).name == described["name"]


def test_the_package_of_a_zip_tells_what_separates_the_cells_of_its_tables(
    exporter: TableExporter, tmp_path: Path
) -> None:
    # Its cells hold so many signs between sources that a reader who guesses takes those.
    exporter.open("tab=siting&region=130600")
    with zipfile.ZipFile(io.BytesIO(exporter.file("map", "zip", 1))) as archive:
        archive.extractall(tmp_path)
    described = json.loads((tmp_path / "datapackage.json").read_bytes())
    for one in described["resources"]:
        if one["format"] == "csv":
            head = (tmp_path / one["path"]).read_text("utf-8-sig").splitlines()[0]
            named = {key: one[key] for key in ("name", "path", "dialect")}
            read = TableResource.from_descriptor(named, basepath=str(tmp_path)).read_cells()
            assert {len(cells) for cells in read} == {head.count(",") + 1}


@pytest.mark.usefixtures("_no_browser", "_no_browser_opens")
def test_a_zip_without_pictures_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "map.zip"
    assert export(["--chart", "map", "-o", str(target)]) == 0
    assert "a zip has no pictures: no Chromium or Chrome was found" in capsys.readouterr().err
    assert zipfile.is_zipfile(target)


def test_a_browser_that_is_named_must_exist_for_a_zip(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(BROWSER_SETTING, "no-such-browser")
    assert export(["--chart", "map", "-o", str(tmp_path / "map.zip")]) == 1
    assert "JJJ_BROWSER is 'no-such-browser'" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["png", "html", "csv"])
def test_pictures_and_a_table_that_a_link_sorts_need_a_browser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    def none(_: str) -> None:
        raise NoBrowserError

    monkeypatch.setattr(command, "open_atlas", none)
    target = tmp_path / f"table.{form}"
    call = ["--chart", "table", "-o", str(target), "--view"]
    assert export([*call, "?tab=data#sort=name_en"]) == 1
    assert export([*call, "?tab=data"]) == (0 if form == "csv" else 1)


def test_unknown_values_of_a_link_are_reported(exporter: TableExporter) -> None:
    exporter.open("industries=alchemy&level=county")
    assert len(exporter.notices) == 1
    assert "alchemy" in exporter.notices[0]
    exporter.open("level=county")
    assert exporter.notices == []


def test_what_cannot_be_made_is_reported_as_the_page_does(exporter: TableExporter) -> None:
    exporter.open("tab=structure")
    assert exporter.empty_charts() == ["compare"]
    with pytest.raises(ExportError, match=r"^no region is chosen\."):
        exporter.file("compare", "csv", 1)


@pytest.mark.parametrize(
    ("owner", "shapes"), [("own", {"Polygon", "MultiPolygon"}), ("geotool-cn", {"Point"})]
)
def test_geojson_has_the_borders_that_the_operator_supplied(
    built: Path, real_tables: Tables, owner: str, shapes: set[str]
) -> None:
    build = {**real_tables["build"], "borders": owner}
    engine = Engine({**real_tables, "build": build}, partial(level_borders, built), ADDRESS)
    features = json.loads(engine.file("level=city", "ranking", "geojson"))["features"]
    assert {feature["geometry"]["type"] for feature in features} == shapes


@pytest.mark.usefixtures("_no_browser_opens")
def test_the_command_says_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "map.csv"
    assert export(["--chart", "map", "-o", str(target), "--address", ADDRESS]) == 0
    assert capsys.readouterr().err == f"wrote {target}: {target.stat().st_size:,} bytes\n"
