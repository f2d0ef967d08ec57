"""The cards of the Siting tab."""

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.layout.parts import (
    box,
    button,
    card,
    chart_card,
    data,
    heading,
    labelled,
    scroll_frame,
    side_card,
)

_TAB = "siting"


def cards() -> list[Component]:
    """Lay out the cards."""
    how = [html.Summary(heading("siting.how.title")), box("siting-how-body")]
    label = labelled("siting.brief", with_title=False) | data(chart="compare")
    brief = button("siting.brief", "export", id="siting-brief", **label)
    parts = box("siting-parts", className="siting-legend")
    return [
        card("siting-presets", _TAB),
        side_card("siting-side", _TAB),
        chart_card("ranking", _TAB, parts, box("siting-ranking")),
        chart_card("intervals", _TAB, html.P(id="siting-tipping"), box("siting-intervals")),
        chart_card("compare", _TAB, box("siting-compare"), brief),
        chart_card(ids.TABLE, _TAB, scroll_frame(ids.TABLE, className="siting-frame")),
        card("siting-how", _TAB, html.Details(how)),
    ]
