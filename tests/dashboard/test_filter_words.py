"""A chart says what narrows it, which is not always what narrows its tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard import figures

pytestmark = pytest.mark.usefixtures("in_place")

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from dashboard.engine import Engine


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
    assert said in texts_of(figures.figure(chart, query))


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
