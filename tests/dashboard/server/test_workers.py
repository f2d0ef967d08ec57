"""Servers with a killed worker, aborted downloads and idle connections."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import cache
from http.client import HTTPException
from pathlib import Path
from threading import Event
from typing import NamedTuple

import pytest

from dashboard.bundle import ensure_bundle
from tests.servers import free_port, gunicorn

PROJECT = Path(__file__).parents[3]
# Twice as many idle connections as gunicorn had threads when each of them held one.
READERS, ABORTED, IDLE = 4, 20, 16
TIMEOUT_S = 60
# gunicorn's own limit for a silent connection is 5 s: a request that waits for one takes longer.
ANSWER_S = 4
GUNICORN = gunicorn("{port}", "warning")
COMMANDS = {"gunicorn": GUNICORN, "the command": [sys.executable, "-m", "dashboard"]}


class Server(NamedTuple):
    """A running server of the project's build.

    Attributes:
        port: on this machine.
        process: its id; of gunicorn's master.
        log: file with its output.
        home: its empty home folder.
    """

    port: int
    process: int
    log: Path
    home: Path

    def get(self, path: str, headers: dict[str, str] | None = None) -> bytes:
        """Download a path; a status other than 200 or a pause of `ANSWER_S` is an error."""
        url = f"http://127.0.0.1:{self.port}{path}"
        request = urllib.request.Request(url, headers=headers or {})
        with urllib.request.urlopen(request, timeout=ANSWER_S) as response:  # noqa: S310
            content: bytes = response.read()
            return content

    def connect(self, receive_bytes: int = 0) -> socket.socket:
        """Open a connection, if asked with a small buffer for what is received."""
        connection = socket.socket()
        connection.settimeout(TIMEOUT_S)
        if receive_bytes:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_bytes)
        connection.connect(("127.0.0.1", self.port))
        return connection

    def workers(self) -> set[int]:
        """List the ids of the worker processes."""
        children = Path(f"/proc/{self.process}/task/{self.process}/children")
        return {int(child) for child in children.read_text(encoding="utf-8").split()}


@contextmanager
def serving(command: list[str], log: Path, home: Path) -> Iterator[Server]:
    port = free_port()
    call = [part.format(port=port) for part in command]
    homes = dict.fromkeys(("HOME", "XDG_RUNTIME_DIR"), str(home))
    with (
        log.open("wb") as output,
        subprocess.Popen(  # noqa: S603 - our own module
            call,
            cwd=PROJECT,
            env={**os.environ, "HOST": "127.0.0.1", "PORT": str(port), **homes},
            stdout=output,
            stderr=subprocess.STDOUT,
        ) as process,
    ):
        try:
            server = Server(port, process.pid, log, home)
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


@pytest.fixture(scope="module")
def server_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Server]]:
    """Give a function that starts a server by name, once for all tests."""

    @cache
    def start(name: str) -> Server:
        folder, home = tmp_path_factory.mktemp("server"), tmp_path_factory.mktemp("home")
        return running.enter_context(serving(COMMANDS[name], folder / "server.log", home))

    with ExitStack() as running:
        yield start


@pytest.fixture
def server(server_of: Callable[[str], Server]) -> Server:
    return server_of("gunicorn")


def test_a_killed_worker_is_replaced_and_the_others_go_on(server: Server) -> None:
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
    server_of: Callable[[str], Server], name: str, plotly: str
) -> None:
    server = server_of(name)
    with ThreadPoolExecutor(ABORTED) as pool:
        begun = list(pool.map(lambda _: abort(server.port, plotly), range(ABORTED)))
    assert all(re.match(rb"HTTP/1.1 200 ", head) for head in begun)
    assert len(server.get(plotly)) > 500_000
    assert b"ready" in server.get("/ready")
    assert "Traceback" not in server.log.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_connections_that_wait_do_not_block_others(
    server_of: Callable[[str], Server], name: str, plotly: str
) -> None:
    """Browsers open connections before they need them; others are slow, or hold them on purpose."""
    server = server_of(name)
    with ExitStack() as open_ones:
        for _ in range(IDLE):
            open_ones.enter_context(server.connect())
            half = open_ones.enter_context(server.connect())
            half.sendall(b"GET / HTTP/1.1\r\nHost: a")
            unread = open_ones.enter_context(server.connect(receive_bytes=4096))
            unread.sendall(f"GET {plotly} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
        for _ in range(IDLE):
            assert b"ok" in server.get("/health")
        if name == "gunicorn":
            assert half.recv(1) == b"", "closed after a while"
    assert "Traceback" not in server.log.read_text(encoding="utf-8")


def test_a_reload_replaces_the_workers_and_delays_no_request(server: Server) -> None:
    until(lambda: len(server.workers()) == 2)
    before, stop = server.workers(), Event()

    def read() -> int:
        """Send requests without a pause; one that fails or has to wait is an error."""
        count = 0
        while not stop.is_set():
            server.get("/data/regions.json")
            count += 1
        return count

    with ThreadPoolExecutor(READERS) as pool:
        readers = [pool.submit(read) for _ in range(READERS)]
        try:
            os.kill(server.process, signal.SIGHUP)
            until(lambda: is_up(server) and len(server.workers() - before) == 2)
            until(lambda: is_up(server) and not server.workers() & before)
        finally:
            stop.set()
        assert all(reader.result() > 0 for reader in readers)


def test_gunicorn_trusts_no_proxy_and_opens_no_control_socket(server: Server) -> None:
    for header in ("SCRIPT_NAME", "PATH_INFO", "X-Forwarded-Proto"):
        assert b"ok" in server.get("/health", {header: "/x"})
    assert list(server.home.rglob("*")) == []
