"""The page's files and a published folder: killed while they are written, they are whole."""

from __future__ import annotations

import errno
import os
import resource
import shutil
from typing import TYPE_CHECKING

import pytest

from dashboard.__main__ import main
from dashboard.bundle import bundle_damage, ensure_bundle
from dashboard.publish import command
from dashboard.publish.command import publish
from dashboard.publish.previous_page import MARKER
from tests.killed import killed_at_every_step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Force nothing to disk: a process is killed here, not the machine."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.fixture
def style(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Give a function that makes the page one style sheet: making all is another test's."""

    def to(text: str) -> None:
        steps = [("style", "css", text.encode)]
        monkeypatch.setattr("dashboard.bundle._steps", lambda _: iter(steps))
        monkeypatch.setattr("dashboard.bundle._key", lambda _: text)

    return to


def test_a_bundle_killed_before_any_step_is_whole_and_the_next_start_ends_it(
    built: Path, tmp_path: Path, style: Callable[[str], None]
) -> None:
    bundle = tmp_path / "page" / "bundle"
    style("old")
    old = ensure_bundle(built, bundle)["style"]
    kept = shutil.copytree(bundle, tmp_path / "kept")
    style("new")
    steps = 0
    for steps in killed_at_every_step(bundle.parent, lambda: ensure_bundle(built, bundle)):  # noqa: B007
        [lying] = [bundle] if bundle.exists() else bundle.parent.glob("bundle.*.old")
        assert bundle_damage(lying) == ""
        new = ensure_bundle(built, bundle)["style"]
        assert bundle_damage(bundle) == ""
        # Whoever opened the page before still finds its file, unless the new one was in place.
        assert {new, old} <= {path.name for path in bundle.iterdir()}
        # A lock file that nobody holds is no more than its name.
        assert {path.name for path in bundle.parent.iterdir()} <= {"bundle", "bundle.atlas-lock"}
        shutil.rmtree(bundle)
        shutil.copytree(kept, bundle)
    assert steps > 15


def test_a_folder_killed_while_it_is_published_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"index.html": b"<p>new</p>", "data/a.csv": b"new", MARKER: b"{}"}
    monkeypatch.setattr(command, "site_files", lambda *_: iter(files.items()))
    folder = tmp_path / "www" / "site"
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "index.html").write_bytes(b"<p>old</p>")
    (kept / MARKER).write_bytes(b"{}")

    def pages(place: Path) -> tuple[bytes, int]:
        return (place / "index.html").read_bytes(), len([*place.rglob("*.*")])

    old = pages(kept)
    shutil.copytree(kept, folder)
    outcomes = []
    for step in killed_at_every_step(folder.parent, lambda: publish([str(folder)])):
        [lying] = [folder] if folder.exists() else folder.parent.glob("site.*.old")
        outcomes.append(pages(lying))
        assert publish([str(folder)]) == 0, step
        assert [path.name for path in folder.parent.iterdir()] == ["site"], step
        assert pages(folder)[0] == b"<p>new</p>", step
        shutil.rmtree(folder)
        shutil.copytree(kept, folder)
    assert publish([str(folder)]) == 0
    assert set(outcomes) == {old, pages(folder)}


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def forced(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", forced)


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_leaves_the_published_folder_and_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "site_files", lambda *_: iter([("index.html", b"new")]))
    (tmp_path / MARKER).write_text("{}", encoding="utf-8")
    assert main(["publish", str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        "the folder cannot be written ([Errno 28] No space left on device). It is written beside "
        "its place and then moved: allow writing in the parent folder, free some space, or choose "
        "another place.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == [MARKER]


@pytest.fixture
def small_files() -> Iterator[None]:
    """Have the system refuse whatever of a file goes beyond 64 KB."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.usefixtures("small_files")
def test_a_file_that_the_system_cuts_short_leaves_the_published_folder_and_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [("index.html", b"new"), ("a.parquet", b"x" * 100_000)]
    monkeypatch.setattr(command, "site_files", lambda *_: iter(files))
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / MARKER).write_text("{}", encoding="utf-8")
    (folder / "index.html").write_text("old", encoding="utf-8")
    assert main(["publish", str(folder)]) == 1
    assert "the folder cannot be written ([Errno 27] File too large" in capsys.readouterr().err
    assert (folder / "index.html").read_text(encoding="utf-8") == "old"
    assert {path.name for path in folder.iterdir()} == {MARKER, "index.html"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_published_folder_where_nobody_may_write_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["publish", "/sys/atlas/site"]) == 1
    assert "the folder cannot be written" in capsys.readouterr().err
