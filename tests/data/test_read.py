"""Reading a build, and the errors for missing and damaged ones."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from data.read import NotBuilt, is_whole, read_build, read_columns, require_whole


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = '{"adcode":["110000"],"lon":[null]}'
    (tmp_path / "columns").mkdir()
    (tmp_path / "columns" / "regions.json").write_text(text, encoding="utf-8")
    build = {
        "build_id": "1a2b3c4d5e6f",
        "built": "2026-11-24T08:00:00+00:00",
        "borders": "package",
        "counts": {"regions": 1},
        "files": {"columns/regions.json": len(text)},
        "sha256": {"columns/regions.json": hashlib.sha256(text.encode()).hexdigest()},
    }
    (tmp_path / "build.json").write_text(json.dumps(build), encoding="utf-8")
    return tmp_path


def test_a_table_is_read_as_columns(folder: Path) -> None:
    assert read_columns("regions", folder) == {"adcode": ["110000"], "lon": [None]}


def test_without_a_build_the_error_tells_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NotBuilt, match=r"no build in .*: run python -m data$"):
        read_columns("regions", tmp_path)
    assert str(NotBuilt(Path(__file__).parents[2] / "data" / "derived")) == (
        "no build in data/derived: run python -m data"
    )


def test_an_unknown_table_raises_an_error_that_lists_the_tables(folder: Path) -> None:
    with pytest.raises(KeyError, match="there are regions"):
        read_columns("../build", folder)


def test_a_build_is_whole_only_with_its_fingerprint_and_all_files(folder: Path) -> None:
    assert is_whole(folder, "1a2b3c4d5e6f")
    assert not is_whole(folder, "000000000000")
    (folder / "columns" / "regions.json").write_text("{", encoding="utf-8")
    assert not is_whole(folder, "1a2b3c4d5e6f")


DAMAGED = [
    pytest.param(b"", id="empty"),
    pytest.param(b"{", id="cut short"),
    pytest.param(b"null", id="nothing"),
    pytest.param(b"[]", id="a list"),
    pytest.param(b'"x"', id="a text"),
    pytest.param(b"{}", id="no keys"),
    pytest.param(b'{"files": null}', id="no files"),
    pytest.param(b'{"build_id": "1a2b3c4d5e6f", "counts": {}, "files": {}}', id="keys missing"),
    pytest.param(b"\xff\xfe{}", id="not UTF-8"),
    pytest.param(b"[" * 100_000, id="nested without end"),
]


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_build_json_counts_as_no_build(folder: Path, content: bytes) -> None:
    (folder / "build.json").write_bytes(content)
    assert not is_whole(folder, "1a2b3c4d5e6f")
    with pytest.raises(NotBuilt, match="run python -m data"):
        read_columns("regions", folder)


@pytest.mark.parametrize("key", ["build_id", "built", "borders", "counts", "files", "sha256"])
def test_a_build_json_without_all_keys_counts_as_no_build(folder: Path, key: str) -> None:
    build = read_build(folder)
    for damaged in ({**build, key: None}, {name: build[name] for name in build if name != key}):
        (folder / "build.json").write_text(json.dumps(damaged), encoding="utf-8")
        assert not is_whole(folder, "1a2b3c4d5e6f")
        with pytest.raises(NotBuilt):
            read_build(folder)


@pytest.mark.parametrize("name", ["columns/\0.json", "columns"])
def test_a_build_json_that_lists_something_else_than_files_is_not_whole(
    folder: Path, name: str
) -> None:
    build = read_build(folder)
    (folder / "build.json").write_text(json.dumps({**build, "files": {name: 1}}), encoding="utf-8")
    assert not is_whole(folder, "1a2b3c4d5e6f")


@pytest.mark.parametrize(
    ("content", "damage"),
    [
        pytest.param(None, "is missing", id="missing"),
        pytest.param('{"adcode":["1100', "is cut short", id="cut short"),
        pytest.param('{"adcode":["120000"],"lon":[null]}', "is not what was written", id="altered"),
    ],
)
def test_a_changed_file_is_named_in_the_error(
    folder: Path, content: str | None, damage: str
) -> None:
    require_whole(folder)
    table = folder / "columns" / "regions.json"
    status = table.stat()
    if content is None:
        table.unlink()
    else:
        table.write_text(content, encoding="utf-8")
        os.utime(table, ns=(status.st_atime_ns, status.st_mtime_ns))  # as some copy programs do
    with pytest.raises(NotBuilt) as error:
        require_whole(folder)
    assert str(error.value) == (
        f"the build in {folder} is damaged (columns/regions.json {damage}): run python -m data"
    )
    assert not is_whole(folder, "1a2b3c4d5e6f")


def test_a_folder_named_build_json_counts_as_no_build(folder: Path) -> None:
    (folder / "build.json").unlink()
    (folder / "build.json").mkdir()
    assert not is_whole(folder, "1a2b3c4d5e6f")


@pytest.mark.parametrize("content", [None, *DAMAGED[:5], *DAMAGED[-2:]])
def test_a_missing_or_damaged_table_raises_not_built(folder: Path, content: bytes | None) -> None:
    table = folder / "columns" / "regions.json"
    table.unlink()
    if content is not None:
        table.write_bytes(content)
    with pytest.raises(NotBuilt, match="run python -m data"):
        read_columns("regions", folder)


def test_build_json_is_read(folder: Path) -> None:
    assert read_build(folder)["counts"] == {"regions": 1}
