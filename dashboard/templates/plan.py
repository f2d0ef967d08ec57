"""The statements of the plan as a table, for exported pictures; the page shows them as cards."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.messages import message
from dashboard.registry import LANGUAGES, THEMES
from dashboard.templates.fill import trace_meta
from dashboard.templates.frame import frame

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    colours = tokens.THEMES[theme]
    font = {"color": colours["ink"], "size": tokens.FONT_SIZE_PX}
    names = ("statement", "level", "direction", "held")
    figure = go.Figure()
    figure.add_table(
        meta=trace_meta("entries", cells__values="entries"),
        columnwidth=list(_WIDTHS),
        header={
            "height": _HEAD_PX,
            "align": "left",
            "values": [f"<b>{message(f'plan.column.{name}', lang)}</b>" for name in names],
            "fill": {"color": colours["page"]},
            "line": {"color": colours["line"]},
            "font": font,
        },
        cells={
            "align": "left",
            "height": _ROW_PX,
            "fill": {"color": colours["panel"]},
            "line": {"color": colours["line"]},
            "font": font,
        },
    )
    return figure.update_layout(**frame(theme))
