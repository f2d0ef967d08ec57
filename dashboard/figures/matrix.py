"""The matrix: regions and zones by industries, a cell by role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard import theme as tokens
from dashboard.figures.cells import cells_template, name_cells
from dashboard.figures.fill import fill, trace_meta
from dashboard.focus.select import select_matrix

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from dashboard.lookup import Lookup
    from dashboard.view import View

ROW_PX = 24


def matrix_template(*, theme: str) -> go.Figure:
    """Lay out the matrix; heads are ticks, hidden where the page writes them itself."""
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


def matrix_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw the matrix of a view."""
    shown = select_matrix(lookup, view)
    figure = fill(matrix_template(theme=view.theme or "light"), shown)
    industries, regions = lookup.tables["industries"], lookup.tables["regions"]
    names = [regions[f"name_{view.lang}"][lookup.region_row[key]] for key in shown["rows"]]
    return name_cells(figure, industries[f"short_{view.lang}"], names)
