"""The bindings of a template to the arrays of a selection, and the points bound by them."""

from __future__ import annotations

from typing import Any

from dashboard.theme import FONT_SIZE_PX

# How points are drawn.
Marker = dict[str, Any]


def layout_meta(**paths: str) -> dict[str, Any]:
    """Bind properties of a layout to paths in a selection; `__` in a keyword means a dot."""
    return {"fill": {target.replace("__", "."): path for target, path in paths.items()}}


def trace_meta(name: str, **paths: str) -> dict[str, Any]:
    """Name a trace and bind its properties as `layout_meta` does."""
    return {"name": name, **layout_meta(**paths)}


def point_trace(name: str, thing: str, marker: Marker, **paths: str) -> dict[str, Any]:
    """Describe points for things that a reader can point at, bound as `layout_meta` does."""
    return {
        "meta": trace_meta(name, **paths) | {"thing": thing},
        "mode": "markers",
        "marker": marker,
        "hoverinfo": "none",
    }


def outlined(size_px: float, colour: str, outline: str, outline_px: float) -> Marker:
    """Describe a point with an outline."""
    return {"size": size_px, "color": colour, "line": {"width": outline_px, "color": outline}}


def end_label(colour: str, *, spaces: int = 1) -> dict[str, Any]:
    """Write texts to the right of their points, without hover, over the plot's edge if need be."""
    return {
        "mode": "text",
        "texttemplate": "\u00a0" * spaces + "%{text}",
        "textposition": "middle right",
        "textfont": {"color": colour, "size": FONT_SIZE_PX},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }
