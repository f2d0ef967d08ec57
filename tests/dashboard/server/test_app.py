"""The page, its files and the security headers."""

import base64
import gzip
import hashlib
import json
import re
from pathlib import Path

import brotli
import pytest
from dash import html
from flask.testing import FlaskClient

from dashboard.registry import TABS
from dashboard.server import app as server
from dashboard.server.dash_page import AtlasDash
from dashboard.tables.page import TABLE_NAMES

DECOMPRESS = {"br": brotli.decompress, "gzip": gzip.decompress}
ACCEPTED = [("gzip, deflate, br, zstd", "br"), ("gzip, br;q=0", "gzip"), ("gzip", "gzip")]


@pytest.fixture(scope="module")
def page(client: FlaskClient) -> str:
    return client.get("/").get_data(as_text=True)


def urls(page: str) -> list[str]:
    return re.findall(r'\s(?:href|src)="([^"]*)"', page)


def test_the_page_loads_only_own_files_by_relative_urls(page: str) -> None:
    links = re.findall(r'<a [^>]*href="([^"]*)"', page)  # which a reader may follow
    own = [url for url in urls(page) if url.startswith("atlas/")]
    # Whatever else it loads waits until it has been seen.
    assert [url.split(".")[0] for url in own] == ["atlas/style"]
    assert set(urls(page)) - set(own) - set(links) == {"data:,"}
    local = ("?", "#", "data/datapackage.json")
    assert [url for url in links if not url.startswith(("https://", "http://", *local))] == []
    assert re.findall(r'data-src="(atlas/dash-renderer\.[^"]+)"', page) != []


def test_the_page_names_the_files_that_its_script_loads(page: str, bundled: Path) -> None:
    [text] = re.findall(r'<script type="application/json" id="atlas-files">(.*?)</script>', page)
    files = json.loads(text)
    assert list(files) == [
        "script",
        "atlas",
        "plotly",
        "charts",
        "borders",
        "tabs",
        "scripts",
        "tables",
        "parts",
    ]
    assert list(files["borders"]) == ["province", "city", "county", "exact"]
    assert list(files["tabs"]) == list(TABS[1:])
    assert list(files["tables"]) == list(TABLE_NAMES)
    kinds = ("borders", "tabs", "scripts", "tables", "parts")
    for url in (
        *(files[one] for one in ("script", "atlas", "plotly", "charts")),
        *(place for kind in kinds for place in files[kind].values()),
    ):
        assert (bundled / url.removeprefix("atlas/")).is_file()


def test_the_page_describes_itself_without_scripts(page: str) -> None:
    assert "<title>JJJ Atlas</title>" in page
    without = re.findall(r"<noscript>(.*)</noscript>", page)[0]
    assert "The atlas draws its maps in the browser: " in without
    assert "本图集在浏览器中绘制地图：" in without
    assert '<a href="data/datapackage.json">' in without
    assert '<html lang="en">' in page


@pytest.mark.parametrize(
    "path", ["/", "/health", "/atlas/none.js", "/none", "/_dash-layout", "/data/zones.csv"]
)
def test_every_response_has_the_security_headers(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    policy = dict(
        part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == "'self'"
    assert "'unsafe-" not in policy["script-src"]
    assert "http" not in headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("query", "is_allowed"),
    [
        ("?embed=map", True),
        ("?tab=plan&embed=plan&lang=zh", True),
        ("?embed=plan", True),
        ("?embed=", False),
        ("?tab=plan", False),
        ("?embed=anything", False),
        ("?tab=plan&embed=map", False),
        ("?tab=nowhere&embed=map", False),
        ("?embed=all&embed=map", False),
    ],
)
def test_any_page_may_frame_a_single_chart(
    client: FlaskClient, *, query: str, is_allowed: bool
) -> None:
    policy = client.get(f"/{query}").headers["Content-Security-Policy"]
    assert ("frame-ancestors" not in policy) == is_allowed
    assert "default-src 'none'" in policy


@pytest.mark.parametrize("path", ["/", "/?tab=plan"])
@pytest.mark.parametrize(("accepted", "encoding"), ACCEPTED)
def test_the_page_is_made_once_and_sent_compressed_or_as_not_modified(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, *, path: str, accepted: str, encoding: str
) -> None:
    for method in ("index", "interpolate_index"):
        monkeypatch.setattr(AtlasDash, method, lambda *_, **__: pytest.fail("made once more"))
    headers = {"Accept-Encoding": accepted}
    plain, compressed = client.get(path), client.get(path, headers=headers)
    assert compressed.headers["Content-Encoding"] == encoding
    assert DECOMPRESS[encoding](compressed.data) == plain.data
    assert plain.headers["ETag"] != compressed.headers["ETag"]
    for response in (plain, compressed):
        assert response.headers["Cache-Control"] == "no-cache"
        assert response.headers["Vary"] == "Accept-Encoding"
    again = client.get(path, headers={**headers, "If-None-Match": compressed.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    other = client.get(path, headers={**headers, "If-None-Match": plain.headers["ETag"]})
    assert (other.status_code, other.data) == (200, compressed.data)


def test_every_worker_sends_the_same_page(page: str, built: Path, bundled: Path) -> None:
    other = server.create_app(built, bundled).server.test_client()
    assert other.get("/").get_data(as_text=True) == page


def test_the_page_contains_what_dash_requests_before_it_renders(
    client: FlaskClient, page: str
) -> None:
    [embedded] = re.findall(r'id="dash-responses">(.*?)</script>', page)
    assert json.loads(embedded) == {
        name: client.get(f"/{name}").get_json() for name in ("_dash-layout", "_dash-dependencies")
    }


def test_dash_counts_no_clicks(client: FlaskClient) -> None:
    def counting(node: object) -> list[str]:
        if isinstance(node, list):
            return [name for child in node for name in counting(child)]
        if not isinstance(node, dict):
            return []
        props = node["props"]
        mine = [props["id"]] if "id" in props and not props.get("disable_n_clicks") else []
        return mine + counting(props.get("children"))

    layout = client.get("/_dash-layout").get_json()
    assert layout["props"]["id"] == "dash-root"
    assert counting(layout) == []


def test_texts_for_dash_are_never_markup(
    built: Path, bundled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "</script><img onerror=alert(1)>"
    monkeypatch.setattr(server, "dash_root", lambda: html.Div(text))
    page = server.create_app(built, bundled).server.test_client().get("/").get_data(as_text=True)
    assert "<img" not in page
    [embedded] = re.findall(r'id="dash-responses">(.*?)</script>', page)
    assert json.loads(embedded)["_dash-layout"]["props"]["children"] == text


def test_every_inline_script_is_allowed_by_its_hash(client: FlaskClient, page: str) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    inline = re.findall(
        r"<script(?![^>]*(?:src=|application/json|text/plain))[^>]*>(.*?)</script>", page
    )
    assert len(inline) > 0
    for script in inline:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_health_is_ok(client: FlaskClient) -> None:
    response = client.get("/health")
    assert (response.status_code, response.get_json()) == (200, {"status": "ok"})


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        pytest.param("atlas", "application/json", id="tables"),
        pytest.param("borders-county", "application/json", id="borders"),
        pytest.param("script", "text/javascript; charset=utf-8", id="script"),
        pytest.param("style", "text/css; charset=utf-8", id="style"),
    ],
)
@pytest.mark.parametrize(("accepted", "encoding"), ACCEPTED)
def test_a_file_is_sent_compressed_if_accepted_and_is_immutable(  # noqa: PLR0913 - cases
    client: FlaskClient, bundled: Path, *, role: str, kind: str, accepted: str, encoding: str
) -> None:
    [path] = bundled.glob(f"{role}.*[!zr]")
    compressed, plain = (
        client.get(f"/atlas/{path.name}", headers={"Accept-Encoding": value})
        for value in (accepted, "identity")
    )
    assert compressed.headers["Content-Encoding"] == encoding
    assert DECOMPRESS[encoding](compressed.data) == path.read_bytes()
    assert "Content-Encoding" not in plain.headers
    assert plain.data == path.read_bytes()
    for response in (compressed, plain):
        assert response.status_code == 200
        assert response.headers["Content-Type"] == kind
        assert response.headers["Vary"] == "Accept-Encoding"
        assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize(
    "path",
    [
        "/atlas/none.json",
        "/atlas/manifest.json.gz",
        "/atlas/..%2Fserver.py",
        "/atlas/%2Fetc%2Fpasswd",
        "/atlas/",
        "/data/",
        "/data/regions.geojson",
        "/browser/main.js",
        "/browser/package.json",
        "/nope",
        "/health/",
        "/assets/atlas.css",
        "/_dash-component-suites/none/none.js",
        "/_dash-component-suites/dash/none.js",
        "/_dash-update-component",
        "/_favicon.ico",
    ],
)
def test_other_paths_are_not_found_and_reveal_nothing(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    text = response.get_data(as_text=True)
    assert response.status_code == 404
    assert "Traceback" not in text
    assert "import" not in text


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_file_can_only_be_read(client: FlaskClient, bundled: Path, method: str) -> None:
    [path] = bundled.glob("style.*.css")
    assert getattr(client, method)(f"/atlas/{path.name}").status_code == 405


def test_an_invalid_callback_reveals_nothing(client: FlaskClient) -> None:
    response = client.post("/_dash-update-component", json={"output": "none", "inputs": []})
    assert response.status_code >= 400
    assert "Traceback" not in response.get_data(as_text=True)
