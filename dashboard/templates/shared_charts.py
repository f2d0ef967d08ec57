"""Charts that several tabs have: bars in rows, coloured cells, and tables.

Tick labels are hidden, because the page writes the names itself. Tables are for exported pictures
of what the page writes as HTML; the selection has the cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from dashboard.templates.parts import (
    HIDDEN_AXIS,
    LENGTHS_AXIS,
    Look,
    Style,
    classes,
    end_label,
    font,
    frame,
    plot_frame,
    rows_layout,
    trace_meta,
)
from dashboard.theme import FONT_SIZE_PX

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEAD_PX, _ROW_PX, _PROFILE_ROW_PX = 28, 24, 34


def bars_template(parts: Sequence[tuple[str, str, Any]], look: Look, ink: str = "ink") -> go.Figure:
    """Lay out horizontal stacked bars, a row for each name, with labels at their ends.

    Args:
        parts: key (the selection's array), name and marker of each part of a bar.
        look: the theme.
        ink: colour token of the labels.
    """
    figure = go.Figure()
    for key, name, marker in parts:
        figure.add_bar(
            meta=trace_meta(key, x=key, y="numbers"),
            name=name,
            orientation="h",
            marker=marker,
            hoverinfo="none",
        )
    labels = trace_meta("totals", x="ends", y="numbers", text="labels")
    figure.add_scatter(**end_label(labels, look.colours[ink]))
    return figure.update_layout(**rows_layout(look, LENGTHS_AXIS, barmode="stack", bargap=0.32))


def cells_template(scale: list[str], look: Look, text_px: int = FONT_SIZE_PX) -> go.Figure:
    """Lay out coloured cells in rows and columns, each with a letter or a number."""
    figure = go.Figure(cells(trace_meta("cells", z="z", text="text"), scale, text_px))
    return figure.update_layout(
        **plot_frame(look), dragmode=False, xaxis=HIDDEN_AXIS, yaxis=HIDDEN_AXIS
    )


def cells(meta: Style, scale: list[str], text_px: int | None = None) -> go.Heatmap:
    """Draw cells in the colours of a scale."""
    return go.Heatmap(
        meta=meta,
        **classes(scale, "z"),
        xgap=1,
        ygap=1,
        showscale=False,
        texttemplate="%{text}",
        textfont_size=text_px,
        hoverinfo="none",
    )


def cells_style(look: Look, background: str = "panel") -> Style:
    """Return the style of the cells of every table; the background is a token of a colour."""
    return {
        "align": "left",
        "fill": {"color": look.colours[background]},
        "line": {"color": look.colours["line"]},
        "font": font(look.colours["ink"]),
    }


def table_figure(look: Look, **parts: Any) -> go.Figure:  # noqa: ANN401 - parts of plotly's table
    """Lay out a table alone."""
    return go.Figure(go.Table(**parts)).update_layout(**frame(look))


def table_template(look: Look) -> go.Figure:
    """Lay out the first rows of a table of the Data tab."""
    return table_figure(
        look,
        meta=trace_meta(
            "rows", columnwidth="widths", header__values="heads", cells__values="cells"
        ),
        header=cells_style(look, "none") | {"height": _HEAD_PX},
        cells=cells_style(look) | {"height": _ROW_PX},
    )


def side_table_template(look: Look) -> go.Figure:
    """Lay out chains or a comparison, which the page writes as text."""
    style = cells_style(look)
    return table_figure(
        look,
        meta=trace_meta(
            "entries", header__values="heads", cells__values="entries", columnwidth="widths"
        ),
        header=style | {"font": font(look.colours["ink"], weight=700)},
        cells=style,
    )


def profile_template(look: Look) -> go.Figure:
    """Lay out a profile or the key figures: what, value, year, source."""
    return table_figure(
        look,
        meta=trace_meta("entries", cells__values="entries"),
        columnwidth=[5, 2, 1, 4],
        header={"height": 0, "values": [""] * 4, "fill": {"color": look.colours["panel"]}},
        cells=cells_style(look) | {"height": _PROFILE_ROW_PX},
    )
