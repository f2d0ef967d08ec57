"""The cards of the Focus tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard import ids
from dashboard.layout.map import map_card
from dashboard.layout.parts import (
    button,
    chart_card,
    icon_button,
    in_tabs,
    labelled,
    side_card,
    text,
    walk_stop,
)

if TYPE_CHECKING:
    from dash.development.base_component import Component


def cards() -> list[Component]:
    """Lay out the cards, the map of all tabs among them."""
    return [_filter(), map_card(), _profile(), _matrix(), _ranking()]


def _filter() -> Component:
    presets = [
        button("industries.plan", id="preset-plan"),
        button("industries.all", id="preset-all"),
        button("industries.clear", id="clear-all"),
    ]
    settings = [
        text(html.H2, "layers"),
        html.Div(id=ids.LAYERS, role="group", **labelled("layers")),
        html.Div(id=ids.RECALLED),
        html.Div(id="focus-as-of"),
    ]
    return side_card(
        ids.INDUSTRY_FILTER,
        "focus",
        text(html.H2, "industries"),
        html.Div(id=ids.INDUSTRY_FIELD),
        html.Div(presets, className="presets"),
        html.Div(id="chips", role="group", **labelled("industries.chosen")),
        html.P(id="industry-none", className="muted"),
        html.Div(id="industry-groups"),
        html.Div(settings, className="settings"),
    )


def _profile() -> Component:
    return chart_card(
        "profile",
        "focus",
        html.Div(id="profile-body"),
        title=text(html.H2, "profile.title"),
        controls=(icon_button("close", "region.clear", "whole", id="profile-clear", hidden=True),),
    )


def _matrix() -> Component:
    corner = html.Div(text(html.P, "matrix.corner", className="muted"), className="corner")
    heads = [html.Div(id="matrix-columns"), html.Div(id="matrix-groups")]
    body = [
        html.Div(id="matrix-plot"),
        html.Div(id="matrix-cover", className="cover"),
        html.Div(id="matrix-ring", className="walk-ring", hidden=True),
        walk_stop("matrix", "grid"),
    ]
    frame = [
        corner,
        html.Div(heads, className="heads"),
        html.Div(id="matrix-rows"),
        html.Div(body, className="body"),
    ]
    return chart_card(
        "matrix",
        "focus",
        html.Div(html.Div(frame, id="matrix-frame"), className="edges"),
        text(html.P, "matrix.empty", id="matrix-empty", className="muted", hidden=True),
        title=text(html.H2, "matrix.title"),
    )


def _ranking() -> Component:
    body = [html.Div(id="ranking-plot"), html.Div(id="ranking-cover", className="cover")]
    return chart_card(
        "ranking",
        ("focus", "integration"),
        html.Div(
            [html.Div(id="ranking-heads"), html.Div(body, className="body")],
            id="ranking-frame",
            **in_tabs("focus"),
        ),
        html.Div(id="ranking-dots", **in_tabs("integration")),
        html.Div(id="ranking-foot", className="muted"),
    )
