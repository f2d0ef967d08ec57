"""The map of the Structure tab: a section's weight, what stands out, or members of a chain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.tables.places import MAP_FRAME
from dashboard.templates import base_map
from dashboard.templates.base_map import add_outline
from dashboard.templates.fill import trace_meta

if TYPE_CHECKING:
    from dashboard.tables.page import Tables

MODES = ("kind", "quotient", "share", "entry")
# In the order of `tables.structure.KINDS`.
_KIND_TOKENS = ("faded-lead", "lead", "support", "series-2", "diverge-4")
_ENTRY_TOKENS = ("none", "support", "core", "lead")


def structure_scale(mode: str, theme: str) -> list[str]:
    """List the colours of a mode's classes; class 0 means no value."""
    colours = tokens.THEMES[theme]
    scales = {
        "kind": [colours[name] for name in ("none", *_KIND_TOKENS)],
        "quotient": tokens.diverging_scale(theme),
        "share": tokens.count_scale(theme),
        "entry": [colours[name] for name in _ENTRY_TOKENS],
    }
    return scales[mode]


def structure_map_template(
    tables: Tables, *, level: str, mode: str, theme: str, lang: str
) -> go.Figure:
    """Lay out the map for one of MODES."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    base_map.add_regions(figure, level=level, theme=theme, scale=structure_scale(mode, theme))
    base_map.add_borders(figure, tables, level=level, theme=theme)
    for outline in base_map.coarser(level):
        name = f"clusters_{outline}"
        add_outline(figure, trace_meta(name, locations=name), colours["series-2"], 2)
    add_outline(figure, trace_meta("clusters", locations="clusters"), colours["series-2"], 2)
    base_map.add_choice(figure, level=level, theme=theme)
    base_map.add_around(figure, theme=theme, lang=lang)
    base_map.add_signs(figure, theme=theme, can_move=True)
    base_map.add_places(figure, tables, theme=theme, lang=lang)
    base_map.add_scale(figure, MAP_FRAME, base_map.SCALE_KM, theme=theme, lang=lang)
    return figure.update_layout(**base_map.map_layout(theme))
