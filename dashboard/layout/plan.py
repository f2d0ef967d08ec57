"""The card of the Plan tab, with the summary, the filter and the statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard.layout.parts import chart_card, labelled, text

if TYPE_CHECKING:
    from dash.development.base_component import Component


def cards() -> list[Component]:
    """Lay out the card."""
    body = [
        html.Div(id="plan-summary"),
        html.Div(id="plan-filter", role="group", **labelled("plan.filter")),
        html.P(id="plan-found", role="status"),
        html.Div(id="plan-rows"),
        html.Div(id="plan-rule"),
    ]
    return [chart_card("plan", "plan", *body, title=text(html.H2, "plan.title"))]
