"""The map of the Integration tab: a year's values, or the change between two years."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates import base_map

if TYPE_CHECKING:
    from dashboard.tables.page import Tables


def integration_map_template(
    tables: Tables, *, level: str, mode: str, theme: str, lang: str
) -> go.Figure:
    """Lay out the map; mode is amount or change."""
    is_change = mode == "change"
    scale = tokens.diverging_scale(theme) if is_change else tokens.count_scale(theme)
    figure = go.Figure()
    base_map.add_regions(figure, level=level, theme=theme, scale=scale)
    base_map.add_borders(figure, tables, level=level, theme=theme)
    base_map.add_choice(figure, level=level, theme=theme)
    base_map.add_around(figure, theme=theme, lang=lang)
    base_map.add_places(figure, tables, theme=theme, lang=lang)
    return figure.update_layout(**base_map.map_layout(theme))
