"""Coloured cells in rows and columns, each with a letter or a number."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates.fill import trace_meta
from dashboard.templates.frame import HIDDEN_AXIS, plot_frame


def cells_template(scale: list[str], *, text_px: int, theme: str) -> go.Figure:
    """Lay out the cells; tick labels are hidden, because the page writes the heads itself."""
    figure = go.Figure()
    figure.add_heatmap(**cells(trace_meta("cells", z="z", text="text"), scale, text_px=text_px))
    return figure.update_layout(
        **plot_frame(theme), dragmode=False, xaxis=HIDDEN_AXIS, yaxis=HIDDEN_AXIS
    )


def cells(meta: dict[str, Any], scale: list[str], *, text_px: int) -> dict[str, Any]:
    """Describe a trace of cells in the colours of a scale."""
    return {
        "meta": meta,
        "colorscale": tokens.discrete_scale(scale),
        "zmin": -0.5,
        "zmax": len(scale) - 0.5,
        "xgap": 1,
        "ygap": 1,
        "showscale": False,
        "texttemplate": "%{text}",
        "textfont": {"size": text_px},
        "hoverinfo": "none",
    }
