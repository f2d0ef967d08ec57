"""A chart says what narrows it, which is not always what narrows its tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard import figures
from dashboard.structure.legend import map_entries
from dashboard.tabs import TABS
from dashboard.view import read_view

if TYPE_CHECKING:
    from dashboard.lookup import Lookup


@pytest.mark.usefixtures("in_place")
@pytest.mark.parametrize(
    ("chart", "query", "said"),
    [
        (
            "profile",
            "industries=robotics&roles=lead&region=130600&recalled=hide",
            "Shown: without recalled statements · chosen: Baoding",
        ),
        ("profile", "", "Shown: Beijing-Tianjin-Hebei"),
        ("profile", "industries=robotics", "Shown: Robots · 14 city-level regions"),
        ("figures", "tab=xiongan&kinds=university&status=announced", "Shown: all key figures"),
        (
            "coverage",
            "tab=data&table=sites&level=province",
            "Shown: preferred values of all indicators · 3 provinces",
        ),
    ],
)
def test_a_chart_says_what_narrows_it(chart: str, query: str, said: str) -> None:
    (told,) = [
        each.text.replace("<br>", " ")
        for each in figures.figure(chart, query).layout.annotations
        if each.name == "filter"
    ]
    assert told == said


@pytest.mark.parametrize("level", ["province", "city"])
def test_a_map_of_counts_tells_too_few_from_none(level: str, real: Lookup) -> None:
    query = f"tab=structure&measure=listed&indicator=section-C&level={level}"
    view, _ = read_view(query, real.known)
    shown = TABS["structure"].select(real, view)["map"]
    blank = [shown["values"][place] for place, z in enumerate(shown["z"]) if z == 0]
    labels = [entry.label for entry in map_entries(real, view, shown)]
    assert ("no value" in labels) == (None in blank)
    too_few = any(value is not None for value in blank)
    assert ("count only: fewer than 3 expected" in labels) == too_few
    assert level == "province" or None in blank, "nothing is counted for Xiong'an"
