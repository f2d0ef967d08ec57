"""The map of the Integration tab: a year's values, or the change between two years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.figures import base_map
from dashboard.figures.fill import fill
from dashboard.integration.select_map import select_map

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View


def integration_map_template(
    lookup: Lookup, *, level: str, mode: str, theme: str, lang: str
) -> go.Figure:
    """Lay out the map; mode is amount or change."""
    is_change = mode == "change"
    scale = tokens.diverging_scale(theme) if is_change else tokens.count_scale(theme)
    figure = go.Figure()
    base_map.add_regions(figure, level=level, theme=theme, scale=scale)
    base_map.add_borders(figure, lookup, level=level, theme=theme)
    base_map.add_choice(figure, level=level, theme=theme)
    base_map.add_around(figure, theme=theme, lang=lang)
    base_map.add_places(figure, lookup, theme=theme, lang=lang)
    return figure.update_layout(**base_map.map_layout(theme))


def integration_map_figure(lookup: Lookup, view: View, borders: dict[str, Any]) -> go.Figure:
    """Draw the map of a view.

    Args:
        lookup: the tables.
        view: the state; an empty theme means light.
        borders: feature collections by layer: the levels, outline_city and outline_province.
    """
    shown = select_map(lookup, view)
    template = integration_map_template(
        lookup, level=view.level, mode=shown["mode"], theme=view.theme or "light", lang=view.lang
    )
    return base_map.with_borders(fill(template, shown), borders, view.level)
