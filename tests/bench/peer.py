"""The same page the ordinary way: dcc.Graph for each chart, a server callback behind each.

It draws what the atlas draws, by the atlas's own figure functions, so that the bench compares the
wiring and nothing else. Where an author of an ordinary page would save work it does too: traces
that would draw nothing are not sent. The borders travel inside the figure.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from dash import Dash, Input, Output, dcc, html

from dashboard.figures.map import map_figure
from dashboard.figures.matrix import ROW_PX as MATRIX_ROW_PX
from dashboard.figures.matrix import matrix_figure
from dashboard.figures.ranking import ROW_PX as RANKING_ROW_PX
from dashboard.figures.ranking import ranking_figure
from dashboard.ids import CHARTS
from dashboard.lookup import Lookup, make_lookup
from dashboard.tables import page_tables
from dashboard.view import LEVELS, View
from data.read import DERIVED, read_build, read_columns

if TYPE_CHECKING:
    import plotly.graph_objects as go
    from dash.development.base_component import Component

# The sizes that the atlas gives its charts in a window of 1440 pixels.
_MAP_PX = (750, 596)
_MATRIX_WIDTH_PX = 806
_RANKING_WIDTH_PX = 178
_HEAD_PX = 150
_DRAWN = ("map", "matrix", "ranking")
_BORDER_LAYERS = (*LEVELS, "outline_city", "outline_province")

# Without an empty world of its own, plotly would ask a foreign host for coastlines.
_PAGE = """<!DOCTYPE html>
<html>
<head>{%metas%}<title>{%title%}</title>{%css%}
<script>
const none = {type: "GeometryCollection", geometries: []};
const names = ["coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits"];
const objects = Object.fromEntries(names.map((name) => [name, none]));
const world = {type: "Topology", objects, arcs: []};
window.PlotlyGeoAssets = {topojson: {world_110m: world, world_50m: world}};
</script>
</head>
<body>{%app_entry%}<footer>{%config%}{%scripts%}{%renderer%}</footer></body>
</html>
"""


def make_peer() -> Dash:
    """Make the app on the project's build."""
    lookup = make_lookup(page_tables(read_columns, read_build(), CHARTS))
    borders = {
        layer: json.loads((DERIVED / "borders" / f"{layer}.geojson").read_text(encoding="utf-8"))
        for layer in _BORDER_LAYERS
    }
    app = Dash("peer", index_string=_PAGE)
    app.layout = _layout(lookup)
    _register(app, lookup, borders)
    return app


def _layout(lookup: Lookup) -> Component:
    industries = lookup.tables["industries"]
    options = [
        {"value": key, "label": name}
        for key, name in zip(industries["id"], industries["name_en"], strict=True)
    ]
    graphs = [dcc.Graph(id=chart, config={"displayModeBar": False}) for chart in _DRAWN]
    return html.Div(
        [
            html.Div(
                [
                    dcc.RadioItems(LEVELS, "city", id="level"),
                    dcc.Checklist(options, [], id="industries"),
                ],
                style={"width": 250, "height": 850, "overflow": "auto"},
            ),
            html.Div(graphs),
        ],
        style={"display": "flex"},
    )


def _register(app: Dash, lookup: Lookup, borders: dict[str, Any]) -> None:
    """Give each chart its own callback, as it is usual."""
    inputs = (Input("level", "value"), Input("industries", "value"))

    @app.callback(Output("map", "figure"), *inputs)
    def draw_map(level: str, industries: list[str]) -> go.Figure:
        """Draw the map."""
        figure = map_figure(lookup, _view(level, industries), borders)
        figure.data = [trace for trace in figure.data if _draws(trace)]
        return figure.update_layout(width=_MAP_PX[0], height=_MAP_PX[1])

    @app.callback(Output("matrix", "figure"), *inputs)
    def draw_matrix(level: str, industries: list[str]) -> go.Figure:
        """Draw the matrix with its heads."""
        figure = matrix_figure(lookup, _view(level, industries))
        rows_px = len(figure.data[0].z) * MATRIX_ROW_PX
        return _sized(figure, _MATRIX_WIDTH_PX, rows_px, _HEAD_PX)

    @app.callback(Output("ranking", "figure"), *inputs)
    def draw_ranking(level: str, industries: list[str]) -> go.Figure:
        """Draw the ranking with its heads."""
        figure = ranking_figure(lookup, _view(level, industries))
        # An industry that no region states leaves one empty row.
        rows_px = max(len(figure.data[0].y), 1) * RANKING_ROW_PX
        return _sized(figure, _RANKING_WIDTH_PX, rows_px, 0)


def _view(level: str, industries: list[str]) -> View:
    return View(level=level, industries=tuple(sorted(industries)))


def _draws(trace: Any) -> bool:  # noqa: ANN401 - plotly's traces have no types
    return trace.type != "choropleth" or bool(trace.locations)


def _sized(figure: go.Figure, width_px: int, height_px: int, top_px: int) -> go.Figure:
    """Size a chart for its rows, with room for the heads at its left and above it."""
    margin = {"l": _HEAD_PX, "t": top_px}
    return figure.update_layout(margin=margin, width=width_px + _HEAD_PX, height=height_px + top_px)


if __name__ == "__main__":
    make_peer().run(host="127.0.0.1", port=int(sys.argv[1]), debug=False)
