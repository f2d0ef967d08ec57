"""The pictures of the Data tab: the first rows of a table, and what is covered."""

from __future__ import annotations

import pytest

from dashboard.data_tab.select import select_coverage
from dashboard.figures.coverage import coverage_figure
from dashboard.figures.data_tab import data_templates
from dashboard.figures.table import table_figure
from tests.dashboard.data_tab.small import data_lookup
from tests.dashboard.small import view_of

LOOKUP = data_lookup()


def test_every_chart_has_a_template_for_every_mode() -> None:
    keys = [key for key, _ in data_templates(LOOKUP)]
    modes = [f"{theme}.{lang}" for theme in ("light", "dark") for lang in ("en", "zh")]
    assert sorted(keys) == sorted(
        f"data.{chart}.{mode}" for chart in ("table", "coverage") for mode in modes
    )


def test_a_table_is_drawn_with_its_heads_and_widths() -> None:
    [trace] = table_figure(LOOKUP, view_of("tab=data&table=observations")).data
    assert list(trace.header["values"]) == ["Region", "Value", "Source"]
    assert list(trace.columnwidth) == [120, 120, 120]
    assert list(trace.cells["values"][1]) == [
        "32.5 µg/m³", "33 µg/m³", "44 µg/m³", "41 µg/m³", "30 µg/m³",
    ]  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_coverage_is_drawn_with_the_names_of_its_indicators(lang: str) -> None:
    view = view_of(f"tab=data&lang={lang}&theme=dark")
    figure = coverage_figure(LOOKUP, view)
    shown = select_coverage(LOOKUP, view)
    [trace] = figure.data
    assert [list(row) for row in trace.z] == shown["z"]
    assert [list(row) for row in trace.text] == shown["marked"]
    names = {"en": ["Population", "Fine dust"], "zh": ["人口", "细颗粒物"]}
    assert list(figure.layout.yaxis.ticktext) == names[lang]
