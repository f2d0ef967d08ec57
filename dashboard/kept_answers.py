"""Answers that are the same for everybody: made when the app is, and only sent from then on."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Flask, Response, request

from dashboard.packing import CODINGS, Coding, accepted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkzeug.wrappers import Response as BaseResponse

_READING = ("GET", "HEAD")


@dataclass(frozen=True)
class Kept:
    """An answer: what it is of, and its content by coding, "" for none."""

    content_type: str
    digest: str
    forms: dict[str, bytes]

    def answer(self, coding: Coding | None) -> Response:
        """Give the answer to the request in hand; 304 where the client has it already."""
        name = coding.name if coding else ""
        answer = Response(self.forms[name], content_type=self.content_type)
        if name:
            answer.content_encoding = name
        answer.vary.add("Accept-Encoding")
        answer.cache_control.no_cache = True
        # Named by content, so that any number of servers agree; other bytes need another name.
        answer.set_etag(f"{self.digest}-{name}" if name else self.digest)
        answer.make_conditional(request)
        return answer


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
    forms = {coding.name: coding.pack(content) for coding in CODINGS}
    digest = hashlib.sha256(content).hexdigest()[:16]
    return Kept(answer.content_type or "", digest, {"": content, **forms})
