"""Coloured numbers of regions by sections, or of regions by regions, for exported pictures.

The page shows the same data as HTML tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard import theme as tokens
from dashboard.templates.cells import cells_template
from dashboard.templates.structure_map import structure_scale

if TYPE_CHECKING:
    import plotly.graph_objects as go


def heat_template(*, mode: str, theme: str) -> go.Figure:
    """Lay out the cells; mode is quotient or share."""
    scale = structure_scale(mode, theme)
    return cells_template(scale, text_px=tokens.FONT_SIZE_PX, theme=theme)
