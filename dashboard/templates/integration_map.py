"""The map of the Integration tab: a year's values, or the change between two years.

Its look is `amount`, or for a change what is good: `higher_is_better`, `lower_is_better` or
`neutral`, as the indicators have it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates import base_map

if TYPE_CHECKING:
    from dashboard.tables.page import Tables


AMOUNT = "amount"
# Colour tokens of falls and of rises; browser/tabs/integration/legend.js has the same.
_CHANGE_TOKENS = {
    "higher_is_better": ("worse", "ramp"),
    "lower_is_better": ("ramp", "worse"),
    "neutral": ("fall", "rise"),
}
LOOKS = (AMOUNT, *_CHANGE_TOKENS)


def integration_map_template(
    tables: Tables, *, level: str, look: str, theme: str, lang: str
) -> go.Figure:
    """Lay out the map."""
    scale = tokens.count_scale(theme) if look == AMOUNT else change_scale(look, theme)
    figure = go.Figure()
    base_map.add_regions(figure, level=level, theme=theme, scale=scale)
    base_map.add_borders(figure, tables, level=level, theme=theme)
    base_map.add_choice(figure, level=level, theme=theme)
    base_map.add_around(figure, theme=theme, lang=lang)
    base_map.add_places(figure, tables, theme=theme, lang=lang)
    return figure.update_layout(**base_map.map_layout(theme))


def change_scale(look: str, theme: str) -> list[str]:
    """List the colours of none, of falls from the largest, of no change, and of rises."""
    fall, rise = _CHANGE_TOKENS[look]
    return tokens.change_scale(theme, fall, rise)
