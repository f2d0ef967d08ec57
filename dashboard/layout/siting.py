"""The cards of the Siting tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard import ids
from dashboard.layout.parts import (
    Props,
    button,
    card,
    chart_card,
    labelled,
    scroll_frame,
    side_card,
    text,
)

if TYPE_CHECKING:
    from dash.development.base_component import Component

_TAB = "siting"


def cards() -> list[Component]:
    """Lay out the cards."""
    how = [html.Summary(text(html.H2, "siting.how.title")), html.Div(id="siting-how-body")]
    brief = button(
        "siting.brief",
        "export",
        id="siting-brief",
        **labelled("siting.brief", with_title=False),
        **Props({"data-chart": "compare"}),
    )
    return [
        card("siting-presets", _TAB),
        side_card("siting-side", _TAB),
        chart_card(
            "ranking",
            _TAB,
            html.Div(id="siting-parts", className="siting-legend"),
            html.Div(id="siting-ranking"),
        ),
        chart_card("intervals", _TAB, html.P(id="siting-tipping"), html.Div(id="siting-intervals")),
        chart_card("compare", _TAB, html.Div(id="siting-compare"), brief),
        chart_card(ids.TABLE, _TAB, scroll_frame(ids.TABLE, className="siting-frame")),
        card("siting-how", _TAB, html.Details(how)),
    ]
