"""Each chart's template takes the arrays of its selection, in every mode."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go
import pytest

from dashboard.figures.gaps import gaps_figure
from dashboard.figures.integration_map import integration_map_figure
from dashboard.figures.scatter import scatter_figure
from dashboard.figures.trend import trend_figure
from dashboard.integration.select import select_integration
from dashboard.page_data import PageData
from data.read import read_build, read_columns
from tests.dashboard.integration.made_up import made_up_lookup, view_of

if TYPE_CHECKING:
    from pathlib import Path

LOOKUP = made_up_lookup()
EMPTY = {"type": "FeatureCollection", "features": []}
LAYERS = ("province", "city", "county", "outline_city", "outline_province")
QUERIES = [
    pytest.param("", id="first"),
    pytest.param("indicator=pm25&layers=events&region=130600", id="limits, events, a city"),
    pytest.param("indicator=pm25&base_year=2015&theme=dark&lang=zh", id="a change"),
    pytest.param("indicator=pm25&measure=theil", id="not told"),
    pytest.param("indicator=gdp_linked&level=county", id="nothing there"),
]


def drawn(chart: str, query: str) -> tuple[go.Figure, dict[str, Any]]:
    """Give a chart's figure and the selection that fills it."""
    view = view_of(LOOKUP, query)
    selection = select_integration(LOOKUP, view)[chart]
    if chart == "map":
        borders = {name: {**EMPTY, "name": name} for name in LAYERS}
        return integration_map_figure(LOOKUP, view, borders), selection
    make = {"trend": trend_figure, "gaps": gaps_figure, "scatter": scatter_figure}[chart]
    return make(LOOKUP, view), selection


def at(value: Any, path: str) -> Any:  # noqa: ANN401 - whatever stands there
    for step in path.split("."):
        value = value[step]
    return value


def as_lists(value: Any) -> Any:  # noqa: ANN401 - tuples of plotly, arrays of ours
    return [as_lists(part) for part in value] if isinstance(value, list | tuple) else value


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("chart", ["map", "trend", "gaps", "scatter"])
def test_a_figure_has_the_arrays_of_its_selection(chart: str, query: str) -> None:
    figure, selection = drawn(chart, query)
    assert go.Figure(figure.to_dict()) == figure
    names = [trace.meta["name"] for trace in figure.data]
    assert len(set(names)) == len(names)
    for trace in figure.data:
        for target, source in trace.meta["fill"].items():
            assert as_lists(at(trace, target)) == as_lists(at(selection, source)), target


def test_years_are_read_as_years_and_bounded_by_the_selection() -> None:
    figure, selection = drawn("trend", "indicator=pm25")
    assert figure.layout.xaxis.tickformat == "d"
    assert list(figure.layout.xaxis.range) == selection["range"]["x"]


def test_the_tabs_file_is_small(built: Path) -> None:
    data = PageData(lambda name: read_columns(name, built), read_build(built))
    assert len(gzip.compress(data.tab_json("integration"), 9)) < 150_000
