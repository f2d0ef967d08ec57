"""The cards of the Structure tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard.layout.parts import card, chart_card, scroll_frame, side_card, text

if TYPE_CHECKING:
    from dash.development.base_component import Component

_TAB = "structure"


def cards() -> list[Component]:
    """Lay out the cards."""
    return [
        side_card("structure-side", _TAB),
        chart_card("chains", _TAB, html.Div(id="chains-body")),
        _heat_card("sectors"),
        _heat_card("similarity"),
        chart_card("alike", _TAB, html.Div(id="alike-body")),
        chart_card("compare", _TAB, html.Div(id="compare-picker"), html.Div(id="compare-body")),
        chart_card("provinces", _TAB, html.Div(id="provinces-body")),
        card(
            "structure-related",
            _TAB,
            text(html.H2, "structure.related"),
            html.Div(id="structure-related-body"),
        ),
    ]


def _heat_card(chart: str) -> Component:
    """Make the card of a table of coloured numbers: its legend, the table, notes."""
    return chart_card(
        chart,
        _TAB,
        html.Div(id=f"{chart}-legend", className="heat-legend"),
        html.Div(scroll_frame(chart, className="heat-frame"), className="edges"),
        html.Ul(id=f"{chart}-notes", className="heat-notes"),
    )
