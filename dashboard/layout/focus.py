"""The cards of the Focus tab."""

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.layout.map import map_card
from dashboard.layout.parts import (
    box,
    button,
    chart_card,
    group,
    heading,
    icon_button,
    in_tabs,
    labelled,
    side_card,
    text,
    walk_stop,
)

_TAB = "focus"


def cards() -> list[Component]:
    """Lay out the cards, the map of all tabs among them."""
    close = icon_button("close", "region.clear", "whole", id="profile-clear", hidden=True)
    title = heading("profile.title")
    profile = chart_card("profile", _TAB, box("profile-body"), title=title, controls=(close,))
    return [_filter(), map_card(), profile, _matrix(), _ranking()]


def _filter() -> Component:
    presets = (
        button("industries.plan", id="preset-plan"),
        button("industries.all", id="preset-all"),
        button("industries.clear", id="clear-all"),
    )
    layers = box(ids.LAYERS, role="group", **labelled("layers"))
    settings = (heading("layers"), layers, box(ids.RECALLED), box("focus-as-of"))
    return side_card(
        ids.INDUSTRY_FILTER,
        _TAB,
        heading("industries"),
        box(ids.INDUSTRY_FIELD),
        group("presets", *presets),
        box("chips", role="group", **labelled("industries.chosen")),
        html.P(id="industry-none", className="muted"),
        box("industry-groups"),
        group("settings", *settings),
    )


def _matrix() -> Component:
    body = (
        box("matrix-plot"),
        box("matrix-cover", className="cover"),
        box("matrix-ring", className="walk-ring", hidden=True),
        walk_stop("matrix", "grid"),
    )
    frame = box(
        "matrix-frame",
        group("corner", text(html.P, "matrix.corner", className="muted")),
        group("heads", box("matrix-columns"), box("matrix-groups")),
        box("matrix-rows"),
        group("body", *body),
    )
    empty = text(html.P, "matrix.empty", id="matrix-empty", className="muted", hidden=True)
    title = heading("matrix.title")
    return chart_card("matrix", _TAB, group("edges", frame), empty, title=title)


def _ranking() -> Component:
    body = group("body", box("ranking-plot"), box("ranking-cover", className="cover"))
    return chart_card(
        "ranking",
        (_TAB, "integration"),
        box("ranking-frame", box("ranking-heads"), body, **in_tabs(_TAB)),
        box("ranking-dots", **in_tabs("integration")),
        box("ranking-foot", className="muted"),
    )
