"""The flows: a bar for each destination or kind, with a part for each status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.templates.bars import bars_template
from dashboard.templates.status import LOOKS, status_marker

if TYPE_CHECKING:
    import plotly.graph_objects as go


def flows_template(*, theme: str, lang: str) -> go.Figure:
    """Lay out the bars."""
    parts = [
        (status, message(f"xiongan.status.{status}", lang), status_marker(status, theme))
        for status in LOOKS
    ]
    return bars_template(parts, ink="ink", theme=theme)
