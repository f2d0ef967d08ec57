"""Parts of all templates: their look, the bindings to a selection, styles, and frames of charts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.registry import LANGUAGES, THEMES
from dashboard.theme import FONT_FAMILY, FONT_SIZE_PX, discrete_scale
from dashboard.theme import THEMES as COLOURS

# The properties of a trace or of a part of it, as plotly names them.
Style = dict[str, Any]
# The axis of rows or columns that the page names itself.
HIDDEN_AXIS = {"visible": False, "fixedrange": True, "tickmode": "array"}
# The axis of lengths of bars, which labels at their ends explain.
LENGTHS_AXIS = {"visible": False, "fixedrange": True, "rangemode": "tozero"}


@dataclass(frozen=True)
class Look:
    """The theme of a template, and its language; empty for a template without words."""

    theme: str
    lang: str = ""

    def __str__(self) -> str:
        """Write the end of a template's key."""
        return f"{self.theme}.{self.lang}" if self.lang else self.theme

    @property
    def colours(self) -> dict[str, str]:
        """The colours of the theme, by token."""
        return COLOURS[self.theme]


# Every look of templates with words.
LOOKS = tuple(Look(theme, lang) for theme in THEMES for lang in LANGUAGES)


def layout_meta(**paths: str) -> Style:
    """Bind properties of a layout to paths in a selection; `__` in a keyword means a dot."""
    return {"fill": {target.replace("__", "."): path for target, path in paths.items()}}


def trace_meta(name: str, **paths: str) -> Style:
    """Name a trace and bind its properties as `layout_meta` does."""
    return {"name": name, **layout_meta(**paths)}


def at(path: str, *same: str, **names: str) -> dict[str, str]:
    """Bind properties to arrays below a path: `same` to those of their name, others to `names`."""
    return {
        target: f"{path}.{name}" for target, name in (*zip(same, same, strict=True), *names.items())
    }


def point_trace(name: str, thing: str, marker: Style, **paths: str) -> Style:
    """Describe points for things that a reader can point at, bound as `layout_meta` does."""
    return {
        "meta": trace_meta(name, **paths) | {"thing": thing},
        "mode": "markers",
        "marker": marker,
        "hoverinfo": "none",
    }


def line_trace(meta: Style, colour: str, width_px: float, dash: str | None = None) -> Style:
    """Describe lines that a reader cannot point at."""
    return {
        "meta": meta,
        "mode": "lines",
        "line": {"color": colour, "width": width_px, "dash": dash},
        "hoverinfo": "skip",
    }


def text_trace(meta: Style, style: Style, position: str | None = None) -> Style:
    """Describe texts that a reader cannot point at, at points or beside them."""
    return {
        "meta": meta,
        "mode": "text",
        "textposition": position,
        "textfont": style,
        "hoverinfo": "skip",
    }


def end_label(meta: Style, colour: str, spaces: int = 1) -> Style:
    """Describe texts to the right of their points, over the plot's edge if need be."""
    return text_trace(meta, font(colour), "middle right") | {
        "texttemplate": "\u00a0" * spaces + "%{text}",
        "cliponaxis": False,
    }


def outlined(size_px: float, colour: str, outline: str | list[str], outline_px: float) -> Style:
    """Describe a point with an outline."""
    return {"size": size_px, "color": colour, "line": {"width": outline_px, "color": outline}}


def classes(scale: list[str], letter: str) -> Style:
    """Colour the classes 0, 1, ... by a scale; `letter` starts plotly's names of its ends."""
    return {
        "colorscale": discrete_scale(scale),
        f"{letter}min": -0.5,
        f"{letter}max": len(scale) - 0.5,
    }


def font(colour: str, size_px: float = FONT_SIZE_PX, **more: Any) -> Style:  # noqa: ANN401 - plotly's
    """Describe a text."""
    return {"size": size_px, "color": colour, **more}


def haloed(look: Look, colour: str, size_px: float = FONT_SIZE_PX, **more: Any) -> Style:  # noqa: ANN401
    """Describe a text in the colour of a token with a shadow, legible on every fill."""
    offsets = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1))
    halo = ", ".join(f"{x}px {y}px 1px {look.colours['panel']}" for x, y in offsets)
    return font(look.colours[colour], size_px, shadow=halo, **more)


def frame(look: Look, *, background: str = "panel", ink: str = "ink") -> Style:
    """Return the layout of every chart; `background` and `ink` are tokens of colours."""
    return {
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": look.colours[background],
        "font": {"family": FONT_FAMILY, **font(look.colours[ink])},
    }


def plot_frame(look: Look, *, ink: str = "ink") -> Style:
    """Return the layout of every chart with axes."""
    return {**frame(look, ink=ink), "plot_bgcolor": look.colours["panel"]}


def rows_layout(look: Look, xaxis: Style, **more: Any) -> Style:  # noqa: ANN401 - plotly's
    """Return the layout of a chart with a row for each thing, whose names the page writes."""
    return {
        **plot_frame(look),
        **more,
        "showlegend": False,
        "dragmode": False,
        "xaxis": xaxis,
        "yaxis": HIDDEN_AXIS,
    }
