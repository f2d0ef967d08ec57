"""Readers count every open and every error."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from tests.load.readers import Load, paths_of, read

PAGE = (
    '<link href="atlas/style.css"><script src="/dash/react.js"></script>'
    '<link rel="icon" href="data:,"><script data-src="later.js"></script>'
    '<a href="http://elsewhere.example/source.html">source</a>'
    '<script type="application/json" id="atlas-files">'
    '{"script": "atlas/s.js", "atlas": "atlas/a.json", "plotly": "atlas/p.js",'
    ' "borders": {"city": "atlas/b.json"}}</script>'
)


class Host(BaseHTTPRequestHandler):
    """Serves a page, and an error for each missing path."""

    protocol_version = "HTTP/1.1"
    missing: ClassVar[set[str]] = set()

    def do_GET(self) -> None:
        """Serve the page, a file, or an error."""
        content = PAGE.encode() if self.path.endswith("/") else b"12345"
        self.send_response(404 if self.path in self.missing else 200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Log nothing."""


@pytest.fixture
def address() -> Iterator[str]:
    with _hosting() as found:
        yield found


@contextmanager
def _hosting() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as host:
        thread = threading.Thread(target=host.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{host.server_port}/below/"
        host.shutdown()
        thread.join()


def test_an_open_requests_what_a_browser_loads(address: str) -> None:
    assert paths_of(address) == [
        "/below/", "/below/atlas/style.css", "/dash/react.js", "/below/atlas/s.js",
        "/below/atlas/a.json", "/below/atlas/p.js", "/below/atlas/b.json",
    ]  # fmt: skip


def test_every_open_and_every_error_is_counted(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_errors = read(address, ["/a", "/b"], readers=2, seconds=0.2)
    assert without_errors.errors == 0
    assert len(without_errors.opens_ms) >= 2
    assert without_errors.received_bytes == 10 * len(without_errors.opens_ms)
    monkeypatch.setattr(Host, "missing", {"/b"})
    missing = read(address, ["/a", "/b"], readers=2, seconds=0.2)
    assert missing.errors == len(missing.opens_ms)


def test_requests_to_a_stopped_host_are_errors(address: str) -> None:
    with _hosting() as stopped:
        pass
    load = read(stopped, ["/a"], readers=1, seconds=0.05)
    assert load.errors == len(load.opens_ms) > 0
    assert address != stopped


def test_quantiles_are_of_the_opens() -> None:
    load = Load(seconds=2, opens_ms=[float(ms) for ms in range(1, 101)])
    assert load.opens_per_s == 50
    assert load.quantile_ms(0.5) == 51
    assert load.quantile_ms(0.95) == 96
