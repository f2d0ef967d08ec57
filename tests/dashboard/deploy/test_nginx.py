"""nginx in front of the server: it passes responses on, and limits the requests of an address."""

import getpass
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from email.message import Message
from http.client import HTTPConnection, HTTPMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from tests.browser.targets import NGINX_MAIN, await_answer
from tests.servers import free_port

CONF = Path(__file__).parents[3] / "dashboard" / "deploy" / "nginx.conf"
BODY = b"page " * 200


class Upstream(BaseHTTPRequestHandler):
    """Stands for the atlas's server, and keeps the headers that it received."""

    protocol_version = "HTTP/1.1"
    received: ClassVar[list[Message]] = []

    def do_GET(self) -> None:
        """Send a page with headers of its own."""
        self.received.append(self.headers)
        self.send_response(200)
        self.send_header("Content-Length", str(len(BODY)))
        self.send_header("Content-Security-Policy", "default-src 'none'")
        self.send_header("ETag", '"a"')
        self.end_headers()
        self.wfile.write(BODY)

    def log_message(self, *_: object) -> None:
        """Log nothing."""


@contextmanager
def upstream() -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Upstream) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@pytest.fixture
def front(tmp_path: Path) -> Iterator[int]:
    """Start nginx with the file of dashboard/deploy/ in front of a small server; give its port."""
    port = free_port()
    known = tmp_path / "www" / ".well-known"
    known.mkdir(parents=True)
    shutil.copy(CONF.with_name("security.txt"), known)
    with upstream() as behind:
        text = CONF.read_text(encoding="utf-8")
        for old, new in {
            "listen 80;": f"listen 127.0.0.1:{port};",
            "server 127.0.0.1:8050;": f"server 127.0.0.1:{behind};",
            "root /var/www;": f"root {tmp_path / 'www'};",
            # A busy machine sends a test's requests slower than at the rate of the file.
            "rate=20r/s;": "rate=1r/s;",
        }.items():
            assert text.count(old) == 1
            text = text.replace(old, new)
        (tmp_path / "atlas.conf").write_text(text, encoding="utf-8")
        main = tmp_path / "nginx.conf"
        main.write_text(
            NGINX_MAIN.format(folder=tmp_path, user=getpass.getuser()), encoding="utf-8"
        )
        nginx = shutil.which("nginx") or "/usr/sbin/nginx"
        call = [nginx, "-p", str(tmp_path), "-c", str(main), "-g", "daemon off;"]
        with subprocess.Popen(call, stderr=subprocess.DEVNULL) as host:  # noqa: S603 - our own file
            try:
                await_answer(f"http://127.0.0.1:{port}/")
                yield port
            finally:
                host.terminate()


def send(
    port: int, path: str, method: str = "GET", body: bytes | None = None
) -> tuple[int, HTTPMessage, bytes]:
    """Send a request; return status, headers and body of the response."""
    with closing(HTTPConnection("127.0.0.1", port)) as connection:
        connection.request(method, path, body=body, headers={"Accept-Encoding": "gzip"})
        response = connection.getresponse()
        return response.status, response.headers, response.read()


def statuses(port: int, count: int) -> list[int]:
    """Send requests one after the other."""
    return [send(port, "/")[0] for _ in range(count)]


def test_responses_pass_unchanged_and_no_forwarded_header_is_added(front: int) -> None:
    _, headers, content = send(front, "/?embed=map")
    assert content == BODY
    assert headers.get_all("Content-Security-Policy") == ["default-src 'none'"]
    assert headers["ETag"] == '"a"'
    assert headers["Strict-Transport-Security"] is None  # only with TLS
    assert not [name for name in Upstream.received[-1] if name.lower().startswith("x-forwarded")]


def test_a_visit_is_not_limited_and_a_flood_is(front: int) -> None:
    assert set(statuses(front, 40)) == {200}
    assert 429 in statuses(front, 200)


def test_bodies_and_long_addresses_are_rejected_before_the_server(front: int) -> None:
    before = len(Upstream.received)
    assert send(front, "/", "POST", b"x" * 2_000)[0] == 413
    assert send(front, f"/?{'x' * 9_000}")[0] == 414
    assert len(Upstream.received) == before


def test_security_txt_has_the_fields_of_rfc_9116(front: int) -> None:
    status, headers, content = send(front, "/.well-known/security.txt")
    assert (status, headers["Content-Type"]) == (200, "text/plain; charset=utf-8")
    lines = [line for line in content.decode().splitlines() if not line.startswith("#")]
    assert dict(line.split(": ", 1) for line in lines).keys() >= {"Contact", "Expires"}
