"""The card of the Plan tab, with the summary, the filter and the statements."""

from dash import html
from dash.development.base_component import Component

from dashboard.layout.parts import box, chart_card, heading, labelled


def cards() -> list[Component]:
    """Lay out the card."""
    body = (
        box("plan-summary"),
        box("plan-filter", role="group", **labelled("plan.filter")),
        html.P(id="plan-found", role="status"),
        box("plan-rows"),
        box("plan-rule"),
    )
    return [chart_card("plan", "plan", *body, title=heading("plan.title"))]
