"""The key figures as a table: the page writes them as text; a saved picture shows this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.templates.profile import profile_template

if TYPE_CHECKING:
    import plotly.graph_objects as go


def key_figures_template(*, theme: str) -> go.Figure:
    """Lay out the table: what, value, date, source, as in a profile."""
    return profile_template(theme=theme)
