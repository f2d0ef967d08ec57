"""Colours and sizes of the page, its charts and its exports.

`colours.json` has the colours by token, in both themes; no other file defines a colour.

Amounts are drawn in the shades of `ramp`, and changes for the better; pollution in those of `haze`;
changes for the worse in those of `worse`; where neither is better, falls in those of `fall`, rises
in those of `rise`.
Text has a contrast of at least 4.5 to its background. Neighbouring roles differ by at least 28
(CIE76) in normal sight and in the three common colour-vision deficiencies. Tests check both.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from dashboard.registry import TABS

# What the modules need as well.
LOOK: Final[dict[str, Any]] = json.loads(
    Path(__file__).with_name("look.json").read_text(encoding="utf-8")
)
FONT_FAMILY: Final[str] = LOOK["font_family"]
FONT_SIZE_PX: Final = 13

_COLOURS: Final[dict[str, dict[str, str]]] = json.loads(
    Path(__file__).with_name("colours.json").read_text(encoding="utf-8")
)
LIGHT: Final = {token: colour["light"] for token, colour in _COLOURS.items()}
DARK: Final = {token: colour["dark"] for token, colour in _COLOURS.items()}
THEMES: Final = {"light": LIGHT, "dark": DARK}

# By level of a region.
BORDER_WIDTH_PX: Final = {"county": 0.6, "city": 1.2, "province": 1.6}


def role_scale(theme: str) -> list[str]:
    """List the colours of role ranks 0 to 6: none, three faded roles, three recent roles.

    Faded roles are grey, not a paler blue, so that an older lead does not look like a recent
    support.
    """
    colours = THEMES[theme]
    roles = ("support", "core", "lead")
    names = ["none", *(f"faded-{role}" for role in roles), *roles]
    return [colours[name] for name in names]


def count_scale(theme: str) -> list[str]:
    """List the colours of classes 0 to 5; class 0 is none."""
    return _none_and_five(theme, "ramp")


def haze_scale(theme: str) -> list[str]:
    """List the colours of classes 0 to 5 of pollution, ochre to brown; class 0 is none."""
    return _none_and_five(theme, "haze")


def diverging_scale(theme: str) -> list[str]:
    """List the colours of none, and of five classes around a mean or a limit."""
    return _none_and_five(theme, "diverge")


def _none_and_five(theme: str, shades: str) -> list[str]:
    return [THEMES[theme][name] for name in ("none", *(f"{shades}-{step}" for step in range(1, 6)))]


def change_scale(theme: str, fall: str, rise: str) -> list[str]:
    """List the colours of none, of falls from the largest, of no change, and of rises.

    Args:
        theme: light or dark.
        fall: start of the tokens of falls, whose fifth is the strongest.
        rise: the same of rises.
    """
    none, *falls = _none_and_five(theme, fall)
    _, *rises = _none_and_five(theme, rise)
    return [none, *reversed(falls), THEMES[theme]["diverge-3"], *rises]


def blended(colour: str, ground: str, share: float) -> str:
    """Mix a `#rrggbb` colour into a ground; a share of 1 is the colour itself."""
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(ground[1:]), strict=True)
    return "#" + bytes(round(share * one + (1 - share) * other) for one, other in pairs).hex()


def discrete_scale(colours: list[str]) -> list[list[object]]:
    """Write colours as a plotly colour scale of equal steps without blending."""
    count = len(colours)
    return [
        [edge / count, colour] for step, colour in enumerate(colours) for edge in (step, step + 1)
    ]


def css_variables() -> str:
    """Write the tokens as CSS variables: light by default and in print, dark by attribute."""
    blocks = []
    for theme, selector in (("light", ":root, #print-sheet"), ("dark", ':root[data-theme="dark"]')):
        lines = "".join(f"  --{name}: {colour};\n" for name, colour in THEMES[theme].items())
        blocks.append(f"{selector} {{\n  color-scheme: {theme};\n{lines}}}\n")
    return "".join(blocks)


def css_tabs() -> str:
    """Write the rule that hides a card where its `data-tabs` does not name the tab in view."""
    selectors = (f':root[data-tab="{tab}"] [data-tabs]:not([data-tabs~="{tab}"])' for tab in TABS)
    return f"{', '.join(selectors)} {{ display: none !important; }}\n"
