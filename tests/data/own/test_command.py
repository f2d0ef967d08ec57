"""`python -m data add` and its kin: what they keep, print and refuse."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from data.__main__ import main
from tests.data.own.adding import AT_SEA, CHANGAN, DONGCHENG, add, cells_of, report_of, write


def test_names_become_cells_of_region_industry_and_year(own: Path, tmp_path: Path) -> None:
    file = write(
        tmp_path / "t.csv",
        "county,city,industry,year,value\n"
        "东城区,北京市,robotics,2020,1.5\n"
        "Dongcheng,Beijing,机器人,2020,2.25\n"
        "长安区,石家庄市,C397,2021,10\n",
    )
    assert add(file, "--as", "mine") == 0
    assert cells_of(own) == [
        ("110101", "robotics", 2020, 2, 3.75),
        ("130102", "integrated-circuits", 2021, 1, 10.0),
    ]


@pytest.mark.parametrize(
    ("combine", "expected"), [("sum", 6.0), ("mean", 3.0), ("count", 2.0)], ids=str
)
def test_values_are_combined_as_asked(
    own: Path, tmp_path: Path, combine: str, expected: float
) -> None:
    file = write(tmp_path / "t.csv", "adcode,value\n110101,1\n110101,5\n")
    assert add(file, "--as", "mine", f"--{combine}") == 0
    assert cells_of(own) == [("110101", None, None, 2, expected)]


def test_sums_are_exact_in_any_order(own: Path, tmp_path: Path) -> None:
    values = ["0.1", "1000000000000", "-1000000000000", "0.2"]
    for name, order in (("one", values), ("two", values[::-1])):
        rows = "".join(f"110101,{value}\n" for value in order)
        assert add(write(tmp_path / f"{name}.csv", f"adcode,value\n{rows}"), "--as", name) == 0
    assert cells_of(own, "one")[0][-1] == cells_of(own, "two")[0][-1] == 0.3


def test_the_readers_corrections_go_before_matches(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path / "t.csv", "地区,数值\n新华区,7\n东城区,5\n=x,1\n")
    saved = "\ufeffinput,region_id\r\n新华区,130105\r\n东城区,\r\n'=x,110102\r\n"
    corrections = write(tmp_path / "c.csv", saved)
    assert add(file, "--as", "mine", "--corrections", corrections) == 0
    assert cells_of(own) == [("110102", None, None, 1, 1.0), ("130105", None, None, 1, 7.0)]
    assert report_of(own)["unmatched"] == 1
    write(corrections, "input,region_id\n新华区,999999\n")
    assert add(file, "--as", "mine", "--corrections", corrections) == 1
    assert "regions that do not exist: 999999" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("system", "district"), [("wgs84", "110101"), ("gcj02", "110102"), ("bd09", "110102")]
)
def test_positions_of_chinese_maps_are_converted(
    own: Path, tmp_path: Path, system: str, district: str
) -> None:
    # In WGS 84 it is east of the border of two districts of Beijing; the others are shifted there.
    file = write(tmp_path / "t.csv", "lon,lat\n116.3945,39.93\n")
    assert add(file, "--as", "mine", "--count", "--coordinates", system) == 0
    assert [cell[0] for cell in cells_of(own)] == [district]


def test_what_was_not_placed_is_reported_with_its_reason(own: Path, tmp_path: Path) -> None:
    file = write(
        tmp_path / "t.csv",
        "地区,value\n东城区,1\n新华区,2\n上海市,3\n阿东城区,4\n西城区,很多\n朝阳区,\n",
    )
    assert add(file, "--as", "mine") == 0
    report = report_of(own)
    assert [report[name] for name in ("rows", "placed", "outside", "ambiguous")] == [6, 2, 1, 1]
    assert [report[name] for name in ("unmatched", "bad", "empty")] == [1, 1, 1]
    assert report["samples"]["ambiguous"] == [["新华区", "may be 130105, 130902"]]
    assert report["samples"]["bad"] == [["很多", "no number"]]
    matches = (own / "mine" / "matches.csv").read_text("utf-8").splitlines()
    assert matches[0] == "input,region_id,how"
    assert "东城区,110101,official" in matches
    assert "新华区,,ambiguous" in matches


def test_points_are_placed_by_the_borders(own: Path, tmp_path: Path) -> None:
    points = [DONGCHENG, CHANGAN, AT_SEA, DONGCHENG[::-1], ("x", "")]
    rows = "".join(f"{lon},{lat}\n" for lon, lat in points)
    assert add(write(tmp_path / "t.csv", f"lon,lat\n{rows}"), "--as", "mine", "--year", 2024) == 0
    assert cells_of(own) == [("110101", None, 2024, 1, 1.0), ("130102", None, 2024, 1, 1.0)]
    report = report_of(own)
    assert (report["outside"], report["bad"]) == (1, 2)
    reasons = [reason for _, reason in report["samples"]["bad"]]
    assert reasons == ["longitude and latitude seem to be swapped", "no position in degrees"]


def test_a_second_run_replaces_and_never_doubles(own: Path, tmp_path: Path) -> None:
    file = write(tmp_path / "t.csv", "adcode,value\n110101,1\n")
    assert add(file, "--as", "mine") == add(file, file, "--as", "mine") == 0
    assert cells_of(own) == [("110101", None, None, 1, 1.0)]


def test_sets_are_listed_and_removed(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path / "t.csv", "adcode,value\n110101,1\n")
    add(file, "--as", "mine", "--title", "Survey of 2024")
    capsys.readouterr()
    assert main(["list"]) == 0
    assert capsys.readouterr().out == "mine: 1 rows, 1 placed, 1 cells; Survey of 2024\n"
    assert main(["remove", "mine"]) == 0
    assert not (own / "mine").exists()
    assert main(["remove", "mine"]) == 1
    assert "There is no data set mine. There are: none." in capsys.readouterr().err


@pytest.mark.parametrize("name", ["", "../x", "A", "a b", "x" * 41, "derived.old"])
def test_a_name_cannot_leave_the_folder(own: Path, tmp_path: Path, name: str) -> None:
    file = write(tmp_path / "t.csv", "adcode,value\n110101,1\n")
    assert add(file, "--as", name) == 1
    assert not list(own.iterdir())


def test_a_match_that_fails_leaves_what_was_there(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path / "t.csv", "place\n东城区\n")
    output = write(tmp_path / "out.csv", "kept\n")
    assert main(["match", str(file), "--column", "name", "-o", str(output)]) == 1
    missing = tmp_path / "none" / "out.csv"
    assert main(["match", str(file), "--column", "place", "-o", str(missing)]) == 1
    assert output.read_text("utf-8") == "kept\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv", "own", "t.csv"]
    errors = capsys.readouterr().err
    assert "has no column name. It has place." in errors
    assert f"There is no folder {missing.parent}." in errors
    assert not list(own.iterdir())


def test_match_alone_gives_a_status_for_each_row(own: Path, tmp_path: Path) -> None:
    file = write(tmp_path / "t.csv", "n,place\n1,东城区\n2,新华区\n3,Tangshn\n4,东城区\n")
    output = tmp_path / "out.csv"
    assert main(["match", str(file), "--column", "place", "-o", str(output)]) == 0
    assert list(csv.DictReader(output.read_text("utf-8").splitlines())) == [
        {"input": text, "region_id": region, "status": status, "candidates": candidates}
        for text, region, status, candidates in (
            ("东城区", "110101", "matched", ""),
            ("新华区", "", "ambiguous", "130105;130902"),
            ("Tangshn", "", "none", "130200;110111"),
            ("东城区", "110101", "matched", ""),
        )
    ]
    assert not list(own.iterdir())


def test_the_commands_of_the_page_about_own_data_run(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = (Path(__file__).parents[3] / "docs" / "own-data.md").read_text("utf-8")
    commands = [line.split()[3:] for line in page.splitlines() if " -m data " in line[:30]]
    removed = commands.index(["remove", "example-firms"])
    for command in commands[:removed]:
        assert main(command) == 0
    assert [command[0] for command in commands] == [
        "example", "add", "add", "list", "remove", "match",
    ]  # fmt: skip
    firms, incomes = report_of(own, "example-firms"), report_of(own, "example-incomes")
    assert (firms["rows"], firms["bad"]) == (5000, 10)
    assert firms["outside"] > 0
    assert incomes["rows"] == 199
    assert incomes["ambiguous"] > 0
    assert incomes["empty"] > 0
    table = pd.read_parquet(own / "example-incomes" / "cells.parquet")
    assert table["value"].between(9_000, 60_001).all()
    for command in commands[removed:]:
        assert main(command) == 0
    assert [path.name for path in own.iterdir() if path.is_dir()] == ["example-incomes"]


def test_the_readme_of_the_examples_has_the_same_commands(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "learn"
    assert main(["example", str(folder)]) == 0
    readme = (folder / "README.md").read_text("utf-8")
    commands = [line.split()[3:] for line in readme.splitlines() if " -m data " in line[:30]]
    for command in commands:
        assert main(command) == 0
    assert sorted(path.name for path in own.iterdir() if path.is_dir()) == [
        "example-firms",
        "example-incomes",
    ]
