"""The first rows of a table, for a saved picture; the page writes its tables as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.data_tab.rows import table_picture
from dashboard.data_tab.select import select_table
from dashboard.figures.fill import fill, trace_meta
from dashboard.figures.frame import frame

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

_HEAD_PX = 28
_ROW_PX = 24


def table_template(*, theme: str) -> go.Figure:
    """Lay out a table of any columns."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    part = {"align": "left", "line": {"color": colours["line"]}}
    ink = {"color": colours["ink"], "size": tokens.FONT_SIZE_PX}
    figure.add_table(
        meta=trace_meta(
            "rows", columnwidth="widths", header__values="heads", cells__values="cells"
        ),
        header=part | {"height": _HEAD_PX, "fill": {"color": colours["none"]}, "font": ink},
        cells=part | {"height": _ROW_PX, "fill": {"color": colours["panel"]}, "font": ink},
    )
    return figure.update_layout(**frame(theme))


def table_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw the first rows of the table of a view."""
    rows = select_table(lookup, view)["rows"]
    return fill(table_template(theme=view.theme or "light"), table_picture(lookup, view, rows))
