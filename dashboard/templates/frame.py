"""The frame around a chart: no margins of its own, the ground of a card, one type size."""

from __future__ import annotations

from typing import Any

from dashboard import theme as tokens


def frame(theme: str, *, ground: str = "panel", ink: str = "ink") -> dict[str, Any]:
    """Lay out what every chart shares; `ground` and `ink` name its colours."""
    colours = tokens.THEMES[theme]
    return {
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": colours[ground],
        "font": {
            "family": tokens.FONT_FAMILY,
            "size": tokens.FONT_SIZE_PX,
            "color": colours[ink],
        },
    }


def plot_frame(theme: str, *, ink: str = "ink") -> dict[str, Any]:
    """Lay out what every chart with axes shares."""
    return {**frame(theme, ink=ink), "plot_bgcolor": tokens.THEMES[theme]["panel"]}
