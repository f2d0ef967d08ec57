"""The bindings of a template to the arrays of a selection."""

from __future__ import annotations

from typing import Any


def layout_meta(**paths: str) -> dict[str, Any]:
    """Bind properties of a layout to paths in a selection; `__` in a keyword means a dot."""
    return {"fill": {target.replace("__", "."): path for target, path in paths.items()}}


def trace_meta(name: str, **paths: str) -> dict[str, Any]:
    """Name a trace and bind its properties as `layout_meta` does."""
    return {"name": name, **layout_meta(**paths)}
