"""The cards of the Xiong'an tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard.layout.parts import Props, chart_card, in_tabs, labelled, plot, text, time_card

if TYPE_CHECKING:
    from dash.development.base_component import Component

_TAB = "xiongan"


def cards() -> list[Component]:
    """Lay out the cards."""
    return [
        time_card("move-time", _TAB),
        html.Aside(id="move-filter", className="card side", **in_tabs(_TAB)),
        _answer(),
        chart_card(
            "flows",
            _TAB,
            html.Div(id="flows-legend", className="status-legend"),
            html.Div(
                [
                    html.Div(id="flows-heads"),
                    html.Div([plot("flows"), html.Div(id="flows-cover", className="cover")],
                             className="body"),
                ],
                id="flows-frame",
                tabIndex=0,
                role="group",
                **Props({"aria-labelledby": "flows-title"}),
            ),
            html.Div(id="flows-foot", className="muted"),
        ),
        _timeline(),
        chart_card("figures", _TAB, html.Div(id="figures-body")),
    ]  # fmt: skip


def _answer() -> Component:
    return html.Section(
        [
            html.Div(
                html.Div(
                    [
                        text(html.H2, "xiongan.answer.title", id="answer-title"),
                        html.P(id="answer-sub", className="muted"),
                    ]
                ),
                className="card-head",
            ),
            html.Div(id="answer-body"),
        ],
        id="answer",
        className="card",
        **in_tabs(_TAB),
    )


def _timeline() -> Component:
    lanes = html.Div(
        [html.Div(id="timeline-heads"), plot("timeline"), html.Div(id="timeline-words")],
        id="timeline-frame",
        tabIndex=0,
        role="group",
        **Props({"aria-labelledby": "timeline-title"}),
    )
    table = html.Div(
        id="timeline-table", tabIndex=0, role="region", **labelled("xiongan.table.title")
    )
    return chart_card(
        "timeline",
        _TAB,
        html.Div(id="timeline-legend", className="status-legend"),
        lanes,
        text(html.H3, "xiongan.table.title"),
        table,
    )
