"""Tables of words, for pictures of what the page writes as text: chains and the comparison."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.figures.fill import trace_meta


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
    return figure.update_layout(
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        paper_bgcolor=colours["panel"],
        font={"family": tokens.FONT_FAMILY, "size": tokens.FONT_SIZE_PX, "color": colours["ink"]},
    )
