"""The matrix of regions and zones by industries; cells are coloured by role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard import theme as tokens
from dashboard.templates.cells import cells_template
from dashboard.templates.fill import trace_meta

if TYPE_CHECKING:
    import plotly.graph_objects as go


def matrix_template(*, theme: str) -> go.Figure:
    """Lay out the matrix, with a veil over the industries that are not chosen."""
    colours = tokens.THEMES[theme]
    figure = cells_template(tokens.role_scale(theme), text_px=tokens.FONT_SIZE_PX - 1, theme=theme)
    figure.add_heatmap(
        meta=trace_meta("veil", z="veil.z", x="veil.x", y="veil.y"),
        colorscale=[[0, colours["panel"]], [1, colours["panel"]]],
        opacity=0.6,
        showscale=False,
        hoverinfo="skip",
    )
    return figure
