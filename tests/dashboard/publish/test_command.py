"""`python -m dashboard publish`: it replaces its own folders, and nothing else."""

import gzip
import io
import os
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest

from dashboard.__main__ import main
from dashboard.exports.browser import BROWSER_SETTING
from dashboard.exports.page import ExportError
from dashboard.publish import command
from dashboard.publish.cards import Card
from dashboard.publish.command import publish
from dashboard.publish.previous_page import MARKER
from dashboard.publish.site import DrawPictures, with_compressed
from data.read import NotBuilt
from tests.dashboard.publish.folders import write_site

CARD = Card("plan", "en", "Title", "Headline", "tally", "about")


@pytest.fixture
def two_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish two files instead of the whole atlas."""
    files = [("index.html", b"<p>new</p>"), (MARKER, b"{}")]
    monkeypatch.setattr(command, "site_files", lambda *_: iter(files))


def test_texts_get_compressed_forms(tmp_path: Path) -> None:
    texts = [("a/b.js", b"text"), ("c.png", b"picture"), ("p.text.js", b"long")]
    files = dict(with_compressed(texts, tmp_path))
    assert list(files) == ["a/b.js", "a/b.js.br", "a/b.js.gz", "c.png", "p.text.js"]
    assert gzip.decompress(files["a/b.js.gz"]) == brotli.decompress(files["a/b.js.br"]) == b"text"


def test_compressed_forms_are_taken_from_the_bundle(tmp_path: Path) -> None:
    ours = gzip.compress(b"text", 1, mtime=7)
    (tmp_path / "b.js.gz").write_bytes(ours)
    (tmp_path / "b.js.br").write_bytes(brotli.compress(b"another text"))
    files = dict(with_compressed([("atlas/b.js", b"text")], tmp_path))
    assert files["atlas/b.js.gz"] == ours
    assert brotli.decompress(files["atlas/b.js.br"]) == b"text"


@pytest.mark.usefixtures("two_files")
def test_the_folder_is_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "site"
    write_site(folder, old_html="old")
    assert main(["publish", str(folder)]) == 0
    assert sorted(path.name for path in folder.iterdir() if path.suffix == ".html") == [
        "index.html"
    ]
    assert f"open {folder / 'index.html'}" in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.usefixtures("two_files")
def test_a_folder_with_other_files_is_not_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    assert publish([str(tmp_path)]) == 2
    assert "has other files" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.usefixtures("two_files")
@pytest.mark.parametrize(
    "marker",
    [b"{}", b"[]", b"no json", b'{"build_id": "1", "page": []}', b'{"sha256": ["index.html"]}'],
)
def test_a_stray_marker_does_not_make_a_folder_replaceable(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], marker: bytes
) -> None:
    (tmp_path / MARKER).write_bytes(marker)
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    assert publish([str(tmp_path)]) == 2
    assert "has other files" in capsys.readouterr().err
    assert {path.name for path in tmp_path.iterdir()} == {MARKER, "thesis.txt"}
    assert (tmp_path / MARKER).read_bytes() == marker


@pytest.mark.usefixtures("two_files")
def test_what_the_command_did_not_write_is_kept_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    assert publish([str(site)]) == 0
    others = {".git/HEAD": "ref", "CNAME": "a.example", ".well-known/security.txt": "Contact"}
    for name, text in others.items():
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    for _ in range(2):
        capsys.readouterr()
        assert publish([str(site)]) == 0
        kept = "kept, as an earlier run did not write them: .git/, .well-known/, CNAME"
        assert kept in capsys.readouterr().err
        assert {name: (site / name).read_text(encoding="utf-8") for name in others} == others


def test_another_file_where_a_new_one_goes_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    write_site(site, index_html="old")
    (site / "robots.txt").write_text("mine", encoding="utf-8")
    files = [("index.html", b"new"), ("robots.txt", b"new"), (MARKER, b"{}")]
    monkeypatch.setattr(command, "site_files", lambda *_: iter(files))
    assert publish([str(site)]) == 1
    assert f"{site / 'robots.txt'} is where a new file goes" in capsys.readouterr().err
    assert (site / "robots.txt").read_text(encoding="utf-8") == "mine"
    assert (site / "index.html").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.usefixtures("two_files")
def test_files_and_links_are_rejected(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("mine", encoding="utf-8")
    link.symlink_to(tmp_path)
    for target, problem in ((file, "is not a folder"), (link, "is a symbolic link")):
        assert publish([str(target)]) == 2
        assert problem in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == "mine"


@pytest.mark.usefixtures("two_files")
@pytest.mark.parametrize("name", [".", "..", "../site"])
def test_the_current_folder_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    site = tmp_path / "site"
    write_site(tmp_path if name == ".." else site)
    site.mkdir(exist_ok=True)
    monkeypatch.chdir(site)
    assert publish([name]) == 2
    assert "change to another first" in capsys.readouterr().err
    assert site.is_dir()


@pytest.mark.usefixtures("two_files")
def test_a_path_with_dots_is_resolved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    inside = tmp_path / "site" / "inside"
    inside.mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert publish(["site/inside/../../site/inside/."]) == 0
    assert f"open {inside / 'index.html'}" in capsys.readouterr().out
    assert [path.name for path in inside.parent.iterdir()] == ["inside"]


@pytest.mark.usefixtures("two_files")
def test_a_mount_point_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pathlib.Path.is_mount", lambda path: path == tmp_path)
    assert publish([str(tmp_path)]) == 2
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("two_files")
def test_a_name_that_is_too_long_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish([str(tmp_path / ("x" * 300))]) == 1
    assert "File name too long" in capsys.readouterr().err


@pytest.mark.usefixtures("two_files")
def test_a_name_that_is_no_text_is_written_and_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr("sys.stdout", output)
    site = tmp_path / "a\udcff"
    assert publish([str(site)]) == 0
    assert (site / "index.html").is_file()


@pytest.mark.parametrize("address", ["a.example", "ftp://a.example/", "https://a.example/?x"])
def test_an_invalid_address_is_rejected(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], address: str
) -> None:
    assert publish([str(tmp_path / "site"), "--address", address]) == 2
    assert "must begin with http:// or https://" in capsys.readouterr().err


@pytest.fixture
def only_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish the pictures of a card, and a page."""

    def files(address: str, draw: DrawPictures) -> Iterator[tuple[str, bytes]]:
        yield from draw([CARD], address).items()
        yield "index.html", b"<p>new</p>"

    monkeypatch.setattr(command, "site_files", files)


@pytest.mark.usefixtures("only_pictures")
def test_without_a_browser_pictures_are_left_out_with_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(BROWSER_SETTING, "no-such-browser")
    site = tmp_path / "site"
    assert publish([str(site), "--address", "https://a.example/"]) == 0
    errors = capsys.readouterr().err
    assert errors.startswith("preview pictures are left out: JJJ_BROWSER is 'no-such-browser'")
    assert "apt-get install chromium" in errors
    assert [path.name for path in site.iterdir() if path.suffix == ".html"] == ["index.html"]
    assert not (site / "previews").exists()


@pytest.mark.usefixtures("only_pictures")
def test_pictures_that_cannot_be_drawn_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> dict[str, bytes]:
        message = "the map could not be drawn"
        raise ExportError(message)

    monkeypatch.setattr(command, "draw_previews", fails)
    assert publish([str(tmp_path / "site"), "--address", "https://a.example/"]) == 0
    errors = capsys.readouterr().err
    assert errors == "preview pictures are left out: the map could not be drawn\n"


@pytest.mark.usefixtures("only_pictures")
def test_pictures_can_be_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    drawn = {"previews/plan.en.png": b"picture"}
    monkeypatch.setattr(command, "draw_previews", lambda *_: drawn)
    site = tmp_path / "site"
    call = [str(site), "--address", "https://a.example/"]
    assert publish(call) == 0
    assert (site / "previews" / "plan.en.png").read_bytes() == b"picture"
    assert publish([*call, "--no-pictures"]) == 0
    assert not (site / "previews").exists()
    assert capsys.readouterr().err == "preview pictures are left out: --no-pictures\n"


def test_an_address_of_this_machine_is_warned_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "site_files", lambda *_: iter([("index.html", b"page")]))
    assert publish([str(tmp_path / "site"), "--address", "http://127.0.0.1:8000"]) == 0
    warning = "http://127.0.0.1:8000/ is this machine: others cannot open its links\n"
    assert capsys.readouterr().err == warning


def test_a_failure_leaves_the_old_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "site"
    write_site(folder)

    def breaks(*_: object) -> object:
        yield "index.html", b"half"
        message = "No space left on device"
        raise OSError(message)

    monkeypatch.setattr(command, "site_files", breaks)
    assert publish([str(folder)]) == 1
    assert "No space left" in capsys.readouterr().err
    assert [path.name for path in folder.iterdir()] == [MARKER]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_interrupted_command_leaves_the_old_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(tmp_path)

    def stopped(*_: object) -> object:
        yield "index.html", b"half"
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "site_files", stopped)
    assert publish([str(tmp_path)]) == 130
    assert capsys.readouterr().err == "stopped; the folder is unchanged\n"
    assert [path.name for path in tmp_path.iterdir()] == [MARKER]


def test_without_a_build_it_says_what_to_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(*_: object) -> object:
        raise NotBuilt(tmp_path)

    monkeypatch.setattr(command, "site_files", missing)
    assert publish([str(tmp_path / "site")]) == 1
    assert "python -m data" in capsys.readouterr().err


@pytest.mark.usefixtures("two_files")
@pytest.mark.parametrize(("umask", "is_closed"), [(0o022, False), (0o027, True), (0o077, True)])
def test_a_folder_that_a_web_server_cannot_read_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], umask: int, *, is_closed: bool
) -> None:
    before = os.umask(umask)
    try:
        assert publish([str(tmp_path / "site")]) == 0
    finally:
        os.umask(before)
    errors = capsys.readouterr().err
    assert (f"chmod -R o+rX {tmp_path / 'site'}" in errors) == is_closed
    assert ("such as a web server, cannot read" in errors) == is_closed
