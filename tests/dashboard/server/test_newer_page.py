"""Servers with builds of different age share one bundle folder."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.server.app import create_app
from tests.servers import client_of

ROLES = {
    **dict.fromkeys(
        ("atlas", *(f"borders-{name}" for name in ("province", "city", "county", "exact"))), "json"
    ),
    **dict.fromkeys(("script", "dash-renderer", "plotly", "plotly-charts"), "js"),
    "style": "css",
    **dict.fromkeys(("opening", "page"), "html"),
}
ENCODINGS = ("identity", "gzip", "br")


@pytest.fixture
def start(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., FlaskClient]:
    """Return a function that starts a server with its own page in the shared folder."""

    def start_on(text: str) -> FlaskClient:
        steps = [(role, ending, f"{role} {text}".encode) for role, ending in ROLES.items()]
        monkeypatch.setattr("dashboard.bundle._key", lambda _: text)
        monkeypatch.setattr("dashboard.bundle._steps", lambda _: iter(steps))
        return client_of(create_app(built, tmp_path / "bundle").server)

    return start_on


def style(client: FlaskClient) -> str:
    """Return the path of the style sheet of a server's page."""
    found = re.search(r'href="(atlas/style[^"]+)"', client.get("/").get_data(as_text=True))
    assert found
    return f"/{found[1]}"


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_server_has_the_files_of_every_page(
    start: Callable[[str], FlaskClient], encoding: str
) -> None:
    older, newer = start("older"), start("newer")
    for page in (style(older), style(newer)):
        for server in (older, newer):
            response = server.get(page, headers={"Accept-Encoding": encoding})
            assert response.status_code == 200
            assert response.headers.get("Content-Encoding", "identity") == encoding


def test_a_server_whose_page_files_were_removed_is_not_ready(
    start: Callable[[str], FlaskClient],
) -> None:
    first, second = start("first"), start("second")
    assert first.get("/ready").status_code == 200
    third = start("third")
    ready = first.get("/ready")
    assert ready.status_code == 503
    assert style(first).removeprefix("/atlas/") in ready.get_json()["reason"]
    assert "restart the atlas" in ready.get_json()["reason"]
    assert (second.get("/ready").status_code, third.get("/ready").status_code) == (200, 200)
