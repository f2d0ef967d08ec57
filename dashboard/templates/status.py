"""How a status looks wherever it is drawn: a colour, a pattern, and a place on a scale."""

from __future__ import annotations

from typing import Any

from dashboard import theme as tokens

# The token and the pattern of each status, best first. What works is solid.
LOOKS = {
    "operating": ("lead", ""),
    "opened": ("core", "."),
    "under_construction": ("core", "/"),
    "announced": ("support", "x"),
    "registered": ("faded-core", "-"),
}


def status_scale(theme: str) -> list[str]:
    """List the colours of the statuses, best first."""
    return [tokens.THEMES[theme][token] for token, _ in LOOKS.values()]


def status_marker(status: str, theme: str) -> dict[str, Any]:
    """Fill a bar in the colour and the pattern of a status."""
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
