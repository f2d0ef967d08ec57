"""The card of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard import ids
from dashboard.layout.parts import (
    Props,
    chart_card,
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
    steps = (
        ("plus", "map.zoom.in", "1"),
        ("minus", "map.zoom.out", "-1"),
        ("whole", "map.zoom.reset", "0"),
    )
    zoom = [
        icon_button(sign, key, "zoom", **Props({"data-step": step})) for sign, key, step in steps
    ]
    names = {value: f"level.{value}" for value in LEVELS}
    frame = [
        html.Div(id="map-plot", className="skeleton"),
        html.Div(id="year-maps", **in_tabs("integration")),
        walk_stop("map", "listbox"),
        html.Div(zoom, className="zoom"),
        html.Div(id="map-note", role="status"),
    ]
    return chart_card(
        ids.MAP,
        MAP_TABS,
        html.Div(frame, className="map-frame"),
        html.Div(id=ids.LEGEND),
        text(html.P, "map.attribution", className="attribution muted"),
        controls=(segments(ids.LEVEL, names, labelled("level"), DEFAULTS["level"]),),
    )
