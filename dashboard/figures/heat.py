"""Tables of coloured numbers: regions by sections, and regions by regions.

The page writes them as tables; these figures are what a saved picture of them shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.figures.fill import fill, trace_meta
from dashboard.figures.structure_map import structure_scale
from dashboard.messages import message
from dashboard.structure.scene import own
from dashboard.structure.select import select_sectors, select_similarity

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View


def heat_template(*, mode: str, theme: str) -> go.Figure:
    """Lay out cells of classes with their numbers; `mode` is quotient or share."""
    colours = tokens.THEMES[theme]
    scale = structure_scale(mode, theme)
    figure = go.Figure()
    figure.add_heatmap(
        meta=trace_meta("cells", z="z", text="text"),
        colorscale=tokens.discrete_scale(scale),
        zmin=-0.5,
        zmax=len(scale) - 0.5,
        xgap=1,
        ygap=1,
        showscale=False,
        texttemplate="%{text}",
        textfont={"size": tokens.FONT_SIZE_PX},
        hoverinfo="none",
    )
    axis = {"visible": False, "fixedrange": True, "tickmode": "array"}
    return figure.update_layout(
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        paper_bgcolor=colours["panel"],
        plot_bgcolor=colours["panel"],
        font={"family": tokens.FONT_FAMILY, "size": tokens.FONT_SIZE_PX, "color": colours["ink"]},
        dragmode=False,
        xaxis=axis,
        yaxis=axis,
    )


def sectors_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw regions by sections."""
    shown = select_sectors(lookup, view)
    mode = "share" if shown["measure"] == "share" else "quotient"
    codes = own(lookup)["sections"]["code"]
    names = [message(f"structure.section.{code.lower()}", view.lang) for code in codes]
    columns = [f"{code} {name}" for code, name in zip(codes, names, strict=True)]
    return _with_ticks(lookup, view, fill(_template(view, mode), shown), shown, columns)


def similarity_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw regions by regions."""
    shown = select_similarity(lookup, view)
    names = _names(lookup, view, shown["rows"])
    return _with_ticks(lookup, view, fill(_template(view, "share"), shown), shown, names)


def _template(view: View, mode: str) -> go.Figure:
    return heat_template(mode=mode, theme=view.theme or "light")


def _names(lookup: Lookup, view: View, ids: list[str]) -> list[str]:
    names = lookup.tables["regions"][f"name_{view.lang}"]
    return [names[lookup.region_row[key]] for key in ids]


def _with_ticks(
    lookup: Lookup, view: View, figure: go.Figure, shown: dict[str, Any], columns: list[str]
) -> go.Figure:
    rows = _names(lookup, view, shown["rows"])
    figure.layout.xaxis.update(
        visible=True,
        side="top",
        tickangle=-90,
        range=[-0.5, len(columns) - 0.5],
        tickvals=list(range(len(columns))),
        ticktext=columns,
    )
    figure.layout.yaxis.update(
        visible=True,
        range=[len(rows) - 0.5, -0.5],
        tickvals=list(range(len(rows))),
        ticktext=rows,
    )
    return figure
