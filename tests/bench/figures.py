"""The figures that every page of the bench draws: those of the Focus tab, at the atlas's sizes."""

import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs

import plotly.graph_objects as go

from dashboard.engine import build_engine
from dashboard.registry import LEVELS
from dashboard.tables.whole import whole_tables
from data.read import DERIVED

DRAWN = ("map", "matrix", "ranking")
_LOOK = "light.en"
BORDER_LAYERS = (*LEVELS, "outline_city", "outline_province")
# The sizes that the atlas gives its charts in a window of 1440 pixels.
_MAP_PX = (750, 596)
_MATRIX_WIDTH_PX = 806
_RANKING_WIDTH_PX = 178
_HEADING_PX = 150
_ROW_PX = 24


class Selections:
    """The templates of charts and their selections, from the page's modules in one thread.

    A server calls this from any thread, and each thread would start an engine of its own.
    """

    def __init__(self) -> None:
        """Load the tables of the project's build."""
        self.tables = whole_tables(DERIVED)
        self._thread = ThreadPoolExecutor(max_workers=1)
        ask = self._thread.submit(build_engine(DERIVED).templates, "focus")
        self._templates: dict[str, Any] = ask.result()

    def of(self, query: str) -> dict[str, Any]:
        """Return the selection of each chart of a view."""
        return self._thread.submit(build_engine(DERIVED).select, query).result()

    def template(self, chart: str) -> go.Figure:
        """Return a new figure of a chart in one of its modes, without its arrays."""
        return go.Figure(self._templates[f"{chart}.{_LOOK}"])


def read_borders() -> dict[str, Any]:
    """Read the feature collections by layer."""
    return {
        layer: json.loads((DERIVED / "borders" / f"{layer}.geojson").read_text(encoding="utf-8"))
        for layer in BORDER_LAYERS
    }


def query_of(level: str, industries: Iterable[str]) -> str:
    """Write the query of some industries at a level."""
    return f"level={level}&industries={','.join(sorted(industries))}"


def draw_map(selections: Selections, query: str, borders: dict[str, Any]) -> go.Figure:
    """Draw the map without empty traces."""
    selection = selections.of(query)["map"]
    level = parse_qs(query)["level"][0]
    count = "one" if selection["is_single"] else "many"
    figure = fill(selections.template(f"map.{level}.{count}"), selection)
    for trace in figure.data:
        if trace.type == "choropleth":
            trace.geojson = borders[_layer_of(trace.meta["name"], level)]
    figure.data = [trace for trace in figure.data if _is_drawn(trace)]
    return figure.update_layout(width=_MAP_PX[0], height=_MAP_PX[1])


def draw_matrix(selections: Selections, query: str) -> go.Figure:
    """Draw the matrix with its headings."""
    selection = selections.of(query)["matrix"]
    figure = fill(selections.template("matrix"), selection)
    tables = selections.tables
    regions, columns = tables["regions"], tables["industries"]["short_en"]
    names = [regions["name_en"][regions["id"].index(key)] for key in selection["rows"]]
    shown = [-0.5, len(columns) - 0.5]
    heading = {"visible": True, "side": "top", "tickangle": -90, "range": shown}
    figure.layout.xaxis.update(**heading, tickvals=list(range(len(columns))), ticktext=columns)
    figure.layout.yaxis.update(_ticks(names, len(names)))
    return _sized(figure, _MATRIX_WIDTH_PX, len(figure.data[0].z) * _ROW_PX, _HEADING_PX)


def draw_ranking(selections: Selections, query: str) -> go.Figure:
    """Draw the ranking with its headings."""
    selection = selections.of(query)["ranking"]
    figure = fill(selections.template("ranking"), selection)
    regions = selections.tables["regions"]
    names = [regions["name_en"][regions["id"].index(key)] for key in selection["ids"]]
    figure.layout.xaxis.range = selection["range"]
    figure.layout.yaxis.update(_ticks(names, len(names)))
    # An industry without a statement leaves one empty row.
    return _sized(figure, _RANKING_WIDTH_PX, max(len(figure.data[0].y), 1) * _ROW_PX, 0)


def fill(template: go.Figure, selection: dict[str, Any]) -> go.Figure:
    """Put a selection's arrays where each trace's `meta.fill` says, as ordinary Dash code would."""
    for trace in template.data:
        for target, source in trace.meta["fill"].items():
            value: Any = selection
            for step in source.split("."):
                value = value[step]
            trace.update({target.replace(".", "_"): value})
    return template


def _layer_of(name: str, level: str) -> str:
    """Return the layer of borders that a trace draws."""
    for outline in ("city", "province"):
        if name in (f"{kind}_{outline}" for kind in ("outline", "chosen", "clusters")):
            return f"outline_{outline}"
    return level


def _ticks(names: list[str], count: int) -> dict[str, Any]:
    return {
        "visible": True,
        "range": [count - 0.5, -0.5],
        "tickvals": list(range(count)),
        "ticktext": names,
    }


def _is_drawn(trace: Any) -> bool:  # noqa: ANN401 - plotly's traces have no types
    return trace.type != "choropleth" or bool(trace.locations)


def _sized(figure: go.Figure, width_px: int, height_px: int, top_px: int) -> go.Figure:
    """Size a chart for its rows, with room for the headings at its left and above it."""
    margin = {"l": _HEADING_PX, "t": top_px}
    return figure.update_layout(
        margin=margin, width=width_px + _HEADING_PX, height=height_px + top_px
    )
