"""The templates of the Integration tab: the map, the ranked dots and the scatter plot.

The map shows a year's values, or the change between two years. Its colours are for an `amount`,
`pollution`, or for a change what is good: `higher_is_better`, `lower_is_better` or `neutral`, as
the indicators have it.
"""

from __future__ import annotations

from html import escape
from itertools import product
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.messages import message
from dashboard.registry import LEVELS, THEMES
from dashboard.templates.base_map import map_figure, outline
from dashboard.templates.lines import (
    REGION_LINES,
    chart_layout,
    gaps_template,
    line,
    trend_template,
    value_axis,
)
from dashboard.templates.parts import (
    LOOKS,
    Look,
    at,
    end_label,
    font,
    haloed,
    line_trace,
    outlined,
    point_trace,
    rows_layout,
    trace_meta,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.tables.columns import Tables

_AMOUNT = "amount"
# Colour tokens of falls and of rises; browser/tabs/integration/legend.js has the same.
_CHANGE_TOKENS = {
    "higher_is_better": ("worse", "ramp"),
    "lower_is_better": ("ramp", "worse"),
    "neutral": ("fall", "rise"),
}
MEANINGS = (_AMOUNT, "pollution", *_CHANGE_TOKENS)
_CASING_WIDTH_PX = 6
_DOT_PX, _BASE_PX, _OWN_PX = 10, 8, 16
_NOW_PX, _TRAIL_PX = 10, 4


def templates(tables: Tables) -> Iterator[tuple[str, go.Figure]]:
    """Yield the key and the figure of each template: a chart in one of its modes."""
    for look in LOOKS:
        for level, meaning in product(LEVELS, MEANINGS):
            figure = map_template(tables, look, level, meaning)
            yield f"integration.map.{level}.{meaning}.{look}", figure
        yield f"integration.scatter.{look}", scatter_template(look)
    for look in map(Look, THEMES):
        yield f"integration.ranking.{look}", dots_template(look)
        yield f"integration.trend.{look}", trend_template(look)
        for mode in ("pair", "spread", "none"):
            yield f"integration.gaps.{mode}.{look}", gaps_template(look, mode)


def map_template(tables: Tables, look: Look, level: str, meaning: str) -> go.Figure:
    """Lay out the map in the colours of a meaning."""
    # A light edge under the outline of the choice, for fills that resemble the accent.
    casing = outline("casing", look.colours["panel"], _CASING_WIDTH_PX, "chosen")
    below = [] if meaning == _AMOUNT else [casing]
    return map_figure(tables, look, level, map_scale(meaning, look.theme), below=below)


def map_scale(meaning: str, theme: str) -> list[str]:
    """List the colours of a meaning: none, then the classes; of a change, see `change_scale`."""
    if meaning in _CHANGE_TOKENS:
        return tokens.change_scale(theme, *_CHANGE_TOKENS[meaning])
    return tokens.count_scale(theme) if meaning == _AMOUNT else tokens.haze_scale(theme)


def dots_template(look: Look) -> go.Figure:
    """Lay out a row for each place, ranked, with its value written behind the dot.

    Limits stand behind the dots, and name themselves above the first row.
    """
    accent, core, muted = (look.colours[name] for name in ("accent", "core", "muted"))
    limits = trace_meta("limits", **at("limits", "x", "y", "text"))
    links = trace_meta("links", **at("links", "x", "y"))
    base = outlined(_BASE_PX, muted, muted, 1.4)
    own = outlined(_OWN_PX, "rgba(0,0,0,0)", accent, 2)
    dots = trace_meta("dots", x="values", y="numbers", text="labels", marker__symbol="symbol")
    traces = [
        line_trace(limits, accent, 1, "dash")
        | {"mode": "lines+text", "textposition": "top center", "textfont": font(accent)}
        | {"cliponaxis": False, "connectgaps": False},
        line_trace(links, muted, 1.4) | {"connectgaps": False},
        point_trace("base", "", base, **at("base", "x", "y", marker__symbol="symbol")),
        point_trace("own", "", own, **at("own", "x", "y")),
        end_label(dots | {"thing": "place"}, look.colours["ink"], spaces=2)
        | {"mode": "markers+text", "marker": outlined(_DOT_PX, core, core, 1.4)}
        | {"hoverinfo": "none"},
    ]
    figure = go.Figure([go.Scatter(trace) for trace in traces])
    return figure.update_layout(**rows_layout(look, {"visible": False, "fixedrange": True}))


def scatter_template(look: Look) -> go.Figure:
    """Lay out GDP per person against PM2.5.

    Each region has a trail, with a large point for the year.
    """
    figure = go.Figure()
    for name in REGION_LINES:
        figure.add_scatter(**line(look, name, name, point_px=_TRAIL_PX))
    paths = {"textposition": "position", "marker__symbol": "symbol", "customdata": "point"}
    marker = outlined(_NOW_PX, look.colours["core"], look.colours["core"], 1.6)
    now = point_trace("now", "point", marker, **at("now", "x", "y", "text", **paths))
    now |= {"mode": "markers+text", "textfont": haloed(look, "ink"), "cliponaxis": False}
    figure.add_scatter(**now)
    titles = {
        axis: {
            "text": escape(message(f"integration.scatter.{axis}", look.lang), quote=False),
            "standoff": 8,
            "font": font(look.colours["muted"]),
        }
        for axis in ("x", "y")
    }
    return figure.update_layout(
        **chart_layout(look, margin={"l": 56, "r": 32, "t": 20, "b": 44}),
        xaxis=value_axis(look, title=titles["x"], nticks=7),
        yaxis=value_axis(look, title=titles["y"], rangemode="tozero"),
    )
