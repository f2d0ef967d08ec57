"""The flows: a bar for each destination or kind, its parts by status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.bars import bars_template, name_bars
from dashboard.figures.fill import fill
from dashboard.figures.status import LOOKS, status_marker
from dashboard.messages import message
from dashboard.names import region_name
from dashboard.xiongan.select import select_flows

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from dashboard.lookup import Lookup
    from dashboard.view import View


def flows_template(*, theme: str, lang: str) -> go.Figure:
    """Lay out the bars: a part for each status."""
    parts = [
        (status, message(f"xiongan.status.{status}", lang), status_marker(status, theme))
        for status in LOOKS
    ]
    return bars_template(parts, ink="ink", theme=theme)


def flows_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw the bars of a view."""
    shown = select_flows(lookup, view)
    figure = fill(flows_template(theme=view.theme or "light", lang=view.lang), shown)
    names = [
        message(f"xiongan.kinds.{key}", view.lang)
        if shown["by"] == "kind"
        else region_name(lookup, lookup.region_row[key], view.lang)
        for key in shown["ids"]
    ]
    return name_bars(figure, shown, names)
