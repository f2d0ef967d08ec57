"""The root of Dash's components, below the page (docs/extending.md).

The atlas itself is HTML. Dash's renderer starts when the page has been drawn, and renders what is
listed here; for an empty list it is not loaded.
"""

from dash import html
from dash.development.base_component import Component

from dashboard import ids


def dash_components() -> list[Component]:
    """List the components to render."""
    return []


def dash_root() -> Component:
    """Lay out the root."""
    return html.Div(dash_components(), id=ids.DASH_ROOT)
