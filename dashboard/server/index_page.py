"""The HTML of the page; Dash fills the places in `{%…%}` (see `dash_page`)."""

from __future__ import annotations

import json

from dashboard.messages import message
from dashboard.registry import LANGUAGES

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
{{%metas%}}
<title>{{%title%}}</title>
<meta name="description" content="{description}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{style}">
<link rel="preload" as="fetch" href="{atlas}" crossorigin>
<script type="application/json" id="atlas-files">{files}</script>
<link rel="preload" as="script" href="{plotly}">
</head>
<body>
<noscript>{noscript}</noscript>
{{%app_entry%}}
{{%config%}}
<script src="{script}"></script>
{{%scripts%}}
{{%renderer%}}
</body>
</html>
"""
_LEVELS = ("province", "city", "county")
# Kinds of files that the page loads when it needs them: their roles are `tab-plan`, `table-cells`…
_KINDS = ("tab", "script", "table", "part")


def index_page(files: dict[str, str]) -> str:
    """Write the page with the URLs of the bundle's files.

    Args:
        files: file name by role, from `ensure_bundle`.
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
    borders = {level: urls[f"borders-{level}"] for level in _LEVELS}
    return _PAGE.format(
        **{role: urls[role] for role in ("style", "plotly", "script", "atlas")},
        files=json.dumps(
            {"atlas": urls["atlas"], "plotly": urls["plotly"], "borders": borders, **by_kind}
        ),
        description=message("app.description", "en"),
        noscript=message("app.noscript", "en"),
    )


def loading_html() -> str:
    """Write what the page shows until it is laid out; CSS reveals the second part after a while."""
    late = "".join(f'<p lang="{lang}">{message("app.late", lang)}</p>' for lang in LANGUAGES)
    return f'{message("app.loading", "en")}<div class="late">{late}</div>'
