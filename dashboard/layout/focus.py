"""The cards of the Focus tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard import ids
from dashboard.layout.map import map_card
from dashboard.layout.parts import card_head, icon_button, in_tabs, labelled, text, walk_stop

if TYPE_CHECKING:
    from dash.development.base_component import Component


def cards() -> list[Component]:
    """Lay out the cards, the map of all tabs among them."""
    return [_filter(), map_card(), _profile(), _matrix(), _ranking()]


def _filter() -> Component:
    return html.Aside(
        [
            text(html.H2, "industries"),
            html.Div(id=ids.INDUSTRY_FIELD),
            html.Div(
                [
                    text(html.Button, "industries.plan", type="button", id="preset-plan"),
                    text(html.Button, "industries.all", type="button", id="preset-all"),
                    text(html.Button, "industries.clear", type="button", id="clear-all"),
                ],
                className="presets",
            ),
            html.Div(id="chips", role="group", **labelled("industries.chosen")),
            html.P(id="industry-none", className="muted"),
            html.Div(id="industry-groups"),
            html.Div(
                [
                    text(html.H2, "layers"),
                    html.Div(id=ids.LAYERS, role="group", **labelled("layers")),
                    html.Div(id=ids.RECALLED),
                    html.Div(id="focus-as-of"),
                ],
                className="settings",
            ),
        ],
        id=ids.INDUSTRY_FILTER,
        className="card side",
        **in_tabs("focus"),
    )


def _profile() -> Component:
    return html.Section(
        [
            card_head(
                text(html.H2, "profile.title"),
                ids.PROFILE,
                icon_button("close", "region.clear", "whole", id="profile-clear", hidden=True),
            ),
            html.Div(id="profile-body"),
        ],
        id=ids.PROFILE,
        className="card",
        **in_tabs("focus"),
    )


def _matrix() -> Component:
    return html.Section(
        [
            card_head(text(html.H2, "matrix.title"), ids.MATRIX),
            html.Div(
                html.Div(
                    [
                        html.Div(
                            text(html.P, "matrix.corner", className="muted"), className="corner"
                        ),
                        html.Div(
                            [html.Div(id="matrix-columns"), html.Div(id="matrix-groups")],
                            className="heads",
                        ),
                        html.Div(id="matrix-rows"),
                        html.Div(
                            [
                                html.Div(id="matrix-plot"),
                                html.Div(id="matrix-cover", className="cover"),
                                html.Div(id="matrix-ring", className="walk-ring", hidden=True),
                                walk_stop("matrix", "grid"),
                            ],
                            className="body",
                        ),
                    ],
                    id="matrix-frame",
                ),
                className="edges",
            ),
            text(html.P, "matrix.empty", id="matrix-empty", className="muted", hidden=True),
        ],
        id=ids.MATRIX,
        className="card",
        **in_tabs("focus"),
    )


def _ranking() -> Component:
    return html.Section(
        [
            card_head(html.H2(id="ranking-title"), ids.RANKING),
            html.Div(
                [
                    html.Div(id="ranking-heads"),
                    html.Div(
                        [
                            html.Div(id="ranking-plot"),
                            html.Div(id="ranking-cover", className="cover"),
                        ],
                        className="body",
                    ),
                ],
                id="ranking-frame",
                **in_tabs("focus"),
            ),
            html.Div(id="ranking-dots", **in_tabs("integration")),
            html.Div(id="ranking-foot", className="muted"),
        ],
        id=ids.RANKING,
        className="card",
        **in_tabs("focus", "integration"),
    )
