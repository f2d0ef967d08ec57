"""How wide texts are, and where they break. Twin: `browser/picture.js`.

Widths are counted in half-width characters at the type size of the charts.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# A half-width character at 12 px, on the wide side; wide characters count twice.
PX_PER_UNIT = 6.9
_TICK_GAP_PX = 16
_FIRST_WIDE = "\u2e80"
# What stands on one line: a Chinese character with the marks that cling to it, or a word.
_PIECE = re.compile(
    r"[（《「【]*[\u2e80-\U0010ffff][，。、；：）》！？」】]*|[^\s\u2e80-\U0010ffff]+\s*|\s+"
)


def plain_text(text: str) -> str:
    """Keep plotly, which reads a few tags, from taking what came from tables for one."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def text_units(text: str) -> int:
    """Measure a text in half-width characters."""
    return sum(2 if letter >= _FIRST_WIDE else 1 for letter in text)


def units_in(px: float) -> int:
    """Count the half-width characters that fit into a width."""
    return math.floor(px / PX_PER_UNIT)


def tick_room_px(texts: Iterable[str]) -> int:
    """Give the width that the longest of some texts takes beside a chart."""
    return math.ceil(max(map(text_units, texts), default=0) * PX_PER_UNIT) + _TICK_GAP_PX


def wrap_text(text: str, units: int) -> list[str]:
    """Break a text into lines of at most `units`; Chinese breaks anywhere, and a long word too."""
    lines = [""]
    used = 0
    for piece in (part for long in _PIECE.findall(text) for part in _cut(long, units)):
        if used and used + text_units(piece.rstrip()) > units:
            lines.append("")
            used = 0
        lines[-1] += piece
        used += text_units(piece)
    return [line.rstrip() for line in lines]


def cut_text(text: str, units: int) -> str:
    """Give the beginning of a text that is too long for its place."""
    first, *rest = wrap_text(text, units)
    return f"{first}…" if rest else text


def _cut(piece: str, units: int) -> list[str]:
    if text_units(piece.rstrip()) <= units:
        return [piece]
    return [piece[start : start + units] for start in range(0, len(piece), units)]
