"""Tables for exported pictures of the chains and the comparison, which the page writes as text."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates.fill import trace_meta
from dashboard.templates.frame import frame


def side_table_template(*, theme: str) -> go.Figure:
    """Lay out a table; its heads, cells and column widths are in the selection."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    font = {"color": colours["ink"], "size": tokens.FONT_SIZE_PX}
    style = {
        "align": "left",
        "fill": {"color": colours["panel"]},
        "line": {"color": colours["line"]},
    }
    figure.add_table(
        meta=trace_meta(
            "entries", header__values="heads", cells__values="entries", columnwidth="widths"
        ),
        header={**style, "font": {**font, "weight": 700}},
        cells={**style, "font": font},
    )
    return figure.update_layout(**frame(theme))
