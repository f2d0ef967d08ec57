"""`/atlas/<name>`: the page's scripts, styles, tables and borders, from the bundle."""

import re
from http import HTTPStatus
from pathlib import Path

from flask import Flask, Response, abort

from dashboard.bundle import bundle_digests
from dashboard.server.compression import ENCODINGS
from dashboard.server.file_responses import FileForm, file_response, unavailable

_YEAR_S = 31_536_000
_NAME = re.compile(r"[a-z_-]+\.[0-9a-f]{12}\.(?:css|js|json|map)")


def serve_bundle_files(server: Flask, bundle: Path) -> None:
    """Register the route for the bundle's files."""
    digests = bundle_digests(bundle)

    @server.get("/atlas/<name>")
    def bundle_file(name: str) -> Response:
        if not _NAME.fullmatch(name):
            abort(HTTPStatus.NOT_FOUND)
        # An unknown name may be of a newer bundle, whose page another worker has sent.
        known = digests if name in digests else bundle_digests(bundle)
        compressed = [(f"{name}.{one.suffix}", one.name) for one in ENCODINGS]
        forms = (
            FileForm(bundle / file, known.get(file, ""), encoding)
            for file, encoding in (*compressed, (name, ""))
        )
        if response := file_response(name, forms, _YEAR_S):
            response.cache_control.immutable = True  # the name holds a digest of the content
            return response
        if not (bundle / name).is_file():
            abort(HTTPStatus.NOT_FOUND)
        return unavailable(f"{name} is damaged")
