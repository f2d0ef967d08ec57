"""A folder that is replaced keeps what pages that are open ask for, once, and is of one build."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from dashboard.publish import command
from dashboard.publish.command import publish
from dashboard.publish.previous_page import MARKER, marker, with_previous_page
from dashboard.publish.site import BuildChangedError, site_files, with_compressed
from data.write import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from dashboard.publish.cards import Card

OLD, NEWER, NEWEST = (f"atlas/script.{digit * 12}.js" for digit in "123")


def put(folder: Path, *paths: str) -> set[str]:
    """Replace a folder by one with these files; give what is below atlas/ then."""
    files = [(path, path.encode()) for path in paths]
    kept = with_previous_page(
        [*with_compressed(files, folder), (MARKER, marker("id", paths))], folder
    )
    replace(folder, list(kept))
    return {path.relative_to(folder).as_posix() for path in folder.glob("atlas/*.js*")}


def with_packed(*paths: str) -> set[str]:
    return {f"{path}{ending}" for path in paths for ending in ("", ".gz", ".br")}


def test_the_files_of_the_page_before_stay_until_the_time_after(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert put(site, OLD, "of-before.html") == with_packed(OLD)
    assert put(site, NEWER) == with_packed(OLD, NEWER)
    assert (site / OLD).read_bytes() == OLD.encode()
    assert not (site / "of-before.html").exists()
    assert put(site, NEWEST) == with_packed(NEWER, NEWEST)


def test_the_text_for_one_file_pages_stays_as_well(tmp_path: Path) -> None:
    text = f"{OLD.replace('script', 'plotly')}.text.js"
    put(tmp_path / "site", text)
    assert text in put(tmp_path / "site", NEWER)


@pytest.mark.parametrize(
    "said",
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
def test_whatever_a_folder_says_of_itself_only_its_page_is_taken(
    tmp_path: Path, said: bytes
) -> None:
    (tmp_path / "secret").write_text("theirs", encoding="utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / MARKER).write_bytes(said)
    assert list(with_previous_page([("index.html", b"new")], site)) == [("index.html", b"new")]


def test_a_published_folder_names_the_files_of_its_page(built: Path, bundled: Path) -> None:
    files = dict(site_files("", derived=built, bundle=bundled))
    page = json.loads(files[MARKER])["page"]
    assert set(page) == {path for path in files if path.startswith("atlas/")}


def test_the_folder_before_is_asked_for_its_page(
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
def test_a_build_that_is_replaced_meanwhile_is_said_and_not_mixed(
    built: Path, bundled: Path, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    derived = shutil.copytree(built, tmp_path / "derived")

    def draw(_cards: Iterable[Card], _address: str) -> Mapping[str, bytes]:
        """Stand for the half a minute that the pictures take."""
        change(derived / "package" / "zones.csv")
        return {}

    with pytest.raises(BuildChangedError, match="Run this again"):
        list(site_files("https://a.example/", draw, derived, bundled))


def test_that_the_build_was_replaced_leaves_the_folder_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def changed(*_: object) -> object:
        yield "index.html", b"half"
        raise BuildChangedError

    monkeypatch.setattr(command, "site_files", changed)
    (tmp_path / MARKER).write_text("of before", encoding="utf-8")
    assert publish([str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        "the build was replaced while it was published. Run this again.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == [MARKER]
