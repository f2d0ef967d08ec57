"""The published folder, on a disk and on a web host below a path: the same atlas, no server."""

from __future__ import annotations

import gzip
import json
import re
import urllib.request
from typing import TYPE_CHECKING
from urllib.error import HTTPError

import pytest

from dashboard.guards import HEADERS
from dashboard.view import TABS
from data.read import read_build
from tests.browser.atlas import Atlas
from tests.browser.targets import hosted, page_on_disk, published

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from http.client import HTTPResponse
    from pathlib import Path

    from playwright.sync_api import Browser

    from dashboard.publish.cards import Card

# What a picture shows is the business of `test_previews`.
PICTURE = b"\x89PNG\r\n\x1a\n"
PLACES = pytest.mark.parametrize("place", ["disk", "host"])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish the project's build."""

    def draw(cards: Sequence[Card], _: str) -> dict[str, bytes]:
        return {card.picture: PICTURE for card in cards}

    return published(tmp_path_factory.mktemp("host"), draw=draw)


@pytest.fixture(scope="module")
def address_of(site: Path) -> Iterator[Callable[[str], str]]:
    """Give a function that says where the folder stands."""
    with hosted(site) as address:
        yield {"disk": page_on_disk(site), "host": address}.__getitem__


@pytest.fixture
def open_published(
    browser: Browser, address_of: Callable[[str], str]
) -> Iterator[Callable[..., Atlas]]:
    """Give a function that opens a view of the folder; no page may have complained."""

    def open_view(place: str, query: str = "") -> Atlas:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        atlas = Atlas(page, address_of(place))
        opened.append(atlas)
        atlas.open(query)
        return atlas

    with Atlas.watched() as opened:
        yield open_view


@PLACES
def test_every_tab_opens_and_what_was_loaded_is_asked_for_once(
    open_published: Callable[..., Atlas], place: str
) -> None:
    atlas = open_published(place)
    for tab in TABS:
        atlas.go(f"tab={tab}&lang=zh")
        atlas.await_view("lang=zh" if tab == TABS[0] else f"tab={tab}&lang=zh")
        assert atlas.text("#headline") != ""
    with atlas.counted_requests() as made:
        atlas.go("industries=robotics&region=130600")
        atlas.await_view("industries=robotics&region=130600")
    assert made == []
    assert atlas.page.url.endswith("?industries=robotics&region=130600")
    atlas.page.go_back()
    atlas.await_view(f"tab={TABS[-1]}&lang=zh")
    assert len(atlas.requests) == len(set(atlas.requests))


@PLACES
def test_every_format_is_made(open_published: Callable[..., Atlas], place: str) -> None:
    atlas = open_published(place, "industries=hydrogen-energy&level=province")
    heads = atlas.page.evaluate(
        """async () => {
          const exporter = await window.atlas.exports();
          const heads = {};
          for (const format of ["png", "svg", "csv", "xlsx", "geojson", "zip", "html"]) {
            const {content} = await exporter.file({chart: "map", format});
            const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
            heads[format] = [String.fromCharCode(...bytes.subarray(0, 15)), bytes.length];
          }
          return heads;
        }"""
    )
    starts = {
        "png": "\x89PNG",
        "svg": "<svg",
        "xlsx": "PK",
        "zip": "PK",
        "geojson": "{",
        "html": "<",
    }
    for form, start in starts.items():
        assert heads[form][0].startswith(start), form
    assert "adcode" in heads["csv"][0]
    assert heads["html"][1] > 1_000_000


@PLACES
def test_a_link_opens_its_view_and_a_chart_stands_alone(
    open_published: Callable[..., Atlas], place: str
) -> None:
    atlas = open_published(place, "tab=integration&region=130600&embed=trend&theme=dark")
    assert atlas.find("#trend").is_visible()
    assert not atlas.find("#gaps").is_visible()
    assert "Sources" in atlas.text("#embed-sources")


def read(url: str, method: str = "GET", **headers: str) -> HTTPResponse:
    request = urllib.request.Request(url, headers=headers, method=method)  # noqa: S310 - our own host
    answer: HTTPResponse = urllib.request.urlopen(request)  # noqa: S310
    return answer


def test_the_host_sends_headers_and_packed_files(
    address_of: Callable[[str], str], site: Path
) -> None:
    address = address_of("host")
    with read(address, **{"Accept-Encoding": "gzip"}) as page:
        policy = page.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'self'" in policy
        assert {name: page.headers[name] for name in HEADERS} == HEADERS
        assert page.headers["Cache-Control"] == "no-cache"
        assert page.headers["Content-Encoding"] == "gzip"
        html = gzip.decompress(page.read()).decode()
    with read(f"{address}?embed=map") as page:
        assert "frame-ancestors" not in page.headers["Content-Security-Policy"]
    with read(f"{address}?embed=anything") as page:
        assert "frame-ancestors 'self'" in page.headers["Content-Security-Policy"]
    [style] = re.findall(r'href="(atlas/style[^"]+)"', html)
    with read(f"{address}{style}") as sheet:
        assert sheet.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert sheet.headers["Content-Type"] == "text/css; charset=utf-8"
    with read(f"{address}data/regions.json", Origin="https://b.example") as table:
        assert table.headers["Access-Control-Allow-Origin"] == "*"
        assert len(json.load(table)) > 200
    for path in ("nginx.conf", "nothing", "atlas/"):
        with pytest.raises(HTTPError) as refused:
            read(f"{address}{path}")
        assert refused.value.code in (403, 404)
        refused.value.close()
    for method, query, status in (
        ("POST", "", 405),
        ("OPTIONS", "", 405),
        ("GET", "x" * 5000, 414),
    ):
        with pytest.raises(HTTPError) as refused:
            read(f"{address}?{query}", method)
        assert refused.value.code == status
        refused.value.close()
    built = json.loads((site / "atlas-build.json").read_text(encoding="utf-8"))
    assert built["build_id"] == read_build()["build_id"]


@pytest.mark.parametrize(
    ("query", "lang", "picture", "title"),
    [
        ("?tab=structure&lang=zh", "zh", "structure.zh", "与京津冀比重相比"),
        (
            "?region=130600&tab=structure&lang=zh&theme=dark",
            "zh",
            "structure.zh",
            "与京津冀比重相比",
        ),
        ("?tab=structure", "en", "structure.en", "Who stands out most"),
        ("?lang=zh", "zh", "focus.zh", "规划的十二个领域"),
        ("", "en", "focus.en", "JJJ Atlas"),
        ("?tab=../data&lang=zh", "en", "focus.en", "JJJ Atlas"),
    ],
)
def test_the_host_answers_a_link_with_the_card_of_its_tab_and_language(
    address_of: Callable[[str], str], query: str, lang: str, picture: str, title: str
) -> None:
    address = address_of("host")
    with read(address + query) as page:
        html = page.read().decode()
        assert page.headers["Content-Type"] == "text/html; charset=utf-8"
        assert page.headers["Cache-Control"] == "no-cache"
        assert "frame-ancestors 'self'" in page.headers["Content-Security-Policy"]
    assert f'<html lang="{lang}">' in html
    assert f'<meta property="og:title" content="{title}' in html
    [shown] = re.findall(r'<meta property="og:image" content="([^"]*)">', html)
    assert shown.startswith(f"https://a.example/atlas/previews/{picture}.png?")
    with read(shown.replace("https://a.example/atlas/", address)) as content:
        assert content.headers["Content-Type"] == "image/png"
        assert content.headers["Cache-Control"] == "public, max-age=300"
        assert content.read() == PICTURE


def test_a_page_with_a_card_is_had_by_its_link_alone(address_of: Callable[[str], str]) -> None:
    address = address_of("host")
    with pytest.raises(HTTPError) as refused:
        read(f"{address}cards/structure.zh.html")
    assert refused.value.code == 404
    refused.value.close()
    with read(f"{address}?tab=structure&lang=zh", **{"Accept-Encoding": "gzip"}) as page:
        assert page.headers["Content-Encoding"] == "gzip"
        assert '<html lang="zh">' in gzip.decompress(page.read()).decode()
