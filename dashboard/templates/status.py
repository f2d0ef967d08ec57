"""The colour and the pattern of each status of a move."""

from __future__ import annotations

from typing import Any

from dashboard import theme as tokens

# Colour token and pattern, from the most to the least complete move; the first is solid.
LOOKS = {
    "operating": ("lead", ""),
    "opened": ("core", "."),
    "under_construction": ("core", "/"),
    "announced": ("support", "x"),
    "registered": ("faded-core", "-"),
}


def status_scale(theme: str) -> list[str]:
    """List the colours of the statuses."""
    return [tokens.THEMES[theme][token] for token, _ in LOOKS.values()]


def status_marker(status: str, theme: str) -> dict[str, Any]:
    """Return the marker of a bar with the colour and the pattern of a status."""
    colours = tokens.THEMES[theme]
    token, shape = LOOKS[status]
    return {
        "color": colours[token],
        "line": {"width": 0},
        "pattern": {
            "shape": shape,
            "fillmode": "overlay",
            "fgcolor": colours["panel"],
            "size": 6,
            "solidity": 0.25,
        },
    }
