"""The page and its files as they stand in a folder.

The page is the server's own, with three differences that a disk asks for. Its addresses are
relative. What Dash would ask a server for (layout, callbacks) stands in the page. Each JSON file is
a script that hands its content over, since a page on a disk loads scripts but fetches nothing.
"""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dash import Dash
    from flask.testing import FlaskClient

PAGE = "index.html"
_ANSWERS = "dash/answers.js"
_DASH_SCRIPT = re.compile(r'src="/_dash-component-suites/([^"]+)"')
_BUNDLE_JSON = re.compile(r"atlas/([a-z_-]+\.[0-9a-f]{12})\.json")
_PRELOAD = re.compile(r'<link rel="preload" as="fetch" href="([^"]+)" crossorigin>')


class Unanswered(Exception):  # noqa: N818 - it is a state to put right, and reads so
    """The app does not answer for a file of its own page."""

    def __init__(self, address: str, status: int) -> None:
        super().__init__(f"the page names {address}, which is answered with {status}")


def static_files(app: Dash, bundle: Path, files: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Give the page and all that it loads, as (path, content).

    Args:
        app: the app whose page it is.
        bundle: the folder of the bundle.
        files: the bundle's files by role.

    Raises:
        Unanswered: the page names a file that the app does not have.
    """
    client = app.server.test_client()
    html = _text(client, "/")
    yield PAGE, static_page(html, _answers(client)).encode()
    yield _ANSWERS, Path(__file__).with_name("answers.js").read_bytes()
    for name in _DASH_SCRIPT.findall(html):
        yield _dash_path(name), _bytes(client, f"/_dash-component-suites/{name}")
    for role, name in files.items():
        content = (bundle / name).read_bytes()
        if name.endswith(".json"):
            yield f"atlas/{name.removesuffix('.json')}.js", as_script(f"atlas/{name}", content)
        else:
            yield f"atlas/{name}", content
        if role == "plotly":
            # One-file pages hold plotly as text, which no page on a disk can read from a script.
            text = json.dumps(content.decode(), ensure_ascii=False).encode()
            yield f"atlas/{name}.text.js", as_script(f"atlas/{name}.text.js", text)


def static_page(html: str, answers: Mapping[str, object]) -> str:
    """Change the server's page into one that stands alone."""
    held = json.dumps(answers, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    html = _PRELOAD.sub(r'<link rel="preload" as="script" href="\1">', html)
    html = _BUNDLE_JSON.sub(r"atlas/\1.js", html)
    before_dash = (
        f'<script type="application/json" id="dash-answers">{held}</script>\n'
        f'<script src="{_ANSWERS}"></script>\n'
    )
    html = _DASH_SCRIPT.sub(lambda found: f'src="{_dash_path(found[1])}"', html)
    return html.replace('<script src="atlas/script.', f'{before_dash}<script src="atlas/script.', 1)


def as_script(address: str, content: bytes) -> bytes:
    """Wrap JSON as a script that hands it over under an address."""
    name = json.dumps(address.removesuffix(".json").removesuffix(".js") + ".js").encode()
    return b"(window.atlasData ??= {})[" + name + b"]=" + content + b";\n"


def with_preview(html: str, address: str) -> str:
    """Say in the page's head what a link to it shows where links are shown as cards."""
    tags = {
        "og:type": "website",
        "og:title": message("app.name", "en"),
        "og:description": message("app.description", "en"),
        "og:url": address,
    }
    lines = "\n".join(
        f'<meta property="{escape(name)}" content="{escape(text)}">' for name, text in tags.items()
    )
    return html.replace('<link rel="icon"', f'{lines}\n<link rel="icon"', 1)


def _answers(client: FlaskClient) -> dict[str, object]:
    names = ("_dash-layout", "_dash-dependencies")
    return {name: json.loads(_text(client, f"/{name}")) for name in names}


def _dash_path(name: str) -> str:
    """Where a script of Dash stands: its address without the number that a new Dash changes."""
    return f"dash/{name.rsplit('/', 1)[-1]}"


def _bytes(client: FlaskClient, address: str) -> bytes:
    answer = client.get(address)
    if answer.status_code != 200:  # noqa: PLR2004 - found
        raise Unanswered(address, answer.status_code)
    return answer.get_data()


def _text(client: FlaskClient, address: str) -> str:
    return _bytes(client, address).decode()
