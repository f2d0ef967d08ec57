"""The ranking: a bar for each region, its parts by role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard import theme as tokens
from dashboard.figures.bars import bars_template, name_bars
from dashboard.figures.fill import fill
from dashboard.focus.select import select_ranking
from dashboard.messages import message
from dashboard.names import region_name
from dashboard.tables import PARTS

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from dashboard.lookup import Lookup
    from dashboard.view import View

ROW_PX = 24


def ranking_template(*, theme: str, lang: str) -> go.Figure:
    """Lay out the ranking: a part of a bar for each role."""
    fills = dict(zip(("support", "core", "lead"), tokens.role_scale(theme)[4:], strict=True))
    fills["older"] = tokens.role_scale(theme)[2]
    parts = [
        (part, message(f"role.{part}", lang), {"color": fills[part], "line": {"width": 0}})
        for part in PARTS
    ]
    return bars_template(parts, ink="muted", theme=theme)


def ranking_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw the ranking of a view."""
    shown = select_ranking(lookup, view)
    figure = fill(ranking_template(theme=view.theme or "light", lang=view.lang), shown)
    names = [region_name(lookup, lookup.region_row[key], view.lang) for key in shown["ids"]]
    return name_bars(figure, shown, names)
