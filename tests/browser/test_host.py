"""What nginx answers for the published folder: the same that the atlas's own server does."""

from __future__ import annotations

import gzip
import json
import re
from http.client import HTTPConnection
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

import pytest

from dashboard.server.app import create_app
from dashboard.server.security_headers import SECURITY_HEADERS
from data.read import read_build
from tests.browser.targets import hosted, published
from tests.servers import client_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from http.client import HTTPMessage
    from pathlib import Path

    from flask.testing import FlaskClient

# What is compared; the rest (dates, tags, the name of the program) each has of its own.
COMPARED = (
    *("Allow", "Access-Control-Allow-Origin", "Access-Control-Expose-Headers"),
    *("Access-Control-Allow-Methods", "Access-Control-Allow-Headers", "Access-Control-Max-Age"),
    *("Content-Security-Policy", "Content-Encoding", "Content-Range", *SECURITY_HEADERS),
)
PLAIN = {"Accept-Encoding": "identity"}
# By what is asked: method, address below the atlas's own, headers, and the status expected.
ASKED: dict[str, tuple[str, str, dict[str, str], int]] = {
    "the page": ("GET", "", PLAIN, 200),
    "a chart": ("GET", "?embed=map", {}, 200),
    "a table": ("GET", "data/regions.csv", {"Origin": "https://b.example"}, 200),
    "packed": ("GET", "data/regions.csv", {"Accept-Encoding": "gzip"}, 200),
    "parquet": ("GET", "data/regions.parquet", PLAIN, 200),
    "a part": ("GET", "data/regions.csv", {"Range": "bytes=10-99"}, 206),
    "its size": ("HEAD", "data/regions.csv", PLAIN, 200),
    "may I": ("OPTIONS", "data/regions.csv", {"Origin": "https://b.example"}, 204),
    "may I of nothing": ("OPTIONS", "data/none.csv", {}, 404),
    "may I of the page": ("OPTIONS", "", {}, 405),
    "writing": ("POST", "data/regions.csv", {}, 405),
    "removing": ("DELETE", "", {}, 405),
    "no table": ("GET", "data/none.csv", {}, 404),
}
FRAMED = [
    ("", False),
    ("?embed=map", True),
    ("?embed=plan&lang=zh", True),
    ("?lang=zh&tab=xiongan&embed=timeline", True),
    ("?industries=robotics%2Chydrogen-energy&embed=map", True),
    ("?embed=", False),
    ("?embed=anything", False),
    ("?embed=mapp", False),
    ("?EMBED=map", False),
    ("?embed=all&embed=map", False),
    ("?tab=plan&embed=map", False),
    ("?tab=plan&tab=focus&embed=map", False),
    ("?tab=nowhere&embed=map", False),
    ("?tab=&embed=map", False),
    ("?%74ab=plan&embed=map", False),
    ("?embed=sectors&lang=zh", True),
    ("?tab=structure&embed=sectors", True),
    ("?x=%20&embed=plan", True),
    ("?Embed=map", False),
    ("?%65mbed=x&embed=map", False),
    ("?embed=map&%74ab=plan", False),
    ("?TAB=focus&tab=plan&embed=map", False),
    ("??embed=map", False),
]


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: HTTPMessage
    body: bytes


if TYPE_CHECKING:
    Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish the project's build."""
    return published(tmp_path_factory.mktemp("host"))


@pytest.fixture(scope="module")
def ask(site: Path) -> Iterator[Ask]:
    """Give a function that asks nginx for what lies below the atlas's address."""
    with hosted(site) as address:
        place = urlsplit(address)

        def answer(method: str, path: str, headers: Mapping[str, str] | None = None) -> Answer:
            connection = HTTPConnection(place.netloc)
            connection.request(method, f"{place.path}{path}", headers=headers or {})
            found = connection.getresponse()
            body = found.read()
            connection.close()
            return Answer(found.status, found.headers, body)

        yield answer


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """The atlas's own server."""
    return client_of(create_app().server)


@pytest.mark.parametrize("name", ASKED)
def test_it_answers_as_the_server_does(ask: Ask, client: FlaskClient, name: str) -> None:
    method, path, headers, status = ASKED[name]
    found = ask(method, path, headers)
    own = client.open(f"/{path}", method=method, headers=headers)
    assert (found.status, own.status_code) == (status, status)
    assert {each: found.headers.get(each) for each in COMPARED} == {
        each: own.headers.get(each) for each in COMPARED
    }
    if status in (200, 206) and path.startswith("data/"):
        assert found.headers["Cache-Control"] == own.headers["Cache-Control"]
        assert "ETag" in found.headers
    if name in ("parquet", "a part", "its size"):
        assert found.body == own.data
        assert found.headers["Content-Length"] == own.headers["Content-Length"]


def test_what_asks_too_much_is_refused(ask: Ask, client: FlaskClient) -> None:
    long, behind = f"?{'x' * 5000}", {"Range": "bytes=99999999-"}
    assert ask("GET", long).status == client.get(f"/{long}").status_code == 414
    assert ask("GET", "data/regions.csv", behind).status == 416
    assert client.get("/data/regions.csv", headers=behind).status_code == 416


@pytest.mark.parametrize(("query", "may"), FRAMED)
def test_only_a_chart_alone_may_stand_in_any_page(
    ask: Ask,
    client: FlaskClient,
    query: str,
    may: bool,  # noqa: FBT001 - a case
) -> None:
    for headers in (ask("GET", query).headers, client.get(f"/{query}").headers):
        assert ("frame-ancestors" not in headers["Content-Security-Policy"]) == may


def test_who_has_a_file_already_is_told_so_and_packed_and_plain_are_told_apart(ask: Ask) -> None:
    tags = []
    for headers in (PLAIN, {"Accept-Encoding": "gzip"}):
        tags.append(ask("GET", "data/regions.csv", headers).headers["ETag"])
        again = ask("GET", "data/regions.csv", {**headers, "If-None-Match": tags[-1]})
        assert (again.status, again.body) == (304, b"")
        assert again.headers["Access-Control-Allow-Origin"] == "*"
    assert len(set(tags)) == 2


def test_a_part_is_one_of_the_file_itself_whatever_codings_a_client_takes(
    ask: Ask, site: Path
) -> None:
    part = ask("GET", "data/regions.csv", {"Range": "bytes=10-2999", "Accept-Encoding": "gzip"})
    assert (part.status, part.headers.get("Content-Encoding")) == (206, None)
    assert part.body == (site / "data" / "regions.csv").read_bytes()[10:3000]


def test_files_are_kept_as_long_as_they_hold_and_sent_packed(ask: Ask, site: Path) -> None:
    page = ask("GET", "", {"Accept-Encoding": "gzip"})
    assert page.headers["Cache-Control"] == "no-cache"
    assert page.headers["Content-Encoding"] == "gzip"
    [style] = re.findall(r'href="(atlas/style[^"]+)"', gzip.decompress(page.body).decode())
    sheet = ask("GET", style)
    assert sheet.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert sheet.headers["Content-Type"] == "text/css; charset=utf-8"
    table = ask("GET", "data/regions.json")
    assert len(json.loads(table.body)) > 200
    assert table.headers["Cache-Control"] == "public, max-age=300"
    built = json.loads((site / "atlas-build.json").read_text(encoding="utf-8"))
    assert built["build_id"] == read_build()["build_id"]


@pytest.mark.parametrize(
    "path",
    [
        *("nginx.conf", "nothing", "atlas/", "data/"),
        *("atlas/script.0123456789ab.js", "data/none.csv", "previews/none.png"),
    ],
)
def test_what_is_not_there_is_not_kept(ask: Ask, path: str) -> None:
    answer = ask("GET", path)
    assert answer.status in (403, 404)
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("query", ["", "?tab=plan&lang=zh"])
def test_an_address_without_its_last_slash_leads_on_by_the_same_host(ask: Ask, query: str) -> None:
    answer = ask("GET", f"../atlas{query}")
    assert answer.status == 301
    assert answer.headers["Location"] == f"/atlas/{query}"
