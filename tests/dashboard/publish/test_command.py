"""`python -m dashboard publish`: it replaces its own folders, and nothing else."""

import io
import os
from pathlib import Path

import pytest

from dashboard.__main__ import main
from dashboard.javascript import ScriptError
from dashboard.publish import command
from dashboard.publish.command import publish
from dashboard.publish.previous_page import MARKER
from data.read import NotBuilt
from tests.dashboard.publish.folders import write_site


@pytest.fixture
def two_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish two files instead of the whole atlas."""
    files = [("index.html", b"<p>new</p>"), (MARKER, b"{}")]
    monkeypatch.setattr(command, "site_files", lambda *_: iter(files))


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


@pytest.mark.parametrize(
    ("error", "remedy"),
    [(NotBuilt(Path("derived")), "python -m data"), (ScriptError("install Node"), "install Node")],
)
def test_without_a_build_or_node_it_says_what_to_do(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    remedy: str,
) -> None:
    def missing(*_: object) -> object:
        raise error

    monkeypatch.setattr(command, "site_files", missing)
    assert publish([str(tmp_path / "site")]) == 1
    assert remedy in capsys.readouterr().err


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
