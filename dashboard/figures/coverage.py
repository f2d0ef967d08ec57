"""What is covered, for a saved picture: indicators down, years across, in each cell a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.data_tab.select import select_coverage
from dashboard.figures.fill import fill, trace_meta
from dashboard.figures.frame import plot_frame
from dashboard.notebook.text import plain_text

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View


def coverage_template(lookup: Lookup, *, theme: str, lang: str) -> go.Figure:
    """Lay out the coverage; the names of the indicators stand on its axis."""
    table = lookup.tables["data"]["coverage"]
    names = lookup.tables["data"]["names"]["indicators"]
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
                plain_text(names[indicator][f"name_{lang}"]) for indicator in table["indicators"]
            ],
        },
    )


def coverage_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw the coverage of a view."""
    template = coverage_template(lookup, theme=view.theme or "light", lang=view.lang)
    return fill(template, select_coverage(lookup, view))
