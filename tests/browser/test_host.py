"""nginx with a published folder responds as the atlas's own server does."""

import gzip
import json
import re
from collections.abc import Callable, Iterator, Mapping
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient

from dashboard.server.app import create_app
from dashboard.server.security_headers import SECURITY_HEADERS
from data.read import read_build
from tests.browser.targets import hosted, published
from tests.framing import FRAMED
from tests.servers import client_of

# Headers that must be equal; dates, ETags and the server's name differ.
COMPARED = (
    *("Allow", "Access-Control-Allow-Origin", "Access-Control-Expose-Headers"),
    *("Access-Control-Allow-Methods", "Access-Control-Allow-Headers", "Access-Control-Max-Age"),
    *("Content-Security-Policy", "Content-Encoding", "Content-Range", *SECURITY_HEADERS),
)
PLAIN = {"Accept-Encoding": "identity"}
# By name: method, path below the atlas, headers, and expected status.
REQUESTS: dict[str, tuple[str, str, dict[str, str], int]] = {
    "the page": ("GET", "", PLAIN, 200),
    "a chart": ("GET", "?embed=map", {}, 200),
    "a table": ("GET", "data/regions.csv", {"Origin": "https://b.example"}, 200),
    "gzip": ("GET", "data/regions.csv", {"Accept-Encoding": "gzip"}, 200),
    "parquet": ("GET", "data/regions.parquet", PLAIN, 200),
    "a range": ("GET", "data/regions.csv", {"Range": "bytes=10-99"}, 206),
    "its size": ("HEAD", "data/regions.csv", PLAIN, 200),
    "preflight": ("OPTIONS", "data/regions.csv", {"Origin": "https://b.example"}, 204),
    "preflight of a missing file": ("OPTIONS", "data/none.csv", {}, 404),
    "preflight of the page": ("OPTIONS", "", {}, 405),
    "writing": ("POST", "data/regions.csv", {}, 405),
    "removing": ("DELETE", "", {}, 405),
    "a missing table": ("GET", "data/none.csv", {}, 404),
    "the folder of tables": ("GET", "data/", {}, 404),
    "the folder of files": ("GET", "atlas/", {}, 404),
}
# By header: the expected status. Several ranges, and what is no range of bytes, get the whole file.
RANGES = {
    "bytes=0-0": 206,
    "bytes=-5": 206,
    "bytes=5-": 206,
    "bytes=0-99999999": 206,
    "bytes=0-1,5-9": 200,
    "bytes=0-1, 5-9": 200,
    "bytes=0-0,-1": 200,
    "bytes=0-1,0-1,0-1,0-1": 200,
    "items=0-1": 200,
    "bytes=99999999-": 416,
    "bytes=9-3": 416,
}


class HostResponse(NamedTuple):
    """A response of nginx."""

    status: int
    headers: HTTPMessage
    body: bytes


Request = Callable[..., HostResponse]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish the project's build."""
    return published(tmp_path_factory.mktemp("host"))


@pytest.fixture(scope="module")
def request_host(site: Path) -> Iterator[Request]:
    """Return a function that sends nginx a request for a path below the atlas."""
    with hosted(site) as address:
        place = urlsplit(address)

        def send(method: str, path: str, headers: Mapping[str, str] | None = None) -> HostResponse:
            connection = HTTPConnection(place.netloc)
            connection.request(method, f"{place.path}{path}", headers=headers or {})
            response = connection.getresponse()
            body = response.read()
            connection.close()
            return HostResponse(response.status, response.headers, body)

        yield send


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """The atlas's own server."""
    return client_of(create_app().server)


@pytest.mark.parametrize("name", REQUESTS)
def test_it_responds_as_the_server_does(
    request_host: Request, client: FlaskClient, name: str
) -> None:
    method, path, headers, status = REQUESTS[name]
    response = request_host(method, path, headers)
    own = client.open(f"/{path}", method=method, headers=headers)
    assert (response.status, own.status_code) == (status, status)
    assert {each: response.headers.get(each) for each in COMPARED} == {
        each: own.headers.get(each) for each in COMPARED
    }
    if status in (200, 206) and path.startswith("data/"):
        assert response.headers["Cache-Control"] == own.headers["Cache-Control"]
        assert "ETag" in response.headers
    if name in ("parquet", "a range", "its size"):
        assert response.body == own.data
        assert response.headers["Content-Length"] == own.headers["Content-Length"]


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
@pytest.mark.parametrize("wanted", RANGES)
def test_ranges_get_the_same_bytes_as_from_the_server(
    request_host: Request, client: FlaskClient, wanted: str, encoding: str
) -> None:
    headers = {"Range": wanted, "Accept-Encoding": encoding}
    host = request_host("GET", "data/regions.csv", headers)
    own = client.get("/data/regions.csv", headers=headers)
    assert (host.status, own.status_code) == (RANGES[wanted], RANGES[wanted])
    names = ("Content-Range", "Content-Encoding")
    assert [host.headers.get(name) for name in names] == [own.headers.get(name) for name in names]
    if host.status != 416:
        parts = [
            gzip.decompress(body) if host.headers.get("Content-Encoding") else body
            for body in (host.body, own.data)
        ]
        assert parts[0] == parts[1]


def test_excessive_requests_are_rejected(request_host: Request, client: FlaskClient) -> None:
    long, behind = f"?{'x' * 5000}", {"Range": "bytes=99999999-"}
    assert request_host("GET", long).status == client.get(f"/{long}").status_code == 414
    assert request_host("GET", "data/regions.csv", behind).status == 416
    assert client.get("/data/regions.csv", headers=behind).status_code == 416


@pytest.mark.parametrize(("query", "is_allowed"), FRAMED)
def test_other_pages_may_only_frame_a_single_chart(
    request_host: Request,
    client: FlaskClient,
    query: str,
    *,
    is_allowed: bool,
) -> None:
    for headers in (request_host("GET", query).headers, client.get(f"/{query}").headers):
        assert ("frame-ancestors" not in headers["Content-Security-Policy"]) == is_allowed


def test_unchanged_files_are_not_sent_again_and_encodings_differ_in_etag(
    request_host: Request,
) -> None:
    tags = []
    for headers in (PLAIN, {"Accept-Encoding": "gzip"}):
        tags.append(request_host("GET", "data/regions.csv", headers).headers["ETag"])
        again = request_host("GET", "data/regions.csv", {**headers, "If-None-Match": tags[-1]})
        assert (again.status, again.body) == (304, b"")
        assert again.headers["Access-Control-Allow-Origin"] == "*"
    assert len(set(tags)) == 2


def test_ranges_are_never_compressed(request_host: Request, site: Path) -> None:
    part = request_host(
        "GET", "data/regions.csv", {"Range": "bytes=10-2999", "Accept-Encoding": "gzip"}
    )
    assert (part.status, part.headers.get("Content-Encoding")) == (206, None)
    assert part.body == (site / "data" / "regions.csv").read_bytes()[10:3000]


def test_files_have_caching_headers_and_are_compressed(request_host: Request, site: Path) -> None:
    page = request_host("GET", "", {"Accept-Encoding": "gzip"})
    assert page.headers["Cache-Control"] == "no-cache"
    assert page.headers["Content-Encoding"] == "gzip"
    [style] = re.findall(r'href="(atlas/style[^"]+)"', gzip.decompress(page.body).decode())
    sheet = request_host("GET", style)
    assert sheet.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert sheet.headers["Content-Type"] == "text/css; charset=utf-8"
    table = request_host("GET", "data/regions.json")
    assert len(json.loads(table.body)) > 200
    assert table.headers["Cache-Control"] == "public, max-age=300"
    built = json.loads((site / "atlas-build.json").read_text(encoding="utf-8"))
    assert built["build_id"] == read_build()["build_id"]


@pytest.mark.parametrize(
    "path",
    [
        *("nginx.conf", ".htaccess", "_headers", "nothing", "atlas/", "data/"),
        *("atlas/script.0123456789ab.js", "data/none.csv", "previews/none.png"),
    ],
)
def test_missing_files_are_not_cached(request_host: Request, path: str) -> None:
    response = request_host("GET", path)
    assert response.status == 404
    assert response.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("query", ["", "?tab=plan&lang=zh"])
def test_a_missing_final_slash_is_a_relative_redirect(request_host: Request, query: str) -> None:
    response = request_host("GET", f"../atlas{query}")
    assert response.status == 301
    assert response.headers["Location"] == f"/atlas/{query}"
