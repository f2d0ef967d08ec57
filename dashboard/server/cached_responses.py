"""Responses that are the same for every client, computed once when the app is created.

Each compressed form is made on its first request, so that compressing does not delay the start.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flask import Flask, Response, request

from dashboard.server.compression import ENCODINGS
from dashboard.server.guards import READ_METHODS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkzeug.wrappers import Response as BaseResponse

    from dashboard.server.compression import Encoding

_ETAG_LENGTH = 16


@dataclass(frozen=True)
class _CachedResponse:
    """A response body with the compressed forms requested so far, by encoding name."""

    content_type: str
    digest: str
    content: bytes
    compressed: dict[str, bytes] = field(default_factory=dict)

    def response(self) -> Response:
        """Respond to the current request; 304 if the client has this version."""
        accepted = request.accept_encodings
        encoding = next((one for one in ENCODINGS if accepted[one.name] > 0), None)
        response = Response(self._body(encoding), content_type=self.content_type)
        if encoding:
            response.content_encoding = encoding.name
        response.vary.add("Accept-Encoding")
        response.cache_control.no_cache = True
        # Derived from the content, so that all workers and machines send the same ETag.
        response.set_etag(f"{self.digest}-{encoding.name}" if encoding else self.digest)
        response.make_conditional(request)
        return response

    def _body(self, encoding: Encoding | None) -> bytes:
        if not encoding:
            return self.content
        if encoding.name not in self.compressed:
            self.compressed[encoding.name] = encoding.compress(self.content)
        return self.compressed[encoding.name]


def cache_responses(server: Flask, paths: Iterable[str]) -> None:
    """Compute the responses for `paths` now and serve them from memory, whatever their query.

    Call it after all routes and hooks are registered: Flask accepts no more after a request.
    """
    cached: dict[str, _CachedResponse] = {}

    @server.before_request
    def send_cached() -> Response | None:
        if request.method not in READ_METHODS or request.path not in cached:
            return None
        return cached[request.path].response()

    client = server.test_client()
    cached.update({path: _cached(client.get(path)) for path in list(paths)})


def _cached(response: BaseResponse) -> _CachedResponse:
    content = response.get_data()
    digest = hashlib.sha256(content).hexdigest()[:_ETAG_LENGTH]
    return _CachedResponse(response.content_type or "", digest, content)
