"""The cards of the Data tab: the list of tables, a table, the coverage, and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard import ids
from dashboard.layout.parts import chart_card, icon_button, in_tabs, labelled, scroll_frame, text

if TYPE_CHECKING:
    from dash.development.base_component import Component


def cards() -> list[Component]:
    """Lay out the cards."""
    return [
        html.Aside(
            [text(html.H2, "data.tables"), html.Div(id="data-tables")],
            id="data-side",
            className="card side",
            **in_tabs("data"),
        ),
        chart_card(
            ids.TABLE,
            "data",
            html.Div(id="table-tools"),
            scroll_frame(ids.TABLE, className="skeleton"),
            html.P(id="table-foot", className="muted", role="status"),
        ),
        chart_card(
            ids.COVERAGE,
            "data",
            html.Div(id="coverage-tools"),
            html.Div(scroll_frame(ids.COVERAGE), className="edges"),
        ),
        html.Div(id="data-notes", **in_tabs("data")),
        _row_dialog(),
    ]


def _row_dialog() -> Component:
    return html.Dialog(
        [
            html.Div(
                [html.H2(id="row-title"), icon_button("close", "close", "close")],
                className="card-head",
            ),
            html.Div(id="row-body"),
        ],
        id="row-dialog",
        className="card",
        **labelled("data.row"),
    )
