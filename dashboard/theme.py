"""Colours and measures: the one place in which a colour or a size is written.

Contrasts of at least 4.5 to the panel for text, and differences of at least 28 (CIE76) between
neighbouring roles in normal sight and in the three common colour-vision deficiencies, decided the
values.
"""

from __future__ import annotations

from typing import Final

FONT_FAMILY: Final = 'system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif'
FONT_SIZE_PX: Final = 12
RADIUS_PX: Final = 6

LIGHT: Final = {
    "page": "#f6f7f9",
    "panel": "#ffffff",
    "raised": "#ffffff",
    "ink": "#1b2430",
    "muted": "#5a6675",
    "line": "#d9dee4",
    "none": "#e9ebee",
    "accent": "#c8501e",
    "lead": "#0b3c5d",
    "core": "#2f86b5",
    "support": "#a6d3e8",
    "border-county": "#ffffff",
    "border-city": "#ffffff",
    "border-province": "#5a6675",
    "sea": "#eef3f7",
    "around": "#8a95a3",
    "on-lead": "#ffffff",
    "on-core": "#0d1117",
    "on-support": "#1b2430",
    "ramp-1": "#d3e8f3",
    "ramp-2": "#9fcbe2",
    "ramp-3": "#5fa3c9",
    "ramp-4": "#2b6f9c",
    "ramp-5": "#0b3c5d",
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
    "lead": "#d6f0ff",
    "core": "#5cb3de",
    "support": "#2b5f82",
    "border-county": "#0d1117",
    "border-city": "#0d1117",
    "border-province": "#9aa7b4",
    "sea": "#121820",
    "around": "#6f7d8c",
    "on-lead": "#0d1117",
    "on-core": "#0d1117",
    "on-support": "#e8edf2",
    "ramp-1": "#1f4560",
    "ramp-2": "#2f6b91",
    "ramp-3": "#4f9bc6",
    "ramp-4": "#8fcbec",
    "ramp-5": "#d6f0ff",
    "series-1": "#8fcbec",
    "series-2": "#5cc7b5",
    "series-3": "#ff9a5c",
}
THEMES: Final = {"light": LIGHT, "dark": DARK}

# How much of a colour an older or undated statement keeps against "none found".
_FADED_SHARE = 0.45
_BORDER_WIDTH_PX: Final = {"county": 0.6, "city": 1.2, "province": 1.6}


def border_width_px(level: str) -> float:
    """Give the width of the line between regions of a level."""
    return _BORDER_WIDTH_PX[level]


def role_scale(theme: str) -> list[str]:
    """List the colours of strengths 0 to 6: none, three faded roles, three roles."""
    colours = THEMES[theme]
    roles = [colours["support"], colours["core"], colours["lead"]]
    return [colours["none"], *(_blend(role, colours["none"]) for role in roles), *roles]


def count_scale(theme: str) -> list[str]:
    """List the colours of the count classes 0 to 5."""
    colours = THEMES[theme]
    return [colours["none"], *(colours[f"ramp-{step}"] for step in range(1, 6))]


def discrete_scale(colours: list[str]) -> list[list[object]]:
    """Write colours as a plotly colour scale of equal, unblended steps."""
    count = len(colours)
    return [
        [edge / count, colour] for step, colour in enumerate(colours) for edge in (step, step + 1)
    ]


def css_variables() -> str:
    """Write the tokens as CSS variables: light by default, dark where it is chosen."""
    blocks = []
    for theme, selector in (("light", ":root"), ("dark", ':root[data-theme="dark"]')):
        tokens = dict(THEMES[theme])
        for name, colour in zip(("support", "core", "lead"), role_scale(theme)[1:4], strict=True):
            tokens[f"faded-{name}"] = colour
        lines = "".join(f"  --{name}: {colour};\n" for name, colour in tokens.items())
        blocks.append(f"{selector} {{\n  color-scheme: {theme};\n{lines}}}\n")
    return "".join(blocks)


def _blend(colour: str, ground: str) -> str:
    parts = [
        round(
            _FADED_SHARE * int(colour[at : at + 2], 16)
            + (1 - _FADED_SHARE) * int(ground[at : at + 2], 16)
        )
        for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in parts)
