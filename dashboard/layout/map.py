"""The card of the map."""

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.layout.parts import (
    box,
    chart_card,
    data,
    group,
    icon_button,
    in_tabs,
    labelled,
    segments,
    text,
    walk_stop,
)
from dashboard.registry import DEFAULTS, LEVELS, MAP_TABS


def map_card() -> Component:
    """Lay out the map, which all tabs with a map share."""
    steps = (
        ("plus", "map.zoom.in", "1"),
        ("minus", "map.zoom.out", "-1"),
        ("whole", "map.zoom.reset", "0"),
    )
    zoom = [icon_button(sign, key, "zoom", **data(step=step)) for sign, key, step in steps]
    levels = {value: f"level.{value}" for value in LEVELS}
    frame = (
        box("map-plot", className="skeleton"),
        box("year-maps", **in_tabs("integration")),
        walk_stop("map", "listbox"),
        group("zoom", *zoom),
        box("map-note", role="status"),
    )
    return chart_card(
        ids.MAP,
        MAP_TABS,
        group("map-frame", *frame),
        box(ids.LEGEND),
        text(html.P, "map.attribution", className="attribution muted"),
        controls=(segments(ids.LEVEL, levels, labelled("level"), DEFAULTS["level"]),),
    )
