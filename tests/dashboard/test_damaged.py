"""Missing, truncated and altered files, at the start and while serving."""

import errno
import gzip
import os
import runpy
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.__main__ import main
from dashboard.bundle import ensure_bundle
from dashboard.server import app as server
from data.read import read_build
from data.write import replace
from tests.servers import client_of, free_port

PLAIN = {"Accept-Encoding": "identity"}


def remove(path: Path) -> None:
    path.unlink()


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def alter(path: Path) -> None:
    """Change one byte and restore the times, as some copies do."""
    status = path.stat()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


DAMAGES = {"missing": remove, "cut short": truncate, "not what was written": alter}
DAMAGED = pytest.mark.parametrize("damage", DAMAGES)


@pytest.fixture
def style(bundle: Path) -> Path:
    [file] = bundle.glob("style.*.css")
    return file


@pytest.fixture
def client(derived: Path, bundle: Path) -> FlaskClient:
    return client_of(server.create_app(derived, bundle).server)


def test_an_intact_atlas_is_ready(client: FlaskClient, derived: Path) -> None:
    response = client.get("/ready")
    build = read_build(derived)
    assert response.status_code == 200
    assert response.get_json() == {
        "status": "ready",
        "build_id": build["build_id"],
        "tables": len(build["counts"]),
    }
    assert response.headers["Cache-Control"] == "no-store"


@DAMAGED
def test_a_damaged_table_is_not_sent_but_the_others_are(
    client: FlaskClient, derived: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    DAMAGES[damage](derived / "package" / "zones.csv")
    damaged = client.get("/data/zones.csv")
    assert damaged.status_code == 503
    assert damaged.headers["Cache-Control"] == "no-store"
    assert "Try again in a minute" in damaged.get_data(as_text=True)
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
def test_a_damaged_file_of_the_page_is_not_sent(
    client: FlaskClient, style: Path, damage: str
) -> None:
    url = f"/atlas/{style.name}"
    content = client.get(url, headers=PLAIN).data
    DAMAGES[damage](style)
    damaged = client.get(url, headers=PLAIN)
    assert damaged.status_code == (404 if damage == "missing" else 503)
    assert "immutable" not in damaged.headers.get("Cache-Control", "")
    # Its compressed form is intact, and sent to clients that accept it.
    compressed = client.get(url, headers={"Accept-Encoding": "gzip"})
    assert (compressed.status_code, compressed.headers["Content-Encoding"]) == (200, "gzip")
    ready = client.get("/ready")
    assert ready.status_code == 503
    assert style.name in ready.get_json()["reason"]
    style.write_bytes(content)
    assert client.get(url, headers=PLAIN).data == content
    assert client.get("/ready").status_code == 200


@DAMAGED
def test_a_file_whose_compressed_form_is_damaged_is_sent_as_stored(
    client: FlaskClient, style: Path, damage: str
) -> None:
    DAMAGES[damage](style.with_name(f"{style.name}.gz"))
    headers = {"Accept-Encoding": "gzip"}
    response = client.get(f"/atlas/{style.name}", headers=headers)
    content = response.data
    if "Content-Encoding" in response.headers:
        content = gzip.decompress(content)
    assert (response.status_code, content) == (200, style.read_bytes())
    assert client.get("/ready").status_code == 503


@DAMAGED
def test_a_table_whose_gzip_form_is_damaged_is_sent_as_stored(
    client: FlaskClient, derived: Path, damage: str
) -> None:
    DAMAGES[damage](derived / "gzip" / "zones.csv.gz")
    response = client.get("/data/zones.csv", headers={"Accept-Encoding": "gzip"})
    assert (response.status_code, "Content-Encoding" in response.headers) == (200, False)
    assert response.data == (derived / "package" / "zones.csv").read_bytes()
    assert client.get("/ready").status_code == 503


@pytest.mark.parametrize("name", ["build.json", "manifest.json"])
def test_a_missing_record_is_reported_and_the_page_still_sent(
    client: FlaskClient, derived: Path, bundle: Path, name: str
) -> None:
    ((derived if name == "build.json" else bundle) / name).unlink()
    ready = client.get("/ready")
    assert ready.status_code == 503
    reason = ready.get_json()["reason"]
    assert "run python -m data" in reason if name == "build.json" else name in reason
    assert client.get("/").status_code == 200


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Return a function that starts the atlas on given folders, and must fail."""
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
def test_a_damaged_build_is_reported_at_the_start(
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


def test_a_bundle_that_cannot_be_written_is_reported_at_the_start(
    start: Callable[[Path, Path], int], built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(built, Path("/sys/atlas/bundle")) == 1
    errors = capsys.readouterr().err
    assert errors.startswith("the page's files cannot be made (")
    assert errors.endswith("'/sys/atlas'). Free disk space, or allow writing there.\n")
    with pytest.raises(SystemExit, match="Free disk space, or allow writing there"):
        runpy.run_module("dashboard.wsgi")


@pytest.mark.parametrize("code", [errno.EROFS, errno.ENOSPC])
def test_a_finished_bundle_needs_no_write_access(
    built: Path, bundle: Path, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    for name in ("build_lock", "replace"):
        monkeypatch.setattr(f"dashboard.bundle.{name}", refuse)
    assert server.create_app(built, bundle)


def test_a_full_disk_is_reported_at_the_start_and_keeps_the_old_bundle(
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


def test_a_build_that_is_replaced_while_serving_is_ready(
    client: FlaskClient, derived: Path
) -> None:
    files = {
        path.relative_to(derived).as_posix(): path.read_bytes()
        for path in derived.rglob("*.*")
        if path.is_file()
    }
    replace(derived, files.items())
    assert client.get("/ready").status_code == 200
    assert client.get("/data/zones.csv").status_code == 200
