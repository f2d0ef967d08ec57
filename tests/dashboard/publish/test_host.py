"""What nginx answers with the file that is written for it: who may frame what, and what is kept."""

from __future__ import annotations

import urllib.request
from typing import TYPE_CHECKING
from urllib.error import HTTPError

import pytest

from dashboard.guards import HEADERS
from dashboard.publish.site import nginx_conf
from dashboard.server import create_app
from tests.browser.targets import hosted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message
    from pathlib import Path

    from flask.testing import FlaskClient

FRAMED = "frame-ancestors"
ALONE = ["embed=map", "embed=sectors&lang=zh", "tab=structure&embed=sectors", "x=%20&embed=plan"]
WHOLE = {
    "no chart": "tab=focus",
    "a chart of another tab": "tab=plan&embed=map",
    "another spelling": "Embed=map",
    "no chart first": "embed=x&embed=map",
    "a name in codes first": "%65mbed=x&embed=map",
    "a tab in codes": "embed=map&%74ab=plan",
    "another spelling of the tab": "TAB=focus&tab=plan&embed=map",
    "a second question mark": "?embed=map",
}


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a folder with a file of each kind, behind nginx."""
    site: Path = tmp_path_factory.mktemp("host") / "www" / "atlas"
    names = ("index.html", "atlas/style.0123456789ab.css", "data/a.csv", "previews/a.png")
    for path in (site / name for name in names):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("content", encoding="utf-8")
    conf = nginx_conf("default-src 'none'", HEADERS)
    (site / "nginx.conf").write_text(conf, encoding="utf-8")
    with hosted(site) as address:
        yield address


@pytest.fixture(scope="module")
def client(built: Path, bundled: Path) -> FlaskClient:
    client: FlaskClient = create_app(built, bundled).server.test_client()
    return client


def headers(url: str) -> tuple[int, Message]:
    """Ask, and give the status and the headers, of a refusal too."""
    try:
        with urllib.request.urlopen(url) as answer:  # noqa: S310 - our own address
            return answer.status, answer.headers
    except HTTPError as error:
        return error.code, error.headers


@pytest.mark.parametrize("query", ALONE)
def test_a_chart_alone_may_stand_in_any_page(host: str, client: FlaskClient, query: str) -> None:
    _, said = headers(f"{host}?{query}")
    assert FRAMED not in said["Content-Security-Policy"]
    assert FRAMED not in client.get("/", query_string=query).headers["Content-Security-Policy"]


@pytest.mark.parametrize("query", WHOLE.values(), ids=WHOLE)
def test_a_link_that_opens_the_whole_page_is_framed_by_nobody(
    host: str, client: FlaskClient, query: str
) -> None:
    _, said = headers(f"{host}?{query}")
    assert FRAMED in said["Content-Security-Policy"]
    assert FRAMED in client.get("/", query_string=query).headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("", "no-cache"),
        ("atlas/style.0123456789ab.css", "public, max-age=31536000, immutable"),
        ("data/a.csv", "public, max-age=300"),
        ("previews/a.png", "public, max-age=300"),
    ],
)
def test_a_file_is_kept_as_long_as_it_stays_the_same(host: str, name: str, kept: str) -> None:
    status, said = headers(f"{host}{name}")
    assert (status, said["Cache-Control"]) == (200, kept)


@pytest.mark.parametrize("name", ["atlas/style.ba9876543210.css", "data/b.csv", "previews/b.png"])
def test_that_a_file_is_missing_is_never_kept(host: str, name: str) -> None:
    """While a folder is replaced it may be missing for a moment."""
    status, said = headers(f"{host}{name}")
    assert (status, said["Cache-Control"]) == (404, "no-cache")
