"""Dash's part of the page: its scripts joined into one file, and its start-up data in the HTML.

The layout uses HTML components only. So the scripts of Dash's controls and tables are left out,
which are about half of Dash's bytes.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dash
from dash import Dash

if TYPE_CHECKING:
    from dash.development.base_component import Component

VERSION: str = dash.__version__
# Dash's renderer looks for a script of this name in the page.
DASH_ROLE = "dash-renderer"
_SCRIPT = re.compile(r'<script src="([^"]+)"></script>')
# The polyfills are for browsers of ten years ago, and slower than what browsers have built in.
_UNUSED_SCRIPTS = ("/dash/dcc/", "/dash/dash_table/", "/polyfill@")
# Answers Dash's requests from the page; it must run before Dash's scripts.
_RESPONSES_SCRIPT = Path(__file__).with_name("dash_responses.js")
_CONFIG = re.compile(r"(<script[^>]*>)(.*)(</script>)", re.DOTALL)
# These reveal versions or differ between workers; only server callbacks and dev tools use them.
_UNUSED_CONFIG = ("end_id", "python_version", "dash_version_url")


class AtlasDash(Dash):
    """Dash with its scripts in one file, and with the layout and callbacks inside the page."""

    def __init__(self, *args: Any, script_url: str, loading_html: str, **kwargs: Any) -> None:  # noqa: ANN401 - Dash's own
        """Create the app.

        Args:
            args: of Dash.
            script_url: of Dash's joined scripts.
            loading_html: shown until Dash has rendered the layout.
            kwargs: of Dash.
        """
        super().__init__(*args, **kwargs)
        self._script_url = script_url
        self._loading_html = loading_html

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Fill the page's template with the parts that Dash made, after adapting them."""
        responses = _json_in_html(
            {
                "_dash-layout": self.serve_layout().get_json(),  # type: ignore[no-untyped-call]
                "_dash-dependencies": self.dependencies().get_json(),
            }
        )
        parts["scripts"] = (
            f'<script type="application/json" id="dash-responses">{responses}</script>\n'
            f'<script src="{self._script_url}"></script>'
        )
        parts["config"] = _CONFIG.sub(
            lambda match: f"{match[1]}{_used_config(match[2])}{match[3]}", parts["config"]
        )
        parts["app_entry"] = parts["app_entry"].replace("Loading...", self._loading_html)
        page: str = super().interpolate_index(**parts)  # type: ignore[no-untyped-call]
        return page


def without_clicks(layout: Component) -> Component:
    """Stop Dash from counting clicks, which costs milliseconds each and which nothing uses.

    Returns:
        The same layout, changed in place.
    """
    for _, component in layout._traverse_with_paths():  # noqa: SLF001 - no public name walks a layout
        if getattr(component, "id", None):
            component.disable_n_clicks = True
    return layout


def dash_script() -> bytes:
    """Join the scripts of Dash that the page needs, in Dash's order."""
    app = Dash("dashboard", serve_locally=True, compress=False)
    app.layout = dash.html.Div()
    client = app.server.test_client()
    page = client.get("/").get_data(as_text=True)
    urls = [
        url for url in _SCRIPT.findall(page) if not any(part in url for part in _UNUSED_SCRIPTS)
    ]
    scripts = [_RESPONSES_SCRIPT.read_bytes(), *(client.get(url).get_data() for url in urls)]
    # The line breaks end a comment that a script leaves open.
    return b"\n;\n".join(script.strip() for script in scripts)


def _used_config(config: str) -> str:
    used = {name: value for name, value in json.loads(config).items() if name not in _UNUSED_CONFIG}
    return _json_in_html(used)


def _json_in_html(content: object) -> str:
    """Write JSON that cannot close the script element around it."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")
