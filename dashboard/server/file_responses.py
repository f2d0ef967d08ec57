"""Responses with files that were compressed beforehand.

A file and its compressed forms are sent only while they match the digests recorded when they were
written. The module data.integrity hashes a file again only after it changed.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from flask import Response, request, send_file

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
_ETAG_LENGTH = 16
_ONE_RANGE = re.compile(r"bytes=[0-9-]+")


class FileForm(NamedTuple):
    """A file as stored, or one of its compressed forms.

    Attributes:
        path: of this form.
        sha256: recorded when it was written; empty if it was not.
        encoding: value of Content-Encoding; empty for the file itself.
    """

    path: Path
    sha256: str
    encoding: str = ""


def mime_type(name: str) -> str:
    """Give the type of a file that the server sends, by its extension."""
    return _MIME_TYPES[name.rsplit(".", 1)[-1]]


def ignore_several_ranges() -> None:
    """Send the whole file for several ranges, and for what is no range of bytes, as nginx does."""
    if not _ONE_RANGE.fullmatch(request.headers.get("Range", "")):
        request.environ.pop("HTTP_RANGE", None)


def acceptable_form(forms: Iterable[FileForm]) -> FileForm | None:
    """Choose the first form that the client accepts and that is intact."""
    return next((form for form in forms if _is_accepted(form) and _is_intact(form)), None)


def file_response(name: str, form: FileForm, max_age_s: int) -> Response:
    """Send a form of a file: with ETag, also as 304, and in ranges unless it is compressed.

    Args:
        name: of the file itself; its extension decides the content type.
        form: from `acceptable_form`.
        max_age_s: how long caches may keep it.
    """
    response = send_file(
        form.path,
        mimetype=mime_type(name),
        download_name=name,
        # Derived from the content, so that all workers and machines send the same ETag.
        etag=form.sha256[:_ETAG_LENGTH],
        max_age=max_age_s,
        conditional=not form.encoding,
    )
    if form.encoding:
        response.content_encoding = form.encoding
        # Without ranges: clients want those of the file, not of its compressed form.
        response.make_conditional(request)
    response.vary.add("Accept-Encoding")
    return response


def _is_accepted(form: FileForm) -> bool:
    return not form.encoding or request.accept_encodings[form.encoding] > 0


def _is_intact(form: FileForm) -> bool:
    return file_damage(form.path, form.sha256) == ""
