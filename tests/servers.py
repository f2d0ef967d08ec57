"""Servers that tests start, and the client that asks a server in the same process."""

import re
import socket
import sys
from pathlib import Path
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

_PAGE = Path(__file__).parents[1] / "docs" / "deploy.md"
_GUNICORN_CALL = re.compile(r"^\.venv/bin/gunicorn (.*)$", re.MULTILINE)


def free_port() -> int:
    """Ask the system for a port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def gunicorn(port: str, log_level: str) -> list[str]:
    """Return the gunicorn command of docs/deploy.md with another port."""
    [call] = _GUNICORN_CALL.findall(_PAGE.read_text(encoding="utf-8"))
    command = [sys.executable, "-m", "gunicorn", "--log-level", log_level]
    return [*command, *call.replace(":8050", f":{port}").split()]


class _BufferedClient(FlaskClient):
    """Reads every response to its end, so that the file behind it is closed."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:  # noqa: ANN401 - Flask's own
        return super().open(*args, buffered=True, **kwargs)


def client_of(server: Flask) -> FlaskClient:
    """Open a client of a server."""
    server.test_client_class = _BufferedClient
    return server.test_client()
