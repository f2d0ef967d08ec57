"""Responses with files that were compressed beforehand.

A file and its compressed forms are sent only while they match the digests recorded when they were
written. The module data.integrity hashes a file again only after it changed.
"""

from collections.abc import Iterable
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple

from flask import Response, current_app, request, send_file

from data.integrity import file_damage

# The MIME database of the system knows neither Parquet nor, before Python 3.12, text/javascript.
_MIME_TYPES = {
    "css": "text/css",
    "csv": "text/csv",
    "html": "text/html",
    "js": "text/javascript",
    "json": "application/json",
    "map": "application/json",
    "parquet": "application/vnd.apache.parquet",
}
# Digits of a digest. Derived from the content, so that all workers and machines send the same.
ETAG_LENGTH = 16


class FileForm(NamedTuple):
    """A file as stored, or one of its compressed forms.

    Attributes:
        path: of this form.
        sha256: recorded when it was written; empty if it was not.
        encoding: value of Content-Encoding; empty for the file itself.
    """

    path: Path
    sha256: str
    encoding: str


def mime_type(name: str) -> str:
    """Give the type of a file that the server sends, by its extension."""
    return _MIME_TYPES[name.rsplit(".", 1)[-1]]


def is_accepted(encoding: str) -> bool:
    """Tell whether the client accepts an encoding; it always does the empty one."""
    return not encoding or request.accept_encodings[encoding] > 0


def file_response(name: str, forms: Iterable[FileForm], max_age_s: int) -> Response | None:
    """Send the first form that the client accepts and that is intact; None if there is none.

    It has an ETag, and is sent also as 304, and in ranges unless it is compressed.

    Args:
        name: of the file itself; its extension decides the content type.
        forms: the best first.
        max_age_s: how long caches may keep it.
    """
    for path, sha256, encoding in forms:
        if is_accepted(encoding) and not file_damage(path, sha256):
            break
    else:
        return None
    response = send_file(
        path,
        mimetype=mime_type(name),
        download_name=name,
        etag=sha256[:ETAG_LENGTH],
        max_age=max_age_s,
        conditional=not encoding,
    )
    if encoding:
        response.content_encoding = encoding
        # Without ranges: clients want those of the file, not of its compressed form.
        response.make_conditional(request)
    response.vary.add("Accept-Encoding")
    return response


def unavailable(problem: str) -> Response:
    """Log a problem with a file and respond with 503."""
    current_app.logger.error("%s; GET /ready says what is wrong", problem)
    text = "This file of the atlas is damaged or being replaced. Try again in a minute.\n"
    headers = {"Content-Type": "text/plain", "Cache-Control": "no-store", "Retry-After": "60"}
    return Response(text, HTTPStatus.SERVICE_UNAVAILABLE, headers)
