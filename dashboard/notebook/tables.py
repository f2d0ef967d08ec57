"""Tables as charts: plotly breaks a cell at spaces alone, and Chinese has none."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from dashboard.notebook.picture import MARGIN_PX, WIDTH_PX, Room
from dashboard.notebook.text import plain_text, units_in, wrap_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import plotly.graph_objects as go

# What, value, date and source; a date has room for a day, or for a year that is recalled.
FACT_WIDTHS = (10, 4, 2.5, 8)
_LINE_PX = 16
_CELL_GAP_PX = 14
# Where the table does not say it.
_HEAD_PX = 28
# A table that is but a little too high gets a scroll bar.
_SPARE_PX = 4
# Between the text of a cell and its lines, both sides together.
_PAD_PX = 18


def fit_table(figure: go.Figure, widths: Sequence[float] = ()) -> Room:
    """Break the texts of a table where their columns end, and give the room that it then needs.

    Args:
        figure: one table.
        widths: shares of its columns, instead of its own.
    """
    (table,) = figure.data
    if widths:
        table.columnwidth = widths
    total = sum(table.columnwidth)
    widths_px = [(WIDTH_PX - 2 * MARGIN_PX) * width / total for width in table.columnwidth]
    columns = [
        [wrap_text(text, units_in(width_px - _PAD_PX)) for text in column]
        for column, width_px in zip(table.cells["values"], widths_px, strict=True)
    ]
    table.cells["values"] = [
        ["<br>".join(map(plain_text, lines)) for lines in column] for column in columns
    ]
    table.cells.height = max(table.cells.height or 0, _LINE_PX + _CELL_GAP_PX)
    heights = [
        max(max(map(len, lines)) * _LINE_PX + _CELL_GAP_PX, table.cells.height)
        for lines in zip(*columns, strict=True)
    ]
    head = _HEAD_PX if table.header.height is None else table.header.height
    return Room(math.ceil(head + sum(heights)) + _SPARE_PX)
