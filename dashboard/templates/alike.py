"""The most alike: a bar for each place or pair, with its value at the end."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates.fill import trace_meta
from dashboard.templates.frame import HIDDEN_AXIS, plot_frame


def alike_template(*, theme: str) -> go.Figure:
    """Lay out the bars, which start at zero."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    figure.add_bar(
        meta=trace_meta("bars", x="values", y="numbers", text="labels"),
        orientation="h",
        marker={"color": colours["core"], "line": {"width": 0}},
        textposition="outside",
        textfont={"color": colours["ink"], "size": tokens.FONT_SIZE_PX},
        hoverinfo="none",
        cliponaxis=False,
    )
    return figure.update_layout(
        **plot_frame(theme),
        bargap=0.4,
        showlegend=False,
        dragmode=False,
        xaxis={"visible": False, "fixedrange": True, "rangemode": "tozero"},
        yaxis=HIDDEN_AXIS,
    )
