"""Answers that are the same for everybody: made when the app is, and only sent from then on.

Each is packed when somebody first takes it so, since a start would wait for it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flask import Flask, Response, request

from dashboard.server.compression import accepted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkzeug.wrappers import Response as BaseResponse

    from dashboard.server.compression import Coding

_READING = ("GET", "HEAD")


@dataclass(frozen=True)
class Kept:
    """An answer: what it is of, its content, and as far as they were asked for its packed forms."""

    content_type: str
    digest: str
    content: bytes
    packed: dict[str, bytes] = field(default_factory=dict)

    def answer(self, coding: Coding | None) -> Response:
        """Give the answer to the request in hand; 304 where the client has it already."""
        answer = Response(self._form(coding), content_type=self.content_type)
        if coding:
            answer.content_encoding = coding.name
        answer.vary.add("Accept-Encoding")
        answer.cache_control.no_cache = True
        # Named by content, so that any number of servers agree; other bytes need another name.
        answer.set_etag(f"{self.digest}-{coding.name}" if coding else self.digest)
        answer.make_conditional(request)
        return answer

    def _form(self, coding: Coding | None) -> bytes:
        if not coding:
            return self.content
        if coding.name not in self.packed:
            self.packed[coding.name] = coding.pack(self.content)
        return self.packed[coding.name]


def keep_answers(server: Flask, paths: Iterable[str]) -> None:
    """Ask a server for its answers to paths, once, and let it send these from then on.

    Whatever follows `?` is the browser's, which has to be true of these paths. It is the last that
    is done to a server: one that has answered takes no more.
    """
    kept: dict[str, Kept] = {}

    @server.before_request
    def send_kept() -> Response | None:
        """Send the answer to a path whose answer is kept."""
        if request.method not in _READING or request.path not in kept:
            return None
        return kept[request.path].answer(accepted(request.accept_encodings))

    client = server.test_client()
    made = {path: _kept(client.get(path)) for path in paths}
    kept.update(made)


def _kept(answer: BaseResponse) -> Kept:
    content = answer.get_data()
    digest = hashlib.sha256(content).hexdigest()[:16]
    return Kept(answer.content_type or "", digest, content)
