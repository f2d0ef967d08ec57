"""The gaps over time: ratio and difference in two panels, or a measure of spread in one."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates.fill import layout_meta, trace_meta
from dashboard.templates.lines import add_labels, add_line, chart_layout, value_axis, year_axis

_PAIR_PARTS = ("hebei", "tianjin", "extremes")
_SPREAD_PARTS = ("all", "between", "within")
_AXES = {"top": "y", "bottom": "y2"}
# Shares of the height; the title of the lower panel is between them.
_DOMAINS = {"top": (0.58, 1), "bottom": (0, 0.42)}


def gaps_template(*, mode: str, theme: str) -> go.Figure:
    """Lay out the chart; mode is "pair", "spread" or "none"."""
    panels = ("top", "bottom") if mode == "pair" else ("top",)
    parts = _PAIR_PARTS if mode == "pair" else _SPREAD_PARTS
    figure = go.Figure()
    for panel in panels:
        _add_head(figure, panel, theme)
        for part in parts:
            path = f"{panel}.lines.{part}"
            add_line(figure, part, path, theme=theme, yaxis=_AXES[panel], trace=f"{panel}_{part}")
        for part in parts:
            add_labels(
                figure,
                part,
                f"{panel}.labels.{part}",
                theme=theme,
                yaxis=_AXES[panel],
                trace=f"{panel}_label_{part}",
            )
    return figure.update_layout(**_layout(mode, theme))


def _add_head(figure: go.Figure, panel: str, theme: str) -> None:
    figure.add_scatter(
        meta=trace_meta(
            f"{panel}_head", x=f"{panel}.head.x", y=f"{panel}.head.y", text=f"{panel}.head.text"
        ),
        mode="text",
        textposition="top right",
        textfont={"color": tokens.THEMES[theme]["muted"], "size": tokens.FONT_SIZE_PX},
        cliponaxis=False,
        hoverinfo="skip",
        yaxis=_AXES[panel],
    )


def _layout(mode: str, theme: str) -> dict[str, Any]:
    is_pair = mode == "pair"
    paths = {"xaxis__range": "x", "yaxis__range": "top.range"}
    axes = {"yaxis": value_axis(theme, domain=_DOMAINS["top"] if is_pair else (0, 1))}
    if is_pair:
        axes["yaxis2"] = value_axis(theme, domain=_DOMAINS["bottom"])
        paths["yaxis2__range"] = "bottom.range"
    layout = chart_layout(
        theme,
        meta=layout_meta(**paths),
        xaxis=year_axis(theme, anchor="y2" if is_pair else "y"),
        **axes,
    )
    if mode == "none":
        layout["xaxis"]["visible"] = layout["yaxis"]["visible"] = False
    return layout
