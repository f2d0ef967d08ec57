"""The cards of the Data tab: the list of tables, a table, the coverage, and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard import ids
from dashboard.layout.parts import (
    chart_card,
    dialog,
    in_tabs,
    labelled,
    scroll_frame,
    side_card,
    text,
)

if TYPE_CHECKING:
    from dash.development.base_component import Component


def cards() -> list[Component]:
    """Lay out the cards."""
    return [
        side_card("data-side", "data", text(html.H2, "data.tables"), html.Div(id="data-tables")),
        chart_card(
            ids.TABLE,
            "data",
            html.Div(id="table-tools"),
            scroll_frame(ids.TABLE, className="skeleton"),
            html.P(id="table-foot", className="muted", role="status"),
        ),
        chart_card(
            "coverage",
            "data",
            html.Div(id="coverage-tools"),
            html.Div(scroll_frame("coverage"), className="edges"),
        ),
        html.Div(id="data-notes", **in_tabs("data")),
        dialog(
            "row-dialog", html.H2(id="row-title"), html.Div(id="row-body"), **labelled("data.row")
        ),
    ]
