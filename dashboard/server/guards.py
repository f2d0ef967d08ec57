"""Request limits and error responses.

Requests are rejected before any file is read. Errors are one line of plain text per language, which
says what to do: the page itself may be what failed.
"""

import re
from http import HTTPStatus

from flask import Flask, Response, abort, request
from werkzeug.exceptions import HTTPException
from werkzeug.http import parse_date

from dashboard.messages import message
from dashboard.pages.paths import KINDS, SINGLE
from dashboard.registry import LANGUAGES

# gunicorn's own limit for a request line is 4094; the page's longest links are far shorter.
URL_LENGTH_MAX = 4000
# No route takes a body.
BODY_MAX_BYTES = 1024
READ_METHODS = ("GET", "HEAD")
_ONE_RANGE = re.compile(r"bytes=[0-9-]+")
# Dash would answer any other path with the page, whose relative URLs would not resolve there.
_PATHS = re.compile(
    r"/|/index\.html|/health|/ready|/atlas/[^/]+|/data/[^/]+|/_dash-layout|/_dash-dependencies"
    rf"|(?:/zh)?/(?:{'|'.join((*KINDS, *SINGLE))})(?:(?:/[^/]+)?/?|/[^/]+/[^/]+)"
)


def guard(server: Flask) -> None:
    """Reject oversized, unknown and non-GET requests; answer exceptions with a short 500."""
    server.config["MAX_CONTENT_LENGTH"] = BODY_MAX_BYTES

    @server.before_request
    def reject() -> Response | None:
        # As sent: the query may be any bytes, not only text.
        if len(request.path) + len(request.query_string) > URL_LENGTH_MAX:
            return _error(HTTPStatus.REQUEST_URI_TOO_LONG, longest=URL_LENGTH_MAX)
        if (request.content_length or 0) > BODY_MAX_BYTES:
            return _error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        _ignore_dates_out_of_range()
        # Several ranges, and what is no range of bytes, get the whole file, as from nginx.
        if not _ONE_RANGE.fullmatch(request.headers.get("Range", "")):
            request.environ.pop("HTTP_RANGE", None)
        if not _PATHS.fullmatch(request.path):
            abort(HTTPStatus.NOT_FOUND)
        # Browsers send OPTIONS before reading a table for a page of another origin.
        is_preflight = request.method == "OPTIONS" and request.path.startswith("/data/")
        if request.method in READ_METHODS or is_preflight:
            return None
        response = _error(HTTPStatus.METHOD_NOT_ALLOWED)
        response.headers["Allow"] = ", ".join(READ_METHODS)
        return response

    @server.errorhandler(HTTPStatus.INTERNAL_SERVER_ERROR)
    def internal_error(_: HTTPException) -> Response:
        """Hide the exception, which Flask has logged with its traceback."""
        return _error(HTTPStatus.INTERNAL_SERVER_ERROR)


def _ignore_dates_out_of_range() -> None:
    """Replace dates that Python's calendar does not have, for which werkzeug would raise.

    They are not removed: a range whose `If-Range` is invalid must not be sent as a range.
    """
    for header in ("DATE", "IF_MODIFIED_SINCE", "IF_RANGE", "IF_UNMODIFIED_SINCE"):
        name = f"HTTP_{header}"
        try:
            parse_date(request.environ.get(name))
        except OverflowError:
            request.environ[name] = "out of range"


def _error(status: HTTPStatus, **values: object) -> Response:
    texts = (message(f"refused.{status.value}", lang, **values) for lang in LANGUAGES)
    headers = {"Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store"}
    return Response("".join(f"{text}\n" for text in texts), status, headers)
