"""The templates of the Data tab."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from dashboard.registry import LANGUAGES, THEMES
from dashboard.templates.coverage import coverage_template
from dashboard.templates.table import table_template

if TYPE_CHECKING:
    from collections.abc import Iterator

    import plotly.graph_objects as go

    from dashboard.tables.page import Tables


def templates(tables: Tables) -> Iterator[tuple[str, go.Figure]]:
    """Yield the key and the figure of each template: a chart in one of its modes."""
    for theme, lang in product(THEMES, LANGUAGES):
        yield f"data.table.{theme}.{lang}", table_template(theme=theme)
        coverage = coverage_template(tables, theme=theme, lang=lang)
        yield f"data.coverage.{theme}.{lang}", coverage
