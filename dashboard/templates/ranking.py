"""The ranking: a bar for each region, with a part for each role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard import theme as tokens
from dashboard.messages import message
from dashboard.tables.page import PARTS
from dashboard.templates.bars import bars_template

if TYPE_CHECKING:
    import plotly.graph_objects as go


def ranking_template(*, theme: str, lang: str) -> go.Figure:
    """Lay out the bars."""
    fills = dict(zip(("support", "core", "lead"), tokens.role_scale(theme)[4:], strict=True))
    fills["older"] = tokens.role_scale(theme)[2]
    parts = [
        (part, message(f"role.{part}", lang), {"color": fills[part], "line": {"width": 0}})
        for part in PARTS
    ]
    return bars_template(parts, ink="muted", theme=theme)
