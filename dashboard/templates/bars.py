"""Horizontal stacked bars, a row for each name, with labels at their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates.fill import end_label, trace_meta
from dashboard.templates.frame import HIDDEN_AXIS, plot_frame

if TYPE_CHECKING:
    from collections.abc import Sequence


def bars_template(parts: Sequence[tuple[str, str, Any]], *, ink: str, theme: str) -> go.Figure:
    """Lay out the bars; tick labels are hidden, because the page writes the names itself.

    Args:
        parts: key (the selection's array), name and marker of each part of a bar.
        ink: colour token of the labels.
        theme: light or dark.
    """
    figure = go.Figure()
    for key, name, marker in parts:
        figure.add_bar(
            meta=trace_meta(key, x=key, y="numbers"),
            name=name,
            orientation="h",
            marker=marker,
            hoverinfo="none",
        )
    figure.add_scatter(
        meta=trace_meta("totals", x="ends", y="numbers", text="labels"),
        **end_label(tokens.THEMES[theme][ink]),
    )
    return figure.update_layout(
        **plot_frame(theme),
        barmode="stack",
        bargap=0.32,
        showlegend=False,
        dragmode=False,
        xaxis={"visible": False, "fixedrange": True, "rangemode": "tozero"},
        yaxis=HIDDEN_AXIS,
    )
