"""Python and the browser write the same words and legends around every chart of a view.

One Node process answers drawn links with the browser's own modules; the draw is derandomised.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dashboard.data_tab.describe import coverage_filter
from dashboard.focus import legend as focus_legend
from dashboard.focus.describe import profile_filter
from dashboard.integration import titles
from dashboard.notebook.data_tab import coverage_steps
from dashboard.notebook.text import plain_text, text_units, tick_room_px, units_in, wrap_text
from dashboard.structure import entries, words
from dashboard.structure import legend as structure_legend
from dashboard.tabs import TABS
from dashboard.view import read_view
from dashboard.xiongan import legend as xiongan_legend
from dashboard.xiongan.describe import figures_filter
from tests.dashboard.test_twins import ask_node, draw, first_difference, tidy_links

if TYPE_CHECKING:
    from dashboard.legend import Entry
    from dashboard.lookup import Lookup
    from dashboard.structure.entries import WordsTable
    from dashboard.view import View

TWIN = Path(__file__).parents[1] / "js" / "words.mjs"
TIDY_A_TAB = 60
TEXTS = (
    "",
    "fits",
    "one two three",
    "京津冀图集",
    "AI 人工智能, with words between",
    "Boundaries: National Platform 天地图; simplified, for illustration only.",
    "https://example.org/?industries=robotics,hydrogen-energy&level=county",
)
UNITS = (4, 6, 8, 20, 40)


def focus_told(lookup: Lookup, view: View, shown: dict[str, Any]) -> dict[str, Any]:
    return {
        "map": listed(focus_legend.map_entries(shown["map"], view.lang)),
        "signs": listed(focus_legend.sign_entries(shown["map"], view.lang)),
        "ranking": listed(focus_legend.role_entries(view.lang)),
        "profile_filter": profile_filter(lookup, view),
    }


def structure_told(lookup: Lookup, view: View, shown: dict[str, Any]) -> dict[str, Any]:
    return {
        "map": words.map_words(lookup, view),
        "map_legend": listed(structure_legend.map_entries(lookup, view, shown["map"])),
        "sectors": words.sectors_words(lookup, view),
        "sectors_legend": listed(structure_legend.value_entries(view)),
        "similarity": words.similarity_words(view, shown["similarity"]),
        "similarity_legend": listed(structure_legend.likeness_entries(view)),
        "chains": escaped(entries.chains_table(lookup, view)),
        "compare": escaped(entries.compare_table(lookup, view)),
    }


def integration_told(lookup: Lookup, view: View, shown: dict[str, Any]) -> dict[str, Any]:
    return {
        "map": titles.map_words(lookup, view, shown["map"]),
        "map_legend": listed(titles.map_entries(lookup, view, shown["map"])),
        "trend": titles.trend_words(lookup, view),
        "gaps": titles.gaps_words(lookup, view, shown["gaps"]),
        "scatter": titles.scatter_words(view, shown["scatter"]),
    }


def xiongan_told(lookup: Lookup, view: View, shown: dict[str, Any]) -> dict[str, Any]:
    legend = listed(xiongan_legend.map_entries(view, shown["map"]))
    return {
        "classes": [entry for entry in legend if entry[2] == "■"],
        "widths": xiongan_legend.width_words(),
        "ring": xiongan_legend.ring_words(lookup, view.lang),
        "notes": xiongan_legend.tally_notes(view, shown["map"]),
        "figures_filter": figures_filter(view),
        "flows": xiongan_legend.flows_words(view, shown["flows"]),
    }


def data_told(lookup: Lookup, view: View, shown: dict[str, Any]) -> dict[str, Any]:
    return {
        "coverage_legend": listed(coverage_steps(view.lang, shown["coverage"]["total"])),
        "coverage_filter": coverage_filter(lookup, view, "level"),
    }


def listed(legend: list[Entry]) -> list[list[str]]:
    return [list(entry) for entry in legend]


def escaped(table: WordsTable) -> dict[str, Any]:
    """Write a table as the browser hands it to plotly."""
    return {
        "heads": [plain_text(head) for head in table.heads],
        "entries": [list(column) for column in table.entries],
        "widths": table.widths,
    }


def told(lookup: Lookup, query: str) -> dict[str, Any]:
    view, _ = read_view(query, lookup.known)
    shown = TABS[view.tab].select(lookup, view)
    by_tab = {
        "focus": focus_told,
        "data": data_told,
        "structure": structure_told,
        "integration": integration_told,
        "xiongan": xiongan_told,
    }
    return by_tab[view.tab](lookup, view, shown)


@pytest.fixture(scope="module")
def queries(real: Lookup) -> list[str]:
    tabs = ("focus", "structure", "integration", "xiongan", "data")
    links = [link for tab in tabs for link in draw(tidy_links(real.known, tab), TIDY_A_TAB)]
    return list(dict.fromkeys(read_view(link, real.known)[0].to_query() for link in links))


@pytest.fixture(scope="module")
def browser(real: Lookup, queries: list[str]) -> dict[str, list[Any]]:
    return ask_node(real, {"texts": TEXTS, "units": UNITS, "queries": queries}, TWIN)


def test_python_and_the_browser_write_the_same_words_around_charts(
    real: Lookup, queries: list[str], browser: dict[str, list[Any]]
) -> None:
    assert len(queries) > TIDY_A_TAB
    for query, there in zip(queries, browser["told"], strict=True):
        difference = first_difference(told(real, query), there)
        if difference:
            pytest.fail(f"{query!r}\n{difference}")


def test_python_and_the_browser_break_texts_alike(browser: dict[str, list[Any]]) -> None:
    here = [
        {
            "units": text_units(text),
            "room": tick_room_px([text]),
            "lines": [wrap_text(text, units) for units in UNITS],
        }
        for text in TEXTS
    ]
    assert first_difference(here, browser["broken"]) == ""
    assert browser["fit"] == [units_in(px) for px in UNITS]
