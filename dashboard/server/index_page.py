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
# The list of the tables' files.
_TABLES = "data/datapackage.json"
# Those of a level are drawn; a reader's own positions are placed by the exact ones.
_BORDERS = ("province", "city", "county", "exact")
# Kinds of files that the page loads when it needs them: their roles are `tab-plan`, `table-cells`…
_KINDS = ("tab", "script", "table", "part")


def index_page(files: dict[str, str], bundle: Path) -> str:
    """Write the page with the URLs of the bundle's files.

    Args:
        files: file name by role, from `ensure_bundle`.
        bundle: folder of the bundle.
    """
    urls = {role: f"atlas/{name}" for role, name in files.items()}
    by_kind = {
        f"{kind}s": {
            role.removeprefix(f"{kind}-"): url
            for role, url in urls.items()
            if role.startswith(f"{kind}-")
        }
        for kind in _KINDS
    }
    borders = {name: urls[f"borders-{name}"] for name in _BORDERS}
    plotly = {"plotly": urls["plotly"], "charts": urls["plotly-charts"]}
    first = {"script": urls["script"], "atlas": urls["atlas"], **plotly, "borders": borders}
    return _PAGE.format(
        style=urls["style"],
        files=json.dumps({**first, **by_kind}),
        description=message("app.description", "en"),
        noscript="".join(map(_without_scripts, LANGUAGES)),
        opening=_inline(files, bundle, "opening"),
        page=_inline(files, bundle, "page"),
        open=_OPEN,
        font=_FONT,
    )


def _without_scripts(lang: str) -> str:
    link = f'<a href="{_TABLES}">{_TABLES}</a>'
    return f'<p lang="{lang}" class="noscript">{message("app.noscript", lang, list=link)}</p>'


def inline_scripts(files: dict[str, str], bundle: Path) -> list[str]:
    """List the scripts that the page holds, whose hashes its policy names."""
    return [_inline(files, bundle, "opening"), _FONT, _OPEN]


def _inline(files: dict[str, str], bundle: Path, role: str) -> str:
    """Read a part of the page; Dash would fill a place like `{%…%}` in it."""
    return (bundle / files[role]).read_text(encoding="utf-8").strip()
