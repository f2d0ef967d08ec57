"""Servers with a killed worker, aborted downloads and idle connections."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from http.client import HTTPException
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

import pytest

from dashboard.bundle import ensure_bundle
from tests.servers import free_port, gunicorn

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).parents[3]
READERS, ABORTED, IDLE = 4, 20, 8
TIMEOUT_S = 60
GUNICORN = gunicorn("{port}", "warning")
COMMANDS = {"gunicorn": GUNICORN, "the command": [sys.executable, "-m", "dashboard"]}


class Server(NamedTuple):
    """A running server of the project's build.

    Attributes:
        port: on this machine.
        process: its id; of gunicorn's master.
        log: file with its output.
    """

    port: int
    process: int
    log: Path

    def get(self, path: str) -> bytes:
        """Download a path; a status other than 200 is an error."""
        url = f"http://127.0.0.1:{self.port}{path}"
        with urllib.request.urlopen(url, timeout=TIMEOUT_S) as response:
            content: bytes = response.read()
            return content

    def workers(self) -> set[int]:
        """List the ids of the worker processes."""
        children = Path(f"/proc/{self.process}/task/{self.process}/children")
        return {int(child) for child in children.read_text(encoding="utf-8").split()}


@contextmanager
def serving(command: list[str], log: Path) -> Iterator[Server]:
    port = free_port()
    call = [part.format(port=port) for part in command]
    with (
        log.open("wb") as output,
        subprocess.Popen(  # noqa: S603 - our own module
            call,
            cwd=PROJECT,
            env={**os.environ, "HOST": "127.0.0.1", "PORT": str(port)},
            stdout=output,
            stderr=subprocess.STDOUT,
        ) as process,
    ):
        try:
            server = Server(port, process.pid, log)
            until(lambda: is_up(server))
            yield server
        finally:
            process.terminate()


def until(holds: object) -> None:
    """Try until it holds; each try waits for a connection or the system."""
    assert callable(holds)
    for _ in range(TIMEOUT_S * 1000):
        if holds():
            return
    pytest.fail("the condition never held")


def is_up(server: Server) -> bool:
    try:
        return bool(server.get("/health"))
    except OSError:
        return False


@pytest.fixture(scope="module", autouse=True)
def plotly() -> str:
    """The path of the largest file; makes the bundle before the servers start."""
    return f"/atlas/{ensure_bundle()['plotly']}"


def test_a_killed_worker_is_replaced_and_the_others_go_on(tmp_path: Path) -> None:
    with serving(GUNICORN, tmp_path / "server.log") as server:
        until(lambda: len(server.workers()) == 2)
        before = server.workers()
        first, stop = Event(), Event()

        def read() -> tuple[int, int]:
            """Send requests without a pause; return how many succeeded and how many failed."""
            succeeded = failed = 0
            while not stop.is_set():
                try:
                    server.get("/data/regions.json")
                    succeeded += 1
                    first.set()
                except (OSError, HTTPException):
                    failed += 1
            return succeeded, failed

        with ThreadPoolExecutor(READERS) as pool:
            readers = [pool.submit(read) for _ in range(READERS)]
            try:
                assert first.wait(TIMEOUT_S)
                [killed, *_] = before
                os.kill(killed, signal.SIGKILL)
                until(lambda: is_up(server) and len(server.workers() - {killed}) == 2)
                after = server.workers()
                # The new worker loads the atlas before it responds.
                for _ in range(20):
                    assert b'"status":"ready"' in server.get("/ready").replace(b" ", b"")
            finally:
                stop.set()
            counts = [reader.result() for reader in readers]
    assert before & after == before - {killed}
    # Only the requests of the killed worker fail.
    assert sum(failed for _, failed in counts) <= READERS
    assert all(succeeded > 0 for succeeded, _ in counts)
    assert f"Worker (pid:{killed}) was sent SIGKILL" in server.log.read_text(encoding="utf-8")


def abort(port: int, path: str) -> bytes:
    """Request a file, read its beginning, and reset the connection."""
    with socket.create_connection(("127.0.0.1", port), timeout=TIMEOUT_S) as connection:
        # A linger time of 0 makes closing reset the connection.
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
        return connection.recv(1_000)


@pytest.mark.parametrize("name", COMMANDS)
def test_aborted_downloads_do_not_affect_other_clients(
    name: str, plotly: str, tmp_path: Path
) -> None:
    with serving(COMMANDS[name], tmp_path / "server.log") as server:
        with ThreadPoolExecutor(ABORTED) as pool:
            begun = list(pool.map(lambda _: abort(server.port, plotly), range(ABORTED)))
        assert all(re.match(rb"HTTP/1.1 200 ", head) for head in begun)
        assert len(server.get(plotly)) > 1_000_000
        assert b"ready" in server.get("/ready")
    assert "Traceback" not in server.log.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_idle_connections_do_not_block_others(name: str, tmp_path: Path) -> None:
    """Browsers open connections before they need them."""
    with serving(COMMANDS[name], tmp_path / "server.log") as server, ExitStack() as idle:
        place = ("127.0.0.1", server.port)
        for _ in range(IDLE):
            idle.enter_context(socket.create_connection(place, timeout=TIMEOUT_S))
        for _ in range(IDLE):
            assert b"ok" in server.get("/health")
