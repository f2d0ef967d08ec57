"""A ranked dot plot: a row for each place, with its value written behind the dot."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates.fill import end_label, outlined, point_trace, trace_meta
from dashboard.templates.frame import HIDDEN_AXIS, plot_frame

_DOT_PX, _BASE_PX, _OWN_PX = 10, 8, 16


def dots_template(*, theme: str) -> go.Figure:
    """Lay out the dots; limits stand behind them, and name themselves above the first row."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    _add_limits(figure, theme)
    figure.add_scatter(
        meta=trace_meta("links", x="links.x", y="links.y"),
        mode="lines",
        line={"color": colours["muted"], "width": 1.4},
        connectgaps=False,
        hoverinfo="skip",
    )
    base = outlined(_BASE_PX, colours["muted"], colours["muted"], 1.4)
    figure.add_scatter(
        **point_trace("base", "", base, x="base.x", y="base.y", marker__symbol="base.symbol")
    )
    own = outlined(_OWN_PX, "rgba(0,0,0,0)", colours["accent"], 2)
    figure.add_scatter(**point_trace("own", "", own, x="own.x", y="own.y"))
    dots = outlined(_DOT_PX, colours["core"], colours["core"], 1.4)
    figure.add_scatter(
        **point_trace(
            "dots", "place", dots, x="values", y="numbers", text="labels", marker__symbol="symbol"
        )
        | end_label(colours["ink"], spaces=2)
        | {"mode": "markers+text", "hoverinfo": "none"}
    )
    return figure.update_layout(
        **plot_frame(theme),
        showlegend=False,
        dragmode=False,
        xaxis={"visible": False, "fixedrange": True},
        yaxis=HIDDEN_AXIS,
    )


def _add_limits(figure: go.Figure, theme: str) -> None:
    colours = tokens.THEMES[theme]
    figure.add_scatter(
        meta=trace_meta("limits", x="limits.x", y="limits.y", text="limits.text"),
        mode="lines+text",
        line={"color": colours["accent"], "width": 1, "dash": "dash"},
        textposition="top center",
        textfont={"color": colours["accent"], "size": tokens.FONT_SIZE_PX},
        cliponaxis=False,
        connectgaps=False,
        hoverinfo="skip",
    )
