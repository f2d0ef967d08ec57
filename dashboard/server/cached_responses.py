"""Responses that are the same for every client, computed once when the app is created.

Their compressed forms are kept beside the bundle's files for the next start: compressing takes time
and leaves a worker 5 MB larger.
"""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from flask import Flask, Response, request
from werkzeug.test import Client
from werkzeug.wrappers import Response as BaseResponse

from dashboard.bundle import compressed_forms
from dashboard.server.compression import ENCODINGS
from dashboard.server.file_responses import ETAG_LENGTH, is_accepted
from dashboard.server.guards import READ_METHODS
from data.write import write_whole


class _Form(NamedTuple):
    """A response as computed, whose `encoding` is empty, or one of its compressed forms."""

    body: bytes
    etag: str
    content_type: str
    encoding: str


def cache_responses(server: Flask, paths: Iterable[str], folder: Path) -> None:
    """Compute the responses for `paths` now and serve them from memory, whatever their query.

    Call it after all routes and hooks are registered: Flask accepts no more after a request.

    Args:
        server: that responds.
        paths: of the responses.
        folder: of the bundle; need not be writable.
    """
    cached: dict[str, list[_Form]] = {}

    @server.before_request
    def send_cached() -> Response | None:
        if request.method not in READ_METHODS or request.path not in cached:
            return None
        form = next(one for one in cached[request.path] if is_accepted(one.encoding))
        response = Response(form.body, content_type=form.content_type)
        if form.encoding:
            response.content_encoding = form.encoding
        response.vary.add("Accept-Encoding")
        response.cache_control.no_cache = True
        response.set_etag(form.etag)
        response.make_conditional(request)
        return response

    client = Client(server)  # Flask's own would load a debugger
    for path in paths:
        cached[path] = _forms(client.get(path), folder / f"response{path.replace('/', '-')}")


def _forms(response: BaseResponse, file: Path) -> list[_Form]:
    """List the forms of a response, the smallest first, and keep the compressed ones in files."""
    content, content_type = response.get_data(), response.content_type or ""
    digest = hashlib.sha256(content).hexdigest()[:ETAG_LENGTH]
    forms = []
    for encoding, (name, body) in zip(
        ENCODINGS, compressed_forms(content, file).items(), strict=True
    ):
        forms.append(_Form(body, f"{digest}-{encoding.name}", content_type, encoding.name))
        kept = file.with_name(name)
        with suppress(OSError):  # without the file all works, too
            if not kept.is_file() or kept.read_bytes() != body:
                write_whole(kept, body)
    return [*forms, _Form(content, digest, content_type, "")]
