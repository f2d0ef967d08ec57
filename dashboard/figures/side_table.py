"""Tables of words, for pictures of what the page writes as text: chains and the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.figures.fill import fill, trace_meta
from dashboard.figures.frame import frame
from dashboard.structure.entries import chains_table, compare_table

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.structure.entries import WordsTable
    from dashboard.view import View


def side_table_template(*, theme: str) -> go.Figure:
    """Lay out a table; heads, cells and the columns' widths are filled in."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    font = {"color": colours["ink"], "size": tokens.FONT_SIZE_PX}
    look = {
        "align": "left",
        "fill": {"color": colours["panel"]},
        "line": {"color": colours["line"]},
    }
    figure.add_table(
        meta=trace_meta(
            "entries", header__values="heads", cells__values="entries", columnwidth="widths"
        ),
        header={**look, "font": {**font, "weight": 700}},
        cells={**look, "font": font},
    )
    return figure.update_layout(**frame(theme))


def chains_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw the chains, clusters and schemes of a view."""
    return _words_figure(chains_table(lookup, view), view)


def compare_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw the comparison of a view."""
    return _words_figure(compare_table(lookup, view), view)


def _words_figure(table: WordsTable, view: View) -> go.Figure:
    return fill(side_table_template(theme=view.theme or "light"), table._asdict())
