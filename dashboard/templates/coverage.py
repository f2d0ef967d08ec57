"""The coverage for an exported picture: a count for each indicator (row) and year (column)."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates.fill import trace_meta
from dashboard.templates.frame import plot_frame

if TYPE_CHECKING:
    from dashboard.tables.page import Tables


def coverage_template(tables: Tables, *, theme: str, lang: str) -> go.Figure:
    """Lay out the coverage, with the names of the indicators on its axis."""
    table = tables["data"]["coverage"]
    names = tables["data"]["names"]["indicators"]
    count = len(table["indicators"])
    figure = go.Figure()
    figure.add_heatmap(
        meta=trace_meta("cells", x="years", y="numbers", z="z", text="marked"),
        colorscale=tokens.discrete_scale(tokens.count_scale(theme)),
        zmin=-0.5,
        zmax=5.5,
        showscale=False,
        xgap=1,
        ygap=1,
        texttemplate="%{text}",
        hoverinfo="none",
    )
    axis = {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "fixedrange": True,
    }
    return figure.update_layout(
        **plot_frame(theme),
        xaxis=axis | {"side": "top", "tickvals": table["years"], "tickformat": "d", "tickangle": 0},
        yaxis=axis
        | {
            "range": [count - 0.5, -0.5],
            "tickvals": list(range(count)),
            "ticktext": [
                escape(names[indicator][f"name_{lang}"], quote=False)
                for indicator in table["indicators"]
            ],
        },
    )
