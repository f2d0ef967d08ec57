"""The templates of the Xiong'an tab: the map of moves, the flows, the timeline and the figures.

The map shows destinations of moves, paths from Beijing, and the ring.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard.messages import message
from dashboard.registry import LEVELS
from dashboard.templates.base_map import WHOLE_SCALE, map_figure, window
from dashboard.templates.parts import (
    HIDDEN_AXIS,
    LOOKS,
    Look,
    Style,
    at,
    classes,
    font,
    haloed,
    layout_meta,
    line_trace,
    outlined,
    plot_frame,
    point_trace,
    text_trace,
    trace_meta,
)
from dashboard.templates.shared_charts import bars_template, profile_template
from dashboard.theme import FONT_SIZE_PX, THEMES, count_scale
from geo.framing import Frame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.tables.columns import Tables

# Colour token and pattern of each status, from the most to the least complete move; the first is
# solid.
STATUS_LOOKS = {
    "operating": ("lead", ""),
    "opened": ("core", "."),
    "under_construction": ("core", "/"),
    "announced": ("support", "x"),
    "registered": ("faded-core", "-"),
}
# From Xiong'an to Beijing, with the ring around it.
NEAR = Frame(west=114.5, south=38.6, east=117.95, north=40.95)
# Width of a line, by the least number of organisations that it stands for.
_WIDTH_PX = {1: 1.5, 2: 3, 5: 5, 10: 8}
# Symbols by event. The colour of a mark is the status, which a label also gives.
_SYMBOLS = {"announced": "diamond-open", "started": "triangle-up", "opened": "circle"}
_OPEN_WIDTH_PX = 2.5


def templates(tables: Tables) -> Iterator[tuple[str, go.Figure]]:
    """Yield the key and the figure of each template: a chart in one of its modes."""
    for look in LOOKS:
        for level in LEVELS:
            yield f"xiongan.map.{level}.{look}", map_template(tables, look, level)
        yield f"xiongan.flows.{look}", flows_template(look)
        yield f"xiongan.timeline.{look}", timeline_template(look)
        yield f"xiongan.figures.{look}", profile_template(look)


def status_scale(theme: str) -> list[str]:
    """List the colours of the statuses."""
    return [THEMES[theme][token] for token, _ in STATUS_LOOKS.values()]


def map_template(tables: Tables, look: Look, level: str) -> go.Figure:
    """Lay out the map."""
    figure = map_figure(
        tables,
        look,
        level,
        count_scale(look.theme),
        above=[*_ring(look), *_lines(look), _ends(look)],
        top=[_moves(look), _most(look)],
        bars=[(*WHOLE_SCALE[:2], "is_whole"), (NEAR, 20, "is_near")],
    )
    return figure.update_layout(meta={"windows": {"near": window(NEAR)}})


def _ring(look: Look) -> Iterator[go.Scattergeo]:
    ring = trace_meta("ring", **at("ring", "lon", "lat"))
    yield go.Scattergeo(line_trace(ring, look.colours["ink"], 1.2, "dot"))
    label = trace_meta("ring_label", **at("ring.label", "lon", "lat", "text"))
    yield go.Scattergeo(text_trace(label, haloed(look, "ink"), "middle left"))


def _lines(look: Look) -> Iterator[go.Scattergeo]:
    for place, token in (("e", "series-2"), ("x", "accent")):
        for least, width_px in _WIDTH_PX.items():
            paths = at(f"lines.{place}{least}", "lon", "lat", customdata="paths")
            meta = trace_meta(f"lines_{place}{least}", **paths)
            lines = line_trace(meta | {"thing": "path"}, look.colours[token], width_px)
            yield go.Scattergeo(lines | {"hoverinfo": "none"}, opacity=0.85)


def _ends(look: Look) -> go.Scattergeo:
    marker = outlined(7, look.colours["ink"], look.colours["panel"], 1.5)
    paths = at("ends", "lon", "lat", customdata="ids")
    return go.Scattergeo(point_trace("ends", "region", marker, **paths))


def _moves(look: Look) -> go.Scattergeo:
    marker = {
        "size": 10,
        **classes(status_scale(look.theme), "c"),
        "line": {"width": 1, "color": look.colours["ink"]},
    }
    paths = {"customdata": "rows", "marker__color": "z", "marker__symbol": "symbol"}
    return go.Scattergeo(point_trace("signs", "move", marker, **at("signs", "lon", "lat", **paths)))


def _most(look: Look) -> go.Scattergeo:
    meta = trace_meta("most", **at("most", "lon", "lat", "text"))
    # On a narrow map the names leave no room for it.
    meta["narrow"] = {"visible": False}
    large = haloed(look, "accent", FONT_SIZE_PX + 4, weight=700)
    label = text_trace(meta, large, "middle left")
    return go.Scattergeo(label, texttemplate="%{text}\u00a0\u00a0")


def flows_template(look: Look) -> go.Figure:
    """Lay out a bar for each destination or kind, with a part for each status."""
    parts = []
    for status, (token, shape) in STATUS_LOOKS.items():
        marker = {
            "color": look.colours[token],
            "line": {"width": 0},
            "pattern": {
                "shape": shape,
                "fillmode": "overlay",
                "fgcolor": look.colours["panel"],
                "size": 6,
                "solidity": 0.25,
            },
        }
        parts.append((status, message(f"xiongan.status.{status}", look.lang), marker))
    return bars_template(parts, look)


def timeline_template(look: Look) -> go.Figure:
    """Lay out a line for each organisation, with marks for the dates of its move."""
    spans = trace_meta("spans", **at("spans", "x", "y"))
    as_of = trace_meta("as_of", **at("as_of", "x", "y", customdata="rows"))
    bars = {"symbol": "line-ns", "size": 12}
    doubts = trace_meta("doubts", **at("doubts", "x", "y", "text"))
    bold = font(look.colours["ink"], weight=700)
    traces = [
        line_trace(spans, look.colours["line"], 1),
        {
            "meta": as_of,
            "mode": "markers",
            "marker": bars | {"line": {"width": 1.5, "color": look.colours["muted"]}},
            "hoverinfo": "none",
        },
        *(_event(look, event, symbol) for event, symbol in _SYMBOLS.items()),
        text_trace(doubts, bold, "middle right") | {"texttemplate": "\u00a0%{text}"},
    ]
    figure = go.Figure([go.Scatter(trace) for trace in traces])
    return figure.update_layout(
        **plot_frame(look, ink="muted") | {"margin": {"l": 0, "r": 0, "t": 24, "b": 0}},
        showlegend=False,
        dragmode=False,
        xaxis={
            "side": "top",
            "fixedrange": True,
            "gridcolor": look.colours["line"],
            "zeroline": False,
            "tickformat": "d",
            "nticks": 5,
            "tickangle": 0,
        },
        # The page writes the names itself.
        yaxis=HIDDEN_AXIS,
        meta=layout_meta(xaxis__range="range", yaxis__range="lines"),
    )


def _event(look: Look, event: str, symbol: str) -> Style:
    """Describe the marks of an event of moves."""
    return {
        "meta": trace_meta(event, **at(event, "x", "y", marker__color="z", customdata="rows")),
        "mode": "markers",
        "cliponaxis": False,
        "marker": {
            "symbol": symbol,
            "size": 10,
            **classes(status_scale(look.theme), "c"),
            "line": {"width": _OPEN_WIDTH_PX if symbol.endswith("open") else 0},
        },
        "hoverinfo": "none",
    }
