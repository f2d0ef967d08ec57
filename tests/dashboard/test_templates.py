"""Each chart's template takes the arrays of its selection, in every mode."""

import gzip
from itertools import product
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.modules import EngineError
from dashboard.page_data import PageData
from dashboard.registry import LANGUAGES, LEVELS, TAB_CHARTS, TABS, THEMES
from dashboard.tables.xiongan import STATUSES
from data.read import read_build, read_columns
from tests.dashboard.colours import contrast
from tests.dashboard.drawn import (
    class_colours,
    small_templates,
    status_looks,
    structure_scale,
    traces,
)
from tests.dashboard.small_engines import small_engine

Picture = dict[str, Any]

QUERIES = {
    "focus": (
        "",
        "industries=robotics&lang=zh&theme=dark",
        "industries=steel",
        "level=province&layers=sites,clusters&region=130600",
        "level=county&layers=clusters&region=z-htz&recalled=hide",
    ),
    "structure": (
        "region=130600",
        "indicator=section-B&theme=dark",
        "indicator=section-B&measure=share&lang=zh",
        "indicator=chain-robots&level=county",
    ),
    "integration": (
        "",
        "indicator=pm25&layers=events&region=130600",
        "indicator=pm25&base_year=2015&theme=dark&lang=zh",
        "indicator=pm25&measure=theil",
        "indicator=gdp_linked&level=county",
    ),
    "plan": ("", "lang=zh&theme=dark"),
    "xiongan": (
        "",
        "moves=all&layers=cities,elsewhere&lang=zh&theme=dark",
        "kinds=bank",
        "level=county&moves=all&region=133100",
    ),
    "data": ("lang=zh&theme=dark",),
    "siting": (
        "criteria=role-robotics:3,pm25:2&lang=zh&theme=dark",
        "criteria=pm25:2&region=130600",
    ),
}
MODES = ("kind", "quotient", "share", "entry")
# Charts whose pictures wrap their cells, so that their arrays differ from the selection's.
TABLE_CHARTS = {"profile", "chains", "compare", "provinces", "figures", "plan", "table"}
CASES = [
    (tab, chart, query)
    for tab, charts in TAB_CHARTS.items()
    for chart in charts
    for query in QUERIES[tab]
]
FOCUS_CHARTS = TAB_CHARTS["focus"]


def picture_or_none(tab: str, chart: str, query: str) -> Picture | None:
    """Return the picture of a chart; None if the chart is empty."""
    try:
        return small_engine(tab).picture(f"tab={tab}&{query}", chart)
    except EngineError:
        return None


def picture(tab: str, chart: str, query: str = "") -> Picture:
    found = picture_or_none(tab, chart, query)
    assert found is not None
    return found


def trace_of(found: Picture, name: str) -> dict[str, Any]:
    trace: dict[str, Any] = next(one for one in found["data"] if one["meta"]["name"] == name)
    return trace


def value_at(value: Any, path: str) -> Any:  # noqa: ANN401 - JSON
    for step in path.split("."):
        value = value[step]
    return value


@pytest.mark.parametrize(("tab", "chart", "query"), CASES)
def test_a_picture_has_the_arrays_of_its_selection(tab: str, chart: str, query: str) -> None:
    found = picture_or_none(tab, chart, query)
    if found is None or chart in TABLE_CHARTS:
        return
    selection = small_engine(tab).select(f"tab={tab}&{query}")[chart]
    filled = 0
    for one in found["data"]:
        for target, source in one["meta"]["fill"].items():
            if not target.endswith("text"):  # texts are escaped
                assert value_at(one, target) == value_at(selection, source), target
                filled += 1
    assert filled > 0


@pytest.mark.parametrize(("tab", "chart", "query"), CASES)
def test_a_picture_is_valid_and_its_traces_have_unique_names(
    tab: str, chart: str, query: str
) -> None:
    found = picture_or_none(tab, chart, query)
    if found is None:
        return
    figure = go.Figure({"data": found["data"], "layout": found["layout"]})
    assert len(figure.data) == len(found["data"])
    names = [one.meta["name"] for one in figure.data]
    assert len(set(names)) == len(names)


def test_few_charts_are_empty() -> None:
    empty = [case for case in CASES if picture_or_none(*case) is None]
    assert len(empty) < len(CASES) / 5


@pytest.mark.parametrize("tab", TABS)
def test_plotly_knows_every_property_of_a_template(tab: str) -> None:
    for template in small_templates(tab).values():
        # It raises on a name or a value that plotly does not know.
        figure = go.Figure(template)
        assert figure.to_plotly_json()["data"] == template["data"]


@pytest.mark.parametrize("tab", TABS)
def test_a_template_has_no_values_where_arrays_are_filled_in(tab: str) -> None:
    for key, template in small_templates(tab).items():
        for one in template["data"]:
            for target in one["meta"]["fill"]:
                value = one
                for step in target.split("."):
                    value = value.get(step, {}) if isinstance(value, dict) else {}
                assert not value, (key, target)


def test_every_class_of_the_map_has_a_step_of_the_colour_scale() -> None:
    one = picture("focus", "map", "industries=robotics")["data"][0]
    many = picture("focus", "map")["data"][0]
    assert (one["zmin"], one["zmax"], len(one["colorscale"])) == (-0.5, 6.5, 14)
    assert (many["zmin"], many["zmax"], len(many["colorscale"])) == (-0.5, 5.5, 12)


@pytest.mark.parametrize(
    ("level", "layers"),
    [
        pytest.param("province", {"regions"}, id="province"),
        pytest.param("city", {"regions", "outline_province"}, id="city"),
        pytest.param("county", {"regions", "outline_city", "outline_province"}, id="county"),
    ],
)
def test_every_outline_is_drawn_from_the_borders_of_its_level(level: str, layers: set[str]) -> None:
    data = picture("focus", "map", f"level={level}")["data"]
    drawn_from = {one["geojson"]["name"] for one in data if one["type"] == "choropleth"}
    assert drawn_from == layers


def test_an_outline_has_no_fill() -> None:
    chosen = trace_of(picture("focus", "map", "region=130600"), "chosen")
    assert chosen["locations"] == ["130600"]
    assert {colour for _, colour in chosen["colorscale"]} == {"rgba(0,0,0,0)"}
    # plotly drops a region for which z has no value.
    assert len(chosen["z"]) >= 3


def test_a_narrow_map_leaves_out_names_without_room() -> None:
    places = trace_of(picture("focus", "map"), "places")
    assert places["text"] == ["Beijing", "Xiong'an", "Baoding"]
    assert places["meta"]["narrow"] == {
        "text": ["Beijing", "Xiong'an", ""],
        "textposition": ["middle right", "top center", "middle right"],
    }


def test_the_matrix_names_its_rows_and_columns() -> None:
    layout = picture("focus", "matrix", "lang=zh")["layout"]
    assert layout["yaxis"]["ticktext"] == ["北京市", "保定市", "雄安新区", "保定高新区"]
    assert layout["xaxis"]["ticktext"] == ["机器人", "钢铁", "医药", "集成电路", "软件"]
    assert layout["yaxis"]["range"] == [3.5, -0.5]


@pytest.mark.parametrize("theme", THEMES)
def test_every_letter_of_the_matrix_is_legible_on_its_cell(theme: str) -> None:
    found = picture("focus", "matrix", f"theme={theme}")
    letters, cells, pale = (trace_of(found, name) for name in ("letters", "cells", "pale"))
    places = list(zip(letters["x"], letters["y"], letters["textfont"]["color"], strict=True))
    assert len(places) == 10
    for x, y, colour in places:
        shown = cells if pale["z"][y][x] is None else pale
        fill = shown["colorscale"][2 * shown["z"][y][x]][1]
        assert contrast(colour, fill) >= 4.5, (x, y)


def test_the_ranking_names_its_bars_best_first_and_starts_at_zero() -> None:
    found = picture("focus", "ranking", "recalled=show")
    assert found["layout"]["yaxis"]["ticktext"] == ["Baoding", "Beijing", "Xiong'an"]
    assert found["layout"]["xaxis"]["range"] == [0, 2.5]
    assert [one["name"] for one in found["data"][:4]] == [
        "Lead",
        "Core",
        "Support",
        "Older or undated",
    ]


def test_every_chart_has_a_template_for_every_mode() -> None:
    endings = [f"{theme}.{lang}" for theme, lang in product(THEMES, LANGUAGES)]
    maps = [f"map.{level}.{mode}" for level in LEVELS for mode in MODES]
    charts = [*maps, "sectors.quotient", "sectors.share", "similarity", "chains", "compare"]
    charts.append("provinces")
    structure = set(small_templates("structure"))
    named = {f"structure.{chart}.{ending}" for chart in charts for ending in endings}
    assert structure == named | {f"structure.alike.{theme}" for theme in THEMES}
    data = set(small_templates("data"))
    assert data == {f"data.{chart}.{ending}" for chart in TAB_CHARTS["data"] for ending in endings}


def test_the_classes_of_a_map_have_different_colours() -> None:
    for theme, mode in product(THEMES, MODES):
        scale = structure_scale(theme, mode)
        assert len(set(scale)) == len(scale)


@pytest.mark.parametrize("query", ["", "indicator=section-B", "indicator=chain-robots"])
def test_the_classes_of_the_structure_map_have_colours(query: str) -> None:
    regions = picture("structure", "map", query)["data"][0]
    assert max(regions["z"]) <= regions["zmax"]


def test_the_sectors_and_the_similarity_name_their_rows_and_columns() -> None:
    sectors = picture("structure", "sectors", "benchmark=nation")["layout"]
    assert sectors["yaxis"]["ticktext"] == ["Beijing", "Baoding"]
    assert sectors["xaxis"]["ticktext"][:2] == ["B Mining", "I Information"]
    similarity = picture("structure", "similarity", "lang=zh")["layout"]
    assert similarity["xaxis"]["ticktext"] == ["北京市", "保定市"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_coverage_names_its_indicators(lang: str) -> None:
    layout = picture("data", "coverage", f"lang={lang}&theme=dark")["layout"]
    names = {"en": ["Population", "Fine dust"], "zh": ["人口", "细颗粒物"]}
    assert layout["yaxis"]["ticktext"] == names[lang]


def test_every_status_has_a_different_look() -> None:
    looks = status_looks("light")
    assert tuple(looks) == STATUSES
    assert len(set(looks.values())) == len(looks)
    signs = traces("xiongan", "xiongan.map.city.light.en")["signs"]
    assert class_colours(signs["marker"]) == [colour for colour, _ in looks.values()]


def test_lines_and_bars_of_moves_are_named() -> None:
    timeline = picture("xiongan", "timeline")["layout"]["yaxis"]
    assert timeline["ticktext"] == ["Alpha Group", "Epsilon", "Beta Group"]
    assert timeline["range"] == [2.5, -0.5]
    assert picture("xiongan", "flows")["layout"]["yaxis"]["ticktext"] == [
        "Central state-owned groups",
        "Subsidiaries of state firms",
    ]


def test_the_axis_of_years_has_the_range_of_the_selection() -> None:
    query = "tab=integration&indicator=pm25"
    axis = small_engine("integration").picture(query, "trend")["layout"]["xaxis"]
    assert axis["tickformat"] == "d"
    assert axis["range"] == small_engine("integration").select(query)["trend"]["range"]["x"]


def test_the_integration_tabs_file_is_small(built: Path) -> None:
    data = PageData(lambda name: read_columns(name, built), read_build(built))
    assert len(gzip.compress(data.tab_json("integration"), 9)) < 150_000
