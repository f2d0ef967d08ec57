"""What the server refuses, and what it says of its own mistakes."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from dashboard.publish.nginx import nginx_conf
from dashboard.server.app import create_app
from dashboard.server.guards import BODY_MAX_BYTES, URL_LENGTH_MAX
from dashboard.server.security_headers import SECURITY_HEADERS
from tests.servers import client_of

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask
    from flask.testing import FlaskClient

PATHS = ("/", "/health", "/_dash-layout", "/data/zones.csv")


@pytest.fixture
def broken(built: Path, bundled: Path) -> Flask:
    """A server that makes a mistake."""
    app: Flask = create_app(built, bundled).server
    [health] = {rule.endpoint for rule in app.url_map.iter_rules() if rule.rule == "/health"}

    def fail() -> str:
        msg = "a secret of the server"
        raise RuntimeError(msg)

    app.view_functions[health] = fail
    return app


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW"])
def test_whatever_does_not_read_is_refused(client: FlaskClient, path: str, method: str) -> None:
    answer = client.open(path, method=method)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD"
    assert "can only be read" in answer.get_data(as_text=True)


@pytest.mark.parametrize("path", PATHS)
def test_the_options_are_told_of_tables_alone(client: FlaskClient, path: str) -> None:
    answer = client.open(path, method="OPTIONS")
    assert answer.status_code == (204 if path.startswith("/data/") else 405)


@pytest.mark.parametrize("path", PATHS)
def test_a_head_is_answered_like_the_whole(client: FlaskClient, path: str) -> None:
    answer = client.head(path)
    assert (answer.status_code, answer.data) == (200, b"")


@pytest.mark.parametrize("path", PATHS)
def test_an_address_that_is_too_long_is_refused(client: FlaskClient, path: str) -> None:
    fits = "x" * (URL_LENGTH_MAX - len(path))
    assert client.get(f"{path}?{fits}").status_code == 200
    answer = client.get(f"{path}?{fits}x")
    assert answer.status_code == 414
    assert "more than 4000 characters" in answer.get_data(as_text=True)
    assert "超过4000个字符" in answer.get_data(as_text=True)


def test_a_path_that_is_too_long_is_refused(client: FlaskClient) -> None:
    assert client.get(f"/{'x' * URL_LENGTH_MAX}").status_code == 414


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_large_body_is_refused_unread(client: FlaskClient, method: str) -> None:
    answer = client.open("/", method=method, data=b"x" * (BODY_MAX_BYTES + 1))
    assert answer.status_code == 413
    assert "without a body" in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    "query", ["embed=%ff", "embed=\xff", "embed=%00", "%", "&&==", "embed[]=1"]
)
def test_any_query_is_answered_with_the_page(client: FlaskClient, query: str) -> None:
    answer = client.get("/", query_string=query)
    assert answer.status_code == 200
    assert query not in answer.get_data(as_text=True)


def test_a_mistake_of_the_server_is_said_without_its_insides(
    broken: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        answer = client_of(broken).get("/health")
    said = answer.get_data(as_text=True)
    assert answer.status_code == 500
    assert answer.content_type == "text/plain; charset=utf-8"
    assert "The atlas made a mistake" in said
    assert "图集出错了" in said
    assert "secret" not in said
    assert "Traceback" not in said
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "a secret of the server" in caplog.text
    assert "Traceback" in caplog.text


@pytest.mark.parametrize("path", [*PATHS, "/none", f"/?{'x' * URL_LENGTH_MAX}"])
def test_every_answer_carries_every_header(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert {name: headers[name] for name in SECURITY_HEADERS} == SECURITY_HEADERS


def test_a_published_folder_sends_the_same_headers() -> None:
    conf = nginx_conf("default-src 'none'", SECURITY_HEADERS)
    for name, value in SECURITY_HEADERS.items():
        assert f'add_header {name} "{value}" always;' in conf
