"""The layout that all charts share: no margins, the background of a card, one text size."""

from __future__ import annotations

from typing import Any

from dashboard import theme as tokens

# The axis of rows or columns that the page names itself.
HIDDEN_AXIS = {"visible": False, "fixedrange": True, "tickmode": "array"}


def frame(theme: str, *, background: str = "panel", ink: str = "ink") -> dict[str, Any]:
    """Return the layout of every chart; `background` and `ink` are tokens of colours."""
    colours = tokens.THEMES[theme]
    return {
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": colours[background],
        "font": {
            "family": tokens.FONT_FAMILY,
            "size": tokens.FONT_SIZE_PX,
            "color": colours[ink],
        },
    }


def plot_frame(theme: str, *, ink: str = "ink") -> dict[str, Any]:
    """Return the layout of every chart with axes."""
    return {**frame(theme, ink=ink), "plot_bgcolor": tokens.THEMES[theme]["panel"]}
