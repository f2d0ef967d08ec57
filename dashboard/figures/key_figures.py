"""The key figures as a table: the page writes them as text; a saved picture shows this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.fill import fill
from dashboard.figures.profile import profile_template
from dashboard.xiongan.rows import figures_entries

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from dashboard.lookup import Lookup
    from dashboard.view import View


def key_figures_template(*, theme: str) -> go.Figure:
    """Lay out the table: what, value, date, source, as in a profile."""
    return profile_template(theme=theme)


def key_figures_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw the key figures of a view."""
    template = key_figures_template(theme=view.theme or "light")
    return fill(template, {"entries": figures_entries(lookup, view)})
