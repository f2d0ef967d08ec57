"""GDP per person against PM2.5: a trail for each region, with a large point for the year."""

from __future__ import annotations

from html import escape

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.messages import message
from dashboard.templates.base_map import halo
from dashboard.templates.fill import outlined, trace_meta
from dashboard.templates.lines import REGION_LINES, add_line, chart_layout, value_axis

_NOW_PX, _TRAIL_PX = 10, 4


def scatter_template(*, theme: str, lang: str) -> go.Figure:
    """Lay out the chart."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    for name in REGION_LINES:
        add_line(figure, name, name, theme=theme, point_px=_TRAIL_PX)
    figure.add_scatter(
        meta=trace_meta(
            "now",
            x="now.x",
            y="now.y",
            text="now.text",
            textposition="now.position",
            marker__symbol="now.symbol",
            customdata="now.point",
        )
        | {"thing": "point"},
        mode="markers+text",
        textfont={
            "color": colours["ink"],
            "size": tokens.FONT_SIZE_PX,
            "shadow": halo(colours["panel"]),
        },
        marker=outlined(_NOW_PX, colours["core"], colours["core"], 1.6),
        cliponaxis=False,
        hoverinfo="none",
    )
    titles = {axis: message(f"integration.scatter.{axis}", lang) for axis in ("x", "y")}
    font = {"size": tokens.FONT_SIZE_PX, "color": colours["muted"]}
    title = {"standoff": 8, "font": font}
    layout = chart_layout(
        theme,
        xaxis=value_axis(
            theme, title={"text": escape(titles["x"], quote=False), **title}, nticks=7
        ),
        yaxis=value_axis(
            theme,
            title={"text": escape(titles["y"], quote=False), **title},
            rangemode="tozero",
        ),
    )
    layout["margin"] = {"l": 56, "r": 32, "t": 20, "b": 44}
    return figure.update_layout(**layout)
