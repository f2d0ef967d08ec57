"""Each chart's plotly template, described once: layout, colours, scales, traces.

A template holds all that does not depend on the reader's choice. Every trace says in `meta.fill`
which array of a selection goes where ("marker.color": "zones.z"); the page and its exports fill it.
`<tab>.py` has a function `templates` that gives the templates of a tab by key.
"""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.tables.page import Tables


def tab_templates(tab: str, tables: Tables) -> dict[str, Any]:
    """Give the templates of a tab as plain data, by key."""
    found = {}
    for key, figure in import_module(f"dashboard.templates.{tab}").templates(tables):
        content: dict[str, Any] = json.loads(figure.to_json())
        # plotly's default template is left out: ours say everything.
        content["layout"].pop("template", None)
        found[key] = content
    return found
