"""The templates of the Siting tab: the map by score, bars by criterion, rank intervals, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard.registry import LEVELS
from dashboard.templates.base_map import map_figure, signs
from dashboard.templates.parts import LOOKS, Look, end_label, rows_layout, trace_meta
from dashboard.templates.shared_charts import bars_template, side_table_template
from dashboard.theme import count_scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.tables.columns import Tables

# In the order of `PART_TOKENS` in browser/tabs/siting/legend.js.
PART_TOKENS = (
    "lead", "core", "support", "series-2", "diverge-4", "faded-lead", "rise-3", "fall-2",
    "ramp-4", "worse-3", "rise-2", "faded-support",
)  # fmt: skip


def templates(tables: Tables) -> Iterator[tuple[str, go.Figure]]:
    """Yield the key and the figure of each template."""
    for look in LOOKS:
        # Classes of scores, the ranks of the first, signs of those without one.
        scale = count_scale(look.theme)
        for level in LEVELS:
            figure = map_figure(tables, look, level, scale, above=[signs(look)])
            yield f"siting.map.{level}.{look}", figure
        yield f"siting.ranking.{look}", ranking_template(look)
        yield f"siting.intervals.{look}", intervals_template(look)
        for chart in ("table", "compare"):
            yield f"siting.{chart}.{look}", side_table_template(look)


def ranking_template(look: Look) -> go.Figure:
    """Lay out a bar for each place, with a part for each criterion."""
    line = {"width": 1, "color": look.colours["panel"]}
    parts = [
        (f"parts.{place}", token, {"color": look.colours[token], "line": line})
        for place, token in enumerate(PART_TOKENS)
    ]
    return bars_template(parts, look)


def intervals_template(look: Look) -> go.Figure:
    """Lay out a point for each place's rank, with a line from its best rank to its worst."""
    figure = go.Figure()
    figure.add_scatter(
        meta=trace_meta(
            "ranks", x="ranks", y="numbers", error_x__array="up", error_x__arrayminus="down"
        ),
        mode="markers",
        marker={"size": 9, "color": look.colours["lead"]},
        error_x={
            "type": "data",
            "symmetric": False,
            "color": look.colours["core"],
            "thickness": 4,
            "width": 0,
        },
        hoverinfo="none",
    )
    shares = trace_meta("shares", x="high", y="numbers", text="labels")
    figure.add_scatter(**end_label(shares, look.colours["muted"], spaces=2))
    axis = {"fixedrange": True, "tickformat": "d", "gridcolor": look.colours["line"]}
    return figure.update_layout(**rows_layout(look, axis | {"zeroline": False}))
