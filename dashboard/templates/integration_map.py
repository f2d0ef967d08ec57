"""The map of the Integration tab: a year's values, or the change between two years.

Its look is `amount`, `pollution`, or for a change what is good: `higher_is_better`,
`lower_is_better` or `neutral`, as the indicators have it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.tables.places import MAP_FRAME
from dashboard.templates import base_map

if TYPE_CHECKING:
    from dashboard.tables.page import Tables


AMOUNT, POLLUTION = "amount", "pollution"
# Colour tokens of falls and of rises; browser/tabs/integration/legend.js has the same.
_CHANGE_TOKENS = {
    "higher_is_better": ("worse", "ramp"),
    "lower_is_better": ("ramp", "worse"),
    "neutral": ("fall", "rise"),
}
LOOKS = (AMOUNT, POLLUTION, *_CHANGE_TOKENS)


def integration_map_template(
    tables: Tables, *, level: str, look: str, theme: str, lang: str
) -> go.Figure:
    """Lay out the map."""
    figure = go.Figure()
    base_map.add_regions(figure, level=level, theme=theme, scale=look_scale(look, theme))
    base_map.add_borders(figure, tables, level=level, theme=theme)
    if look != AMOUNT:
        base_map.add_casing(figure, theme=theme)
    base_map.add_choice(figure, level=level, theme=theme)
    base_map.add_around(figure, theme=theme, lang=lang)
    base_map.add_places(figure, tables, theme=theme, lang=lang)
    base_map.add_scale(figure, MAP_FRAME, base_map.SCALE_KM, theme=theme, lang=lang)
    return figure.update_layout(**base_map.map_layout(theme))


def look_scale(look: str, theme: str) -> list[str]:
    """List the colours of a look; the first is none."""
    amounts = {AMOUNT: tokens.count_scale, POLLUTION: tokens.haze_scale}
    return amounts[look](theme) if look in amounts else change_scale(look, theme)


def change_scale(look: str, theme: str) -> list[str]:
    """List the colours of none, of falls from the largest, of no change, and of rises."""
    fall, rise = _CHANGE_TOKENS[look]
    return tokens.change_scale(theme, fall, rise)
