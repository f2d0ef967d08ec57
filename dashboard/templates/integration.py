"""The templates of the Integration tab."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from dashboard.registry import LANGUAGES, LEVELS, THEMES
from dashboard.templates.dots import dots_template
from dashboard.templates.gaps import gaps_template
from dashboard.templates.integration_map import LOOKS, integration_map_template
from dashboard.templates.scatter import scatter_template
from dashboard.templates.trend import trend_template

if TYPE_CHECKING:
    from collections.abc import Iterator

    import plotly.graph_objects as go

    from dashboard.tables.page import Tables


def templates(tables: Tables) -> Iterator[tuple[str, go.Figure]]:
    """Yield the key and the figure of each template: a chart in one of its modes."""
    for theme, lang in product(THEMES, LANGUAGES):
        for level, look in product(LEVELS, LOOKS):
            figure = integration_map_template(
                tables, level=level, look=look, theme=theme, lang=lang
            )
            yield f"integration.map.{level}.{look}.{theme}.{lang}", figure
        yield f"integration.scatter.{theme}.{lang}", scatter_template(theme=theme, lang=lang)
    for theme in THEMES:
        yield f"integration.ranking.{theme}", dots_template(theme=theme)
        yield f"integration.trend.{theme}", trend_template(theme=theme)
        for mode in ("pair", "spread", "none"):
            yield f"integration.gaps.{mode}.{theme}", gaps_template(mode=mode, theme=theme)
