"""The ranking: a bar for each region, its parts by role."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.figures.fill import fill, trace_meta
from dashboard.focus.select import select_ranking
from dashboard.messages import message
from dashboard.names import region_name
from dashboard.tables import PARTS

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

ROW_PX = 22


def ranking_template(*, theme: str, lang: str) -> go.Figure:
    """Lay out the ranking; the rows' names are ticks, hidden where the page writes them itself."""
    colours = tokens.THEMES[theme]
    fills = dict(zip(("support", "core", "lead"), tokens.role_scale(theme)[4:], strict=True))
    fills["older"] = tokens.role_scale(theme)[2]
    figure = go.Figure()
    for part in PARTS:
        figure.add_bar(
            meta=trace_meta(part, x=part, y="numbers"),
            name=message(f"role.{part}", lang),
            orientation="h",
            marker={"color": fills[part], "line": {"width": 0}},
            hoverinfo="none",
        )
    figure.add_scatter(
        meta=trace_meta("totals", x="ends", y="numbers", text="labels"),
        mode="text",
        texttemplate="\u00a0%{text}",
        textposition="middle right",
        textfont={"color": colours["muted"], "size": tokens.FONT_SIZE_PX},
        cliponaxis=False,
        hoverinfo="skip",
    )
    return figure.update_layout(
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        paper_bgcolor=colours["panel"],
        plot_bgcolor=colours["panel"],
        font={"family": tokens.FONT_FAMILY, "size": tokens.FONT_SIZE_PX, "color": colours["ink"]},
        barmode="stack",
        bargap=0.32,
        showlegend=False,
        dragmode=False,
        xaxis={"visible": False, "fixedrange": True, "rangemode": "tozero"},
        yaxis={"visible": False, "fixedrange": True, "tickmode": "array"},
    )


def ranking_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw the ranking of a view."""
    shown = select_ranking(lookup, view)
    figure = fill(ranking_template(theme=view.theme or "light", lang=view.lang), shown)
    figure.layout.xaxis.range = shown["range"]
    figure.layout.yaxis.update(
        range=[len(shown["ids"]) - 0.5, -0.5],
        visible=True,
        tickvals=shown["numbers"],
        ticktext=[region_name(lookup, lookup.region_row[key], view.lang) for key in shown["ids"]],
    )
    return figure
