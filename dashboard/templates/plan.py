"""The statements of the plan as a table, for exported pictures; the page shows them as cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.templates.parts import LOOKS, Look, trace_meta
from dashboard.templates.shared_charts import cells_style, table_figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    import plotly.graph_objects as go

    from dashboard.tables.columns import Tables

_HEAD_PX = 34
_ROW_PX = 30
# Shares of the picture's width; `browser/tabs/plan/pictures.js` wraps texts by the same.
_WIDTHS = (6, 2, 3, 8)


def templates(_tables: Tables) -> Iterator[tuple[str, go.Figure]]:
    """Yield the key and the figure of each template."""
    for look in LOOKS:
        yield f"plan.plan.{look}", plan_template(look)


def plan_template(look: Look) -> go.Figure:
    """Lay out the table of statements."""
    names = ("statement", "level", "direction", "held")
    heads = [f"<b>{message(f'plan.column.{name}', look.lang)}</b>" for name in names]
    return table_figure(
        look,
        meta=trace_meta("entries", cells__values="entries"),
        columnwidth=list(_WIDTHS),
        header=cells_style(look, "page") | {"height": _HEAD_PX, "values": heads},
        cells=cells_style(look) | {"height": _ROW_PX},
    )
