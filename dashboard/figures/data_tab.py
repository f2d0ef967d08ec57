"""The templates of the Data tab: each of its charts once for each mode."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from dashboard.figures.coverage import coverage_template
from dashboard.figures.table import table_template
from dashboard.registry import LANGUAGES, THEMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    import plotly.graph_objects as go

    from dashboard.lookup import Lookup


def data_templates(lookup: Lookup) -> Iterator[tuple[str, go.Figure]]:
    """Describe every chart; the key says which, and for which mode."""
    for theme, lang in product(THEMES, LANGUAGES):
        yield f"data.table.{theme}.{lang}", table_template(theme=theme)
        coverage = coverage_template(lookup, theme=theme, lang=lang)
        yield f"data.coverage.{theme}.{lang}", coverage
