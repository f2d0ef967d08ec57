"""Readers in a closed loop: each requests the page and its files, as a browser does."""

import gzip
import http.client
import json
import re
import threading
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

_TIMEOUT_S = 30
_OK = 200
_GZIP_MARK = b"\x1f\x8b"
# What a browser loads by itself, unlike the target of a link to follow.
_LINKED = re.compile(r'<(?:script|link)\b[^>]*?\s(?:src|href)="([^"#?]+)"')
_FILES = re.compile(r'id="atlas-files">(.*?)</script>')


@dataclass
class Load:
    """The result of a load.

    Attributes:
        seconds: duration.
        opens_ms: duration of each open.
        errors: requests without a response, or with a status other than 200.
        received_bytes: of all responses, as transferred.
    """

    seconds: float = 0.0
    opens_ms: list[float] = field(default_factory=list)
    errors: int = 0
    received_bytes: int = 0

    @property
    def opens_per_s(self) -> float:
        """Opens per second, of all readers together."""
        return len(self.opens_ms) / self.seconds

    def quantile_ms(self, share: float) -> float:
        """Time within which this share of the opens finished."""
        ordered = sorted(self.opens_ms)
        return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def paths_of(address: str) -> list[str]:
    """List the paths that opening a page requests, the page first.

    Args:
        address: of the page, ending in a slash.
    """
    parts = urlsplit(address)
    with closing(_connect(parts.netloc)) as connection:
        content = _get(connection, parts.path)[1]
    html = (gzip.decompress(content) if content.startswith(_GZIP_MARK) else content).decode()
    found = _FILES.search(html)
    files = json.loads(found[1]) if found else {}
    linked = [name for name in _LINKED.findall(html) if not name.startswith("data:")]
    first = [files[one] for one in ("script", "atlas", "plotly")] if files else []
    linked += [*first, files["borders"]["city"]] if files else []
    paths = [urlsplit(urljoin(address, name)).path for name in linked]
    return list(dict.fromkeys([parts.path, *paths]))


def read(address: str, paths: Sequence[str], *, readers: int, seconds: float) -> Load:
    """Let readers request the paths repeatedly, each one open at a time.

    Args:
        address: of the host.
        paths: requested by each open, one after the other over one connection.
        readers: number of readers at the same time.
        seconds: time after which no reader begins another open.
    """
    load, lock = Load(), threading.Lock()
    host = urlsplit(address).netloc
    started = time.perf_counter()

    def read_until_end() -> None:
        connection = _connect(host)
        while (open_started := time.perf_counter()) < started + seconds:
            errors = received = 0
            for path in paths:
                try:
                    status, content = _get(connection, path)
                except (OSError, http.client.HTTPException):
                    connection.close()
                    connection, status, content = _connect(host), 0, b""
                errors += status != _OK
                received += len(content)
            with lock:
                load.opens_ms.append((time.perf_counter() - open_started) * 1_000)
                load.errors += errors
                load.received_bytes += received
        connection.close()

    threads = [threading.Thread(target=read_until_end) for _ in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    load.seconds = time.perf_counter() - started
    return load


def _connect(host: str) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(host, timeout=_TIMEOUT_S)


def _get(connection: http.client.HTTPConnection, path: str) -> tuple[int, bytes]:
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    return response.status, response.read()
