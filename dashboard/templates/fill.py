"""Fill a template's traces with a selection's arrays."""

from __future__ import annotations

from typing import Any

# Where plotly reads a few tags, links among them.
_READ_TAGS = ("text", "ticktext")


def layout_meta(**paths: str) -> dict[str, Any]:
    """Bind parts of a layout to a selection; `__` in a keyword stands for a dot."""
    return {"fill": {target.replace("__", "."): path for target, path in paths.items()}}


def trace_meta(name: str, **paths: str) -> dict[str, Any]:
    """Name a trace and bind its arrays; `__` in a keyword stands for a dot."""
    return {
        "name": name,
        "fill": {target.replace("__", "."): path for target, path in paths.items()},
    }
