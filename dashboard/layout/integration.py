"""The cards of the Integration tab."""

from dash import html
from dash.development.base_component import Component

from dashboard.layout.parts import (
    box,
    card,
    chart_card,
    heading,
    labelled,
    plot,
    segments,
    side_card,
    time_card,
)
from dashboard.registry import DEFAULTS, SCALES

_TAB = "integration"


def cards() -> list[Component]:
    """Lay out the cards."""
    names = {scale: f"integration.scale.{scale}" for scale in SCALES}
    scales = segments("scale", names, labelled("integration.scale"), DEFAULTS["scale"])
    note = html.P(id="trend-note", className="note", role="status", hidden=True)
    side = (heading("integration.indicators"), box("integration-controls"))
    reading = (heading("integration.reading.title"), box("integration-reading-body"))
    return [
        time_card("integration-time", _TAB),
        side_card("integration-side", _TAB, *side),
        chart_card("trend", _TAB, scales, note, plot("trend"), box("trend-named"), _foot("trend")),
        chart_card("gaps", _TAB, plot("gaps"), _foot("gaps")),
        chart_card("scatter", _TAB, plot("scatter"), _foot("scatter")),
        card("integration-reading", _TAB, *reading),
    ]


def _foot(chart: str) -> Component:
    return box(f"{chart}-foot", className="chart-foot")
