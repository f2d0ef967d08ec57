"""Fill a template's traces with a selection's arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.notebook.text import plain_text

if TYPE_CHECKING:
    import plotly.graph_objects as go

# Where plotly reads a few tags, links among them.
_READ_TAGS = ("text", "ticktext")


def fill(template: go.Figure, selection: dict[str, Any]) -> go.Figure:
    """Put arrays where each trace's `meta.fill` says.

    Args:
        template: its traces carry `meta = {"name": …, "fill": {trace path: selection path}}`, and
            its layout may carry `meta = {"fill": {layout path: selection path}}`.
        selection: nested plain arrays.

    Returns:
        The same figure, filled.
    """
    for trace in template.data:
        for target, source in trace.meta["fill"].items():
            trace.update({target.replace(".", "_"): _plain(target, _at(selection, source))})
    for target, source in ((template.layout.meta or {}).get("fill") or {}).items():
        template.layout.update({target.replace(".", "_"): _plain(target, _at(selection, source))})
    return template


def layout_meta(**paths: str) -> dict[str, Any]:
    """Bind parts of a layout to a selection; `__` in a keyword stands for a dot."""
    return {"fill": {target.replace("__", "."): path for target, path in paths.items()}}


def trace_meta(name: str, **paths: str) -> dict[str, Any]:
    """Name a trace and bind its arrays; `__` in a keyword stands for a dot."""
    return {
        "name": name,
        "fill": {target.replace("__", "."): path for target, path in paths.items()},
    }


def _plain(target: str, value: Any) -> Any:  # noqa: ANN401 - whatever a selection holds
    """Keep plotly from taking a text for tags, where it reads them."""
    if isinstance(value, (list, tuple)):
        return [_plain(target, each) for each in value]
    is_read = isinstance(value, str) and target.rsplit(".", 1)[-1] in _READ_TAGS
    return plain_text(value) if is_read else value


def _at(selection: dict[str, Any], path: str) -> Any:  # noqa: ANN401 - an array or a nested one
    value: Any = selection
    for step in path.split("."):
        value = value[step]
    return value
