"""The statements of the plan as a table, for exported pictures; the page shows them as cards."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.registry import LANGUAGES, THEMES
from dashboard.templates.fill import trace_meta
from dashboard.templates.table import cells_style, table_figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    import plotly.graph_objects as go

    from dashboard.tables.page import Tables

_HEAD_PX = 34
_ROW_PX = 30
# Shares of the picture's width; `browser/tabs/plan/pictures.js` wraps texts by the same.
_WIDTHS = (6, 2, 3, 8)


def templates(_tables: Tables) -> Iterator[tuple[str, go.Figure]]:
    """Yield the key and the figure of each template."""
    for theme, lang in product(THEMES, LANGUAGES):
        yield f"plan.plan.{theme}.{lang}", plan_template(theme=theme, lang=lang)


def plan_template(*, theme: str, lang: str) -> go.Figure:
    """Lay out the table of statements."""
    names = ("statement", "level", "direction", "held")
    heads = [f"<b>{message(f'plan.column.{name}', lang)}</b>" for name in names]
    return table_figure(
        theme,
        meta=trace_meta("entries", cells__values="entries"),
        columnwidth=list(_WIDTHS),
        header=cells_style(theme, background="page") | {"height": _HEAD_PX, "values": heads},
        cells=cells_style(theme) | {"height": _ROW_PX},
    )
