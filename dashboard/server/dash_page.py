"""Dash's part of the page: its scripts joined into one file, and its start-up data in the HTML.

The page itself is HTML; Dash's renderer starts later, for Dash's own root. The scripts of Dash's
controls and tables, which are about half of Dash's bytes, are left out unless that root has some.
"""

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from pathlib import Path

from dash import Dash
from dash.development.base_component import Component

from dashboard.layout.dash_root import dash_root

# Dash's renderer looks for a script of this name in the page.
DASH_ROLE = "dash-renderer"
_SCRIPT = re.compile(r'<script src="([^"]+)"></script>')
# The polyfills are for browsers of ten years ago, and slower than what browsers have built in.
_POLYFILLS = "/polyfill@"
# The folder of each package's scripts.
_PACKAGES = {"dash_core_components": "/dash/dcc/", "dash_table": "/dash/dash_table/"}
# Answers Dash's requests from the page; it must run before Dash's scripts.
_RESPONSES_SCRIPT = Path(__file__).with_name("dash_responses.js")
# These reveal versions or differ between workers; only server callbacks and dev tools use them.
_UNUSED_CONFIG = ("end_id", "python_version", "dash_version_url")


class AtlasDash(Dash):
    """Dash with its scripts in one file, and with the layout and callbacks inside the page.

    Attributes:
        script_url: of Dash's joined scripts.
        inline_scripts: that the page's template holds.
    """

    script_url: str
    inline_scripts: Sequence[str]

    def csp_hashes(self, hash_algorithm: str = "sha256") -> Sequence[str]:
        """List the hashes of the page's inline scripts; the page starts Dash's renderer itself."""
        scripts = (script.encode() for script in self.inline_scripts)
        digests = (hashlib.new(hash_algorithm, script).digest() for script in scripts)
        return [f"'{hash_algorithm}-{base64.b64encode(digest).decode()}'" for digest in digests]

    def _generate_config_html(self) -> str:
        config = self._config()  # type: ignore[no-untyped-call]
        used = {name: value for name, value in config.items() if name not in _UNUSED_CONFIG}
        return f'<script id="_dash-config" type="application/json">{_json_in_html(used)}</script>'

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
            # The page runs it later (browser/shell/dash.js); no browser runs plain text.
            f'<script type="text/plain" id="_dash-renderer" data-src="{self.script_url}"></script>'
        )
        parts["app_entry"] = '<div id="react-entry-point" role="region" aria-label="Dash"></div>'
        page: str = super().interpolate_index(**parts)  # type: ignore[no-untyped-call]
        return page


def without_clicks(layout: Component) -> Component:
    """Stop Dash from counting clicks, which costs milliseconds each and which nothing uses.

    Returns:
        The same layout, changed in place.
    """
    for component in _components(layout):
        if component.to_plotly_json()["namespace"] == "dash_html_components":
            setattr(component, "disable_n_clicks", True)  # noqa: B010 - no such name in its types
    return layout


def dash_script() -> bytes:
    """Join the scripts of Dash that its root needs, in Dash's order."""
    app = Dash("dashboard", serve_locally=True, compress=False)
    app.layout = dash_root()
    used = {one.to_plotly_json()["namespace"] for one in _components(app.layout)}
    unused = [_POLYFILLS, *(folder for name, folder in _PACKAGES.items() if name not in used)]
    client = app.server.test_client()
    page = client.get("/").get_data(as_text=True)
    urls = [url for url in _SCRIPT.findall(page) if not any(part in url for part in unused)]
    scripts = [_RESPONSES_SCRIPT.read_bytes(), *(client.get(url).get_data() for url in urls)]
    # The line breaks end a comment that a script leaves open.
    return b"\n;\n".join(script.strip() for script in scripts)


def _components(layout: Component) -> list[Component]:
    """List a component and all that are in it."""
    return [layout, *(one for _, one in layout._traverse_with_paths())]  # noqa: SLF001 - no public name walks a layout


def _json_in_html(content: object) -> str:
    """Write JSON that cannot close the script element around it."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")
