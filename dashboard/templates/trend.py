"""Lines over time, one for each region, with events, breaks and limits."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates.fill import layout_meta, outlined, point_trace, trace_meta
from dashboard.templates.lines import (
    REGION_LINES,
    add_labels,
    add_line,
    add_marks,
    chart_layout,
    value_axis,
    year_axis,
)


def trend_template(*, theme: str) -> go.Figure:
    """Lay out the chart; marks are below the lines, labels and events above."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    add_marks(figure, "breaks", colours["muted"], "dash", "breaks")
    add_marks(figure, "soft_breaks", colours["muted"], "dot", "soft_breaks")
    add_marks(figure, "now", colours["accent"], "solid", "now")
    for name in REGION_LINES:
        add_line(figure, name, name, theme=theme, mode=f"{name}.mode")
    _add_limits(figure, theme)
    for name in REGION_LINES:
        add_labels(figure, name, f"labels.{name}", theme=theme)
    _add_events(figure, theme)
    meta = layout_meta(xaxis__range="range.x", yaxis__range="range.drawn", yaxis__type="range.type")
    layout = chart_layout(
        theme, meta=meta, xaxis=year_axis(theme, **_year_line(theme)), yaxis=value_axis(theme)
    )
    return figure.update_layout(**layout | {"hovermode": "x"})


def _year_line(theme: str) -> dict[str, Any]:
    """Describe the upright line at the year that a reader points at."""
    return {
        "showspikes": True,
        "spikemode": "across",
        "spikesnap": "hovered data",
        "spikethickness": 1,
        "spikedash": "solid",
        "spikecolor": tokens.THEMES[theme]["muted"],
    }


def _add_limits(figure: go.Figure, theme: str) -> None:
    colours = tokens.THEMES[theme]
    figure.add_scatter(
        meta=trace_meta("limits", x="limits.x", y="limits.y"),
        mode="lines",
        line={"color": colours["accent"], "width": 1, "dash": "dash"},
        connectgaps=False,
        hoverinfo="skip",
    )


def _add_events(figure: go.Figure, theme: str) -> None:
    colours = tokens.THEMES[theme]
    marker = {"symbol": "triangle-down", **outlined(12, colours["series-2"], colours["panel"], 1)}
    events = point_trace(
        "events", "event", marker, x="events.x", y="events.y", customdata="events.rows"
    )
    figure.add_scatter(**events, cliponaxis=False)
