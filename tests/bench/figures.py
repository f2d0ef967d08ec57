"""What every page of the bench draws: the atlas's own figures of Focus, at its own sizes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dashboard.figures.map import map_figure
from dashboard.figures.matrix import ROW_PX as MATRIX_ROW_PX
from dashboard.figures.matrix import matrix_figure
from dashboard.figures.ranking import ROW_PX as RANKING_ROW_PX
from dashboard.figures.ranking import ranking_figure
from dashboard.lookup import Lookup, make_lookup
from dashboard.registry import CHARTS, LEVELS
from dashboard.tables import page_tables
from dashboard.view import View
from data.read import DERIVED, read_build, read_columns

if TYPE_CHECKING:
    from collections.abc import Iterable

    import plotly.graph_objects as go

DRAWN = ("map", "matrix", "ranking")
BORDER_LAYERS = (*LEVELS, "outline_city", "outline_province")
# The sizes that the atlas gives its charts in a window of 1440 pixels.
_MAP_PX = (750, 596)
_MATRIX_WIDTH_PX = 806
_RANKING_WIDTH_PX = 178
_HEAD_PX = 150


def read_lookup() -> Lookup:
    """Read the tables of the project's build."""
    return make_lookup(page_tables(read_columns, read_build(), CHARTS))


def read_borders() -> dict[str, Any]:
    """Read the feature collections by layer."""
    return {
        layer: json.loads((DERIVED / "borders" / f"{layer}.geojson").read_text(encoding="utf-8"))
        for layer in BORDER_LAYERS
    }


def view_of(level: str, industries: Iterable[str]) -> View:
    """Give the view of some industries at a level."""
    return View(level=level, industries=tuple(sorted(industries)))


def draw_map(lookup: Lookup, view: View, borders: dict[str, Any]) -> go.Figure:
    """Draw the map without the traces that would draw nothing."""
    figure = map_figure(lookup, view, borders)
    figure.data = [trace for trace in figure.data if _draws(trace)]
    return figure.update_layout(width=_MAP_PX[0], height=_MAP_PX[1])


def draw_matrix(lookup: Lookup, view: View) -> go.Figure:
    """Draw the matrix with its heads."""
    figure = matrix_figure(lookup, view)
    return _sized(figure, _MATRIX_WIDTH_PX, len(figure.data[0].z) * MATRIX_ROW_PX, _HEAD_PX)


def draw_ranking(lookup: Lookup, view: View) -> go.Figure:
    """Draw the ranking with its heads."""
    figure = ranking_figure(lookup, view)
    # An industry that no region states leaves one empty row.
    return _sized(figure, _RANKING_WIDTH_PX, max(len(figure.data[0].y), 1) * RANKING_ROW_PX, 0)


def _draws(trace: Any) -> bool:  # noqa: ANN401 - plotly's traces have no types
    return trace.type != "choropleth" or bool(trace.locations)


def _sized(figure: go.Figure, width_px: int, height_px: int, top_px: int) -> go.Figure:
    """Size a chart for its rows, with room for the heads at its left and above it."""
    margin = {"l": _HEAD_PX, "t": top_px}
    return figure.update_layout(margin=margin, width=width_px + _HEAD_PX, height=height_px + top_px)
