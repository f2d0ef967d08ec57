"""Tables as offices save them, and broken ones: the page and the command line report the same."""

import io
import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest

from dashboard.tables.own import own_tables
from data.__main__ import main
from data.own import sets
from data.read import read_columns
from tests.dashboard.node import ask_node
from tests.data.own.test_browser import OUTCOMES, SCRIPT, rows_of

# In Dongcheng: a square, and a shape whose middle is outside of it.
SQUARE = [[116.40, 39.92], [116.42, 39.92], [116.42, 39.94], [116.40, 39.94], [116.40, 39.92]]
HOOK = [
    [114.4, 38.0], [114.9, 38.0], [114.9, 38.4], [114.85, 38.4], [114.85, 38.05], [114.45, 38.05],
    [114.45, 38.4], [114.4, 38.4], [114.4, 38.0],
]  # fmt: skip
REFUSED = "refused"


def geojson(*geometries: dict[str, Any] | None, **more: object) -> bytes:
    features = [{"type": "Feature", "properties": {"MW": 5}, "geometry": one} for one in geometries]
    return json.dumps({"type": "FeatureCollection", "features": features, **more}).encode()


def workbook(sheets: Sequence[list[list[Any]]], merged: str = "") -> bytes:
    book = openpyxl.Workbook()
    for number, rows in enumerate(sheets):
        sheet = book.active if not number else book.create_sheet(f"sheet {number}")
        assert sheet is not None
        for row in rows:
            sheet.append(row)
        if merged:
            sheet.merge_cells(merged)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def understated(book: bytes) -> bytes:
    """Let the directory of a workbook say that its sheet has a single byte."""
    at = book.rindex(b"PK\x01\x02", 0, book.rindex(b"xl/worksheets/sheet1.xml"))
    return book[: at + 24] + (1).to_bytes(4, "little") + book[at + 28 :]


MIXED_SHEET: list[list[Any]] = [
    ["各区", None, None],
    ["区划代码", "日期", "数值"],
    [110101.0, date(2020, 5, 1), 5],
    [110102, datetime(2021, 1, 1, tzinfo=UTC).replace(tzinfo=None), "6%"],
    [None, None, None],
    ["110105", 2020, "x"],
    [110106, 2020, 0.1],
    [110107, 2020, "=1+1"],
]
SMALL_SHEET: list[list[Any]] = [["adcode", "value"], [110101, 1]]
POINT = {"type": "Point", "coordinates": [116.41, 39.93]}
FEATURE = {"type": "Feature", "properties": {}, "geometry": POINT}
# The character NUL beyond the part by which a file's encoding is recognised.
LATE_NUL = "adcode,value\n" + "110101,1\n" * 40_000 + "110102,\0 2\n"
LATE_NUL_IN_WIDE_ROW = LATE_NUL.replace("\0", "\0,")
BROKEN = b"adcode,value\n" + b"110101,1\n" * 40_000 + b"\xff\xfe,2\n"
DEGREES = "lon;lat\n116°24'36\"E;39°55'48\"N\n116 24 36;39 55 48\n"
YEARS = "adcode,year,value\n110101,2020年,1\n110102,2020/5/1,2\n110107,abc,5\n"
COMMAS = "地区;数值\n东城区;1.234,5\n西城区;2,25\n"
COMMA_LATE = "adcode;value\n" + "110101;1\n" * 300 + "110102;2,5\n110102;3\n"
LATE = "adcode,note,value\n" + "110101,a plain note,1\n" * 20_000 + "110102,东城,5\n"
# In the sea at Cangzhou if it were taken for WGS 84.
SWAPPED = "lon,lat\n39.12754,118.56162\n118.56162,39.12754\n"
MERGED = "地区,人口,,收入,\n,2019,2020,2019,2020\n东城区,1,2,3,4\n西城区,1,2,3,4\n"
# By name: what the page asks of a file.
SYSTEMS = {"swapped at the coast in GCJ-02": "gcj02"}
# By name: the file's ending, its content, and (placed, bad, the sum of all values) or REFUSED.
FILES: dict[str, tuple[str, str | bytes, tuple[int, int, float] | str]] = {
    "GB18030": ("csv", "地区,数值\n东城区,5\n".encode("gb18030"), (1, 0, 5)),
    "UTF-16": ("csv", "地区,数值\n东城区,5\n".encode("utf-16"), (1, 0, 5)),
    "semicolons, decimal commas": ("csv", COMMAS, (2, 0, 1236.75)),
    "thousands": ("csv", '地区,数值\n东城区,"1,234"\n西城区,"12,345.5"\n', (2, 0, 13579.5)),
    "thousands without quotes": ("csv", "地区,数值\n东城区,2\n西城区,2,345\n", (1, 1, 2)),
    "per cent": ("csv", "地区,数值\n东城区,12.5%\n西城区,7％\n", (2, 0, 19.5)),
    "units": ("csv", "地区,数值\n东城区,3.5万\n西城区,1亿元\n", (2, 0, 100_035_000)),
    "a title above": ("csv", "表1 各区,,\n,2020年,\n地区,人口,数值\n东城区,5,6\n", (1, 0, 6)),
    "a header of two rows": ("csv", "地区,2020,\n,人口,收入\n东城区,1,2\n西城区,5,6\n", (2, 0, 8)),
    "swapped": ("csv", "lon,lat\n39.93,116.41\n116.41,39.93\n", (1, 1, 1)),
    "degrees and minutes": ("csv", DEGREES, (2, 0, 2)),
    "duplicates": ("csv", "adcode,value\n110101,2\n110101,2\n", (2, 0, 4)),
    "a formula": ("csv", "adcode,value\n110101,=1+1\n110102,3\n", (1, 1, 3)),
    "a row too short": ("csv", "adcode,year,value\n110101,2020\n110102,2020,3\n", (1, 1, 3)),
    "a separator at the end": ("csv", "adcode,value\n110101,1,\n110102,2,\n", (2, 0, 3)),
    "blank lines and cells": ("csv", "adcode,value\n\n110101,1\n,\n   \n110102,2\n,\n", (2, 0, 3)),
    "quotes": ("csv", 'adcode,note,value\n110101,"a ""b"", c\nd",1\n', (1, 0, 1)),
    "a title above two columns": ("csv", "各区人口\n地区,数值\n东城区,5\n", (1, 0, 5)),
    "a title of two lines": ("csv", '"one\ntwo",\nadcode,value\n110101,1\n110102,2\n', (2, 0, 3)),
    "an open quote": ("csv", 'adcode,note,value\n110101,a,1\n110102,"open,2\n', (1, 1, 1)),
    "line ends of old": ("csv", "adcode,value\r110101,1\r110102,2\r", (2, 0, 3)),
    "one column": ("csv", "地区\n东城区\n西城区\n", (2, 0, 2)),
    "a total": ("csv", "地区,数值\n东城区,1\n合计,1\n", (1, 0, 1)),
    "minus signs": ("csv", "adcode,value\n110101,-5\n110102,−7\n110105,(3)\n", (2, 1, -12)),
    "line ends of two kinds": ("csv", "adcode,value\r\n110101,1\n110102,2\r\n", (2, 0, 3)),
    "blank cells too few": ("csv", 'adcode,year,value\n110101,2020,1\n,\n"",\n', (1, 0, 1)),
    "degrees with commas": ("csv", "lon;lat\n116,41;39,93\n116,410;39,930\n", (2, 0, 2)),
    "a decimal comma late": ("csv", COMMA_LATE, (302, 0, 305.5)),
    "Chinese letters late": ("csv", LATE.encode("gb18030"), (20_001, 0, 20_005)),
    "no line end": ("csv", "adcode,value", REFUSED),
    "swapped at the coast in GCJ-02": ("csv", SWAPPED, (1, 1, 1)),
    "a merged header": ("csv", MERGED, (2, 0, 8)),
    "city and county below one head": ("csv", "地区,,数值\n沧州市,新华区,5\n", (1, 0, 5)),
    "no numbers": ("csv", "adcode,value\n110101,inf\n110102,NaN\n110106,1\n", (2, 1, 1)),
    "too large": ("csv", "adcode,value\n110101,1e20\n110102,1\n", (1, 1, 1)),
    "years": ("csv", YEARS, (2, 1, 3)),
    "noise": ("csv", bytes(range(256)) * 40, REFUSED),
    "a late NUL": ("csv", LATE_NUL, REFUSED),
    "a late NUL in a row too long": ("csv", LATE_NUL_IN_WIDE_ROW, REFUSED),
    "a late NUL of UTF-16": ("csv", LATE_NUL.encode("utf-16"), REFUSED),
    "a NUL after the mark of UTF-8": ("csv", b"\xef\xbb\xbfadcode,value\n110101,\0\n", REFUSED),
    "cut in a character": ("csv", "地区,数值\n东城区,1\n西城区".encode()[:-1], REFUSED),
    "bytes of no text": ("csv", BROKEN, REFUSED),
    "empty": ("csv", "", REFUSED),
    "a header alone": ("csv", "adcode,value\n", REFUSED),
    "a mixed sheet": ("xlsx", workbook([MIXED_SHEET], merged="A1:C1"), (4, 1, 11.1)),
    "forty sheets": ("xlsx", workbook([SMALL_SHEET] * 40), REFUSED),
    "a sheet of notes": ("xlsx", workbook([SMALL_SHEET, [["Notes"]]]), (1, 0, 1)),
    "a sheet larger than it says": ("xlsx", understated(workbook([SMALL_SHEET])), REFUSED),
    "names without shapes": (
        "geojson",
        json.dumps({"features": [{"properties": {"adcode": "110101", "value": 2}}]}),
        (1, 0, 2),
    ),
    "a feature that is none": ("geojson", '{"features": [null]}', REFUSED),
    "shapes": (
        "geojson",
        geojson(
            POINT,
            None,
            {"type": "Polygon", "coordinates": [SQUARE]},
            {"type": "Polygon", "coordinates": [HOOK]},
            {"type": "MultiPolygon", "coordinates": [[SQUARE], [HOOK]]},
            {"type": "LineString", "coordinates": [[116, 39], POINT["coordinates"], [117, 39]]},
        ),
        (5, 1, 25),
    ),
    "metres": (
        "geojson",
        geojson(POINT, crs={"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}),
        REFUSED,
    ),
    "one feature": ("json", json.dumps(FEATURE), (1, 0, 1)),
}  # fmt: skip
Made = dict[str, Any]


@pytest.fixture(scope="module")
def made(built: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, Made]:
    """What the command line and the page's modules make of each file."""
    folder = tmp_path_factory.mktemp("bad")
    commands: Made = {}
    paths = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sets, "FOLDER", folder / "own")
        patch.setattr("data.read.DERIVED", built)
        for number, (name, (ending, content, _)) in enumerate(FILES.items()):
            path = folder / f"{number}.{ending}"
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            system = SYSTEMS.get(name, "wgs84")
            paths[name] = {"path": str(path), "system": system}
            if main(["add", str(path), "--as", "one", "--coordinates", system]) == 0:
                kept = folder / "own" / "one"
                commands[name] = {
                    "report": json.loads((kept / "report.json").read_text("utf-8")),
                    "cells": pq.read_table(kept / "cells.parquet").to_pydict(),
                }
    tables = own_tables(partial(read_columns, folder=built))
    tables["borders"] = json.loads((built / "borders" / "county_exact.json").read_bytes())
    page: Made = ask_node(tables, {"files": paths}, SCRIPT)
    return commands, page


@pytest.mark.parametrize("name", FILES)
def test_page_and_command_line_report_the_same_of_a_file(
    made: tuple[Made, Made], name: str
) -> None:
    expected = FILES[name][-1]
    command, page = made[0].get(name), made[1][name]
    if isinstance(expected, str):
        assert command is None
        assert page["fault"]
        return
    assert command is not None
    assert rows_of(page["cells"]) == rows_of(command["cells"])
    report = command["report"]
    assert [page["report"][key] for key in OUTCOMES] == [report[key] for key in OUTCOMES]
    placed, bad, total = expected
    assert (report["placed"], report["bad"]) == (placed, bad)
    assert sum(command["cells"]["value"]) == pytest.approx(total)


def test_a_bad_row_is_quoted_with_its_reason(made: tuple[Made, Made]) -> None:
    command, page = (one["thousands without quotes"]["report"]["samples"] for one in made)
    assert command["bad"] == [["西城区,2,345", "another number of cells than the header"]]
    assert page == [{"row": 2, "text": "西城区, 2, 345", "fault": "width"}]
