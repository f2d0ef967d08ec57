"""The page and its files, as they stand in a folder.

It is the server's page with two changes. Each JSON file becomes a script, because a page opened
from disk may load scripts but cannot fetch files. And it holds its Content-Security-Policy, because
not every host sends one, and a disk never does.
"""

import json
import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from dash import Dash

from dashboard.javascript import PLOTLY_ROLES
from dashboard.server.index_page import INLINE_ROLES
from dashboard.server.security_headers import content_policy

PAGE = "index.html"
_BUNDLE_JSON = re.compile(r"atlas/([a-z_-]+\.[0-9a-f]{12})\.json")
_TITLE = "<title>"


def static_files(app: Dash, bundle: Path, files: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Make the page and all that it loads.

    Args:
        app: that serves the page.
        bundle: folder of the bundle.
        files: the bundle's file names by role.

    Yields:
        Path and content of each file.
    """
    html = app.server.test_client().get("/").get_data(as_text=True)
    yield PAGE, static_page(html, content_policy(app.csp_hashes())).encode()
    for role, name in files.items():
        if role in INLINE_ROLES:
            continue
        content = (bundle / name).read_bytes()
        if name.endswith(".json"):
            yield f"atlas/{name.removesuffix('.json')}.js", as_script(f"atlas/{name}", content)
        else:
            yield f"atlas/{name}", content
        if role in PLOTLY_ROLES:
            # HTML exports contain plotly.js as text, which a page on disk can only get this way.
            text = json.dumps(content.decode(), ensure_ascii=False).encode()
            yield f"atlas/{name}.text.js", as_script(f"atlas/{name}.text.js", text)


def static_page(html: str, policy: str) -> str:
    """Make the server's page load scripts instead of JSON files, and hold its own policy.

    Args:
        html: the server's page.
        policy: the Content-Security-Policy; before anything that it allows or forbids.
    """
    tag = f'<meta http-equiv="Content-Security-Policy" content="{escape(policy, quote=False)}">'
    html = html.replace(_TITLE, f"{tag}\n{_TITLE}", 1)
    return _BUNDLE_JSON.sub(r"atlas/\1.js", html)


def as_script(path: str, content: bytes) -> bytes:
    """Wrap JSON in a script that stores it in `window.atlasData` under its path."""
    key = json.dumps(path.removesuffix(".json").removesuffix(".js") + ".js").encode()
    return b"(window.atlasData ??= {})[" + key + b"]=" + content + b";\n"
