"""The Dash app: lays out the page and serves its files; it holds no state."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from dash import ClientsideFunction, Dash, Input
from flask import Flask, Response, abort, request, send_from_directory

from dashboard.bundle import BUNDLE, bundle_digests, ensure_bundle
from dashboard.ids import ATLAS, CHARTS, TAB_CHARTS
from dashboard.layout import page_layout
from dashboard.messages import message
from dashboard.server.cached_responses import keep_answers
from dashboard.server.compression import CODINGS, accepted
from dashboard.server.dash_page import ROLE as DASH
from dashboard.server.dash_page import AtlasDash, without_clicks
from dashboard.server.data_files import serve_data
from dashboard.server.guards import HEADERS, guard, is_reading, not_reading
from dashboard.server.health import missing_or_damaged, serve_health
from dashboard.view import LANGUAGES
from data.integrity import file_damage
from data.read import DERIVED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_YEAR_S = 31_536_000
_NAMED_BY_CONTENT = re.compile(r"[a-z_-]+\.[0-9a-f]{12}\.(?:json|js|css)")
# What the page and other programs ask for. Everything else is not found: Dash would answer with the
# page, whose relative addresses lead nowhere from there.
_ASKED_FOR = re.compile(
    r"/|/health|/ready|/atlas/[^/]+|/data/[^/]+|/_dash-layout|/_dash-dependencies"
)
# Of them, those whose answers depend on nothing but the bundle.
_SAME_FOR_ALL = ("/", "/_dash-layout", "/_dash-dependencies")
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


def create_app(derived: Path = DERIVED, bundle: Path = BUNDLE) -> Dash:
    """Make the app on an up-to-date bundle of a build.

    Raises:
        NotBuilt: there are no tables yet, or not as they were built.
    """
    files = ensure_bundle(derived, bundle)
    app = AtlasDash(
        "dashboard",
        title=message("app.name", "en"),
        update_title="",
        compress=False,
        index_string=_index(files),
        serve_locally=True,
        script=f"atlas/{files[DASH]}",
        late=_late(),
    )
    app.layout = without_clicks(page_layout())
    # The browser draws nothing before Dash has laid out the page.
    app.clientside_callback(ClientsideFunction("atlas", "start"), Input(ATLAS, "id"))  # type: ignore[no-untyped-call]
    guard(app.server)
    _refuse_the_rest(app.server)
    _serve_files(app.server, bundle)
    serve_data(app.server, derived)
    serve_health(app.server, derived, bundle)
    _set_headers(app.server, content_policy(app.csp_hashes()))
    keep_answers(app.server, _SAME_FOR_ALL)
    return app


def _late() -> str:
    """Write what stands in the page until it is laid out; the style shows the rest of it late."""
    rest = "".join(f'<p lang="{lang}">{message("app.late", lang)}</p>' for lang in LANGUAGES)
    return f'{message("app.loading", "en")}<div class="late">{rest}</div>'


def _index(files: dict[str, str]) -> str:
    address = {role: f"atlas/{name}" for role, name in files.items()}
    borders = {level: address[f"borders-{level}"] for level in ("province", "city", "county")}
    more = {
        f"{kind}s": {
            role.removeprefix(f"{kind}-"): place
            for role, place in address.items()
            if role.startswith(f"{kind}-")
        }
        for kind in ("tab", "script", "table", "part")
    }
    return _PAGE.format(
        **{role: address[role] for role in ("style", "plotly", "script", "atlas")},
        files=json.dumps(
            {name: address[name] for name in ("atlas", "plotly")} | {"borders": borders} | more
        ),
        description=message("app.description", "en"),
        noscript=message("app.noscript", "en"),
    )


def _serve_files(server: Flask, bundle: Path) -> None:
    digests = bundle_digests(bundle)

    @server.get("/atlas/<name>")
    def atlas_file(name: str) -> Response:
        """Send a file of the bundle, packed where the browser takes it so."""
        if not _NAMED_BY_CONTENT.fullmatch(name):
            abort(404)
        # What is not known may be of a newer bundle, whose page another worker has sent already.
        known = digests if name in digests else bundle_digests(bundle)

        def is_intact(one: str) -> bool:
            return file_damage(bundle / one, known.get(one)) == ""

        lying = [one for one in CODINGS if is_intact(f"{name}.{one.ending}")]
        coding = accepted(request.accept_encodings, lying)
        file = f"{name}.{coding.ending}" if coding else name
        if not coding and not is_intact(name):
            # A browser would keep it for good under a name that promises other content.
            return missing_or_damaged(bundle / name)
        answer = send_from_directory(bundle, file, mimetype=_type_of(name), max_age=_YEAR_S)
        if coding:
            answer.content_encoding = coding.name
        answer.headers["Vary"] = "Accept-Encoding"
        answer.cache_control.immutable = True
        return answer


def _refuse_the_rest(server: Flask) -> None:
    @server.before_request
    def refuse_rest() -> Response | None:
        """Answer 404 to what the atlas never asks for, and 405 to whatever does not read."""
        if not _ASKED_FOR.fullmatch(request.path):
            abort(404)
        return None if is_reading(request.method, request.path) else not_reading()


def _is_alone() -> bool:
    """Tell whether the page is asked for to show one chart, and nothing else.

    Without a tab, the page opens one that has the chart; in a tab without it, it shows the tab.
    """
    tab = request.args.get("tab")
    charts = CHARTS if tab is None else TAB_CHARTS.get(tab, ())
    return request.path == "/" and request.args.get("embed") in charts


def _type_of(name: str) -> str:
    endings = {"json": "application/json", "js": "text/javascript", "css": "text/css"}
    return endings.get(name.rsplit(".", 1)[-1], "application/octet-stream")


def content_policy(script_hashes: Sequence[str]) -> str:
    """Say what the page may load; who may frame it is said beside it.

    Args:
        script_hashes: of the scripts that stand in the page.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' {' '.join(script_hashes)}",
            "style-src 'self' 'unsafe-inline'",  # plotly writes styles into its charts
            "connect-src 'self'",
            "font-src 'self' data:",
            "img-src 'self' data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _set_headers(server: Flask, policy: str) -> None:
    @server.after_request
    def add_headers(answer: Response) -> Response:
        """Say what the page may load, and who may frame it: a chart alone, whoever embeds it."""
        answer.headers.update(HEADERS)
        # No word at all: `*` would leave out pages on a disk.
        who = "" if _is_alone() else "; frame-ancestors 'self'"
        answer.headers["Content-Security-Policy"] = f"{policy}{who}"
        return answer
