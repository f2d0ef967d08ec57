"""Tables for exported pictures, of what the page writes as HTML; the selection has the cells."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.templates.fill import trace_meta
from dashboard.templates.frame import frame

_HEAD_PX, _ROW_PX, _PROFILE_ROW_PX = 28, 24, 34


def cells_style(theme: str, *, background: str = "panel") -> dict[str, Any]:
    """Return the style of the cells of every table; the background is a token of a colour."""
    colours = tokens.THEMES[theme]
    return {
        "align": "left",
        "fill": {"color": colours[background]},
        "line": {"color": colours["line"]},
        "font": {"color": colours["ink"], "size": tokens.FONT_SIZE_PX},
    }


def table_figure(theme: str, **parts: Any) -> go.Figure:  # noqa: ANN401 - parts of plotly's table
    """Lay out a table alone."""
    return go.Figure().add_table(**parts).update_layout(**frame(theme))


def table_template(*, theme: str) -> go.Figure:
    """Lay out the first rows of a table of the Data tab."""
    return table_figure(
        theme,
        meta=trace_meta(
            "rows", columnwidth="widths", header__values="heads", cells__values="cells"
        ),
        header=cells_style(theme, background="none") | {"height": _HEAD_PX},
        cells=cells_style(theme) | {"height": _ROW_PX},
    )


def side_table_template(*, theme: str) -> go.Figure:
    """Lay out chains or a comparison, which the page writes as text."""
    style = cells_style(theme)
    return table_figure(
        theme,
        meta=trace_meta(
            "entries", header__values="heads", cells__values="entries", columnwidth="widths"
        ),
        header={**style, "font": {**style["font"], "weight": 700}},
        cells=style,
    )


def profile_template(*, theme: str) -> go.Figure:
    """Lay out a profile or the key figures: what, value, year, source."""
    return table_figure(
        theme,
        meta=trace_meta("entries", cells__values="entries"),
        columnwidth=[5, 2, 1, 4],
        header={
            "height": 0,
            "values": ["", "", "", ""],
            "fill": {"color": tokens.THEMES[theme]["panel"]},
        },
        cells=cells_style(theme) | {"height": _PROFILE_ROW_PX},
    )
