"""Each chart of the Xiong'an tab takes the arrays of its selection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dashboard.figures.flows import flows_figure
from dashboard.figures.key_figures import key_figures_figure
from dashboard.figures.moves_map import moves_map_figure
from dashboard.figures.status import LOOKS, status_scale
from dashboard.figures.timeline import timeline_figure
from dashboard.xiongan.rows import figures_entries
from dashboard.xiongan.select import select_xiongan
from dashboard.xiongan.tables import STATUSES
from tests.dashboard.xiongan.small import LOOKUP, xiongan_view

if TYPE_CHECKING:
    import plotly.graph_objects as go

EMPTY = {"type": "FeatureCollection", "features": []}
BORDERS = dict.fromkeys(("province", "city", "county", "outline_city", "outline_province"), EMPTY)
QUERIES = [
    pytest.param("", id="what truly moved"),
    pytest.param("moves=all&layers=cities,elsewhere&lang=zh&theme=dark", id="everything"),
    pytest.param("kinds=bank", id="nothing to show"),
    pytest.param("level=county&moves=all&region=133100", id="counties"),
]


def drawn(chart: str, query: str) -> tuple[go.Figure, dict[str, Any]]:
    """Give a chart's figure and the selection that fills it."""
    view = xiongan_view(query)
    shown = select_xiongan(LOOKUP, view)
    if chart == "map":
        return moves_map_figure(LOOKUP, view, BORDERS), shown["map"]
    if chart == "flows":
        return flows_figure(LOOKUP, view), shown["flows"]
    if chart == "timeline":
        return timeline_figure(LOOKUP, view), shown["timeline"]
    return key_figures_figure(LOOKUP, view), {"entries": figures_entries(LOOKUP, view)}


def at(value: Any, path: str) -> Any:  # noqa: ANN401 - whatever stands there
    for step in path.split("."):
        value = value[step]
    return value


def as_lists(value: Any) -> Any:  # noqa: ANN401 - tuples of plotly, arrays of ours
    return [as_lists(part) for part in value] if isinstance(value, list | tuple) else value


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("chart", ["map", "flows", "timeline", "figures"])
def test_a_figure_has_the_arrays_of_its_selection(chart: str, query: str) -> None:
    figure, shown = drawn(chart, query)
    for trace in figure.data:
        for target, source in trace.meta["fill"].items():
            assert as_lists(at(trace, target)) == as_lists(at(shown, source)), target
    names = [trace.meta["name"] for trace in figure.data]
    assert len(set(names)) == len(names)


def test_every_status_has_a_look_of_its_own() -> None:
    assert tuple(LOOKS) == STATUSES
    assert len({tuple(look) for look in LOOKS.values()}) == len(LOOKS)
    assert len(status_scale("light")) == len(STATUSES)


def test_lines_and_bars_are_named() -> None:
    timeline, _ = drawn("timeline", "")
    assert timeline.layout.yaxis.ticktext == ("Alpha Group", "Epsilon", "Beta Group")
    assert timeline.layout.yaxis.range == (2.5, -0.5)
    flows, _ = drawn("flows", "")
    assert flows.layout.yaxis.ticktext == (
        "Central state-owned groups",
        "Subsidiaries of state firms",
    )
