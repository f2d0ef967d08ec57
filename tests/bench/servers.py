"""Start, measure and stop the servers that the bench compares, one process each."""

import http.client
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers import free_port

HOST = "127.0.0.1"
PROJECT = Path(__file__).parents[2]
_START_LIMIT_S = 60
_STOP_LIMIT_S = 5
_POLL_S = 0.005
_OK = 200
_LOG_TAIL_CHARS = 1_500
_KB_PER_MB = 1_024

ATLAS = ("dashboard", "--port")
HELLO = ("tests.bench.hello",)
PEER = ("tests.bench.peer",)


class ServerError(RuntimeError):
    """A server ended, or did not respond in time; the message has its last output."""


@dataclass(frozen=True)
class Served:
    """A server that has responded.

    Attributes:
        address: of its page, ending in a slash.
        start_s: seconds from the start of its process to the end of its first response.
        process_id: of the one process that serves.
    """

    address: str
    start_s: float
    process_id: int

    def memory_mb(self) -> list[float]:
        """Read the resident memory; empty if the system has no /proc."""
        return resident_mb(self.process_id)


def resident_mb(process_id: int) -> list[float]:
    """Read the resident memory of a process; empty if the system has no /proc."""
    try:
        status = Path(f"/proc/{process_id}/status").read_text(encoding="ascii")
    except FileNotFoundError:
        return []
    return [int(kb) / _KB_PER_MB for kb in re.findall(r"VmRSS:\s+(\d+) kB", status)]


@contextmanager
def served(module: tuple[str, ...]) -> Iterator[Served]:
    """Run `python -m` a module on a free port, wait for its page, and stop it at the end.

    Args:
        module: its name and arguments; the port is added after them.

    Raises:
        ServerError: it ended or did not respond.
    """
    port = free_port()
    command = [sys.executable, "-m", *module, str(port)]
    with tempfile.TemporaryFile() as log:
        started = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 - our own modules
            command, cwd=PROJECT, env=_environment(), stdout=log, stderr=log
        )
        try:
            while not _responds(port):
                if process.poll() is not None or time.perf_counter() - started > _START_LIMIT_S:
                    log.seek(0)
                    output = log.read().decode(errors="replace")[-_LOG_TAIL_CHARS:]
                    msg = f"python -m {module[0]} did not serve its page. Its output:\n{output}"
                    raise ServerError(msg)
                time.sleep(_POLL_S)
            start_s = time.perf_counter() - started
            yield Served(f"http://{HOST}:{port}/", start_s, process.pid)
        finally:
            _stop(process)


def _environment() -> dict[str, str]:
    """Remove the caller's address settings and profiler from the environment."""
    unwanted = ("HOST", "PORT", "PYTHONPROFILEIMPORTTIME")
    return {name: value for name, value in os.environ.items() if name not in unwanted}


def _responds(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=_START_LIMIT_S)
    try:
        connection.request("GET", "/")
        response = connection.getresponse()
        response.read()
    except OSError:
        return False
    finally:
        connection.close()
    return response.status == _OK


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_STOP_LIMIT_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
