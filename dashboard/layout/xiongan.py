"""The cards of the Xiong'an tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard.layout.parts import (
    card,
    chart_card,
    labelled,
    plot,
    scroll_frame,
    side_card,
    text,
    time_card,
)

if TYPE_CHECKING:
    from dash.development.base_component import Component

_TAB = "xiongan"


def cards() -> list[Component]:
    """Lay out the cards."""
    bars = [plot("flows"), html.Div(id="flows-cover", className="cover")]
    lanes = [html.Div(id="timeline-heads"), plot("timeline"), html.Div(id="timeline-words")]
    return [
        time_card("move-time", _TAB),
        side_card("move-filter", _TAB),
        _answer(),
        chart_card(
            "flows",
            _TAB,
            _legend("flows"),
            scroll_frame("flows", html.Div(id="flows-heads"), html.Div(bars, className="body")),
            html.Div(id="flows-foot", className="muted"),
        ),
        chart_card(
            "timeline",
            _TAB,
            _legend("timeline"),
            scroll_frame("timeline", *lanes),
            text(html.H3, "xiongan.table.title"),
            html.Div(
                id="timeline-table", tabIndex=0, role="region", **labelled("xiongan.table.title")
            ),
        ),
        chart_card("figures", _TAB, html.Div(id="figures-body")),
    ]


def _answer() -> Component:
    head = [
        text(html.H2, "xiongan.answer.title", id="answer-title"),
        html.P(id="answer-sub", className="muted"),
    ]
    return card(
        "answer",
        _TAB,
        html.Div(html.Div(head), className="card-head"),
        html.Div(id="answer-body"),
    )


def _legend(chart: str) -> Component:
    return html.Div(id=f"{chart}-legend", className="status-legend")
