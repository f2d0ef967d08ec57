"""Figures for notebooks: every chart of every tab, with the proof inside, true to its rows."""

import html
import re

import plotly.graph_objects as go
import pytest

from dashboard import figures, load
from dashboard.engine import Engine
from dashboard.messages import message
from dashboard.registry import LANGUAGES, TAB_CHARTS
from dashboard.tables.columns import Tables
from dashboard.tables.page import PARTS
from tests.cases import cases
from tests.dashboard.figure_parts import query_of, texts_of, trace

CHARTS = [(tab, chart) for tab, charts in TAB_CHARTS.items() for chart in charts]
# Regions for the charts that are empty without.
PLACES = "region=130600&compare=130200"


pytestmark = pytest.mark.usefixtures("in_place")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("tab", "chart"), CHARTS)
def test_every_chart_is_a_figure_with_its_proof_inside(
    tab: str, chart: str, lang: str, engine: Engine, real_tables: Tables
) -> None:
    query = f"tab={tab}&lang={lang}&theme={'dark' if lang == 'zh' else 'light'}&{PLACES}"
    figure = figures.figure(chart, f"?{query}")
    assert go.Figure(figure.to_dict()) == figure
    around = " ".join(texts_of(figure))
    build = real_tables["build"]
    assert build["build_id"] in around
    assert build["built"][:10] in around
    named = [message(f"sources.{count}", lang, sources="") for count in ("one", "named")]
    assert any(words in around for words in named)
    assert (message("map.attribution", lang)[:20] in around) == (chart == "map")
    assert engine.view(query_of(figure)) == engine.view(query)


# These say what they show themselves, which is not what the first chart of their tab shows.
OWN_FILTERS = {
    "matrix": "all 62 industries; in full colour: the plan's twelve fields · 14 city-level regions",
    "sectors": "Location quotients of employment, Beijing-Tianjin-Hebei = 1, 2019 · 13 city-level",
    "similarity": "jobs in the same sections, 2019 · 13 city-level regions",
    "alike": "jobs in the same sections, 2019 · most alike first",
    "related": "Robots · 48 industries that at least 5 places name as core or lead",
    "provinces": "provinces by industry, 2024; totals of the cities",
    "chains": "21 chains, clusters and schemes",
    "compare": "places: Baoding and Tangshan · roles by industry · Location quotients",
    "trend": "GDP per person · 13 city-level regions · 2010–2023",
    "gaps": "GDP per person · Ratio · Difference · 20",
    "scatter": "GDP per person · PM2.5 · 13 city-level regions · 2023",
    "profile": "Beijing-Tianjin-Hebei",
    "figures": "key figures, not filtered",
    "coverage": "preferred values of all indicators · 14 city-level regions",
}


@pytest.mark.parametrize(("tab", "chart"), CHARTS)
def test_the_words_of_the_view_stand_around_its_chart(tab: str, chart: str, engine: Engine) -> None:
    query = f"tab={tab}" + (f"&{PLACES}" if chart == "compare" else "")
    words = engine.describe(query)
    around = " ".join(texts_of(figures.figure(chart, query)))
    if words["headline"] not in around.replace("  ", " "):
        # Named for what the headline of its tab does not speak of.
        titled = {
            *("profile", "similarity", "alike", "chains", "compare", "provinces", "related"),
            *("trend", "scatter", "figures", "coverage", "intervals"),
        }
        assert chart in titled or (tab, chart) == ("integration", "ranking")
    # The charts of the last tab are all made of the same criteria.
    own = {} if tab == "siting" else OWN_FILTERS
    narrowed = own.get(chart, words["filter"])
    assert message("export.filter", "en", filter=narrowed) in around


@pytest.mark.parametrize("level", ["province", "city", "county"])
def test_a_map_of_roles_agrees_with_its_rows(level: str) -> None:
    query = f"industries=robotics&level={level}"
    regions = trace(figures.figure("map", query), "regions")
    rows = load.rows("map", query).set_index("adcode")
    drawn = dict(zip(regions.locations, regions.z, strict=True))
    assert len(drawn) == {"province": 3, "city": 14, "county": 199}[level]
    order = ("none_found", "support", "core", "lead")
    for key, z in drawn.items():
        row = rows.loc[key]
        status = order.index(row["status"])
        assert z == status + (3 if status and not row["is_faded"] else 0)


@pytest.mark.parametrize("query", ["", "industries=robotics", "level=county&industries=all"])
def test_the_parts_of_a_bar_add_up_to_its_row(query: str) -> None:
    figure = figures.figure("ranking", query)
    rows = load.rows("ranking", query)
    lengths = [trace(figure, part).x for part in PARTS]
    assert [sum(parts) for parts in zip(*lengths, strict=True)] == rows[list(PARTS)].sum(
        axis=1
    ).tolist()
    if query != "industries=robotics":
        assert rows["industry_count"].tolist() == [
            sum(parts) for parts in zip(*lengths, strict=True)
        ]


def test_a_cell_has_a_label_where_it_has_a_row() -> None:
    cells = trace(figures.figure("matrix"), "cells")
    labelled = sum(bool(label) for row in cells.hovertext for label in row)
    assert labelled == len(load.rows("matrix"))


@pytest.mark.parametrize("chart", ["trend", "gaps", "scatter"])
def test_the_points_of_lines_are_the_rows(chart: str) -> None:
    figure = figures.figure(chart, "indicator=pm25")
    lines = [each for each in figure.data if each.mode == "lines+markers"]
    drawn = sorted(y for line in lines for y in line.y or () if y is not None)
    rows = load.rows(chart, "indicator=pm25")
    values = rows["pm25" if chart == "scatter" else "value"].dropna()
    assert drawn == sorted(values.tolist())
    for line in lines:
        labelled = [bool(label) for label in line.hovertext or ()]
        assert labelled == [y is not None for y in line.y or ()]


@cases(
    ("query", "column"),
    {
        "values": ("tab=integration&indicator=pm25", "value"),
        "quotients": ("tab=structure&indicator=section-C", "value"),
        "organisations": ("tab=xiongan&moves=all", "value"),
    },
)
def test_a_region_without_a_value_has_no_class(query: str, column: str) -> None:
    regions = trace(figures.figure("map", query), "regions")
    rows = load.rows("map", query).drop_duplicates("adcode").set_index("adcode")
    classes = dict(zip(regions.locations, regions.z, strict=True))
    assert {key for key, z in classes.items() if z == 0} == {
        key for key in classes if rows[column].isna()[key]
    }


def test_the_flows_are_as_long_as_their_rows() -> None:
    figure = figures.figure("flows", "layers=elsewhere&moves=all")
    rows = load.rows("flows", "layers=elsewhere&moves=all")
    bars = [each.x for each in figure.data if each.type == "bar"]
    assert [sum(parts) for parts in zip(*bars, strict=True)] == rows["value"].tolist()


def test_a_timeline_has_a_line_for_every_single_organisation() -> None:
    figure = figures.figure("timeline", "moves=all")
    rows = load.rows("timeline", "moves=all")
    assert len(figure.layout.yaxis.ticktext) == (rows["row_type"] == "single").sum()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_timeline_names_every_organisation_in_full(lang: str) -> None:
    query = f"tab=xiongan&moves=all&lang={lang}"
    rows = load.rows("timeline", query)
    names = rows.loc[rows["row_type"] == "single", f"name_{lang}"]
    space = " " if lang == "en" else ""
    written = figures.figure("timeline", query).layout.yaxis.ticktext
    shown = [html.unescape(text).replace("<br>", space) for text in written]
    assert [text.replace(" ", "") for text in shown] == [name.replace(" ", "") for name in names]


@pytest.mark.parametrize(
    ("chart", "query"),
    [
        ("chains", ""),
        ("compare", PLACES),
        ("profile", "region=133100"),
        ("figures", "lang=zh"),
        ("plan", ""),
        ("table", "table=sites"),
    ],
)
def test_a_table_has_cells_in_every_column(chart: str, query: str) -> None:
    (table,) = figures.figure(chart, query).data
    columns = table.cells["values"]
    assert len({len(column) for column in columns}) == 1
    assert len(columns) == len(table.columnwidth) == len(table.header["values"])
    assert all(any(column) for column in columns)


def test_the_comparison_says_what_one_has_and_the_other_has_not() -> None:
    (table,) = figures.figure("compare", PLACES).data
    assert table.header["values"] == ("", "Baoding", "Tangshan")
    rows = load.rows("compare", PLACES)
    alone = rows[rows["is_only_here"].fillna(value=False)]
    told = [column[0].replace("<br>", " ") for column in table.cells["values"][1:]]
    for place, words in zip(("Baoding", "Tangshan"), told, strict=True):
        names = alone.loc[alone["name_en"] == place, "item_en"].tolist()
        assert [name for name in names if name not in words] == []
        assert words.count("(") >= len(names) > 0


def test_without_places_the_comparison_says_how_to_name_them() -> None:
    with pytest.raises(ValueError, match="no region is chosen"):
        figures.figure("compare")


@pytest.mark.parametrize("tab", [tab for tab, chart in CHARTS if chart == "map"])
@pytest.mark.parametrize("level", ["province", "city", "county"])
def test_a_map_holds_the_borders_it_draws_and_asks_for_no_others(tab: str, level: str) -> None:
    figure = figures.figure("map", f"tab={tab}&level={level}&region=130600&layers=cities,clusters")
    # plotly fetches its base map unless the first trace is one of points.
    assert figure.data[0].type == "scattergeo"
    areas = [each for each in figure.data if each.type == "choropleth"]
    assert {each.meta["name"] for each in areas} > {"regions"}
    for each in areas:
        held = [feature["id"] for feature in each.geojson["features"]]
        assert set(held) <= set(each.locations)
        # Xiong'an has no area of its own at other levels.
        assert held or each.meta["name"] == "xiongan"


def test_labels_say_name_value_unit_year_and_source() -> None:
    regions = trace(figures.figure("map", "tab=integration&indicator=pm25&year=2023"), "regions")
    labels = dict(zip(regions.locations, regions.hovertext, strict=True))
    beijing = labels["110000"].split("<br>")
    assert beijing[0] == "<b>Beijing 北京市</b>"
    assert re.fullmatch(r"PM2.5: [\d.]+ µg/m³ · 2023", beijing[1])
    assert len(beijing) >= 3, "the source is named"
    assert labels["133100"].startswith("<b>Xiong'an New Area 雄安新区</b><br>")
    assert regions.hoverinfo == "text"


def test_text_from_tables_is_never_markup() -> None:
    cells = trace(figures.figure("coverage"), "cells")
    labels = [label for row in cells.hovertext for label in row]
    assert any("R&amp;D spending" in label for label in labels)
