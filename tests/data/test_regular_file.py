"""Only regular files of limited size are read; nothing can block a build or fill its memory."""

import os
from pathlib import Path

import pytest

from data.regular_file import MAX_BYTES, read_regular_file


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"abc")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    assert read_regular_file(tmp_path / "link") == b"abc"


def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="it is a pipe or a device"):
        read_regular_file(tmp_path / "pipe")


def test_an_endless_device_is_not_read() -> None:
    with pytest.raises(OSError, match="it is a pipe or a device"):
        read_regular_file(Path("/dev/zero"))


def test_a_too_large_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "sparse").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(OSError, match="it is larger than 500 MB"):
        read_regular_file(tmp_path / "sparse")


def test_a_folder_and_a_missing_file_raise_their_usual_errors(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        read_regular_file(tmp_path)
    with pytest.raises(FileNotFoundError):
        read_regular_file(tmp_path / "none")
