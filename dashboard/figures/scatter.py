"""Output per person against PM2.5: a trail for each region, a large point for the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.figures.fill import fill, trace_meta
from dashboard.figures.lines import add_line, chart_layout, value_axis
from dashboard.integration.select_scatter import select_scatter
from dashboard.integration.select_trend import NAMES
from dashboard.messages import message
from dashboard.notebook.text import plain_text

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

_NOW_PX, _TRAIL_PX = 10, 4


def scatter_template(*, theme: str, lang: str) -> go.Figure:
    """Lay out the chart."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    for name in NAMES:
        add_line(figure, name, name, theme=theme, point_px=_TRAIL_PX)
    figure.add_scatter(
        meta=trace_meta(
            "now",
            x="now.x",
            y="now.y",
            text="now.text",
            marker__symbol="now.symbol",
            customdata="now.point",
        )
        | {"thing": "point"},
        mode="markers+text",
        textposition="top center",
        textfont={"color": colours["ink"], "size": tokens.FONT_SIZE_PX},
        marker={
            "color": colours["core"],
            "size": _NOW_PX,
            "line": {"width": 1.6, "color": colours["core"]},
        },
        cliponaxis=False,
        hoverinfo="none",
    )
    titles = {axis: message(f"integration.scatter.{axis}", lang) for axis in ("x", "y")}
    layout = chart_layout(
        theme,
        xaxis=value_axis(theme, title={"text": plain_text(titles["x"]), "standoff": 8}, nticks=7),
        yaxis=value_axis(
            theme, title={"text": plain_text(titles["y"]), "standoff": 8}, rangemode="tozero"
        ),
    )
    layout["margin"] = {"l": 56, "r": 32, "t": 20, "b": 44}
    return figure.update_layout(**layout)


def scatter_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw the trails of a view."""
    template = scatter_template(theme=view.theme or "light", lang=view.lang)
    return fill(template, select_scatter(lookup, view))
