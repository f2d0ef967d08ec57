"""`python -m data add`: the forms and encodings of files that it reads, and what it refuses."""

import zipfile
from pathlib import Path

import geopandas as gpd
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from shapely import Point, box

from tests.data.own.adding import CHANGAN, DONGCHENG, add, cells_of, report_of, write


def test_degrees_with_minutes_are_read(own: Path, tmp_path: Path) -> None:
    file = write(tmp_path / "t.csv", "lon;lat\n116°24'36\"E;39°55'48\"N\n")
    assert add(file, "--as", "mine") == 0
    assert cells_of(own)[0][0] == "110101"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators_and_encodings_are_recognised(
    own: Path, tmp_path: Path, encoding: str, separator: str
) -> None:
    text = f"地区{separator}数值\n东城区{separator}1,5\n西城区{separator}2,25\n"
    if separator == ",":
        text = '地区,数值\n东城区,"1,5"\n西城区,"2,25"\n'
    assert add(write(tmp_path / "t.csv", text, encoding), "--as", "mine") == 0
    assert [cell[-1] for cell in cells_of(own)] == [1.5, 2.25]


def test_titles_above_the_header_are_passed_over(own: Path, tmp_path: Path) -> None:
    text = "各区人口,,\n单位：万人,,\n地区,年份,数值\n东城区,2020,70.9\n西城区,2020,110.6\n"
    assert add(write(tmp_path / "t.csv", text), "--as", "mine") == 0
    assert len(cells_of(own)) == 2


def test_lines_of_another_width_are_counted_as_bad(own: Path, tmp_path: Path) -> None:
    text = "adcode,value\n110101,1\n110102,2,3\n110105,4\n"
    assert add(write(tmp_path / "t.csv", text), "--as", "mine") == 0
    assert (report_of(own)["rows"], report_of(own)["bad"]) == (3, 1)


def test_a_workbook_with_several_sheets_asks_which(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workbook = openpyxl.Workbook()
    for title, value in (("2020", 1), ("2021", 2)):
        sheet = workbook.create_sheet(title)
        sheet.append(["区划代码", "数值"])
        sheet.append([110101, value])
    workbook.save(tmp_path / "t.xlsx")
    assert add(tmp_path / "t.xlsx", "--as", "mine") == 1
    assert "2 sheets with rows: 2020, 2021. Choose one with --sheet" in capsys.readouterr().err
    assert add(tmp_path / "t.xlsx", "--as", "mine", "--sheet", "2021") == 0
    assert cells_of(own) == [("110101", None, None, 1, 2.0)]


def test_a_zip_bomb_is_refused(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (
        zipfile.ZipFile(tmp_path / "t.xlsx", "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet,
    ):
        for _ in range(1100):
            sheet.write(b"\0" * 1_000_000)
    assert add(tmp_path / "t.xlsx", "--as", "mine") == 1
    assert "would unpack to 1.1 GB" in capsys.readouterr().err
    assert not list(own.glob("mine*"))


BAD_FILES = {
    "noise": ("t.csv", bytes(range(256)) * 40, "is no text in UTF-8, UTF-16 or GB18030"),
    "empty": ("t.csv", b"", "is empty"),
    "a header alone": ("t.csv", b"county,value\n", "has no row that fits its header"),
    "no place": ("t.csv", b"a,b\n1,2\n", "No column of places or positions was recognised"),
    "no workbook": ("t.xlsx", b"PK nothing", "is no XLSX workbook"),
    "no Parquet": ("t.parquet", b"nothing", "is no Parquet file"),
    "no features": ("t.geojson", b'{"a": 1}', "is no GeoJSON feature collection"),
    "another format": ("t.docx", b"", "has none of the endings"),
}


@pytest.mark.parametrize("case", BAD_FILES)
def test_bad_files_end_in_one_clear_error(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], case: str
) -> None:
    name, content, message = BAD_FILES[case]
    (tmp_path / name).write_bytes(content)
    assert add(tmp_path / name, "--as", "mine") == 1
    error = capsys.readouterr().err
    assert message in error
    assert error.endswith("Nothing was changed.\n")
    assert not list(own.glob("mine*"))


def test_parquet_geoparquet_and_geojson_give_the_same_cells(own: Path, tmp_path: Path) -> None:
    lon, lat = zip(DONGCHENG, CHANGAN, strict=True)
    pq.write_table(pa.table({"lon": lon, "lat": lat}), tmp_path / "a.parquet")
    points = gpd.GeoDataFrame(
        {"n": [1, 2]}, geometry=[Point(*DONGCHENG), Point(*CHANGAN)], crs=4326
    )
    points.to_parquet(tmp_path / "b.parquet")
    points.to_file(tmp_path / "c.geojson", driver="GeoJSON")
    for letter, ending in (("a", "parquet"), ("b", "parquet"), ("c", "geojson")):
        assert add(tmp_path / f"{letter}.{ending}", "--as", letter, "--count") == 0
    assert cells_of(own, "a") == cells_of(own, "b") == cells_of(own, "c")
    assert len(cells_of(own, "a")) == 2


def test_polygons_are_placed_by_a_point_in_them_and_the_report_says_so(
    own: Path, tmp_path: Path
) -> None:
    lon, lat = DONGCHENG
    square = box(lon - 0.001, lat - 0.001, lon + 0.001, lat + 0.001)
    gpd.GeoDataFrame(geometry=[square], crs=4326).to_file(tmp_path / "t.geojson", driver="GeoJSON")
    assert add(tmp_path / "t.geojson", "--as", "mine") == 0
    assert (report_of(own)["label_points"], cells_of(own)[0][0]) == (1, "110101")


def test_metres_instead_of_degrees_are_refused(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    points = gpd.GeoDataFrame(geometry=[Point(*DONGCHENG)], crs=4326).to_crs(3857)
    points.to_parquet(tmp_path / "t.parquet")
    assert add(tmp_path / "t.parquet", "--as", "mine") == 1
    assert "Convert it to WGS 84" in capsys.readouterr().err
    assert not (own / "mine").exists()
