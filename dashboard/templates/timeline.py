"""The timeline: a line for each organisation, with marks for the dates of its move."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates.fill import layout_meta, trace_meta
from dashboard.templates.frame import HIDDEN_AXIS, plot_frame
from dashboard.templates.status import status_scale

# Symbols by event. The colour of a mark is the status, which a label also gives.
_SYMBOLS = {"announced": "diamond-open", "started": "triangle-up", "opened": "circle"}
_OPEN_WIDTH_PX = 2.5


def timeline_template(*, theme: str) -> go.Figure:
    """Lay out the lines; tick labels are hidden, because the page writes the names itself."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    figure.add_scatter(
        meta=trace_meta("spans", x="spans.x", y="spans.y"),
        mode="lines",
        line={"width": 1, "color": colours["line"]},
        hoverinfo="skip",
    )
    figure.add_scatter(
        meta=trace_meta("as_of", x="as_of.x", y="as_of.y", customdata="as_of.rows"),
        mode="markers",
        marker={
            "symbol": "line-ns",
            "size": 12,
            "line": {"width": 1.5, "color": colours["muted"]},
        },
        hoverinfo="none",
    )
    for event, symbol in _SYMBOLS.items():
        _add_event(figure, event, symbol, theme)
    figure.add_scatter(
        meta=trace_meta("doubts", x="doubts.x", y="doubts.y", text="doubts.text"),
        mode="text",
        textposition="middle right",
        texttemplate="\u00a0%{text}",
        textfont={"color": colours["ink"], "size": tokens.FONT_SIZE_PX, "weight": 700},
        hoverinfo="skip",
    )
    return figure.update_layout(
        **plot_frame(theme, ink="muted") | {"margin": {"l": 0, "r": 0, "t": 24, "b": 0}},
        showlegend=False,
        dragmode=False,
        xaxis={
            "side": "top",
            "fixedrange": True,
            "gridcolor": colours["line"],
            "zeroline": False,
            "tickformat": "d",
            "nticks": 5,
            "tickangle": 0,
        },
        yaxis=HIDDEN_AXIS,
        meta=layout_meta(xaxis__range="range", yaxis__range="lines"),
    )


def _add_event(figure: go.Figure, event: str, symbol: str, theme: str) -> None:
    scale = status_scale(theme)
    figure.add_scatter(
        meta=trace_meta(
            event,
            x=f"{event}.x",
            y=f"{event}.y",
            marker__color=f"{event}.z",
            customdata=f"{event}.rows",
        ),
        mode="markers",
        cliponaxis=False,
        marker={
            "symbol": symbol,
            "size": 10,
            "colorscale": tokens.discrete_scale(scale),
            "cmin": -0.5,
            "cmax": len(scale) - 0.5,
            "line": {"width": _OPEN_WIDTH_PX if symbol.endswith("open") else 0},
        },
        hoverinfo="none",
    )
