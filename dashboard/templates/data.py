"""The templates of the Data tab: a table, and the coverage, for exported pictures."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard.templates.parts import LOOKS, Look, plot_frame, trace_meta
from dashboard.templates.shared_charts import cells, table_template
from dashboard.theme import count_scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.tables.columns import Tables


def templates(tables: Tables) -> Iterator[tuple[str, go.Figure]]:
    """Yield the key and the figure of each template: a chart in one of its modes."""
    for look in LOOKS:
        yield f"data.table.{look}", table_template(look)
        yield f"data.coverage.{look}", coverage_template(tables, look)


def coverage_template(tables: Tables, look: Look) -> go.Figure:
    """Lay out a count for each indicator (row), with its name on the axis, and year (column)."""
    table = tables["data"]["coverage"]
    names = tables["data"]["names"]["indicators"]
    count = len(table["indicators"])
    meta = trace_meta("cells", x="years", y="numbers", z="z", text="marked")
    axis = {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "fixedrange": True,
    }
    return go.Figure(cells(meta, count_scale(look.theme))).update_layout(
        **plot_frame(look),
        xaxis=axis | {"side": "top", "tickvals": table["years"], "tickformat": "d", "tickangle": 0},
        yaxis=axis
        | {
            "range": [count - 0.5, -0.5],
            "tickvals": list(range(count)),
            "ticktext": [
                escape(names[indicator][f"name_{look.lang}"], quote=False)
                for indicator in table["indicators"]
            ],
        },
    )
