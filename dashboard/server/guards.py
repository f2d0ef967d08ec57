"""What every answer of the server keeps to: methods, sizes, headers, and no insides in an error.

Whatever is refused is refused before anything is looked up or read, in a line of plain text that
says what to do, in both languages: the page itself may be what could not be made.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Flask, Response, request

from dashboard.messages import message
from dashboard.view import LANGUAGES

if TYPE_CHECKING:
    from werkzeug.exceptions import HTTPException

# No view that the page writes comes near it, and it is what gunicorn reads of an address at most.
ADDRESS_MAX = 4000
# Nothing that is asked for takes a body; a client that sends one all the same gets no further.
BODY_MAX_BYTES = 1024
READING = ("GET", "HEAD")
# Beside the policy on what the page may load.
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    # Another page that opens the atlas cannot reach into its window; one that frames a chart is
    # not meant by it.
    "Cross-Origin-Opener-Policy": "same-origin",
    # Copying the link is the one thing that the page asks of a device.
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def guard(server: Flask) -> None:
    """Refuse what is too long, too large or not reading; answer for faults of our own."""
    server.config["MAX_CONTENT_LENGTH"] = BODY_MAX_BYTES

    @server.before_request
    def refuse() -> Response | None:
        """Answer what is not going to be looked at."""
        # Counted as sent: a query is any bytes, and may be no text.
        if len(request.path) + len(request.query_string) > ADDRESS_MAX:
            return _refusal(HTTPStatus.REQUEST_URI_TOO_LONG, longest=ADDRESS_MAX)
        if (request.content_length or 0) > BODY_MAX_BYTES:
            return _refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return None

    @server.errorhandler(HTTPStatus.INTERNAL_SERVER_ERROR)
    def say_fault(_: HTTPException) -> Response:
        """Say that it is not the reader's fault; Flask has written the trace to the log."""
        return _refusal(HTTPStatus.INTERNAL_SERVER_ERROR)


def is_reading(method: str, path: str) -> bool:
    """Tell whether a method reads; pages elsewhere may also ask what they may ask of a table."""
    return method in READING or (method == "OPTIONS" and path.startswith("/data/"))


def not_reading() -> Response:
    """Answer a request that would do something else than read."""
    answer = _refusal(HTTPStatus.METHOD_NOT_ALLOWED)
    answer.headers["Allow"] = ", ".join(READING)
    return answer


def _refusal(status: HTTPStatus, **values: object) -> Response:
    lines = [message(f"refused.{status.value}", lang, **values) for lang in LANGUAGES]
    answer = Response(
        "".join(f"{line}\n" for line in lines), status, content_type="text/plain; charset=utf-8"
    )
    answer.headers["Cache-Control"] = "no-store"
    return answer
