"""Reading a build, and what is said where there is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from data.read import NotBuilt, is_whole, read_build, read_columns


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = '{"adcode":["110000"],"lon":[null]}'
    (tmp_path / "columns").mkdir()
    (tmp_path / "columns" / "regions.json").write_text(text, encoding="utf-8")
    build = {
        "build_id": "1a2b3c4d5e6f",
        "counts": {"regions": 1},
        "files": {"columns/regions.json": len(text)},
    }
    (tmp_path / "build.json").write_text(json.dumps(build), encoding="utf-8")
    return tmp_path


def test_a_table_is_read_as_columns(folder: Path) -> None:
    assert read_columns("regions", folder) == {"adcode": ["110000"], "lon": [None]}


def test_without_a_build_the_reader_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NotBuilt, match=r"no build in .*: run python -m data$"):
        read_columns("regions", tmp_path)
    assert str(NotBuilt(Path(__file__).parents[2] / "data" / "derived")) == (
        "no build in data/derived: run python -m data"
    )


def test_an_unknown_table_is_answered_with_those_there_are(folder: Path) -> None:
    with pytest.raises(KeyError, match="there are regions"):
        read_columns("../build", folder)


def test_a_build_is_whole_only_with_its_fingerprint_and_every_file(folder: Path) -> None:
    assert is_whole(folder, "1a2b3c4d5e6f")
    assert not is_whole(folder, "000000000000")
    (folder / "columns" / "regions.json").write_text("{", encoding="utf-8")
    assert not is_whole(folder, "1a2b3c4d5e6f")


@pytest.mark.parametrize("text", ["", "{", "{}", '{"files": {}}'])
def test_a_damaged_build_file_is_no_whole_build(folder: Path, text: str) -> None:
    (folder / "build.json").write_text(text, encoding="utf-8")
    assert not is_whole(folder, "1a2b3c4d5e6f")


def test_the_build_says_what_it_is(folder: Path) -> None:
    assert read_build(folder)["counts"] == {"regions": 1}
