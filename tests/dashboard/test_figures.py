"""Each chart's template takes the arrays of its selection, in every mode."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.figures.base_map import layer_of
from dashboard.figures.fill import fill, trace_meta
from dashboard.figures.map import map_figure, map_template
from dashboard.figures.matrix import matrix_figure, matrix_template
from dashboard.figures.profile import profile_figure, profile_template
from dashboard.figures.ranking import ranking_figure, ranking_template
from dashboard.focus.rows import profile_entries
from dashboard.focus.select import select_matrix, select_ranking
from dashboard.focus.select_map import select_map
from tests.dashboard.small import small_lookup, view_of

LOOKUP = small_lookup()
EMPTY = {"type": "FeatureCollection", "features": []}
BORDERS = {
    name: {**EMPTY, "name": name}
    for name in ("province", "city", "county", "outline_city", "outline_province")
}
QUERIES = [
    pytest.param("", id="several industries"),
    pytest.param("industries=robotics&lang=zh&theme=dark", id="one industry"),
    pytest.param("industries=steel", id="nothing to show"),
    pytest.param("level=province&layers=sites,clusters&region=130600", id="provinces and layers"),
    pytest.param("level=county&layers=clusters&region=z-htz&recalled=hide", id="counties"),
]


def drawn(chart: str, query: str) -> tuple[go.Figure, go.Figure, dict[str, Any]]:
    """Give a chart's figure, its template and the selection that fills it."""
    view = view_of(query)
    theme = view.theme or "light"
    if chart == "map":
        shown = select_map(LOOKUP, view)
        template = map_template(
            LOOKUP, level=view.level, is_single=shown["is_single"], theme=theme, lang=view.lang
        )
        return map_figure(LOOKUP, view, BORDERS), template, shown
    if chart == "matrix":
        return (
            matrix_figure(LOOKUP, view),
            matrix_template(theme=theme),
            select_matrix(LOOKUP, view),
        )
    if chart == "ranking":
        template = ranking_template(theme=theme, lang=view.lang)
        return ranking_figure(LOOKUP, view), template, select_ranking(LOOKUP, view)
    entries = {"entries": profile_entries(LOOKUP, view)}
    return profile_figure(LOOKUP, view), profile_template(theme=theme), entries


def at(value: Any, path: str) -> Any:  # noqa: ANN401 - whatever stands there
    for step in path.split("."):
        value = value[step]
    return value


def as_lists(value: Any) -> Any:  # noqa: ANN401 - tuples of plotly, arrays of ours
    return [as_lists(part) for part in value] if isinstance(value, list | tuple) else value


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("chart", ["map", "matrix", "ranking", "profile"])
def test_a_figure_has_the_arrays_of_its_selection(chart: str, query: str) -> None:
    figure, _, shown = drawn(chart, query)
    filled = 0
    for trace in figure.data:
        for target, source in trace.meta["fill"].items():
            assert as_lists(at(trace, target)) == as_lists(at(shown, source)), target
            filled += 1
    assert filled > 0


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("chart", ["map", "matrix", "ranking", "profile"])
def test_a_figure_is_valid_and_its_traces_have_names_of_their_own(chart: str, query: str) -> None:
    figure, template, _ = drawn(chart, query)
    assert go.Figure(figure.to_dict()) == figure
    names = [trace.meta["name"] for trace in figure.data]
    assert len(set(names)) == len(names)
    assert names == [trace.meta["name"] for trace in template.data]


@pytest.mark.parametrize("chart", ["map", "matrix", "ranking", "profile"])
def test_a_template_holds_none_of_the_arrays_that_are_filled_in(chart: str) -> None:
    _, template, _ = drawn(chart, "")
    held = [
        (trace.meta["name"], target)
        for trace in template.data
        for target in trace.meta["fill"]
        if at(trace, target)
    ]
    assert held == []


def test_every_region_of_the_map_takes_a_colour_of_its_own_step() -> None:
    one, _, _ = drawn("map", "industries=robotics")
    many, _, _ = drawn("map", "")
    assert (one.data[0].zmin, one.data[0].zmax, len(one.data[0].colorscale)) == (-0.5, 6.5, 14)
    assert (many.data[0].zmin, many.data[0].zmax, len(many.data[0].colorscale)) == (-0.5, 5.5, 12)


@pytest.mark.parametrize(
    ("level", "layers"),
    [
        pytest.param("province", {"province"}, id="province"),
        pytest.param("city", {"city", "outline_province"}, id="city"),
        pytest.param("county", {"county", "outline_city", "outline_province"}, id="county"),
    ],
)
def test_every_outline_is_drawn_from_its_own_borders(level: str, layers: set[str]) -> None:
    figure, _, _ = drawn("map", f"level={level}")
    choropleths = list(figure.select_traces({"type": "choropleth"}))
    assert {trace.geojson["name"] for trace in choropleths} == layers
    for trace in choropleths:
        expected = layer_of(trace.meta["name"]) or level
        assert trace.geojson["name"] == expected


@pytest.mark.parametrize(
    ("trace", "layer"),
    [
        ("regions", ""),
        ("chosen", ""),
        ("outline_city", "outline_city"),
        ("chosen_province", "outline_province"),
        ("clusters_province", "outline_province"),
        ("lit_city", ""),
    ],
)
def test_a_traces_name_says_its_border_layer(trace: str, layer: str) -> None:
    assert layer_of(trace) == layer


def test_an_outline_shows_its_regions_and_nothing_inside_them() -> None:
    figure, _, _ = drawn("map", "region=130600")
    chosen = next(trace for trace in figure.data if trace.meta["name"] == "chosen")
    assert chosen.locations == ("130600",)
    assert {colour for _, colour in chosen.colorscale} == {"rgba(0,0,0,0)"}
    # plotly drops a region for which z has no value.
    assert len(chosen.z) >= len(LOOKUP.level_rows["city"])


def test_a_narrow_map_leaves_out_the_names_that_have_no_room() -> None:
    figure, _, _ = drawn("map", "")
    places = next(trace for trace in figure.data if trace.meta["name"] == "places")
    assert places.text == ("Beijing", "Xiong'an", "Baoding")
    assert places.meta["narrow"] == {
        "text": ["Beijing", "Xiong'an", ""],
        "textposition": ["middle right", "top center", "middle right"],
    }


def test_the_matrix_names_its_rows_and_columns() -> None:
    figure, _, _ = drawn("matrix", "lang=zh")
    assert figure.layout.yaxis.ticktext == ("北京市", "保定市", "雄安新区", "保定高新区")
    assert figure.layout.xaxis.ticktext == ("机器人", "钢铁", "医药", "集成电路", "软件")
    assert figure.layout.yaxis.range == (3.5, -0.5)


def test_the_ranking_names_its_bars_best_first_and_starts_at_zero() -> None:
    figure, _, _ = drawn("ranking", "")
    assert figure.layout.yaxis.ticktext == ("Baoding", "Beijing", "Xiong'an")
    assert figure.layout.xaxis.range == (0, 2.5)
    assert [trace.name for trace in figure.data[:4]] == [
        "Lead",
        "Core",
        "Support",
        "Older or undated",
    ]


def test_filling_puts_arrays_where_the_trace_says() -> None:
    figure = go.Figure()
    figure.add_scatter(meta=trace_meta("dots", x="points.x", marker__color="z"))
    assert figure.data[0].meta == {"name": "dots", "fill": {"x": "points.x", "marker.color": "z"}}
    fill(figure, {"points": {"x": [1, 2]}, "z": [0, 5]})
    assert (figure.data[0].x, figure.data[0].marker.color) == ((1, 2), (0, 5))


def test_a_path_that_the_selection_does_not_have_is_an_error() -> None:
    figure = go.Figure()
    figure.add_scatter(meta=trace_meta("dots", x="points.x"))
    with pytest.raises(KeyError):
        fill(figure, {"points": {}})
