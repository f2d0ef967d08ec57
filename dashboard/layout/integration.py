"""The cards of the Integration tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard import ids
from dashboard.layout.parts import (
    card_head,
    chart_card,
    in_tabs,
    labelled,
    plot,
    segments,
    text,
    time_card,
)
from dashboard.registry import DEFAULTS, SCALES

if TYPE_CHECKING:
    from dash.development.base_component import Component

_TAB = "integration"


def cards() -> list[Component]:
    """Lay out the cards."""
    return [
        time_card("integration-time", _TAB),
        html.Aside(
            [
                text(html.H2, "integration.indicators"),
                html.Div(id="integration-controls"),
            ],
            id="integration-side",
            className="card side",
            **in_tabs(_TAB),
        ),
        _trend(),
        chart_card(
            ids.GAPS, _TAB, plot(ids.GAPS), html.Div(id="gaps-foot", className="chart-foot")
        ),
        chart_card(
            ids.SCATTER,
            _TAB,
            plot(ids.SCATTER),
            html.Div(id="scatter-foot", className="chart-foot"),
        ),
        html.Section(
            [text(html.H2, "integration.reading.title"), html.Div(id="integration-reading-body")],
            id="integration-reading",
            className="card",
            **in_tabs(_TAB),
        ),
    ]


def _trend() -> Component:
    scales = segments(
        "scale",
        {scale: f"integration.scale.{scale}" for scale in SCALES},
        labelled("integration.scale"),
        DEFAULTS["scale"],
    )
    return html.Section(
        [
            card_head(html.H2(id="trend-title"), ids.TREND),
            scales,
            html.P(id="trend-note", className="note", role="status", hidden=True),
            plot(ids.TREND),
            html.Div(id="trend-named"),
            html.Div(id="trend-foot", className="chart-foot"),
        ],
        id=ids.TREND,
        className="card",
        **in_tabs(_TAB),
    )
