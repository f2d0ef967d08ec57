"""The lines over years of the Integration tab: values of regions, and the gaps between them."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from dashboard.templates.parts import (
    Look,
    Style,
    at,
    font,
    layout_meta,
    line_trace,
    outlined,
    plot_frame,
    point_trace,
    text_trace,
    trace_meta,
)

# Lines of a chart of regions, from back to front.
REGION_LINES = ("rest", "beijing", "tianjin", "hebei", "named", "chosen")
_PAIR_PARTS = ("hebei", "tianjin", "extremes")
_SPREAD_PARTS = ("all", "between", "within")
# By panel of a chart of gaps: plotly's name of its axis, and its shares of the height, with the
# title of the lower panel between them.
_PANELS = {"top": ("y", (0.58, 1)), "bottom": ("y2", (0, 0.42))}
_LABEL_ROOM_PX = 124
# By line: colour token, width in px, opacity.
_STYLES = {
    "rest": ("muted", 1.2, 0.55),
    "beijing": ("series-1", 2.2, 1),
    "tianjin": ("series-2", 2.2, 1),
    "hebei": ("series-3", 2.2, 1),
    "named": ("ink", 1.6, 0.85),
    "chosen": ("ink", 3, 1),
    "extremes": ("muted", 1.6, 1),
    "all": ("ink", 2.4, 1),
    "between": ("series-1", 2, 1),
    "within": ("series-2", 2, 1),
}


def trend_template(look: Look) -> go.Figure:
    """Lay out a line for each region; marks are below the lines, labels and events above."""
    muted, accent = look.colours["muted"], look.colours["accent"]
    figure = go.Figure()
    for name, colour, dash in (
        ("breaks", muted, "dash"),
        ("soft_breaks", muted, "dot"),
        ("now", accent, "solid"),
    ):
        figure.add_scatter(**_marks(name, colour, dash))
    for name in REGION_LINES:
        figure.add_scatter(**line(look, name, name, mode=f"{name}.mode"))
    figure.add_scatter(**_marks("limits", accent, "dash"))
    for name in REGION_LINES:
        figure.add_scatter(**_label(look, name, f"labels.{name}", f"label_{name}"))
    marker = outlined(12, look.colours["series-2"], look.colours["panel"], 1)
    paths = at("events", "x", "y", customdata="rows")
    events = point_trace("events", "event", marker | {"symbol": "triangle-down"}, **paths)
    figure.add_scatter(**events, cliponaxis=False)
    return figure.update_layout(
        **chart_layout(look, hovermode="x"),
        meta=layout_meta(**at("range", xaxis__range="x", yaxis__range="drawn", yaxis__type="type")),
        # The upright line is at the year that a reader points at.
        xaxis=_year_axis(
            look,
            showspikes=True,
            spikemode="across",
            spikesnap="hovered data",
            spikethickness=1,
            spikedash="solid",
            spikecolor=muted,
        ),
        yaxis=value_axis(look),
    )


def gaps_template(look: Look, mode: str) -> go.Figure:
    """Lay out the gaps over time.

    Args:
        look: the theme.
        mode: "pair" has ratio and difference in two panels, "spread" a measure of spread in one,
            "none" says that there is nothing.
    """
    is_pair = mode == "pair"
    figure = go.Figure()
    for panel in _PANELS if is_pair else ("top",):
        _add_panel(figure, look, panel, _PAIR_PARTS if is_pair else _SPREAD_PARTS)
    paths = {"xaxis__range": "x", "yaxis__range": "top.range"}
    axes = {
        "xaxis": _year_axis(look, anchor="y2" if is_pair else "y"),
        "yaxis": value_axis(look, domain=_PANELS["top"][1] if is_pair else (0, 1)),
    }
    if is_pair:
        axes["yaxis2"] = value_axis(look, domain=_PANELS["bottom"][1])
        paths["yaxis2__range"] = "bottom.range"
    if mode == "none":
        axes["xaxis"]["visible"] = axes["yaxis"]["visible"] = False
    return figure.update_layout(**chart_layout(look), meta=layout_meta(**paths), **axes)


def _add_panel(figure: go.Figure, look: Look, panel: str, parts: tuple[str, ...]) -> None:
    """Add the head, the lines and the labels of a panel of a chart of gaps."""
    head = f"{panel}.head"
    meta = trace_meta(f"{panel}_head", **at(head, "x", "y", "text"))
    traces = [
        text_trace(meta, font(look.colours["muted"]), "top right") | {"cliponaxis": False},
        *(line(look, part, f"{panel}.lines.{part}", f"{panel}_{part}") for part in parts),
        *(_label(look, part, f"{panel}.labels.{part}", f"{panel}_label_{part}") for part in parts),
    ]
    for trace in traces:
        figure.add_scatter(**trace | {"yaxis": _PANELS[panel][0]})


def line(
    look: Look, name: str, path: str, trace: str = "", point_px: float = 6, **more: str
) -> Style:
    """Describe a line with points; points of recalled values are hollow.

    Args:
        look: the theme.
        name: of the line's style.
        path: of the line in the selection.
        trace: name of the trace, if not that of the style.
        point_px: size of the points.
        more: other properties, with their paths in the selection.
    """
    token, width_px, opacity = _STYLES[name]
    colour = look.colours[token]
    marker = outlined(point_px, colour, colour, 1.4)
    paths = at(path, "x", "y", marker__symbol="symbol", customdata="point")
    return {
        **point_trace(trace or name, "point", marker, **paths, **more),
        # Unless the selection says which.
        "mode": None if "mode" in more else "lines+markers",
        "line": {"color": colour, "width": width_px},
        "opacity": opacity,
        "connectgaps": False,
        "cliponaxis": False,
        "yaxis": "y",
    }


def _label(look: Look, name: str, path: str, trace: str) -> Style:
    """Describe the names of lines at their ends; the arguments are those of `line`."""
    meta = trace_meta(trace, **at(path, "x", "y", "text"))
    colour = look.colours[_STYLES[name][0]]
    return text_trace(meta, font(colour), "middle right") | {"cliponaxis": False, "yaxis": "y"}


def _marks(name: str, colour: str, dash: str) -> Style:
    """Describe thin lines that mark years or limits."""
    meta = trace_meta(name, **at(name, "x", "y"))
    return line_trace(meta, colour, 1, dash) | {"connectgaps": False}


def chart_layout(look: Look, **more: Any) -> Style:  # noqa: ANN401 - parts of a layout
    """Return the layout of a chart of lines, with room for labels on the right."""
    return {
        **plot_frame(look, ink="muted"),
        "margin": {"l": 52, "r": _LABEL_ROOM_PX, "t": 20, "b": 24},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverdistance": 24,
        **more,
    }


def _year_axis(look: Look, **more: Any) -> Style:  # noqa: ANN401 - parts of an axis
    return {
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "tickformat": "d",
        "tickmode": "linear",
        "tick0": 2010,
        "dtick": 2,
        "tickangle": 0,
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": look.colours["line"],
        **more,
    }


def value_axis(look: Look, **more: Any) -> Style:  # noqa: ANN401 - parts of an axis
    """Return an axis of values."""
    return {
        "fixedrange": True,
        "gridcolor": look.colours["line"],
        "zeroline": False,
        "nticks": 5,
        "tickformat": ",",
        **more,
    }
