"""Parts of charts with lines over years: lines, labels, marks, axes and the layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard import theme as tokens
from dashboard.templates.fill import trace_meta
from dashboard.templates.frame import plot_frame

if TYPE_CHECKING:
    import plotly.graph_objects as go

# Lines of a chart of regions, from back to front.
REGION_LINES = ("rest", "beijing", "tianjin", "hebei", "named", "chosen")
_LABEL_ROOM_PX = 124
# By line: colour token, width in px, opacity.
_STYLES = {
    "rest": ("muted", 1.2, 0.55),
    "beijing": ("series-1", 2.2, 1),
    "tianjin": ("series-2", 2.2, 1),
    "hebei": ("series-3", 2.2, 1),
    "named": ("ink", 1.6, 0.85),
    "chosen": ("ink", 3, 1),
    "extremes": ("muted", 1.6, 1),
    "all": ("ink", 2.4, 1),
    "between": ("series-1", 2, 1),
    "within": ("series-2", 2, 1),
}


def add_line(  # noqa: PLR0913 - the keywords have defaults
    figure: go.Figure,
    name: str,
    path: str,
    *,
    theme: str,
    yaxis: str = "y",
    trace: str = "",
    point_px: float = 6,
    **more: str,
) -> None:
    """Add a line with points; points of recalled values are hollow.

    Args:
        figure: is changed.
        name: of the line's style.
        path: of the line in the selection.
        theme: light or dark.
        yaxis: plotly's name of the axis.
        trace: name of the trace, if not that of the style.
        point_px: size of the points.
        more: other properties, with their paths in the selection.
    """
    colour, width, opacity = _STYLES[name]
    figure.add_scatter(
        meta=trace_meta(
            trace or name,
            x=f"{path}.x",
            y=f"{path}.y",
            marker__symbol=f"{path}.symbol",
            customdata=f"{path}.point",
            **more,
        )
        | {"thing": "point"},
        # Unless the selection says which.
        **({} if "mode" in more else {"mode": "lines+markers"}),
        line={"color": tokens.THEMES[theme][colour], "width": width},
        marker={
            "color": tokens.THEMES[theme][colour],
            "size": point_px,
            "line": {"width": 1.4, "color": tokens.THEMES[theme][colour]},
        },
        opacity=opacity,
        connectgaps=False,
        cliponaxis=False,
        hoverinfo="none",
        yaxis=yaxis,
    )


def add_labels(  # noqa: PLR0913 - the keywords have defaults
    figure: go.Figure, name: str, path: str, *, theme: str, yaxis: str = "y", trace: str = ""
) -> None:
    """Add the names of lines at their ends; the arguments are those of `add_line`."""
    colour, _, _ = _STYLES[name]
    figure.add_scatter(
        meta=trace_meta(
            trace or f"label_{name}", x=f"{path}.x", y=f"{path}.y", text=f"{path}.text"
        ),
        mode="text",
        textposition="middle right",
        textfont={"color": tokens.THEMES[theme][colour], "size": tokens.FONT_SIZE_PX},
        cliponaxis=False,
        hoverinfo="skip",
        yaxis=yaxis,
    )


def add_marks(figure: go.Figure, name: str, colour: str, dash: str, path: str) -> None:
    """Add thin lines that mark years."""
    figure.add_scatter(
        meta=trace_meta(name, x=f"{path}.x", y=f"{path}.y"),
        mode="lines",
        line={"color": colour, "width": 1, "dash": dash},
        connectgaps=False,
        hoverinfo="skip",
    )


def chart_layout(theme: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - parts of a layout
    """Return the layout of a chart of lines, with room for labels on the right."""
    return {
        **plot_frame(theme, ink="muted"),
        "margin": {"l": 52, "r": _LABEL_ROOM_PX, "t": 20, "b": 24},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverdistance": 24,
        **more,
    }


def year_axis(theme: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - parts of an axis
    """Return an axis of years."""
    return {
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "tickformat": "d",
        "tickmode": "linear",
        "tick0": 2010,
        "dtick": 2,
        "tickangle": 0,
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": tokens.THEMES[theme]["line"],
        **more,
    }


def value_axis(theme: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - parts of an axis
    """Return an axis of values."""
    return {
        "fixedrange": True,
        "gridcolor": tokens.THEMES[theme]["line"],
        "zeroline": False,
        "nticks": 5,
        "tickformat": ",",
        **more,
    }
