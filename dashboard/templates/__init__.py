"""The plotly template of each chart: layout, colours, scales, traces.

A template holds everything that does not depend on the view. The `meta.fill` of a trace maps its
properties to the arrays of a selection ("marker.color": "zones.z"); the page, its exports and the
engine fill them in. `<tab>.py` has a function `templates` that yields the templates of a tab.
"""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.tables.columns import Tables


def tab_templates(tab: str, tables: Tables) -> dict[str, Any]:
    """Return the templates of a tab as plain data, by key."""
    found = {}
    for key, figure in import_module(f"dashboard.templates.{tab}").templates(tables):
        content: dict[str, Any] = json.loads(figure.to_json())
        # Our templates set all that plotly's default template would.
        content["layout"].pop("template", None)
        found[key] = content
    return found
