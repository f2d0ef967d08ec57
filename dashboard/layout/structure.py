"""The cards of the Structure tab."""

from dash import html
from dash.development.base_component import Component

from dashboard.layout.parts import box, chart_card, group, scroll_frame, side_card

_TAB = "structure"


def cards() -> list[Component]:
    """Lay out the cards."""
    return [
        side_card("structure-side", _TAB),
        chart_card("chains", _TAB, box("chains-body")),
        _heat_card("sectors"),
        _heat_card("similarity"),
        chart_card("alike", _TAB, box("alike-body")),
        chart_card("compare", _TAB, box("compare-picker"), box("compare-body")),
        chart_card("provinces", _TAB, box("provinces-body")),
        chart_card("related", _TAB, box("related-body")),
    ]


def _heat_card(chart: str) -> Component:
    """Make the card of a table of coloured numbers: its legend, the table, notes."""
    legend = box(f"{chart}-legend", className="heat-legend")
    edges = group("edges", scroll_frame(chart, className="heat-frame"))
    notes = html.Ul(id=f"{chart}-notes", className="heat-notes")
    return chart_card(chart, _TAB, legend, edges, notes)
