"""A bundle or published folder is intact after its process was killed while writing."""

import errno
import os
import resource
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dashboard.__main__ import main
from dashboard.bundle import bundle_damage, ensure_bundle
from dashboard.publish import command
from dashboard.publish.command import publish
from dashboard.publish.previous_page import MARKER
from tests.dashboard.publish.folders import write_site
from tests.killed import killed_at_every_step


@pytest.fixture(autouse=True)
def no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do without fsync: a process is killed here, not the machine."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    # The pages are hundreds of files, written as the others are.
    monkeypatch.setattr("dashboard.publish.command.with_pages", lambda files, *_: files)


@pytest.fixture
def style(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return a function that reduces the bundle to one style sheet."""

    def to(text: str) -> None:
        steps = [("style", "css", text.encode)]
        monkeypatch.setattr("dashboard.bundle._steps", lambda _: iter(steps))
        monkeypatch.setattr("dashboard.bundle._key", lambda _: text)

    return to


def test_a_bundle_is_intact_after_a_kill_and_the_next_start_finishes_it(
    built: Path, tmp_path: Path, style: Callable[[str], None]
) -> None:
    bundle = tmp_path / "page" / "bundle"
    style("old")
    old = ensure_bundle(built, bundle)["style"]
    backup = shutil.copytree(bundle, tmp_path / "backup")
    style("new")
    steps = 0
    for steps in killed_at_every_step(bundle.parent, lambda: ensure_bundle(built, bundle)):  # noqa: B007
        [intact] = [bundle] if bundle.exists() else bundle.parent.glob("bundle.*.old")
        assert bundle_damage(intact) == ""
        new = ensure_bundle(built, bundle)["style"]
        assert bundle_damage(bundle) == ""
        # The files of the previous page are backup for pages that are open.
        assert {new, old} <= {path.name for path in bundle.iterdir()}
        # A lock file may be left; it locks nothing once its process has ended.
        assert {path.name for path in bundle.parent.iterdir()} <= {"bundle", "bundle.atlas-lock"}
        shutil.rmtree(bundle)
        shutil.copytree(backup, bundle)
    assert steps > 15


def test_a_published_folder_is_intact_after_a_kill(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"index.html": b"<p>new</p>", "data/a.csv": b"new", MARKER: b"{}"}
    monkeypatch.setattr(command, "site_files", lambda *_: iter(files.items()))
    folder = tmp_path / "www" / "site"
    backup = tmp_path / "backup"
    write_site(backup, index_html="<p>old</p>")

    def pages(place: Path) -> tuple[bytes, int]:
        return (place / "index.html").read_bytes(), len([*place.rglob("*.*")])

    old = pages(backup)
    shutil.copytree(backup, folder)
    outcomes = []
    for step in killed_at_every_step(folder.parent, lambda: publish([str(folder)])):
        [intact] = [folder] if folder.exists() else folder.parent.glob("site.*.old")
        outcomes.append(pages(intact))
        assert publish([str(folder)]) == 0, step
        assert [path.name for path in folder.parent.iterdir()] == ["site"], step
        assert pages(folder)[0] == b"<p>new</p>", step
        shutil.rmtree(folder)
        shutil.copytree(backup, folder)
    assert publish([str(folder)]) == 0
    assert set(outcomes) == {old, pages(folder)}


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail)


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_is_reported_and_leaves_the_published_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "site_files", lambda *_: iter([("index.html", b"new")]))
    write_site(tmp_path)
    assert main(["publish", str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        "the folder cannot be written ([Errno 28] No space left on device). It is written beside "
        "its place and then moved: allow writing in the parent folder, free some space, or choose "
        "another place.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == [MARKER]


@pytest.fixture
def small_files() -> Iterator[None]:
    """Limit files to 64 KB."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.usefixtures("small_files")
def test_a_file_size_limit_is_reported_and_leaves_the_published_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [("index.html", b"new"), ("a.parquet", b"x" * 100_000)]
    monkeypatch.setattr(command, "site_files", lambda *_: iter(files))
    folder = tmp_path / "site"
    write_site(folder, index_html="old")
    assert main(["publish", str(folder)]) == 1
    assert "the folder cannot be written ([Errno 27] File too large" in capsys.readouterr().err
    assert (folder / "index.html").read_text(encoding="utf-8") == "old"
    assert {path.name for path in folder.iterdir()} == {MARKER, "index.html"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_cannot_be_written_is_reported(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["publish", "/sys/atlas/site"]) == 1
    assert "the folder cannot be written" in capsys.readouterr().err
