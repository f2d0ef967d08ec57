"""The matrix of regions and zones by industries; cells are coloured by role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard import theme as tokens
from dashboard.templates.cells import cells, cells_template
from dashboard.templates.fill import trace_meta

if TYPE_CHECKING:
    import plotly.graph_objects as go


_TEXT_PX = tokens.FONT_SIZE_PX - 1
# As the page draws them (tabs/focus/matrix_paints.js).
_PALE_SHARE = 0.35


def matrix_template(*, theme: str) -> go.Figure:
    """Lay out the matrix: the cells, over those that are not chosen pale ones, and letters.

    The picture fills the letters itself (`tabs/focus/pictures.js`): their colours follow the cells.
    """
    colours = tokens.THEMES[theme]
    scale = tokens.role_scale(theme)
    pale = [tokens.blended(colour, colours["panel"], _PALE_SHARE) for colour in scale]
    figure = cells_template(scale, text_px=_TEXT_PX, theme=theme)
    figure.add_heatmap(
        **cells(trace_meta("pale", z="pale.z", text="pale.text"), pale, text_px=_TEXT_PX)
    )
    figure.update_traces(texttemplate=None)
    figure.update_traces(selector=1, hoverinfo="skip")
    return figure.add_scatter(
        meta=trace_meta("letters"), mode="text", textfont_size=_TEXT_PX, hoverinfo="skip"
    )
