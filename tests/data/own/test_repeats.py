"""Rows that say the same as an earlier one are counted, and reported."""

from pathlib import Path

import pytest

from tests.data.own.adding import add, cells_of, report_of, write


def test_rows_that_repeat_an_earlier_one_are_counted_and_reported(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "110101,2,a\n110101,2,b\n110101,3,a\n110102,2,a\n110101,2,c\n"
    file = write(tmp_path / "t.csv", f"adcode,value,note\n{rows}")
    assert add(file, "--as", "mine") == 0
    report = report_of(own)
    assert report["duplicates"] == 2
    assert report["samples"]["duplicates"] == [["110101, 2", "stands 3 times; each counts"]]
    assert cells_of(own)[0] == ("110101", None, None, 4, 9.0)
    assert report["unknown_industry"] == 0
    assert "2 rows are the same as an earlier row in every column used" in capsys.readouterr().out


def test_a_part_too_long_to_compare_says_that_duplicates_are_not_known(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("data.own.repeats.ROWS_MAX", 1)
    assert add(write(tmp_path / "t.csv", "adcode\n110101\n110101\n"), "--as", "mine") == 0
    assert report_of(own)["duplicates"] is None
    assert "duplicates were not looked for" in capsys.readouterr().out
