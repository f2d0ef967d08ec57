"""The map of the Focus tab: regions by role or by count, signs, zones and sites."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.tables.places import MAP_FRAME
from dashboard.templates import base_map
from dashboard.templates.base_map import add_outline
from dashboard.templates.fill import outlined, point_trace, trace_meta

if TYPE_CHECKING:
    from dashboard.tables.page import Tables

_DOT_SIZE_PX = 2.5


def map_template(
    tables: Tables, *, level: str, is_single: bool, theme: str, lang: str
) -> go.Figure:
    """Lay out the map; `is_single` means by role, otherwise by count."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    scale = tokens.role_scale(theme) if is_single else tokens.count_scale(theme)
    base_map.add_regions(figure, level=level, theme=theme, scale=scale)
    base_map.add_borders(figure, tables, level=level, theme=theme)
    # From the faintest to the strongest outline, so that the choice is on top.
    add_outline(figure, trace_meta("regional", locations="regional"), colours["muted"], 1.2)
    if base_map.coarser(level):
        provinces = trace_meta("clusters_province", locations="clusters_province")
        add_outline(figure, provinces, colours["series-2"], 2)
    add_outline(figure, trace_meta("clusters", locations="clusters"), colours["series-2"], 2)
    base_map.add_choice(figure, level=level, theme=theme)
    base_map.add_around(figure, theme=theme, lang=lang)
    _add_points(figure, theme, scale)
    base_map.add_places(figure, tables, theme=theme, lang=lang)
    base_map.add_scale(figure, MAP_FRAME, base_map.SCALE_KM, theme=theme, lang=lang)
    return figure.update_layout(**base_map.map_layout(theme))


def _add_points(figure: go.Figure, theme: str, scale: list[str]) -> None:
    colours = tokens.THEMES[theme]
    base_map.add_signs(figure, theme=theme)
    sites = point_trace(
        "sites",
        "site",
        outlined(7, colours["series-2"], colours["series-2"], 1.5),
        lon="sites.lon",
        lat="sites.lat",
        customdata="sites.rows",
        marker__symbol="sites.symbol",
    )
    zone_marker = {
        "size": 11,
        "symbol": "diamond",
        "colorscale": tokens.discrete_scale(scale),
        "cmin": -0.5,
        "cmax": len(scale) - 0.5,
        "line": {"width": 1.2, "color": colours["panel"]},
    }
    zones = point_trace(
        "zones",
        "region",
        zone_marker,
        lon="zones.lon",
        lat="zones.lat",
        customdata="zones.ids",
        marker__color="zones.z",
    )
    figure.add_scattergeo(**sites)
    figure.add_scattergeo(**zones)
    _add_own(figure, theme)


def _add_own(figure: go.Figure, theme: str) -> None:
    """Add the reader's own data: dots at positions, and circles as large as a region's count."""
    colour = tokens.THEMES[theme]["fall-4"]
    figure.add_scattergeo(
        # The page draws thousands of dots as one path.
        meta=trace_meta("own_dots", lon="own.dots.lon", lat="own.dots.lat") | {"dots": True},
        mode="markers",
        marker={"size": _DOT_SIZE_PX, "color": colour, "line": {"width": 0, "color": colour}},
        hoverinfo="skip",
    )
    circles = point_trace(
        "own_circles",
        "region",
        {"symbol": "circle-open", "color": colour, "line": {"width": 1.5, "color": colour}},
        lon="own.circles.lon",
        lat="own.circles.lat",
        customdata="own.circles.ids",
        marker__size="own.circles.sizes",
    )
    figure.add_scattergeo(**circles)
