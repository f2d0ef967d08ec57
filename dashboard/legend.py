"""What a sign or a colour on a chart stands for."""

from __future__ import annotations

from typing import NamedTuple

SQUARE = "■"


class Entry(NamedTuple):
    """One entry of a legend.

    Attributes:
        label: what it stands for.
        token: the colour of the sign; empty: that of the text.
        sign: what is drawn; empty: the label stands alone.
    """

    label: str
    token: str = ""
    sign: str = ""


def square(label: str, token: str) -> Entry:
    """Tell what a colour stands for."""
    return Entry(label, token, SQUARE)
