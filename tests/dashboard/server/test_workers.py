"""Servers under load: a worker that dies, and clients that leave in the middle of an answer."""

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
READERS, LEAVERS, SILENT = 4, 20, 8
WITHIN_S = 60
GUNICORN = gunicorn("{port}", "warning")
COMMANDS = {"gunicorn": GUNICORN, "the command": [sys.executable, "-m", "dashboard"]}


class Server(NamedTuple):
    """A server of the project's build.

    Attributes:
        port: on this machine.
        process: that was started; of gunicorn, the master.
        said: file that holds what it wrote.
    """

    port: int
    process: int
    said: Path

    def get(self, path: str) -> bytes:
        """Ask for a path; an answer other than 200 is an error."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=WITHIN_S) as got:
            content: bytes = got.read()
            return content

    def workers(self) -> set[int]:
        """List the processes that answer, as the system has them."""
        children = Path(f"/proc/{self.process}/task/{self.process}/children")
        return {int(child) for child in children.read_text(encoding="utf-8").split()}


@contextmanager
def serving(command: list[str], said: Path) -> Iterator[Server]:
    port = free_port()
    call = [part.format(port=port) for part in command]
    with (
        said.open("wb") as output,
        subprocess.Popen(  # noqa: S603 - our own module
            call,
            cwd=PROJECT,
            env={**os.environ, "HOST": "127.0.0.1", "PORT": str(port)},
            stdout=output,
            stderr=subprocess.STDOUT,
        ) as process,
    ):
        try:
            server = Server(port, process.pid, said)
            until(lambda: answers(server))
            yield server
        finally:
            process.terminate()


def until(holds: object) -> None:
    """Ask until it is so; each time a connection or the system is waited for."""
    assert callable(holds)
    for _ in range(WITHIN_S * 1000):
        if holds():
            return
    pytest.fail("it did not come to that")


def answers(server: Server) -> bool:
    try:
        return bool(server.get("/health"))
    except OSError:
        return False


@pytest.fixture(scope="module", autouse=True)
def plotly() -> str:
    """The path of the largest file, of a page that is made before the servers start."""
    return f"/atlas/{ensure_bundle()['plotly']}"


def test_a_worker_killed_under_load_is_replaced_and_the_others_go_on(tmp_path: Path) -> None:
    with serving(GUNICORN, tmp_path / "said.log") as server:
        until(lambda: len(server.workers()) == 2)
        before = server.workers()
        first, stop = Event(), Event()

        def read() -> tuple[int, int]:
            """Ask without a pause: how many requests were answered, and how many failed."""
            answered = failed = 0
            while not stop.is_set():
                try:
                    server.get("/data/regions.json")
                    answered += 1
                    first.set()
                except (OSError, HTTPException):
                    failed += 1
            return answered, failed

        with ThreadPoolExecutor(READERS) as pool:
            readers = [pool.submit(read) for _ in range(READERS)]
            try:
                assert first.wait(WITHIN_S)
                [killed, *_] = before
                os.kill(killed, signal.SIGKILL)
                until(lambda: answers(server) and len(server.workers() - {killed}) == 2)
                after = server.workers()
                # The new worker loads the atlas before it is seen to answer.
                for _ in range(20):
                    assert b'"status":"ready"' in server.get("/ready").replace(b" ", b"")
            finally:
                stop.set()
            counts = [reader.result() for reader in readers]
    assert before & after == before - {killed}
    # Only what the killed worker had in its hands is lost.
    assert sum(failed for _, failed in counts) <= READERS
    assert all(answered > 0 for answered, _ in counts)
    assert f"Worker (pid:{killed}) was sent SIGKILL" in server.said.read_text(encoding="utf-8")


def leave(port: int, path: str) -> bytes:
    """Ask for a file, take its beginning, and cut the connection off."""
    with socket.create_connection(("127.0.0.1", port), timeout=WITHIN_S) as connection:
        # Closing with nothing to wait for resets the connection, as a phone in a tunnel does.
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
        return connection.recv(1_000)


@pytest.mark.parametrize("name", COMMANDS)
def test_clients_that_leave_in_the_middle_of_an_answer_cost_nobody_else(
    name: str, plotly: str, tmp_path: Path
) -> None:
    with serving(COMMANDS[name], tmp_path / "said.log") as server:
        with ThreadPoolExecutor(LEAVERS) as pool:
            begun = list(pool.map(lambda _: leave(server.port, plotly), range(LEAVERS)))
        assert all(re.match(rb"HTTP/1.1 200 ", head) for head in begun)
        assert len(server.get(plotly)) > 1_000_000
        assert b"ready" in server.get("/ready")
    assert "Traceback" not in server.said.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_connections_that_ask_for_nothing_keep_nobody_waiting(name: str, tmp_path: Path) -> None:
    """Browsers open some ahead of what they may ask."""
    with serving(COMMANDS[name], tmp_path / "said.log") as server, ExitStack() as silent:
        place = ("127.0.0.1", server.port)
        for _ in range(SILENT):
            silent.enter_context(socket.create_connection(place, timeout=WITHIN_S))
        for _ in range(SILENT):
            assert b"ok" in server.get("/health")
