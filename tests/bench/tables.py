"""How long one worker of gunicorn takes to send a table of `/data/`."""

import http.client
import subprocess
import time
from collections.abc import Callable
from itertools import product

from data.read import read_build
from tests.bench.report import Budget, Line
from tests.bench.servers import HOST, PROJECT
from tests.browser.targets import await_answer
from tests.servers import free_port, gunicorn

_ROUNDS = 5
_MS_PER_S = 1_000
_OK = 200
# 500 tables a second.
_BUDGET = Budget(2)


def tables(report: Callable[[str], None]) -> list[Line]:
    """Request every table in turn over one connection, as it is and compressed."""
    report("tables of /data/")
    port = free_port()
    command = [*gunicorn(str(port), "error"), "--workers", "1"]
    with subprocess.Popen(command, cwd=PROJECT) as server:  # noqa: S603 - our own
        try:
            await_answer(f"http://{HOST}:{port}/health")
            return [
                Line(f"send a table, {encoding}", "ms", _times(port, encoding), budget=_BUDGET)
                for encoding in ("identity", "gzip")
            ]
        finally:
            server.terminate()


def _times(port: int, encoding: str) -> list[float]:
    """Measure each request of several rounds; the first round is not counted."""
    paths = [
        f"/data/{name}.{end}" for name, end in product(read_build()["counts"], ("csv", "json"))
    ]
    connection = http.client.HTTPConnection(HOST, port)
    times = []
    for path in paths * (_ROUNDS + 1):
        started = time.perf_counter()
        connection.request("GET", path, headers={"Accept-Encoding": encoding})
        response = connection.getresponse()
        response.read()
        times.append((time.perf_counter() - started) * _MS_PER_S)
        if response.status != _OK:
            message = f"{path}: {response.status}"
            raise ValueError(message)
    connection.close()
    return times[len(paths) :]
