"""Colours and sizes of the page, its charts and its exports; no other file defines a colour.

Amounts are drawn in the shades of `ramp`, and changes for the better; pollution in those of `haze`;
changes for the worse in those of `worse`; where neither is better, falls in those of `fall`, rises
in those of `rise`.
Text has a contrast of at least 4.5 to its background. Neighbouring roles differ by at least 28
(CIE76) in normal sight and in the three common colour-vision deficiencies. Tests check both.
"""

from __future__ import annotations

from typing import Final

from dashboard.registry import TABS

FONT_FAMILY: Final = (
    'Inter, system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif'
)
FONT_SIZE_PX: Final = 13

LIGHT: Final = {
    "page": "#f6f7f9",
    "panel": "#ffffff",
    "raised": "#ffffff",
    "ink": "#1b2430",
    "muted": "#5a6675",
    "line": "#d9dee4",
    "none": "#e9ebee",
    "accent": "#c8501e",
    "neighbour": "#e0a68c",
    "lead": "#0b3c5d",
    "core": "#2f86b5",
    "support": "#a6d3e8",
    "faded-lead": "#8c8477",
    "faded-core": "#b3aca0",
    "faded-support": "#d3cfc7",
    "border-county": "#ffffff",
    "border-city": "#ffffff",
    "border-province": "#5a6675",
    "sea": "#eef3f7",
    "around": "#5a6675",
    "on-lead": "#ffffff",
    "on-core": "#0d1117",
    "on-support": "#1b2430",
    "ramp-1": "#bfdeed",
    "ramp-2": "#86bddb",
    "ramp-3": "#4f97c2",
    "ramp-4": "#2a6b98",
    "ramp-5": "#0b3c5d",
    "diverge-1": "#0b5c8a",
    "diverge-2": "#7fb5d5",
    "diverge-3": "#d5d2cc",
    "diverge-4": "#eeb48d",
    "diverge-5": "#b8481a",
    "worse-1": "#fad9bd",
    "worse-2": "#f0ad7c",
    "worse-3": "#d97b3e",
    "worse-4": "#a84f1c",
    "worse-5": "#5f2a0c",
    "fall-1": "#d8b9f7",
    "fall-2": "#bb8ce6",
    "fall-3": "#9861c4",
    "fall-4": "#6d3d99",
    "fall-5": "#431a6b",
    "rise-1": "#ebe6a0",
    "rise-2": "#cdc253",
    "rise-3": "#9f9626",
    "rise-4": "#6c650f",
    "rise-5": "#3d3803",
    "haze-1": "#f0dfae",
    "haze-2": "#dab75a",
    "haze-3": "#ab8126",
    "haze-4": "#6f4a12",
    "haze-5": "#3a2306",
    "series-1": "#0b3c5d",
    "series-2": "#2a8c7d",
    "series-3": "#c8501e",
}
DARK: Final = {
    "page": "#0d1117",
    "panel": "#161b22",
    "raised": "#1d242d",
    "ink": "#e8edf2",
    "muted": "#9aa7b4",
    "line": "#2f3742",
    "none": "#2a3038",
    "accent": "#ff9a5c",
    "neighbour": "#8f5f42",
    "lead": "#d6f0ff",
    "core": "#5cb3de",
    "support": "#2b5f82",
    "faded-lead": "#b8b0a2",
    "faded-core": "#878073",
    "faded-support": "#5a564e",
    "border-county": "#0d1117",
    "border-city": "#0d1117",
    "border-province": "#9aa7b4",
    "sea": "#121820",
    "around": "#8593a1",
    "on-lead": "#0d1117",
    "on-core": "#0d1117",
    "on-support": "#e8edf2",
    "ramp-1": "#1f4560",
    "ramp-2": "#2f6b91",
    "ramp-3": "#4f9bc6",
    "ramp-4": "#8fcbec",
    "ramp-5": "#d6f0ff",
    "diverge-1": "#8fcbec",
    "diverge-2": "#356f95",
    "diverge-3": "#5a5650",
    "diverge-4": "#95582f",
    "diverge-5": "#ff9a5c",
    "worse-1": "#4f3320",
    "worse-2": "#8a4f24",
    "worse-3": "#c9742f",
    "worse-4": "#f2a663",
    "worse-5": "#ffe0c2",
    "fall-1": "#45286b",
    "fall-2": "#6d439c",
    "fall-3": "#9c6bd0",
    "fall-4": "#c7a2ef",
    "fall-5": "#eddcff",
    "rise-1": "#4a4411",
    "rise-2": "#716a15",
    "rise-3": "#a0971f",
    "rise-4": "#d2c84f",
    "rise-5": "#f7f2a8",
    "haze-1": "#43330f",
    "haze-2": "#6d5216",
    "haze-3": "#a17a24",
    "haze-4": "#d6af52",
    "haze-5": "#fbe9b4",
    "series-1": "#8fcbec",
    "series-2": "#5cc7b5",
    "series-3": "#ff9a5c",
}
THEMES: Final = {"light": LIGHT, "dark": DARK}

_BORDER_WIDTH_PX: Final = {"county": 0.6, "city": 1.2, "province": 1.6}


def border_width_px(level: str) -> float:
    """Return the width of the borders of a level."""
    return _BORDER_WIDTH_PX[level]


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
    colours = THEMES[theme]
    return [colours["none"], *(colours[f"ramp-{step}"] for step in range(1, 6))]


def haze_scale(theme: str) -> list[str]:
    """List the colours of classes 0 to 5 of pollution, ochre to brown; class 0 is none."""
    colours = THEMES[theme]
    return [colours["none"], *(colours[f"haze-{step}"] for step in range(1, 6))]


def change_scale(theme: str, fall: str, rise: str) -> list[str]:
    """List the colours of none, of falls from the largest, of no change, and of rises.

    Args:
        theme: light or dark.
        fall: start of the tokens of falls, whose fifth is the strongest.
        rise: the same of rises.
    """
    colours = THEMES[theme]
    falls = [colours[f"{fall}-{shade}"] for shade in range(5, 0, -1)]
    rises = [colours[f"{rise}-{shade}"] for shade in range(1, 6)]
    return [colours["none"], *falls, colours["diverge-3"], *rises]


def diverging_scale(theme: str) -> list[str]:
    """List the colours of none, and of five classes around a mean or a limit."""
    colours = THEMES[theme]
    return [colours["none"], *(colours[f"diverge-{step}"] for step in range(1, 6))]


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
