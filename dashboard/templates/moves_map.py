"""The map of the Xiong'an tab: destinations of moves, paths from Beijing, and the ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.tables.places import MAP_FRAME
from dashboard.templates import base_map
from dashboard.templates.base_map import halo
from dashboard.templates.fill import outlined, point_trace, trace_meta
from dashboard.templates.status import status_scale
from geo.framing import Frame

if TYPE_CHECKING:
    from dashboard.tables.page import Tables

# From Xiong'an to Beijing, with the ring around it.
NEAR = Frame(west=114.5, south=38.6, east=117.95, north=40.95)
# Width of a line, by the least number of organisations that it stands for.
_WIDTH_PX = {1: 1.5, 2: 3, 5: 5, 10: 8}


def moves_map_template(tables: Tables, *, level: str, theme: str, lang: str) -> go.Figure:
    """Lay out the map."""
    figure = go.Figure()
    base_map.add_regions(figure, level=level, theme=theme, scale=tokens.count_scale(theme))
    base_map.add_borders(figure, tables, level=level, theme=theme)
    base_map.add_choice(figure, level=level, theme=theme)
    base_map.add_around(figure, theme=theme, lang=lang)
    _add_ring(figure, theme)
    _add_lines(figure, theme)
    _add_ends(figure, theme)
    base_map.add_places(figure, tables, theme=theme, lang=lang)
    _add_signs(figure, theme)
    _add_most(figure, theme)
    for frame, km, shown in ((MAP_FRAME, base_map.SCALE_KM, "is_whole"), (NEAR, 20, "is_near")):
        base_map.add_scale(figure, frame, km, theme=theme, lang=lang, visible=shown)
    figure.update_layout(**base_map.map_layout(theme))
    return figure.update_layout(meta={"windows": {"near": base_map.window(NEAR)}})


def _add_ring(figure: go.Figure, theme: str) -> None:
    colours = tokens.THEMES[theme]
    figure.add_scattergeo(
        meta=trace_meta("ring", lon="ring.lon", lat="ring.lat"),
        mode="lines",
        line={"width": 1.2, "color": colours["ink"], "dash": "dot"},
        hoverinfo="skip",
    )
    figure.add_scattergeo(
        meta=trace_meta(
            "ring_label", lon="ring.label.lon", lat="ring.label.lat", text="ring.label.text"
        ),
        mode="text",
        textposition="middle left",
        textfont={
            "size": tokens.FONT_SIZE_PX,
            "color": colours["ink"],
            "shadow": halo(colours["panel"]),
        },
        hoverinfo="skip",
    )


def _add_lines(figure: go.Figure, theme: str) -> None:
    colours = tokens.THEMES[theme]
    for place, colour in (("e", colours["series-2"]), ("x", colours["accent"])):
        for least, width_px in _WIDTH_PX.items():
            name = f"{place}{least}"
            figure.add_scattergeo(
                meta=trace_meta(
                    f"lines_{name}",
                    lon=f"lines.{name}.lon",
                    lat=f"lines.{name}.lat",
                    customdata=f"lines.{name}.paths",
                )
                | {"thing": "path"},
                mode="lines",
                line={"width": width_px, "color": colour},
                opacity=0.85,
                hoverinfo="none",
            )


def _add_ends(figure: go.Figure, theme: str) -> None:
    colours = tokens.THEMES[theme]
    marker = outlined(7, colours["ink"], colours["panel"], 1.5)
    figure.add_scattergeo(
        **point_trace(
            "ends", "region", marker, lon="ends.lon", lat="ends.lat", customdata="ends.ids"
        )
    )


def _add_signs(figure: go.Figure, theme: str) -> None:
    colours = tokens.THEMES[theme]
    scale = status_scale(theme)
    marker = {
        "size": 10,
        "colorscale": tokens.discrete_scale(scale),
        "cmin": -0.5,
        "cmax": len(scale) - 0.5,
        "line": {"width": 1, "color": colours["ink"]},
    }
    figure.add_scattergeo(
        **point_trace(
            "signs",
            "move",
            marker,
            lon="signs.lon",
            lat="signs.lat",
            customdata="signs.rows",
            marker__color="signs.z",
            marker__symbol="signs.symbol",
        )
    )


def _add_most(figure: go.Figure, theme: str) -> None:
    colours = tokens.THEMES[theme]
    figure.add_scattergeo(
        # On a narrow map the names leave no room for it.
        meta=trace_meta("most", lon="most.lon", lat="most.lat", text="most.text")
        | {"narrow": {"visible": False}},
        mode="text",
        texttemplate="%{text}\u00a0\u00a0",
        textposition="middle left",
        textfont={
            "size": tokens.FONT_SIZE_PX + 4,
            "weight": 700,
            "color": colours["accent"],
            "shadow": halo(colours["panel"]),
        },
        hoverinfo="skip",
    )
