"""What every map needs to be drawn on its own: borders, and nothing from elsewhere."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from dashboard.figures.base_map import coarser
from data import read

if TYPE_CHECKING:
    from pathlib import Path

MAP_PX = 720
# Names without anything to point at.
_FIRST = "around"


def borders_of(level: str) -> dict[str, Any]:
    """Read the borders that a map of a level draws: its own, and the lines of coarser levels.

    Raises:
        NotBuilt: there is no build.
    """
    folder = read.DERIVED / "borders"
    # Provinces around cities are dissolved from the lines of the cities.
    on = "_on_city" if level == "city" else ""
    names = {level: level} | {
        f"outline_{outline}": f"outline_{outline}{on}" for outline in coarser(level)
    }
    return {name: _read(folder / f"{file}.geojson") for name, file in names.items()}


def alone(figure: go.Figure) -> go.Figure:
    """Keep of a filled map what it draws, so that it is small and asks for nothing.

    The first trace of a map decides whether plotly fetches its own base map, and one of points does
    without. Names lie above areas wherever they stand; what is pointed at keeps its order, in which
    the last one counts.
    """
    traces = [_trimmed(trace) for trace in figure.data if _is_drawn(trace)]
    traces.sort(key=lambda trace: trace.meta["name"] != _FIRST)
    return go.Figure(traces, figure.layout)


def _read(path: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise read.NotBuilt(read.DERIVED) from error
    return found


def _is_drawn(trace: Any) -> bool:  # noqa: ANN401 - a trace of any type
    """Tell whether a trace of areas names one; points are kept as they are."""
    return trace.type != "choropleth" or bool(trace.locations)


def _trimmed(trace: Any) -> Any:  # noqa: ANN401 - the same
    """Leave out the areas that a trace does not name."""
    if trace.type == "choropleth":
        named = set(trace.locations)
        features = [each for each in trace.geojson["features"] if each["id"] in named]
        trace.geojson = {**trace.geojson, "features": features}
        trace.z = trace.z[: len(trace.locations)]
    return trace
