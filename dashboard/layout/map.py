"""The card of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard import ids
from dashboard.layout.parts import (
    Props,
    card_head,
    icon_button,
    in_tabs,
    labelled,
    segments,
    text,
    walk_stop,
)
from dashboard.registry import DEFAULTS, LEVELS, MAP_TABS

if TYPE_CHECKING:
    from dash.development.base_component import Component


def map_card() -> Component:
    """Lay out the map, which all tabs with a map share."""
    zoom = html.Div(
        [
            icon_button("plus", "map.zoom.in", "zoom", **Props({"data-step": "1"})),
            icon_button("minus", "map.zoom.out", "zoom", **Props({"data-step": "-1"})),
            icon_button("whole", "map.zoom.reset", "zoom", **Props({"data-step": "0"})),
        ],
        className="zoom",
    )
    return html.Section(
        [
            card_head(
                html.H2(id="map-title"),
                ids.MAP,
                segments(
                    ids.LEVEL,
                    {value: f"level.{value}" for value in LEVELS},
                    labelled("level"),
                    DEFAULTS["level"],
                ),
            ),
            html.Div(
                [
                    html.Div(id="map-plot", className="skeleton"),
                    html.Div(id="year-maps", **in_tabs("integration")),
                    walk_stop("map", "listbox"),
                    zoom,
                    html.Div(id="map-note", role="status"),
                ],
                className="map-frame",
            ),
            html.Div(id=ids.LEGEND),
            text(html.P, "map.attribution", className="attribution muted"),
        ],
        id=ids.MAP,
        className="card",
        **in_tabs(*MAP_TABS),
    )
