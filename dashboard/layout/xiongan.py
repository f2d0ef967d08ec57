"""The cards of the Xiong'an tab."""

from dash import html
from dash.development.base_component import Component

from dashboard.layout.parts import (
    box,
    card,
    chart_card,
    group,
    heading,
    labelled,
    plot,
    scroll_frame,
    side_card,
    text,
    time_card,
)

_TAB = "xiongan"


def cards() -> list[Component]:
    """Lay out the cards."""
    title = heading("xiongan.answer.title", id="answer-title")
    answer = group("card-head", html.Div([title, html.P(id="answer-sub", className="muted")]))
    bars = group("body", plot("flows"), box("flows-cover", className="cover"))
    lanes = (box("timeline-heads"), plot("timeline"), box("timeline-words"))
    label = labelled("xiongan.table.title")
    return [
        time_card("move-time", _TAB),
        side_card("move-filter", _TAB),
        card("answer", _TAB, answer, box("answer-body")),
        chart_card(
            "flows",
            _TAB,
            _legend("flows"),
            scroll_frame("flows", box("flows-heads"), bars),
            box("flows-foot", className="muted"),
        ),
        chart_card(
            "timeline",
            _TAB,
            _legend("timeline"),
            scroll_frame("timeline", *lanes),
            text(html.H3, "xiongan.table.title"),
            box("timeline-table", tabIndex=0, role="region", **label),
        ),
        chart_card("figures", _TAB, box("figures-body")),
    ]


def _legend(chart: str) -> Component:
    return box(f"{chart}-legend", className="status-legend")
