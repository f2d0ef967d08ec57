"""The HTML of the page; Dash fills the places in `{%…%}` (see `dash_page`)."""

import json
from pathlib import Path

from dashboard.messages import message
from dashboard.registry import LANGUAGES

# The page and its first script are parts of the HTML, not files that a browser asks for.
INLINE_ROLES = ("opening", "page")
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
{{%metas%}}
<title>{{%title%}}</title>
<meta name="description" content="{description}">
<link rel="icon" href="data:,">
<script>{opening}</script>
<link rel="stylesheet" href="{style}" data-needed="style">
<script>{font}</script>
<script type="application/json" id="atlas-files">{files}</script>
</head>
<body>
<noscript>{noscript}</noscript>
{page}
{{%app_entry%}}
{{%config%}}
{{%scripts%}}
<script>{open}</script>
</body>
</html>
"""
# Called when the page is there, before it is seen (browser/shell/opening.js). It asks for the other
# files once the page has been seen: on a slow line they would keep the style sheet waiting.
_OPEN = "openAtlas()"
# The style sheet holds the font; loaded before anything is laid out, it is there for a first visit,
# too, though no text waits for it (`font-display: optional`).
_FONT = 'document.fonts.load("1em Inter")'
# Files that the page loads when it needs them, such as `borders-city` and `tab-plan`.
_KINDS = {
    "borders": "borders-",
    "tabs": "tab-",
    "scripts": "script-",
    "tables": "table-",
    "parts": "part-",
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
    loaded = {name: urls[role] for name, role in _FIRST.items()} | {
        name: {
            role.removeprefix(start): url for role, url in urls.items() if role.startswith(start)
        }
        for name, start in _KINDS.items()
    }
    noscript = (
        f'<p lang="{lang}" class="noscript">{message("app.noscript", lang, list=_TABLES)}</p>'
        for lang in LANGUAGES
    )
    return _PAGE.format(
        style=urls["style"],
        files=json.dumps(loaded),
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
