"""The templates of the Siting tab: the map by score, bars by criterion, rank intervals, tables."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.registry import LANGUAGES, LEVELS, THEMES
from dashboard.tables.places import MAP_FRAME
from dashboard.templates import base_map
from dashboard.templates.bars import bars_template
from dashboard.templates.fill import end_label, trace_meta
from dashboard.templates.frame import HIDDEN_AXIS, plot_frame
from dashboard.templates.table import side_table_template

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.tables.page import Tables

# In the order of `PART_TOKENS` in browser/tabs/siting/legend.js.
PART_TOKENS = (
    "lead", "core", "support", "series-2", "diverge-4", "faded-lead", "rise-3", "fall-2",
    "ramp-4", "worse-3", "rise-2", "faded-support",
)  # fmt: skip


def templates(tables: Tables) -> Iterator[tuple[str, go.Figure]]:
    """Yield the key and the figure of each template."""
    for theme, lang in product(THEMES, LANGUAGES):
        for level in LEVELS:
            figure = map_template(tables, level=level, theme=theme, lang=lang)
            yield f"siting.map.{level}.{theme}.{lang}", figure
        yield f"siting.ranking.{theme}.{lang}", ranking_template(theme=theme)
        yield f"siting.intervals.{theme}.{lang}", intervals_template(theme=theme)
        for chart in ("table", "compare"):
            yield f"siting.{chart}.{theme}.{lang}", side_table_template(theme=theme)


def map_template(tables: Tables, *, level: str, theme: str, lang: str) -> go.Figure:
    """Lay out the map: classes of scores, the ranks of the first, signs of those without one."""
    figure = go.Figure()
    scale = tokens.count_scale(theme)
    base_map.add_regions(figure, level=level, theme=theme, scale=scale)
    base_map.add_borders(figure, tables, level=level, theme=theme)
    base_map.add_choice(figure, level=level, theme=theme)
    base_map.add_around(figure, theme=theme, lang=lang)
    base_map.add_signs(figure, theme=theme)
    base_map.add_places(figure, tables, theme=theme, lang=lang)
    base_map.add_scale(figure, MAP_FRAME, base_map.SCALE_KM, theme=theme, lang=lang)
    return figure.update_layout(**base_map.map_layout(theme))


def ranking_template(*, theme: str) -> go.Figure:
    """Lay out a bar for each place, with a part for each criterion."""
    colours = tokens.THEMES[theme]
    line = {"width": 1, "color": colours["panel"]}
    parts = [
        (f"parts.{place}", token, {"color": colours[token], "line": line})
        for place, token in enumerate(PART_TOKENS)
    ]
    return bars_template(parts, ink="ink", theme=theme)


def intervals_template(*, theme: str) -> go.Figure:
    """Lay out a point for each place's rank, with a line from its best rank to its worst."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    fill = trace_meta(
        "ranks", x="ranks", y="numbers", error_x__array="up", error_x__arrayminus="down"
    )
    figure.add_scatter(
        meta=fill,
        mode="markers",
        marker={"size": 9, "color": colours["lead"]},
        error_x={
            "type": "data",
            "symmetric": False,
            "color": colours["core"],
            "thickness": 4,
            "width": 0,
        },
        hoverinfo="none",
    )
    figure.add_scatter(
        meta=trace_meta("shares", x="high", y="numbers", text="labels"),
        **end_label(colours["muted"], spaces=2),
    )
    return figure.update_layout(
        **plot_frame(theme),
        showlegend=False,
        dragmode=False,
        xaxis={
            "fixedrange": True,
            "tickformat": "d",
            "gridcolor": colours["line"],
            "zeroline": False,
        },
        yaxis=HIDDEN_AXIS,
    )
