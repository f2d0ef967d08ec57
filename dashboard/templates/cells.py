"""Coloured cells in rows and columns, each with a letter or a number."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates.fill import trace_meta
from dashboard.templates.frame import plot_frame


def cells_template(scale: list[str], *, text_px: int, theme: str) -> go.Figure:
    """Lay out the cells; tick labels are hidden, because the page writes the heads itself."""
    figure = go.Figure()
    figure.add_heatmap(
        meta=trace_meta("cells", z="z", text="text"),
        colorscale=tokens.discrete_scale(scale),
        zmin=-0.5,
        zmax=len(scale) - 0.5,
        xgap=1,
        ygap=1,
        showscale=False,
        texttemplate="%{text}",
        textfont={"size": text_px},
        hoverinfo="none",
    )
    axis = {"visible": False, "fixedrange": True, "tickmode": "array"}
    return figure.update_layout(**plot_frame(theme), dragmode=False, xaxis=axis, yaxis=axis)
