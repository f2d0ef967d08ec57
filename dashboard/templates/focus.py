"""The templates of the Focus tab."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from dashboard.registry import LANGUAGES, LEVELS, THEMES
from dashboard.templates.map import map_template
from dashboard.templates.matrix import matrix_template
from dashboard.templates.ranking import ranking_template
from dashboard.templates.table import profile_template

if TYPE_CHECKING:
    from collections.abc import Iterator

    import plotly.graph_objects as go

    from dashboard.tables.page import Tables


def templates(tables: Tables) -> Iterator[tuple[str, go.Figure]]:
    """Yield the key and the figure of each template: a chart in one of its modes."""
    for theme, lang in product(THEMES, LANGUAGES):
        for level, count in product(LEVELS, ("one", "many")):
            figure = map_template(
                tables, level=level, is_single=count == "one", theme=theme, lang=lang
            )
            yield f"map.{level}.{count}.{theme}.{lang}", figure
        yield f"ranking.{theme}.{lang}", ranking_template(theme=theme, lang=lang)
        yield f"matrix.{theme}.{lang}", matrix_template(theme=theme)
        yield f"profile.{theme}.{lang}", profile_template(theme=theme)
