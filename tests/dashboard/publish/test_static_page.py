"""The page of a published folder needs no server."""

import json
import re
from pathlib import Path

import pytest

from dashboard.bundle import ensure_bundle
from dashboard.publish.static_page import as_script, static_files, static_page
from dashboard.server.app import create_app

HTML = (
    '<head><title>JJJ Atlas</title>\n<link rel="icon" href="data:,">\n'
    '<script type="application/json" id="atlas-files">'
    '{"atlas": "atlas/atlas.0123456789ab.json"}</script></head>'
    '<body><script src="atlas/dash-renderer.0123456789ab.js"></script></body>'
)


def test_json_becomes_scripts() -> None:
    page = static_page(HTML, "default-src 'none'")
    assert '{"atlas": "atlas/atlas.0123456789ab.js"}' in page
    assert ".json" not in page


def test_the_policy_comes_before_anything_that_it_could_forbid() -> None:
    page = static_page(HTML, "default-src 'none'; script-src 'self'")
    assert page.startswith(
        '<head><meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; script-src 'self'\">\n<title>"
    )


def test_a_script_stores_its_content_under_its_path() -> None:
    assert as_script("atlas/tab.json", b'{"a":1}') == (
        b'(window.atlasData ??= {})["atlas/tab.js"]={"a":1};\n'
    )


@pytest.fixture(scope="module")
def published(built: Path, bundled: Path) -> dict[str, bytes]:
    files = ensure_bundle(built, bundled)
    return dict(static_files(create_app(built, bundled), bundled, files))


def test_all_files_of_the_page_are_published(published: dict[str, bytes]) -> None:
    page = published["index.html"].decode()
    files = json.loads(re.findall(r'id="atlas-files">(.*?)</script>', page)[0])
    named = [
        *re.findall(r'(?:src|href)="([^"]+)"', page),
        *(files[one] for one in ("script", "atlas", "plotly", "charts")),
    ]
    named += [name for kind in files.values() if isinstance(kind, dict) for name in kind.values()]
    followed = set(re.findall(r'<a [^>]*href="([^"]+)"', page))
    local = {name for name in named if not name.startswith("data:")} - followed
    assert local - published.keys() == set()
    assert not any(name.startswith(("/", "http")) for name in local)
    assert {f"{files[one]}.text.js" for one in ("plotly", "charts")} <= published.keys()
    assert {name.partition(".")[0] for name in published} & {"atlas/page", "atlas/opening"} == set()


def test_a_script_contains_the_file_of_the_bundle(
    published: dict[str, bytes], built: Path, bundled: Path
) -> None:
    name = ensure_bundle(built, bundled)["atlas"]
    script = published[f"atlas/{name.removesuffix('.json')}.js"]
    content = script.split(b"]=", 1)[1].removesuffix(b";\n")
    assert content == (bundled / name).read_bytes()
