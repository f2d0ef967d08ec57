"""The headers of a published folder on Apache httpd, Netlify and Cloudflare Pages."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

import pytest

from dashboard.publish.hosts import headers_file, htaccess
from dashboard.server.data_files import CORS_HEADERS
from dashboard.server.security_headers import SECURITY_HEADERS, STORY_FRAMES, content_policy
from tests.framing import FRAMED
from tests.servers import free_port

Get = Callable[[str], tuple[int, HTTPMessage]]

POLICY = content_policy(["'sha256-abc='"])
MODULES = ("mpm_event", "authz_core", "headers", "mime", "dir")
# It refuses to run as root; other users cannot change to another.
CONF = """
ServerRoot {folder}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
User nobody
Group nogroup
TypesConfig /dev/null
DocumentRoot {folder}/www
<Directory {folder}/www>
    AllowOverride All
    Require all granted
</Directory>
"""
FILES = (
    "index.html", "nginx.conf", "_headers", "data/regions.csv", "data/regions.parquet",
    "atlas/script.0123456789ab.js", "previews/plan.en.png",
)  # fmt: skip
TRIES = 100_000


@contextmanager
def apache(folder: Path) -> Iterator[int]:
    """Run Apache httpd with a folder; give its port."""
    port = free_port()
    loaded = (f"LoadModule {one}_module /usr/lib/apache2/modules/mod_{one}.so" for one in MODULES)
    conf = CONF.format(folder=folder, port=port)
    (folder / "httpd.conf").write_text("\n".join([*loaded, conf]), encoding="utf-8")
    command = shutil.which("apache2") or "/usr/sbin/apache2"
    call = [command, "-f", str(folder / "httpd.conf"), "-D", "FOREGROUND"]
    with subprocess.Popen(call) as process:  # noqa: S603 - our own file
        try:
            yield port
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def get() -> Iterator[Get]:
    """Return a function that requests a path of a folder from Apache httpd."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        folder.chmod(0o755)
        site = folder / "www" / "atlas"
        for name in FILES:
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text("content", encoding="utf-8")
        (site / ".htaccess").write_text(htaccess(POLICY, SECURITY_HEADERS), encoding="utf-8")
        with apache(folder) as port:

            def send(path: str) -> tuple[int, HTTPMessage]:
                connection = HTTPConnection("127.0.0.1", port, timeout=60)
                connection.request("GET", f"/atlas/{path}")
                response = connection.getresponse()
                response.read()
                connection.close()
                return response.status, response.headers

            await_answer(send)
            yield send


def await_answer(send: Get) -> None:
    """Connect until the server answers."""
    for _ in range(TRIES):
        try:
            send("")
        except ConnectionError:
            continue
        return
    pytest.fail("Apache httpd does not answer")


@pytest.mark.parametrize("path", ["", "data/regions.csv", "none", "nginx.conf"])
def test_apache_sends_every_security_header_with_any_status(get: Get, path: str) -> None:
    _, headers = get(path)
    for name, value in SECURITY_HEADERS.items():
        assert headers.get_all(name) == [value]
    assert headers.get_all("Content-Security-Policy") == [f"{POLICY}; frame-ancestors 'self'"]


@pytest.mark.parametrize(("query", "is_allowed"), FRAMED)
def test_with_apache_other_pages_may_only_frame_a_single_chart(
    get: Get, query: str, *, is_allowed: bool
) -> None:
    for page in ("", "index.html"):
        [policy] = get(f"{page}{query}")[1].get_all("Content-Security-Policy") or []
        assert policy == POLICY + ("" if is_allowed else "; frame-ancestors 'self'")


@pytest.mark.parametrize(
    ("status", "caching", "paths"),
    [
        (200, "no-cache", [""]),
        (200, "public, max-age=31536000, immutable", ["atlas/script.0123456789ab.js"]),
        (200, "public, max-age=300", ["data/regions.csv"]),
        (404, "no-cache", ["atlas/script.0123456789ac.js", "data/none.csv", "data/"]),
        (403, "no-cache", ["nginx.conf", "_headers", ".htaccess"]),
    ],
)
def test_apache_says_how_long_a_file_may_be_cached(
    get: Get, status: int, caching: str, paths: list[str]
) -> None:
    for path in paths:
        found, headers = get(path)
        assert (found, headers.get_all("Cache-Control")) == (status, [caching])


def test_with_apache_only_tables_may_be_read_by_other_pages(get: Get) -> None:
    table, page = get("data/regions.csv")[1], get("")[1]
    for name, value in CORS_HEADERS.items():
        assert table.get_all(name) == [value]
        assert name not in page
    assert "Access-Control-Allow-Origin" not in get("data/none.csv")[1]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("atlas/script.0123456789ab.js", "text/javascript; charset=utf-8"),
        ("data/regions.csv", "text/csv; charset=utf-8"),
        ("data/regions.parquet", "application/vnd.apache.parquet"),
        ("previews/plan.en.png", "image/png"),
    ],
)
def test_apache_names_the_type_of_a_file(get: Get, path: str, kind: str) -> None:
    assert get(path)[1]["Content-Type"] == kind


def test_the_headers_file_has_a_rule_for_each_kind_of_file() -> None:
    text = headers_file(POLICY, SECURITY_HEADERS)
    rules = dict(re.findall(r"^(/\S+)\n((?:  .+\n)+)", text, re.MULTILINE))
    assert list(rules) == ["/*", "/atlas/*", "/data/*"]
    assert f"  Content-Security-Policy: {POLICY}{STORY_FRAMES}\n" in rules["/*"]
    for name, value in SECURITY_HEADERS.items():
        assert f"  {name}: {value}\n" in rules["/*"]
    assert "immutable" in rules["/atlas/*"]
    assert "  Access-Control-Allow-Origin: *\n" in rules["/data/*"]
    # The limit of Cloudflare Pages.
    assert max(map(len, text.splitlines())) < 2_000
