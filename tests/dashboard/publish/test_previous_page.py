"""A replaced folder keeps the files of the previous page, and holds one build only."""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from dashboard.publish import command
from dashboard.publish.cards import Card
from dashboard.publish.command import publish
from dashboard.publish.previous_page import MARKER, marker, with_digests, with_previous_page
from dashboard.publish.site import BuildChangedError, site_files, with_compressed
from data.write import replace
from tests.dashboard.publish.folders import write_site

OLD, NEWER, NEWEST = (f"atlas/script.{digit * 12}.js" for digit in "123")


def replace_site(folder: Path, *paths: str) -> set[str]:
    """Replace a folder by one with these files; give what is below atlas/ then."""
    files = [(path, path.encode()) for path in paths]
    kept = with_previous_page(
        [*with_compressed(files, folder), (MARKER, marker("id", paths))], folder
    )
    replace(folder, list(with_digests(kept)))
    return {path.relative_to(folder).as_posix() for path in folder.glob("atlas/*.js*")}


def all_forms(*paths: str) -> set[str]:
    return {f"{path}{ending}" for path in paths for ending in ("", ".gz", ".br")}


def test_the_files_of_the_previous_page_stay_once(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert replace_site(site, OLD, "other.html") == all_forms(OLD)
    assert replace_site(site, NEWER) == all_forms(OLD, NEWER)
    assert (site / OLD).read_bytes() == OLD.encode()
    assert not (site / "other.html").exists()
    assert replace_site(site, NEWEST) == all_forms(NEWER, NEWEST)


def test_the_plotly_text_of_the_previous_page_stays(tmp_path: Path) -> None:
    text = f"{OLD.replace('script', 'plotly')}.text.js"
    replace_site(tmp_path / "site", text)
    assert text in replace_site(tmp_path / "site", NEWER)


@pytest.mark.parametrize(
    "content",
    [
        b"{}",
        b"[]",
        b"no json",
        b'{"page": 7}',
        b'{"page": [7]}',
        b'{"page": ["atlas/../../secret", "../secret", "/etc/passwd"]}',
        b'{"page": ["atlas/none.111111111111.js"]}',
    ],
)
def test_a_marker_can_only_name_files_of_the_page(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "secret").write_text("theirs", encoding="utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / MARKER).write_bytes(content)
    assert list(with_previous_page([("index.html", b"new")], site)) == [("index.html", b"new")]


@pytest.mark.parametrize("kind", ["a link", "another content", "a pipe"])
def test_a_file_of_the_previous_page_stays_only_as_it_was_published(
    tmp_path: Path, kind: str
) -> None:
    """A link to a file of the system must not publish it."""
    secret = tmp_path / "secret"
    secret.write_text("of the system", encoding="utf-8")
    site = tmp_path / "site"
    replace_site(site, OLD)
    (site / OLD).unlink()
    if kind == "a link":
        (site / OLD).symlink_to(secret)
    elif kind == "a pipe":
        os.mkfifo(site / OLD)
    else:
        (site / OLD).write_text("another", encoding="utf-8")
    assert OLD not in replace_site(site, NEWER)
    assert "of the system" not in {path.read_text("utf-8", "replace") for path in site.rglob("*.*")}


def test_a_marker_without_digests_carries_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    replace_site(site, OLD)
    (site / MARKER).write_bytes(marker("id", [OLD]))
    assert list(with_previous_page([], site)) == []


def test_the_marker_lists_every_file_of_a_published_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [("index.html", b"page"), (MARKER, marker("id", [])), (OLD, b"old")]
    monkeypatch.setattr(command, "site_files", lambda *_: iter(files))
    site = tmp_path / "site"
    assert publish([str(site)]) == 0
    listed = json.loads((site / MARKER).read_text(encoding="utf-8"))["sha256"]
    assert listed == {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file() and path.name != MARKER
    }
    assert "index.html.gz" in listed
    assert not list(site.glob(f"{MARKER}.*")), "it would be that of an incomplete marker"


def test_the_marker_lists_the_files_of_the_page(built: Path, bundled: Path) -> None:
    files = dict(site_files("", derived=built, bundle=bundled))
    page = json.loads(files[MARKER])["page"]
    assert set(page) == {path for path in files if path.startswith("atlas/")}


def test_publishing_keeps_the_previous_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (OLD, NEWER):
        files = [(name, b"new"), (MARKER, marker("id", [name]))]
        monkeypatch.setattr(command, "site_files", lambda *_, files=files: iter(files))
        assert publish([str(tmp_path / "site")]) == 0
    assert (tmp_path / "site" / OLD).is_file()


def lose(table: Path) -> None:
    table.unlink()


def alter(table: Path) -> None:
    table.write_bytes(table.read_bytes() + b"x")


@pytest.mark.parametrize("change", [lose, alter])
def test_a_build_that_is_replaced_meanwhile_is_an_error(
    derived: Path, bundled: Path, change: Callable[[Path], None]
) -> None:
    def draw(_cards: Iterable[Card], _address: str) -> Mapping[str, bytes]:
        """Replace the build while the pictures are drawn."""
        change(derived / "package" / "zones.csv")
        return {}

    with pytest.raises(BuildChangedError, match="Run this again"):
        list(site_files("https://a.example/", draw, derived, bundled))


def test_a_replaced_build_leaves_the_old_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def changed(*_: object) -> object:
        yield "index.html", b"half"
        raise BuildChangedError

    monkeypatch.setattr(command, "site_files", changed)
    write_site(tmp_path)
    assert publish([str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        "the build was replaced while it was published. Run this again.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == [MARKER]
