"""A chart says what narrows it, which is not always what narrows its tab."""

import csv
import io
import re

import plotly.graph_objects as go
import pytest

from dashboard import figures
from dashboard.engine import Engine
from tests.dashboard.test_columns import CHARTS, QUERIES

pytestmark = pytest.mark.usefixtures("in_place")


@pytest.mark.parametrize(
    ("chart", "query", "said"),
    [
        (
            "profile",
            "industries=robotics&roles=lead&region=130600&recalled=show",
            "Shown: unverified included · chosen: Baoding",
        ),
        ("profile", "", "Shown: Beijing-Tianjin-Hebei"),
        ("profile", "industries=robotics", "Shown: Robots · 14 city-level regions"),
        (
            "figures",
            "tab=xiongan&kinds=university&status=announced",
            "Shown: key figures, not filtered",
        ),
        (
            "figures",
            "tab=xiongan&asof=2023-05",
            "Shown: key figures, not filtered · as of May 2023",
        ),
        ("profile", "asof=2019-05&lang=zh", "显示：京津冀 · 截至2019年5月"),
        (
            "coverage",
            "tab=data&table=sites&level=province",
            "Shown: preferred values of all indicators · 3 provinces",
        ),
    ],
)
def test_a_chart_says_what_narrows_it(chart: str, query: str, said: str) -> None:
    assert said in texts_of(figures.figure(chart, query))


# By chart, what its filter must begin with, whatever the other charts of its tab show.
MEASURES = {
    ("focus", "matrix"): r"all 62 industries",
    ("structure", "sectors"): r"Location quotients of employment|Share of each|Listed companies",
    ("structure", "similarity"): r"jobs in the same (market )?sections, \d{4} · (13|3) ",
    ("structure", "alike"): r"jobs in the same (market )?sections, \d{4} · most alike first",
    (
        "structure",
        "related",
    ): r"[^·]+ · \d+ industries that at least 5 places name as core",
    ("structure", "provinces"): r"provinces by industry, 2024; totals of the cities( ·|$)",
    (
        "structure",
        "map",
    ): r"Location quot|Share of each|Listed companies|.+ · \d+ places named",
    ("structure", "chains"): r"2\d chains, clusters and schemes( ·|$)",
    ("structure", "compare"): r"places: .* · roles by industry · .* · key figures",
    ("integration", "trend"): r"[^·]+ · \d+ (city-level|provinces|counties)[^·]* · \d{4}",
    ("integration", "gaps"): r"[^·]+ · (Ratio|Diff|Coeff|Gini|Theil).* · \d{4}–\d{4}",
    ("integration", "scatter"): r"GDP per person · PM2.5 · \d+ (city|provinces).* · \d{4}",
    ("xiongan", "figures"): r"key figures, not filtered",
    ("plan", "plan"): r"all \d+ statements|\d+ of \d+ statements",
    ("data", "coverage"): r"preferred values of all indicators",
}
# A measure of employment or of companies, which only the charts that draw it may name.
STRUCTURE_MEASURE = re.compile(r"Location quotients|Share of each section|Listed companies")
STRUCTURE_CHARTS = {("structure", chart) for chart in ("map", "sectors", "compare")}


@pytest.mark.parametrize(("tab", "chart"), CHARTS)
def test_the_filter_of_a_chart_names_its_own_measure(tab: str, chart: str, engine: Engine) -> None:
    found = 0
    for query in QUERIES[tab]:
        whole = f"tab={tab}&{query}"
        if chart in engine.empty_charts(whole):
            continue
        said = filter_of(engine, whole, chart)
        assert re.match(MEASURES.get((tab, chart), "."), said), (query, said)
        assert (tab, chart) in STRUCTURE_CHARTS or not STRUCTURE_MEASURE.search(said)
        found += 1
    assert found


def test_a_map_of_a_chain_names_the_chain_and_no_quotient(engine: Engine) -> None:
    said = filter_of(engine, "tab=structure&indicator=chain-hydrogen", "map")
    assert said == "Hydrogen energy chain · 4 places named by the source · 14 city-level regions"


@pytest.mark.parametrize("chart", ["sectors", "similarity", "chains"])
@pytest.mark.parametrize("level", ["province", "city", "county"])
def test_a_filter_counts_what_its_chart_draws(engine: Engine, chart: str, level: str) -> None:
    query = f"tab=structure&level={level}"
    rows = engine.rows(query, chart)
    key = "entry_id" if chart == "chains" else "adcode"
    count = len({row[key] for row in rows})
    assert re.search(rf"(?<!\d){count} ", filter_of(engine, query, chart))


def filter_of(engine: Engine, query: str, chart: str) -> str:
    """The filter in words, as every row of a CSV file carries it."""
    text = engine.file(query, chart, "csv").decode("utf-8-sig")
    return next(csv.DictReader(io.StringIO(text)))["export_filter"]


@pytest.mark.parametrize("level", ["province", "city"])
def test_a_map_of_counts_tells_too_few_from_none(level: str, engine: Engine) -> None:
    query = f"tab=structure&measure=listed&indicator=section-C&level={level}"
    selection = engine.select(query)["map"]
    blank = [selection["values"][place] for place, z in enumerate(selection["z"]) if z == 0]
    legend = " ".join(texts_of(figures.figure("map", query)))
    assert ("no value" in legend) == (None in blank)
    too_few = any(value is not None for value in blank)
    assert ("count only: fewer than 3 expected" in legend) == too_few
    assert level == "province" or None in blank, "nothing is counted for Xiong'an"


def texts_of(figure: go.Figure) -> list[str]:
    """The words around a chart, line by line."""
    return [each.text for each in figure.layout.annotations]
