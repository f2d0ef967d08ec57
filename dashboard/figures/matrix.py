"""The matrix: regions and zones by industries, a cell by role."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.figures.fill import fill, trace_meta
from dashboard.focus.select import select_matrix

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

ROW_PX = 20


def matrix_template(*, theme: str) -> go.Figure:
    """Lay out the matrix; heads are ticks, hidden where the page writes them itself."""
    colours = tokens.THEMES[theme]
    scale = tokens.role_scale(theme)
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
        textfont={"size": tokens.FONT_SIZE_PX - 1},
        hoverinfo="none",
    )
    figure.add_heatmap(
        meta=trace_meta("veil", z="veil.z", x="veil.x", y="veil.y"),
        colorscale=[[0, colours["panel"]], [1, colours["panel"]]],
        opacity=0.6,
        showscale=False,
        hoverinfo="skip",
    )
    axis = {"visible": False, "fixedrange": True, "tickmode": "array"}
    return figure.update_layout(
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        paper_bgcolor=colours["panel"],
        plot_bgcolor=colours["panel"],
        font={"family": tokens.FONT_FAMILY, "size": tokens.FONT_SIZE_PX, "color": colours["ink"]},
        dragmode=False,
        xaxis=axis,
        yaxis=axis,
    )


def matrix_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw the matrix of a view."""
    shown = select_matrix(lookup, view)
    figure = fill(matrix_template(theme=view.theme or "light"), shown)
    industries, regions = lookup.tables["industries"], lookup.tables["regions"]
    figure.layout.xaxis.update(
        visible=True,
        side="top",
        tickangle=-90,
        range=[-0.5, len(industries["id"]) - 0.5],
        tickvals=list(range(len(industries["id"]))),
        ticktext=industries[f"short_{view.lang}"],
    )
    figure.layout.yaxis.update(
        visible=True,
        range=[len(shown["rows"]) - 0.5, -0.5],
        tickvals=list(range(len(shown["rows"]))),
        ticktext=[regions[f"name_{view.lang}"][lookup.region_row[key]] for key in shown["rows"]],
    )
    return figure
