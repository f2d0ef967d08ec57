"""Nothing is left out in silence: a picture and a sheet have every row, or say how many they have.

A row of a chart's table is a thing drawn: an area, a bar, a cell, a point, a row of words.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard.engine import Engine
from dashboard.registry import TAB_CHARTS
from dashboard.tables.columns import Tables
from tests.dashboard.node import ask_node
from tests.dashboard.test_columns import QUERIES

Row = dict[str, Any]
Traces = dict[str, dict[str, Any]]

_SCRIPT = Path(__file__).parents[1] / "js" / "sheets.mjs"
LANGUAGES = ("en", "zh")
VIEWS = [
    (tab, f"tab={tab}&{query}&lang={lang}")
    for tab, queries in QUERIES.items()
    for query in queries
    for lang in LANGUAGES
]
SHEETS = [query for tab, query in VIEWS if tab != "data"]
# "34 of 95 rows", "显示95行中的34行" or "95行中的前34行".
X_OF_Y = re.compile(r"(\d+) of ([\d,]+) rows|([\d,]+)行中的前?(\d+)行")


def table_rows(_: list[Row], traces: Traces) -> int:
    """Count the rows of a table of words."""
    return len(next(iter(traces.values()))["cells"]["values"][0])


def cells(_: list[Row], traces: Traces) -> int:
    """Count the cells of a grid that say something."""
    return sum(bool(text) for row in traces["cells"]["text"] for text in row)


def bars(_: list[Row], traces: Traces) -> int:
    return len(traces["totals"]["y"])


def ranks(_: list[Row], traces: Traces) -> int:
    return len(traces["ranks"]["y"])


def pairs(_: list[Row], traces: Traces) -> int:
    return len(traces["bars"]["y"])


def points(_: list[Row], traces: Traces) -> int:
    """Count the points of lines, and the events above them."""
    names = [name for name, trace in traces.items() if "markers" in trace.get("mode", "")]
    drawn = [one for name in names if name != "now" for one in traces[name]["customdata"]]
    return sum(one not in ("", None) for one in drawn)


def places(rows: list[Row], traces: Traces) -> int:
    """Count the areas and signs of a map, and its lines by their rows."""
    flows = sum(1 for row in rows if row["level"] == "flow")
    signs = sum(len(traces[name]["lon"]) for name in ("zones", "sites") if name in traces)
    return len(traces["regions"]["locations"]) + signs + flows


def dots(_: list[Row], traces: Traces) -> int:
    """Count the dots of a ranking."""
    return len(traces["dots"]["x"])


def likeness(rows: list[Row], traces: Traces) -> int:
    """Count the cells; the rows have each region's specialisation as well."""
    return cells(rows, traces) + sum(1 for row in rows if not row["other_adcode"])


def shown_sectors(rows: list[Row], traces: Traces) -> int:
    """Count the cells with a value; the rows say of the others that they have none."""
    return cells(rows, traces) + sum(1 for row in rows if row["value"] is None)


def coverage(_: list[Row], traces: Traces) -> int:
    """Count all cells: one without a value is drawn empty."""
    return sum(len(row) for row in traces["cells"]["z"])


DRAWN: dict[tuple[str, str], Callable[[list[Row], Traces], int]] = {
    ("focus", "map"): places,
    ("focus", "matrix"): cells,
    ("focus", "ranking"): bars,
    ("focus", "profile"): table_rows,
    ("structure", "map"): places,
    ("structure", "sectors"): shown_sectors,
    ("structure", "similarity"): likeness,
    ("structure", "alike"): pairs,
    ("structure", "related"): pairs,
    ("integration", "map"): places,
    ("integration", "ranking"): dots,
    ("integration", "trend"): points,
    ("integration", "gaps"): points,
    ("integration", "scatter"): points,
    ("xiongan", "map"): places,
    ("xiongan", "flows"): bars,
    ("xiongan", "figures"): table_rows,
    ("plan", "plan"): table_rows,
    ("data", "table"): table_rows,
    ("data", "coverage"): coverage,
    ("siting", "map"): places,
    ("siting", "ranking"): bars,
    ("siting", "intervals"): ranks,
}
# Tables of words that put several rows into a line.
JOINED = {
    ("structure", "chains"),
    ("structure", "compare"),
    ("structure", "provinces"),
    ("siting", "table"),
    ("siting", "compare"),
}
# Lanes, some without a mark: its rows are the names on its axis.
LANES = ("xiongan", "timeline")


def test_every_chart_is_counted() -> None:
    charts = {(tab, chart) for tab, names in TAB_CHARTS.items() for chart in names}
    assert charts == DRAWN.keys() | JOINED | {LANES}


@pytest.mark.parametrize(("tab", "query"), VIEWS)
def test_a_picture_has_every_row_or_says_how_many(engine: Engine, tab: str, query: str) -> None:
    for chart in TAB_CHARTS[tab]:
        if (tab, chart) in JOINED or chart in engine.empty_charts(query):
            continue
        rows = engine.rows(query, chart)
        picture = engine.picture(query, chart)
        traces = {trace["meta"]["name"]: trace for trace in picture["data"]}
        if (tab, chart) == LANES:
            drawn = len(picture["layout"]["yaxis"]["ticktext"])
        else:
            drawn = DRAWN[tab, chart](rows, traces)
        said = X_OF_Y.search(" ".join(one["text"] for one in picture["layout"]["annotations"]))
        numbers = [int(one.replace(",", "")) for one in said.groups() if one] if said else []
        assert sorted(numbers) == ([] if drawn == len(rows) else [drawn, len(rows)]), chart


@pytest.mark.parametrize("query", ["", "lang=zh", "recalled=hide"])
def test_a_row_of_a_chain_or_a_comparison_is_named_in_its_line(engine: Engine, query: str) -> None:
    for chart, column in (("chains", "name"), ("compare", "item")):
        link = f"tab=structure&region=130600&compare=110000&{query}"
        [table] = engine.picture(link, chart)["data"]
        text = " ".join(" ".join(cells) for cells in table["cells"]["values"]).replace("<br>", " ")
        lang = "zh" if "zh" in query else "en"
        squeezed = re.sub(r"\s+", "", text)
        for row in engine.rows(link, chart):
            # Sections that stand out have shorter names in the comparison.
            if row.get("kind") == "sector":
                continue
            name = row[f"{column}_{lang}"].replace("&", "&amp;")
            assert re.sub(r"\s+", "", name) in squeezed, name


def test_a_picture_is_no_higher_than_a_browser_draws(engine: Engine) -> None:
    for chart, query in (("profile", "tab=focus&region=110000"), ("figures", "tab=xiongan")):
        assert engine.picture(query, chart)["layout"]["height"] * 4 <= 16_384


@pytest.fixture(scope="module")
def sheets(real_tables: Tables) -> dict[str, dict[str, Any]]:
    """By view, the table on its printed sheet."""
    answers = ask_node(real_tables, {"queries": SHEETS}, _SCRIPT)["sheets"]
    return dict(zip(SHEETS, answers, strict=True))


@pytest.mark.parametrize("query", SHEETS)
def test_a_sheet_counts_every_row_of_its_chart(
    sheets: dict[str, dict[str, Any]], query: str
) -> None:
    sheet = sheets[query]
    assert sheet["count"] == sheet["all"]
    assert len(sheet["rows"]) == min(sheet["all"], 60)
    assert all(row[0] for row in sheet["rows"])


def test_the_sheet_of_the_plan_has_all_its_statements(sheets: dict[str, dict[str, Any]]) -> None:
    assert len(sheets["tab=plan&&lang=en"]["rows"]) == 26
