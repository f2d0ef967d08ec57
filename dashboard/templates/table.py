"""The first rows of a table for an exported picture; the page shows an HTML table."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates.fill import trace_meta
from dashboard.templates.frame import frame

_HEAD_PX = 28
_ROW_PX = 24


def table_template(*, theme: str) -> go.Figure:
    """Lay out a table; its heads, cells and column widths are in the selection."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    style = {"align": "left", "line": {"color": colours["line"]}}
    font = {"color": colours["ink"], "size": tokens.FONT_SIZE_PX}
    figure.add_table(
        meta=trace_meta(
            "rows", columnwidth="widths", header__values="heads", cells__values="cells"
        ),
        header=style | {"height": _HEAD_PX, "fill": {"color": colours["none"]}, "font": font},
        cells=style | {"height": _ROW_PX, "fill": {"color": colours["panel"]}, "font": font},
    )
    return figure.update_layout(**frame(theme))
