"""Digests of files: known until a file changes, also by the next process."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from data import integrity
from data.integrity import digest_of, file_damage, remembered

Start = Callable[..., str]

RECORD = "digests.json"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of a build."""
    file = tmp_path / "regions.csv"
    file.write_text("id\n110000\n", encoding="utf-8")
    return file


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """All files count as written long ago."""
    monkeypatch.setattr(integrity, "_SETTLED_NS", -1)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read from now on."""
    names: list[str] = []
    read = Path.read_bytes

    def noted(path: Path) -> bytes:
        names.append(path.name)
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    return names


@pytest.fixture
def start(file: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Compute the file's digest as a process does that starts now; its record lies beside it."""

    def begin(record: Path | None = None) -> str:
        monkeypatch.setattr(integrity, "_known", {})
        with remembered(record or file.with_name(RECORD)):
            return digest_of(file)

    return begin


def test_the_next_start_does_not_read_an_unchanged_file(
    file: Path, start: Start, reads: list[str]
) -> None:
    digest = start()
    assert digest == hashlib.sha256(file.read_bytes()).hexdigest()
    reads.clear()
    assert start() == digest
    assert reads == [RECORD]


def test_a_changed_file_is_read_again(file: Path, start: Start) -> None:
    digest = start()
    file.write_text("id\n120000\n", encoding="utf-8")  # as long as before
    assert start() != digest
    assert file_damage(file, digest) == "is not what was written"


def test_a_file_that_may_still_change_unseen_is_not_written_down(
    file: Path, start: Start, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(integrity, "_SETTLED_NS", 3_600 * 10**9)
    start()
    reads.clear()
    start()
    assert file.name in reads


@pytest.mark.parametrize("content", [b"", b"[]", b"0\n[]", b"\xff\n{", b"a\nb\nc"])
def test_a_damaged_record_counts_for_nothing(file: Path, start: Start, content: bytes) -> None:
    record = file.with_name(RECORD)
    digest = start()
    record.write_bytes(content)
    assert start() == digest


def test_a_record_that_somebody_edited_damages_nothing(file: Path, start: Start) -> None:
    record = file.with_name(RECORD)
    digest = start()
    record.write_bytes(record.read_bytes().replace(digest.encode(), b"0" * 64))
    start()
    assert file_damage(file, digest) == ""


def test_without_a_place_for_the_record_all_works(file: Path, start: Start) -> None:
    record = file / "no folder" / RECORD
    assert start(record) == start(record)
    assert not record.exists()
