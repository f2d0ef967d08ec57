"""The HTML of the page, from index_page.html; Dash fills the places in `{%…%}`, see `dash_page`."""

import json
from pathlib import Path

from dashboard.messages import message
from dashboard.registry import LANGUAGES

# The page and its first script are parts of the HTML, not files that a browser asks for.
INLINE_ROLES = ("opening", "page")
_PAGE = Path(__file__).with_suffix(".html").read_text(encoding="utf-8")
# Called when the page is there, before it is seen (browser/shell/opening.js). It asks for the other
# files once the page has been seen: on a slow line they would keep the style sheet waiting.
_OPEN = "openAtlas()"
# The style sheet holds the font; loaded before anything is laid out, it is there for a first visit,
# too, though no text waits for it (`font-display: optional`).
_FONT = 'document.fonts.load("1em Inter")'
# Files that the page loads when it needs them, such as `borders-city` and `tab-plan`.
_KINDS = {"borders": "borders-"} | {
    f"{one}s": f"{one}-" for one in ("tab", "script", "table", "part")
}
_FIRST = {"script": "script", "atlas": "atlas", "plotly": "plotly", "charts": "plotly-charts"}
# The list of the tables' files, for readers whose browser runs no scripts.
_TABLES = '<a href="data/datapackage.json">data/datapackage.json</a>'


def index_page(files: dict[str, str], bundle: Path) -> str:
    """Write the page with the URLs of the bundle's files.

    Args:
        files: file name by role, from `ensure_bundle`.
        bundle: folder of the bundle.
    """
    urls = {role: f"atlas/{name}" for role, name in files.items()}
    named = {name: urls[role] for name, role in _FIRST.items()}
    of_kinds = {
        kind: {
            role.removeprefix(start): url for role, url in urls.items() if role.startswith(start)
        }
        for kind, start in _KINDS.items()
    }
    noscript = (
        f'<p lang="{lang}" class="noscript">{message("app.noscript", lang, list=_TABLES)}</p>'
        for lang in LANGUAGES
    )
    return _PAGE.format(
        style=urls["style"],
        files=json.dumps(named | of_kinds),
        description=message("app.description", "en"),
        noscript="".join(noscript),
        opening=_inline(files, bundle, "opening"),
        page=_inline(files, bundle, "page"),
        open=_OPEN,
        font=_FONT,
    )


def inline_scripts(files: dict[str, str], bundle: Path) -> list[str]:
    """List the scripts that the page holds, whose hashes its policy names."""
    return [_inline(files, bundle, "opening"), _FONT, _OPEN]


def _inline(files: dict[str, str], bundle: Path, role: str) -> str:
    """Read a part of the page; Dash would fill a place like `{%…%}` in it."""
    return (bundle / files[role]).read_text(encoding="utf-8").strip()
