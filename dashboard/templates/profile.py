"""A table of four columns (what, value, year, source) for exported pictures.

It shows a profile or the key figures, which the page writes as text.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates.fill import trace_meta
from dashboard.templates.frame import frame

_ROW_PX = 34


def profile_template(*, theme: str) -> go.Figure:
    """Lay out the table."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    figure.add_table(
        meta=trace_meta("entries", cells__values="entries"),
        columnwidth=[5, 2, 1, 4],
        header={"height": 0, "values": ["", "", "", ""], "fill": {"color": colours["panel"]}},
        cells={
            "align": "left",
            "height": _ROW_PX,
            "fill": {"color": colours["panel"]},
            "line": {"color": colours["line"]},
            "font": {"color": colours["ink"], "size": tokens.FONT_SIZE_PX},
        },
    )
    return figure.update_layout(**frame(theme))
