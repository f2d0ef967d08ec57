"""Addresses that stay: every table of the build as `/data/<table>.csv`, `.json`, `.parquet`.

`/data/datapackage.json` describes them. They are the files of the build as they stand there, for
programs: nothing is added, guarded or left out on the way. Any page may read them, since they hold
nothing that is not public; the rest of the atlas keeps to its own origin.
"""

from __future__ import annotations

import gzip
import hashlib
from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Flask, Response, abort, request

from dashboard.server.health import unavailable
from data.read import PACKAGE, NotBuilt, read_build

if TYPE_CHECKING:
    from pathlib import Path

# Long enough for a notebook that runs again, short enough for a new build to be seen.
_KEPT_S = 300
_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
}
_PACKED_ALREADY = "parquet"
_GZIP_LEVEL = 6
_TAG_LENGTH = 16
# Which pages may read an answer, and what of it, to take a file in parts and to keep it.
FOR_READERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": (
        "ETag, Accept-Ranges, Content-Range, Content-Length, Content-Encoding"
    ),
}
# What a browser is told that asks, for a page elsewhere, what it may ask for.
FOR_ASKERS = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Range, If-Range, If-None-Match",
    "Access-Control-Max-Age": str(_KEPT_S),
}


def serve_data(server: Flask, derived: Path) -> None:
    """Answer for every file of the data package of a build, and for no other name.

    Raises:
        NotBuilt: there are no tables yet.
    """
    paths = {
        name.removeprefix(f"{PACKAGE}/"): derived / name
        for name in read_build(derived)["files"]
        if name.startswith(f"{PACKAGE}/")
    }

    @server.get("/data/<name>", provide_automatic_options=False)
    def data_file(name: str) -> Response:
        """Send a file of the package, packed where the client takes it so."""
        if name not in paths:
            abort(HTTPStatus.NOT_FOUND)
        try:
            content = paths[name].read_bytes()
            written = read_build(derived)["sha256"].get(f"{PACKAGE}/{name}")
        except (OSError, NotBuilt) as error:  # also for a moment, while a new build moves in
            return unavailable(f"data/{name}: {error}")
        digest = hashlib.sha256(content).hexdigest()
        if digest != written:
            return unavailable(f"data/{name} is not what was written")
        return _answer(content, name.rsplit(".", 1)[-1], digest[:_TAG_LENGTH])

    @server.route("/data/<name>", methods=["OPTIONS"])
    def what_may_be_asked(name: str) -> Response:
        """Tell a browser what a page elsewhere may ask for: parts, and whether it changed."""
        if name not in paths:
            abort(HTTPStatus.NOT_FOUND)
        answer = Response(status=HTTPStatus.NO_CONTENT)
        answer.headers.update(FOR_READERS | FOR_ASKERS)
        return answer


def _answer(content: bytes, ending: str, digest: str) -> Response:
    is_packed = ending != _PACKED_ALREADY and request.accept_encodings["gzip"] > 0
    answer = Response(content, content_type=_TYPES[ending])
    answer.cache_control.public = True
    answer.cache_control.max_age = _KEPT_S
    answer.vary.add("Accept-Encoding")
    answer.headers.update(FOR_READERS)
    # Named by content, so that any number of servers agree; other bytes need another name.
    answer.set_etag(f"{digest}-gzip" if is_packed else digest)
    # DuckDB reads the parts of a file that it needs.
    answer.make_conditional(request, accept_ranges=not is_packed, complete_length=len(content))
    if is_packed and answer.status_code == HTTPStatus.OK:
        answer.set_data(gzip.compress(content, _GZIP_LEVEL, mtime=0))
        answer.content_encoding = "gzip"
    return answer
