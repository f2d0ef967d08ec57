"""Responses that are the same for every client, computed once when the app is created.

Their compressed forms are kept beside the bundle's files for the next start: compressing takes time
and leaves a worker 5 MB larger.
"""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from flask import Flask, Response, request
from werkzeug.test import Client
from werkzeug.wrappers import Response as BaseResponse

from dashboard.bundle import compressed_forms
from dashboard.server.compression import ENCODINGS
from dashboard.server.guards import READ_METHODS
from data.write import write_whole

_ETAG_LENGTH = 16


@dataclass(frozen=True)
class _CachedResponse:
    """A response body with its compressed forms, by encoding name."""

    content_type: str
    digest: str
    content: bytes
    compressed: dict[str, bytes]

    def response(self) -> Response:
        """Respond to the current request; 304 if the client has this version."""
        accepted = request.accept_encodings
        encoding = next((one for one in ENCODINGS if accepted[one.name] > 0), None)
        body = self.compressed[encoding.name] if encoding else self.content
        response = Response(body, content_type=self.content_type)
        if encoding:
            response.content_encoding = encoding.name
        response.vary.add("Accept-Encoding")
        response.cache_control.no_cache = True
        # Derived from the content, so that all workers and machines send the same ETag.
        response.set_etag(f"{self.digest}-{encoding.name}" if encoding else self.digest)
        response.make_conditional(request)
        return response


def cache_responses(server: Flask, paths: Iterable[str], folder: Path) -> None:
    """Compute the responses for `paths` now and serve them from memory, whatever their query.

    Call it after all routes and hooks are registered: Flask accepts no more after a request.

    Args:
        server: that responds.
        paths: of the responses.
        folder: of the bundle; need not be writable.
    """
    cached: dict[str, _CachedResponse] = {}

    @server.before_request
    def send_cached() -> Response | None:
        if request.method not in READ_METHODS or request.path not in cached:
            return None
        return cached[request.path].response()

    # Flask's own client would load a debugger.
    client = Client(server)
    cached.update(
        {path: _cached(client.get(path), folder / _file_name(path)) for path in list(paths)}
    )


def _file_name(path: str) -> str:
    return f"response{path.replace('/', '-')}"


def _cached(response: BaseResponse, file: Path) -> _CachedResponse:
    content = response.get_data()
    digest = hashlib.sha256(content).hexdigest()[:_ETAG_LENGTH]
    forms = compressed_forms(content, file)
    for name, form in forms.items():
        _keep(file.with_name(name), form)
    compressed = {one.name: forms[f"{file.name}.{one.suffix}"] for one in ENCODINGS}
    return _CachedResponse(response.content_type or "", digest, content, compressed)


def _keep(file: Path, form: bytes) -> None:
    """Write a file if it has another content, whole or not at all; without it, all works too."""
    with suppress(OSError):
        if not file.is_file() or file.read_bytes() != form:
            write_whole(file, form)
