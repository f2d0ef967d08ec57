"""Tables of words, for pictures of what the page writes as text: chains and the comparison."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates.fill import trace_meta
from dashboard.templates.frame import frame


def side_table_template(*, theme: str) -> go.Figure:
    """Lay out a table; heads, cells and the columns' widths are filled in."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    font = {"color": colours["ink"], "size": tokens.FONT_SIZE_PX}
    look = {
        "align": "left",
        "fill": {"color": colours["panel"]},
        "line": {"color": colours["line"]},
    }
    figure.add_table(
        meta=trace_meta(
            "entries", header__values="heads", cells__values="entries", columnwidth="widths"
        ),
        header={**look, "font": {**font, "weight": 700}},
        cells={**look, "font": font},
    )
    return figure.update_layout(**frame(theme))
