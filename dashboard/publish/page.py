"""The page and its files as they stand in a folder.

The page is the server's own, with one difference that a disk asks for: each JSON file is a script
that hands its content over, since a page on a disk loads scripts but fetches nothing.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from dash import Dash

PAGE = "index.html"
_BUNDLE_JSON = re.compile(r"atlas/([a-z_-]+\.[0-9a-f]{12})\.json")
_PRELOAD = re.compile(r'<link rel="preload" as="fetch" href="([^"]+)" crossorigin>')


def static_files(app: Dash, bundle: Path, files: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Give the page and all that it loads, as (path, content).

    Args:
        app: the app whose page it is.
        bundle: the folder of the bundle.
        files: the bundle's files by role.
    """
    html = app.server.test_client().get("/").get_data(as_text=True)
    yield PAGE, static_page(html).encode()
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


def static_page(html: str) -> str:
    """Change the server's page into one that stands alone."""
    html = _PRELOAD.sub(r'<link rel="preload" as="script" href="\1">', html)
    return _BUNDLE_JSON.sub(r"atlas/\1.js", html)


def as_script(address: str, content: bytes) -> bytes:
    """Wrap JSON as a script that hands it over under an address."""
    name = json.dumps(address.removesuffix(".json").removesuffix(".js") + ".js").encode()
    return b"(window.atlasData ??= {})[" + name + b"]=" + content + b";\n"
