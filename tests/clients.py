"""A test client for the server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask.testing import FlaskClient

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.test import TestResponse


class _BufferedClient(FlaskClient):
    """Reads every response to its end, so that the file behind it is closed."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:  # noqa: ANN401 - Flask's own
        return super().open(*args, buffered=True, **kwargs)


def client_of(server: Flask) -> FlaskClient:
    """Open a client of a server."""
    server.test_client_class = _BufferedClient
    return server.test_client()
