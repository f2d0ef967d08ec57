"""The flows: a bar for each destination or kind, its parts by status."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.figures.fill import fill, trace_meta
from dashboard.figures.status import LOOKS, status_marker
from dashboard.messages import message
from dashboard.names import region_name
from dashboard.xiongan.select import select_flows

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View


def flows_template(*, theme: str, lang: str) -> go.Figure:
    """Lay out the bars; their names are ticks, hidden where the page writes them itself."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    for status in LOOKS:
        figure.add_bar(
            meta=trace_meta(status, x=status, y="numbers"),
            name=message(f"xiongan.status.{status}", lang),
            orientation="h",
            marker=status_marker(status, theme),
            hoverinfo="none",
        )
    figure.add_scatter(
        meta=trace_meta("totals", x="ends", y="numbers", text="labels"),
        mode="text",
        texttemplate="\u00a0%{text}",
        textposition="middle right",
        textfont={"color": colours["ink"], "size": tokens.FONT_SIZE_PX},
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


def flows_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw the bars of a view."""
    shown = select_flows(lookup, view)
    figure = fill(flows_template(theme=view.theme or "light", lang=view.lang), shown)
    figure.layout.xaxis.range = shown["range"]
    figure.layout.yaxis.update(
        range=[len(shown["ids"]) - 0.5, -0.5],
        visible=True,
        tickvals=shown["numbers"],
        ticktext=[
            message(f"xiongan.kinds.{key}", view.lang)
            if shown["by"] == "kind"
            else region_name(lookup, lookup.region_row[key], view.lang)
            for key in shown["ids"]
        ],
    )
    return figure
