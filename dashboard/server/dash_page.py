"""Dash's part of the page: its scripts as one file, and what they start from in the page itself.

The layout is made of HTML components alone, so that neither Dash's controls nor its tables go into
the page: their scripts would be near half of Dash's bytes.
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
# Dash wants to find its renderer by name among the scripts of a page.
ROLE = "dash-renderer"
_SCRIPT = re.compile(r'<script src="([^"]+)"></script>')
# Dash's stand-ins for what browsers lacked ten years ago are slower than what a browser has itself.
_NOT_USED = ("/dash/dcc/", "/dash/dash_table/", "/polyfill@")
# Hands over what the page holds; it stands before Dash's own scripts.
_ANSWERS = Path(__file__).with_name("dash_responses.js")
_CONFIG = re.compile(r"(<script[^>]*>)(.*)(</script>)", re.DOTALL)
# They tell of a server's insides, or differ from worker to worker; only callbacks on the server and
# tools for developers ask for them.
_LEFT_OUT = ("end_id", "python_version", "dash_version_url")


class AtlasDash(Dash):
    """Dash with its scripts in one file, and a page that is always the same.

    The page holds what Dash would ask the server for before it lays out anything.
    """

    def __init__(self, *args: Any, script: str, late: str, **kwargs: Any) -> None:  # noqa: ANN401 - as Dash has them
        """Take what Dash takes.

        Args:
            args: as Dash has them.
            script: the address of Dash's scripts.
            late: what stands in the page until Dash lays it out, as markup.
            kwargs: as Dash has them.
        """
        super().__init__(*args, **kwargs)
        self._script = script
        self._late = late

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Fill in the page, which Dash hands over in parts."""
        held = _in_page(
            {
                "_dash-layout": self.serve_layout().get_json(),  # type: ignore[no-untyped-call]
                "_dash-dependencies": self.dependencies().get_json(),
            }
        )
        parts["scripts"] = (
            f'<script type="application/json" id="dash-answers">{held}</script>\n'
            f'<script src="{self._script}"></script>'
        )
        parts["config"] = _CONFIG.sub(lambda found: _plain_config(*found.groups()), parts["config"])
        parts["app_entry"] = parts["app_entry"].replace("Loading...", self._late)
        page: str = super().interpolate_index(**parts)  # type: ignore[no-untyped-call]
        return page


def without_clicks(layout: Component) -> Component:
    """Keep Dash from counting clicks: the browser answers them, and each count costs milliseconds.

    Returns:
        The same layout.
    """
    for _, component in layout._traverse_with_paths():  # noqa: SLF001 - no public name walks a layout
        if getattr(component, "id", None):
            component.disable_n_clicks = True
    return layout


def dash_script() -> bytes:
    """Join the scripts of Dash that the page needs, in their order."""
    app = Dash("dashboard", serve_locally=True, compress=False)
    app.layout = dash.html.Div()
    client = app.server.test_client()
    page = client.get("/").get_data(as_text=True)
    wanted = [
        address
        for address in _SCRIPT.findall(page)
        if not any(folder in address for folder in _NOT_USED)
    ]
    scripts = [_ANSWERS.read_bytes(), *(client.get(address).get_data() for address in wanted)]
    # A line of its own ends a comment that the script before leaves open.
    return b"\n;\n".join(script.strip() for script in scripts)


def _plain_config(start: str, config: str, end: str) -> str:
    kept = {name: value for name, value in json.loads(config).items() if name not in _LEFT_OUT}
    return f"{start}{_in_page(kept)}{end}"


def _in_page(content: object) -> str:
    """Write JSON that ends no element of the page."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")
