"""What others put into a folder is carried into the folder that replaces it."""

import os
from pathlib import Path

import pytest

from data.kept import InTheWayError, keep_unlisted, kept_words

LISTED = ["index.html", "data/a.csv"]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder of listed files."""
    return written(tmp_path / "old", *LISTED)


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A complete new folder."""
    return written(tmp_path / "new", "index.html", "data/b.csv")


def written(folder: Path, *paths: str) -> Path:
    """Write files that contain their own path."""
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(path, encoding="utf-8")
    return folder


def test_other_files_and_folders_are_kept_and_named(old: Path, new: Path) -> None:
    written(old, ".git/objects/ab/cd", "CNAME", ".well-known/security.txt", "data/notes.txt")
    (old / "empty").mkdir()
    assert keep_unlisted(old, new, LISTED) == [
        ".git/",
        ".well-known/",
        "CNAME",
        "data/notes.txt",
        "empty/",
    ]
    for path in (".git/objects/ab/cd", "CNAME", ".well-known/security.txt", "data/notes.txt"):
        assert (new / path).read_text(encoding="utf-8") == path
        assert (old / path).exists(), "until the new folder is in place"
    assert (new / "empty").is_dir()
    assert not (new / "data" / "a.csv").exists()


def test_a_kept_file_keeps_its_time_and_permissions(old: Path, new: Path) -> None:
    (old / "deploy.sh").write_text("#!/bin/sh", encoding="utf-8")
    (old / "deploy.sh").chmod(0o750)
    os.utime(old / "deploy.sh", (1_000, 1_000))
    keep_unlisted(old, new, LISTED)
    status = (new / "deploy.sh").stat()
    assert (status.st_mode & 0o777, status.st_mtime) == (0o750, 1_000)


def test_a_file_that_cannot_have_two_names_is_copied(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", fail)
    written(old, "CNAME", ".git/config")
    assert keep_unlisted(old, new, LISTED) == [".git/", "CNAME"]
    assert (new / "CNAME").read_text(encoding="utf-8") == "CNAME"
    assert (new / ".git" / "config").read_text(encoding="utf-8") == ".git/config"


def test_links_are_kept_as_links(old: Path, new: Path, tmp_path: Path) -> None:
    (old / "folder").symlink_to(tmp_path)
    (old / "nowhere").symlink_to("none")
    written(old, "other/file")
    (old / "other" / "up").symlink_to(tmp_path)
    assert keep_unlisted(old, new, LISTED) == ["folder", "nowhere", "other/"]
    for path, target in (("folder", tmp_path), ("other/up", tmp_path)):
        assert (new / path).readlink() == target
    assert str((new / "nowhere").readlink()) == "none"


@pytest.mark.parametrize("path", ["data/b.csv", "data/b.csv/mine", "index.html/"])
def test_a_file_in_the_way_of_a_new_one_is_an_error(tmp_path: Path, new: Path, path: str) -> None:
    old = tmp_path / "mine"
    if path.endswith("/"):
        (old / path).mkdir(parents=True)
    else:
        written(old, path, "data/a.csv")
    with pytest.raises(InTheWayError, match="Move it away"):
        keep_unlisted(old, new, ["data/a.csv"])


def test_a_missing_folder_has_nothing_to_keep(tmp_path: Path, new: Path) -> None:
    assert keep_unlisted(tmp_path / "none", new, LISTED) == []


def test_the_words_name_ten_at_most_and_no_control_character() -> None:
    assert kept_words([]) == ""
    assert kept_words([".git/", "a\x1b[2J"]).endswith(": .git/, a\\x1b[2J\n")
    assert kept_words([str(number) for number in range(12)]).endswith("9 and 2 more\n")
