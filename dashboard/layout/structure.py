"""The cards of the Structure tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard import ids
from dashboard.layout.parts import Props, chart_card, in_tabs

if TYPE_CHECKING:
    from dash.development.base_component import Component

TAB = "structure"


def cards() -> list[Component]:
    """Lay out the cards."""
    return [
        html.Aside(id="structure-side", className="card side", **in_tabs(TAB)),
        chart_card(ids.CHAINS, TAB, html.Div(id="chains-body")),
        chart_card(
            ids.SECTORS,
            TAB,
            html.Div(id="sectors-legend", className="heat-legend"),
            _frame(ids.SECTORS),
            html.Ul(id="sectors-notes", className="heat-notes"),
        ),
        chart_card(
            ids.SIMILARITY,
            TAB,
            html.Div(id="similarity-legend", className="heat-legend"),
            _frame(ids.SIMILARITY),
            html.Ul(id="similarity-notes", className="heat-notes"),
        ),
        chart_card(ids.COMPARE, TAB, html.Div(id="compare-picker"), html.Div(id="compare-body")),
    ]


def _frame(chart: str) -> Component:
    """Make the frame in which a wide table scrolls, with the name of its card."""
    return html.Div(
        id=f"{chart}-frame",
        className="heat-frame",
        tabIndex=0,
        role="group",
        **Props({"aria-labelledby": f"{chart}-title"}),
    )
