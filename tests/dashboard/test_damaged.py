"""Files that are lost, cut short or altered, at the start and while the atlas is served."""

from __future__ import annotations

import errno
import gzip
import os
import runpy
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.__main__ import main
from dashboard.bundle import ensure_bundle
from dashboard.server import app as server
from data.read import read_build
from data.write import replace
from tests.servers import client_of, free_port

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

PLAIN = {"Accept-Encoding": "identity"}


def lose(path: Path) -> None:
    path.unlink()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def alter(path: Path) -> None:
    """Change one byte, and put the times back as some copies do."""
    status = path.stat()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


DAMAGES = {"missing": lose, "cut short": cut, "not what was written": alter}
DAMAGED = pytest.mark.parametrize("damage", DAMAGES)


@pytest.fixture
def derived(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "derived"))


@pytest.fixture
def bundle(bundled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(bundled, tmp_path / "bundle"))


@pytest.fixture
def client(derived: Path, bundle: Path) -> FlaskClient:
    return client_of(server.create_app(derived, bundle).server)


def test_a_whole_atlas_is_ready(client: FlaskClient, derived: Path) -> None:
    answer = client.get("/ready")
    build = read_build(derived)
    assert answer.status_code == 200
    assert answer.get_json() == {
        "status": "ready",
        "build_id": build["build_id"],
        "tables": len(build["counts"]),
    }
    assert answer.headers["Cache-Control"] == "no-store"


@DAMAGED
def test_a_table_that_is_damaged_while_served_is_not_sent_and_the_others_are(
    client: FlaskClient, derived: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    DAMAGES[damage](derived / "package" / "zones.csv")
    refused = client.get("/data/zones.csv")
    assert refused.status_code == 503
    assert refused.headers["Cache-Control"] == "no-store"
    assert "Try again in a minute" in refused.get_data(as_text=True)
    assert "data/zones.csv" in caplog.text
    assert client.get("/data/sites.csv").status_code == 200
    ready = client.get("/ready")
    assert ready.status_code == 503
    assert ready.get_json() == {
        "status": "not ready",
        "reason": f"the build in {derived} is damaged (package/zones.csv is {damage}): "
        "run python -m data",
    }
    assert client.get("/health").status_code == 200


@DAMAGED
def test_a_file_of_the_page_that_is_damaged_while_served_is_never_sent_to_be_kept(
    client: FlaskClient, bundle: Path, damage: str
) -> None:
    [style] = bundle.glob("style.*.css")
    address = f"/atlas/{style.name}"
    right = client.get(address, headers=PLAIN).data
    DAMAGES[damage](style)
    refused = client.get(address, headers=PLAIN)
    assert refused.status_code == (404 if damage == "missing" else 503)
    assert "immutable" not in refused.headers.get("Cache-Control", "")
    # Its packed form is whole: who takes that is served.
    packed = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert (packed.status_code, packed.headers["Content-Encoding"]) == (200, "gzip")
    ready = client.get("/ready")
    assert ready.status_code == 503
    assert style.name in ready.get_json()["reason"]
    style.write_bytes(right)
    assert client.get(address, headers=PLAIN).data == right
    assert client.get("/ready").status_code == 200


@DAMAGED
def test_a_packed_file_that_is_damaged_is_sent_unpacked(
    client: FlaskClient, bundle: Path, damage: str
) -> None:
    [style] = bundle.glob("style.*.css")
    DAMAGES[damage](bundle / f"{style.name}.gz")
    asked = {"Accept-Encoding": "gzip"}
    answer = client.get(f"/atlas/{style.name}", headers=asked)
    content = answer.data
    if "Content-Encoding" in answer.headers:  # packed anew on its way
        content = gzip.decompress(content)
    assert (answer.status_code, content) == (200, style.read_bytes())
    assert client.get("/ready").status_code == 503


@DAMAGED
def test_a_table_whose_gzip_form_is_damaged_is_sent_as_stored(
    client: FlaskClient, derived: Path, damage: str
) -> None:
    DAMAGES[damage](derived / "gzip" / "zones.csv.gz")
    answer = client.get("/data/zones.csv", headers={"Accept-Encoding": "gzip"})
    assert (answer.status_code, "Content-Encoding" in answer.headers) == (200, False)
    assert answer.data == (derived / "package" / "zones.csv").read_bytes()
    assert client.get("/ready").status_code == 503


@pytest.mark.parametrize("name", ["build.json", "manifest.json"])
def test_a_record_that_is_lost_is_said_and_the_page_goes_on(
    client: FlaskClient, derived: Path, bundle: Path, name: str
) -> None:
    ((derived if name == "build.json" else bundle) / name).unlink()
    ready = client.get("/ready")
    assert ready.status_code == 503
    said = ready.get_json()["reason"]
    assert "run python -m data" in said if name == "build.json" else name in said
    assert client.get("/").status_code == 200


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Give a function that starts the atlas on folders of a test, which has to fail."""
    port = free_port()
    make = server.create_app

    def start_on(derived: Path, bundle: Path = Path("/nowhere")) -> int:
        monkeypatch.setattr(server, "create_app", lambda: make(derived, bundle))
        monkeypatch.setattr("werkzeug.serving.make_server", lambda *_, **__: pytest.fail("served"))
        return main([f"--port={port}", "--host=127.0.0.1"])

    return start_on


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("columns/cells.json", "missing"),
        ("columns/cells.json", "not what was written"),
        ("borders/city.geojson", "cut short"),
    ],
)
def test_a_damaged_build_is_named_at_the_start_and_nothing_is_drawn_from_it(
    start: Callable[[Path], int],
    derived: Path,
    name: str,
    damage: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    DAMAGES[damage](derived / name)
    assert start(derived) == 1
    assert capsys.readouterr().err == (
        f"the build in {derived} is damaged ({name} is {damage}): run python -m data\n"
    )


def test_a_page_that_nobody_may_write_is_said_at_the_start(
    start: Callable[[Path, Path], int], built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(built, Path("/sys/atlas/bundle")) == 1
    said = capsys.readouterr().err
    assert said.startswith("the page's files cannot be made (")
    assert said.endswith("'/sys/atlas'). Free disk space, or allow writing there.\n")
    with pytest.raises(SystemExit, match="Free disk space, or allow writing there"):
        runpy.run_module("dashboard.wsgi")


@pytest.mark.parametrize("code", [errno.EROFS, errno.ENOSPC])
def test_a_finished_page_needs_no_right_to_write(
    built: Path, bundle: Path, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    for name in ("build_lock", "replace"):
        monkeypatch.setattr(f"dashboard.bundle.{name}", refused)
    assert server.create_app(built, bundle)


def test_a_full_disk_is_said_at_the_start_and_keeps_the_page_before(
    start: Callable[[Path, Path], int],
    built: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    bundle = tmp_path / "bundle"
    for text in ("old", "new"):
        monkeypatch.setattr("dashboard.bundle._key", lambda _, text=text: text)
        steps = [("style", "css", text.encode)]
        monkeypatch.setattr("dashboard.bundle._steps", lambda _, steps=steps: iter(steps))
        if text == "old":
            old = ensure_bundle(built, bundle)
    before = {path.name: path.read_bytes() for path in bundle.iterdir()}

    def forced(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", forced)
    assert start(built, bundle) == 1
    assert "cannot be made ([Errno 28] No space left on device)" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in bundle.iterdir()} == before
    assert old["style"] in before


def test_a_build_that_moves_in_while_served_is_ready(client: FlaskClient, derived: Path) -> None:
    files = {
        path.relative_to(derived).as_posix(): path.read_bytes()
        for path in derived.rglob("*.*")
        if path.is_file()
    }
    replace(derived, files.items())
    assert client.get("/ready").status_code == 200
    assert client.get("/data/zones.csv").status_code == 200
