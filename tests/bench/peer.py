"""The same page the ordinary way: dcc.Graph for each chart, a server callback behind each.

It draws the same figures as the atlas, so that the bench compares only how they are linked. Work
that the author of an ordinary page would save is saved here too: empty traces are not sent. The
borders are part of the figure.
"""

import sys
from typing import Any

import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html
from dash.development.base_component import Component

from dashboard.registry import LEVELS
from tests.bench import figures

# With this empty world, plotly does not request coastlines from another host.
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
    selections = figures.Selections()
    app = Dash("peer", index_string=_PAGE)
    app.layout = _layout(selections)
    _register(app, selections, figures.read_borders())
    return app


def _layout(selections: figures.Selections) -> Component:
    industries = selections.tables["industries"]
    options = [
        {"value": key, "label": name}
        for key, name in zip(industries["id"], industries["name_en"], strict=True)
    ]
    graphs = [dcc.Graph(id=chart, config={"displayModeBar": False}) for chart in figures.DRAWN]
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


def _register(app: Dash, selections: figures.Selections, borders: dict[str, Any]) -> None:
    """Give each chart its own callback, as is usual."""
    inputs = (Input("level", "value"), Input("industries", "value"))

    @app.callback(Output("map", "figure"), *inputs)
    def draw_map(level: str, industries: list[str]) -> go.Figure:
        """Draw the map."""
        return figures.draw_map(selections, figures.query_of(level, industries), borders)

    @app.callback(Output("matrix", "figure"), *inputs)
    def draw_matrix(level: str, industries: list[str]) -> go.Figure:
        """Draw the matrix with its headings."""
        return figures.draw_matrix(selections, figures.query_of(level, industries))

    @app.callback(Output("ranking", "figure"), *inputs)
    def draw_ranking(level: str, industries: list[str]) -> go.Figure:
        """Draw the ranking with its headings."""
        return figures.draw_ranking(selections, figures.query_of(level, industries))


if __name__ == "__main__":
    make_peer().run(host="127.0.0.1", port=int(sys.argv[1]), debug=False)
