"""What charts of lines over years share: their colours, points, labels and frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard import theme as tokens
from dashboard.templates.fill import trace_meta
from dashboard.templates.frame import plot_frame

if TYPE_CHECKING:
    import plotly.graph_objects as go

# Lines of a chart of regions, from back to front.
REGION_LINES = ("rest", "beijing", "tianjin", "hebei", "chosen")
LABEL_ROOM_PX = 96
_COLOURS = {
    "rest": ("muted", 1.2, 0.55),
    "beijing": ("series-1", 2.2, 1),
    "tianjin": ("series-2", 2.2, 1),
    "hebei": ("series-3", 2.2, 1),
    "chosen": ("ink", 3, 1),
    "extremes": ("muted", 1.6, 1),
    "all": ("ink", 2.4, 1),
    "between": ("series-1", 2, 1),
    "within": ("series-2", 2, 1),
}


def colour_of(name: str, theme: str) -> str:
    """Give the colour of a line by its name."""
    return tokens.THEMES[theme][_COLOURS[name][0]]


def add_line(  # noqa: PLR0913 - where it is filled from, and where it stands
    figure: go.Figure,
    name: str,
    path: str,
    *,
    theme: str,
    yaxis: str = "y",
    trace: str = "",
    point_px: float = 6,
) -> None:
    """Add a line with points, hollow where a value is recalled."""
    colour, width, opacity = _COLOURS[name]
    figure.add_scatter(
        meta=trace_meta(
            trace or name,
            x=f"{path}.x",
            y=f"{path}.y",
            marker__symbol=f"{path}.symbol",
            customdata=f"{path}.point",
        )
        | {"thing": "point"},
        mode="lines+markers",
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


def add_labels(  # noqa: PLR0913 - the same
    figure: go.Figure, name: str, path: str, *, theme: str, yaxis: str = "y", trace: str = ""
) -> None:
    """Add the names of lines at their ends."""
    figure.add_scatter(
        meta=trace_meta(
            trace or f"label_{name}", x=f"{path}.x", y=f"{path}.y", text=f"{path}.text"
        ),
        mode="text",
        textposition="middle right",
        textfont={"color": colour_of(name, theme), "size": tokens.FONT_SIZE_PX},
        cliponaxis=False,
        hoverinfo="skip",
        yaxis=yaxis,
    )


def add_marks(figure: go.Figure, name: str, colour: str, dash: str, path: str) -> None:
    """Add thin lines that mark years or limits."""
    figure.add_scatter(
        meta=trace_meta(name, x=f"{path}.x", y=f"{path}.y"),
        mode="lines",
        line={"color": colour, "width": 1, "dash": dash},
        connectgaps=False,
        hoverinfo="skip",
    )


def chart_layout(theme: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - parts of a layout
    """Lay out a chart of lines: horizontal grid alone, room for labels on the right."""
    return {
        **plot_frame(theme, ink="muted"),
        "margin": {"l": 52, "r": LABEL_ROOM_PX, "t": 20, "b": 24},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverdistance": 24,
        **more,
    }


def year_axis(theme: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - the same
    """Lay out an axis of years."""
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


def value_axis(theme: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - the same
    """Lay out an axis of values."""
    return {
        "fixedrange": True,
        "gridcolor": tokens.THEMES[theme]["line"],
        "zeroline": False,
        "nticks": 5,
        "tickformat": ",",
        **more,
    }
