"""Colours and fonts of the page, and the rules of its style sheet that are made from them.

`colours.json` has the colours by token, in both themes; no other file defines a colour.
`browser/templates/scales.js` says what charts are drawn in.

Text has a contrast of at least 4.5 to its background. Neighbouring roles differ by at least 28
(CIE76) in normal sight and in the three common colour-vision deficiencies. Tests check both.
"""

import json
from pathlib import Path
from typing import Any, Final

from dashboard.registry import TABS

_HERE = Path(__file__)
# The font and the map's window, which the modules need as well.
LOOK: Final[dict[str, Any]] = json.loads(_HERE.with_name("look.json").read_text(encoding="utf-8"))
FONT_FAMILY: Final[str] = LOOK["font_family"]

_COLOURS: Final[dict[str, dict[str, str]]] = json.loads(
    _HERE.with_name("colours.json").read_text(encoding="utf-8")
)
LIGHT: Final = {token: colour["light"] for token, colour in _COLOURS.items()}
DARK: Final = {token: colour["dark"] for token, colour in _COLOURS.items()}
THEMES: Final = {"light": LIGHT, "dark": DARK}


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
