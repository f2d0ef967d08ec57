"""Rejected requests and error responses."""

import logging
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dashboard.publish.hosts import nginx_conf
from dashboard.server.app import create_app
from dashboard.server.guards import BODY_MAX_BYTES, URL_LENGTH_MAX
from dashboard.server.security_headers import SECURITY_HEADERS
from tests.servers import client_of

PATHS = ("/", "/health", "/_dash-layout", "/data/zones.csv")


@pytest.fixture
def broken(built: Path, bundled: Path) -> Flask:
    """A server whose /health raises an exception."""
    app: Flask = create_app(built, bundled).server
    [health] = {rule.endpoint for rule in app.url_map.iter_rules() if rule.rule == "/health"}

    def fail() -> str:
        msg = "a secret of the server"
        raise RuntimeError(msg)

    app.view_functions[health] = fail
    return app


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW"])
def test_methods_that_do_not_read_are_rejected(client: FlaskClient, path: str, method: str) -> None:
    response = client.open(path, method=method)
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD"
    assert "can only be read" in response.get_data(as_text=True)


@pytest.mark.parametrize("path", PATHS)
def test_only_data_files_allow_preflight_requests(client: FlaskClient, path: str) -> None:
    response = client.open(path, method="OPTIONS")
    assert response.status_code == (204 if path.startswith("/data/") else 405)


@pytest.mark.parametrize("path", PATHS)
def test_a_head_request_has_no_body(client: FlaskClient, path: str) -> None:
    response = client.head(path)
    assert (response.status_code, response.data) == (200, b"")


@pytest.mark.parametrize("path", PATHS)
def test_a_long_query_is_rejected(client: FlaskClient, path: str) -> None:
    fits = "x" * (URL_LENGTH_MAX - len(path))
    assert client.get(f"{path}?{fits}").status_code == 200
    response = client.get(f"{path}?{fits}x")
    assert response.status_code == 414
    assert "more than 4000 characters" in response.get_data(as_text=True)
    assert "超过4000个字符" in response.get_data(as_text=True)


def test_a_long_path_is_rejected(client: FlaskClient) -> None:
    assert client.get(f"/{'x' * URL_LENGTH_MAX}").status_code == 414


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_large_body_is_rejected(client: FlaskClient, method: str) -> None:
    response = client.open("/", method=method, data=b"x" * (BODY_MAX_BYTES + 1))
    assert response.status_code == 413
    assert "without a body" in response.get_data(as_text=True)


@pytest.mark.parametrize("path", [*PATHS, "/data/cells.parquet"])
@pytest.mark.parametrize("header", ["If-Modified-Since", "If-Unmodified-Since", "If-Range", "Date"])
@pytest.mark.parametrize(
    "date",
    [
        "Sat, 01 Jan 999999999999 00:00:00 GMT",
        "Sat, 99999999999999999999 Jan 2020 00:00:00 GMT",
        "Sat, 01 Jan 2020 99999999999:00:00 GMT",
    ],
)
def test_a_date_out_of_range_is_ignored(
    client: FlaskClient, path: str, header: str, date: str
) -> None:
    response = client.get(path, headers={header: date})
    assert (response.status_code, response.data) == (200, client.get(path).data)


def test_an_if_range_date_out_of_range_is_no_match(client: FlaskClient) -> None:
    headers = {"Range": "bytes=0-3", "If-Range": "Sat, 01 Jan 999999999999 00:00:00 GMT"}
    assert client.get("/data/cells.parquet", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "query", ["embed=%ff", "embed=\xff", "embed=%00", "%q%", "&&==", "embed[]=1"]
)
def test_any_query_gets_the_page(client: FlaskClient, query: str) -> None:
    response = client.get("/", query_string=query)
    assert response.status_code == 200
    assert query not in response.get_data(as_text=True)


def test_an_exception_is_logged_but_not_sent(
    broken: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        response = client_of(broken).get("/health")
    text = response.get_data(as_text=True)
    assert response.status_code == 500
    assert response.content_type == "text/plain; charset=utf-8"
    assert "Something went wrong in the atlas" in text
    assert "图集出错了" in text
    assert "secret" not in text
    assert "Traceback" not in text
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert response.headers["Cache-Control"] == "no-store"
    assert "a secret of the server" in caplog.text
    assert "Traceback" in caplog.text


@pytest.mark.parametrize("path", [*PATHS, "/none", f"/?{'x' * URL_LENGTH_MAX}"])
def test_every_response_has_every_security_header(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert {name: headers[name] for name in SECURITY_HEADERS} == SECURITY_HEADERS


def test_a_published_folder_sends_the_same_headers() -> None:
    conf = nginx_conf("default-src 'none'", SECURITY_HEADERS)
    for name, value in SECURITY_HEADERS.items():
        assert f'add_header {name} "{value}" always;' in conf
