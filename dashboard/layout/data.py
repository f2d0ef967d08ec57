"""The cards of the Data tab: the list of tables, a table, the coverage, and notes."""

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.layout.parts import (
    box,
    chart_card,
    dialog,
    group,
    heading,
    in_tabs,
    labelled,
    scroll_frame,
    side_card,
)

_TAB = "data"


def cards() -> list[Component]:
    """Lay out the cards."""
    foot = html.P(id="table-foot", className="muted", role="status")
    frame = scroll_frame(ids.TABLE, className="skeleton")
    edges = group("edges", scroll_frame("coverage"))
    return [
        side_card("data-side", _TAB, heading("data.tables"), box("data-tables")),
        chart_card(ids.TABLE, _TAB, box("table-tools"), frame, foot),
        chart_card("coverage", _TAB, box("coverage-tools"), edges),
        box("data-notes", **in_tabs(_TAB)),
        dialog("row-dialog", html.H2(id="row-title"), box("row-body"), **labelled("data.row")),
    ]
