"""A chart of a view as a figure that stands alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.notebook import data_tab, focus, integration, plan, structure, xiongan
from dashboard.notebook.picture import Scene, framed
from dashboard.tabs import TABS

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from dashboard.notebook.asked import Asked

_PICTURES = {
    "focus": focus.PICTURES,
    "structure": structure.PICTURES,
    "integration": integration.PICTURES,
    "xiongan": xiongan.PICTURES,
    "plan": plan.PICTURES,
    "data": data_tab.PICTURES,
}


def draw(asked: Asked) -> go.Figure:
    """Draw what was asked for, with the words around it."""
    lookup, chart = asked.lookup, asked.chart
    view = replace(asked.view, theme=asked.view.theme or "light")
    tab = TABS[view.tab]
    shown = tab.select(lookup, view)
    scene = Scene(lookup, view, shown, tab.rows[chart](lookup, view))
    return framed(_PICTURES[view.tab][chart](scene), scene, tab.describe(lookup, view, shown))
