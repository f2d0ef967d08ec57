"""The bindings of a template to the arrays of a selection, and the points bound by them."""

from __future__ import annotations

from typing import Any

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
