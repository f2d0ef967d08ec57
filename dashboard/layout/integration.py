"""The cards of the Integration tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard.layout.parts import (
    card,
    chart_card,
    labelled,
    plot,
    segments,
    side_card,
    text,
    time_card,
)
from dashboard.registry import DEFAULTS, SCALES

if TYPE_CHECKING:
    from dash.development.base_component import Component

_TAB = "integration"


def cards() -> list[Component]:
    """Lay out the cards."""
    scales = segments(
        "scale",
        {scale: f"integration.scale.{scale}" for scale in SCALES},
        labelled("integration.scale"),
        DEFAULTS["scale"],
    )
    return [
        time_card("integration-time", _TAB),
        side_card(
            "integration-side",
            _TAB,
            text(html.H2, "integration.indicators"),
            html.Div(id="integration-controls"),
        ),
        chart_card(
            "trend",
            _TAB,
            scales,
            html.P(id="trend-note", className="note", role="status", hidden=True),
            plot("trend"),
            html.Div(id="trend-named"),
            _foot("trend"),
        ),
        chart_card("gaps", _TAB, plot("gaps"), _foot("gaps")),
        chart_card("scatter", _TAB, plot("scatter"), _foot("scatter")),
        card(
            "integration-reading",
            _TAB,
            text(html.H2, "integration.reading.title"),
            html.Div(id="integration-reading-body"),
        ),
    ]


def _foot(chart: str) -> Component:
    return html.Div(id=f"{chart}-foot", className="chart-foot")
