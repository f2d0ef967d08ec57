"""waitress, which also runs on Windows, serves the atlas."""

import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.bundle import ensure_bundle
from tests.browser.targets import await_answer
from tests.servers import free_port

PROJECT = Path(__file__).parents[3]
CALL = re.compile(r"^\.venv/bin/python (-m waitress .*)$", re.MULTILINE)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Serve with the command of the deploy page, on another port."""
    ensure_bundle()
    [call] = CALL.findall((PROJECT / "docs" / "deploy.md").read_text(encoding="utf-8"))
    port = free_port()
    command = [sys.executable, *call.replace(":8050", f":{port}").split()]
    with subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.DEVNULL) as server:  # noqa: S603
        try:
            await_answer(f"http://127.0.0.1:{port}/health")
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("", {}, 200),
        ("ready", {}, 200),
        ("data/regions.csv", {"Accept-Encoding": "gzip"}, 200),
        ("data/regions.csv", {"Range": "bytes=0-9"}, 206),
    ],
)
def test_it_responds(address: str, path: str, headers: dict[str, str], status: int) -> None:
    request = urllib.request.Request(f"{address}{path}", headers=headers)  # noqa: S310 - our own
    with urllib.request.urlopen(request) as response:  # noqa: S310
        assert response.status == status
        assert len(response.read()) == int(response.headers["Content-Length"])
        assert response.headers["X-Content-Type-Options"] == "nosniff"
