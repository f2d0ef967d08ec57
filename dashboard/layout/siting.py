"""The cards of the Siting tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard import ids
from dashboard.layout.parts import (
    Props,
    chart_card,
    in_tabs,
    labelled,
    message_text,
    scroll_frame,
    text,
    words,
)

if TYPE_CHECKING:
    from dash.development.base_component import Component

TAB = "siting"


def cards() -> list[Component]:
    """Lay out the cards."""
    return [
        html.Section(id="siting-presets", className="card", **in_tabs(TAB)),
        html.Aside(id="siting-side", className="card side", **in_tabs(TAB)),
        chart_card(
            ids.RANKING,
            TAB,
            html.Div(id="siting-parts", className="siting-legend"),
            html.Div(id="siting-ranking"),
        ),
        chart_card(
            ids.INTERVALS,
            TAB,
            html.P(id="siting-tipping"),
            html.Div(id="siting-intervals"),
        ),
        chart_card(
            ids.COMPARE,
            TAB,
            html.Div(id="siting-compare"),
            html.Button(
                words("siting.brief"),
                id="siting-brief",
                type="button",
                **message_text("siting.brief"),
                **labelled("siting.brief", with_title=False),
                **Props({"data-action": "export", "data-chart": ids.COMPARE}),
            ),
        ),
        chart_card(ids.TABLE, TAB, scroll_frame(ids.TABLE, className="siting-frame")),
        html.Section(
            html.Details(
                [
                    html.Summary(text(html.H2, "siting.how.title")),
                    html.Div(id="siting-how-body"),
                ]
            ),
            id="siting-how",
            className="card",
            **in_tabs(TAB),
        ),
    ]
