"""The templates of the Xiong'an tab."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from dashboard.registry import LANGUAGES, LEVELS, THEMES
from dashboard.templates.flows import flows_template
from dashboard.templates.moves_map import moves_map_template
from dashboard.templates.table import profile_template
from dashboard.templates.timeline import timeline_template

if TYPE_CHECKING:
    from collections.abc import Iterator

    import plotly.graph_objects as go

    from dashboard.tables.page import Tables


def templates(tables: Tables) -> Iterator[tuple[str, go.Figure]]:
    """Yield the key and the figure of each template: a chart in one of its modes."""
    for theme, lang in product(THEMES, LANGUAGES):
        for level in LEVELS:
            figure = moves_map_template(tables, level=level, theme=theme, lang=lang)
            yield f"xiongan.map.{level}.{theme}.{lang}", figure
        yield f"xiongan.flows.{theme}.{lang}", flows_template(theme=theme, lang=lang)
        yield f"xiongan.timeline.{theme}.{lang}", timeline_template(theme=theme)
        yield f"xiongan.figures.{theme}.{lang}", profile_template(theme=theme)
