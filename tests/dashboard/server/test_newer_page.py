"""Servers that started on builds of different ages answer from one folder of the page's files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from dashboard.server.app import create_app
from tests.servers import client_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from flask.testing import FlaskClient

ROLES = {
    **dict.fromkeys(("atlas", "borders-province", "borders-city", "borders-county"), "json"),
    **dict.fromkeys(("script", "dash-renderer", "plotly"), "js"),
    "style": "css",
}
CODINGS = ("identity", "gzip", "br")


@pytest.fixture
def start(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., FlaskClient]:
    """Give a function that starts a server on a page of its own, in the one folder of all."""

    def start_on(text: str) -> FlaskClient:
        steps = [(role, ending, f"{role} {text}".encode) for role, ending in ROLES.items()]
        monkeypatch.setattr("dashboard.bundle._key", lambda _: text)
        monkeypatch.setattr("dashboard.bundle._steps", lambda _: iter(steps))
        return client_of(create_app(built, tmp_path / "bundle").server)

    return start_on


def style(client: FlaskClient) -> str:
    """The address of the style sheet of the page that a server sends."""
    found = re.search(r'href="(atlas/style[^"]+)"', client.get("/").get_data(as_text=True))
    assert found
    return f"/{found[1]}"


@pytest.mark.parametrize("coding", CODINGS)
def test_a_page_finds_its_files_whichever_server_is_asked(
    start: Callable[[str], FlaskClient], coding: str
) -> None:
    older, newer = start("older"), start("newer")
    for page in (style(older), style(newer)):
        for asked in (older, newer):
            answer = asked.get(page, headers={"Accept-Encoding": coding})
            assert answer.status_code == 200
            assert answer.headers.get("Content-Encoding", "identity") == coding


def test_a_server_whose_page_has_lost_its_files_is_not_ready(
    start: Callable[[str], FlaskClient],
) -> None:
    first, second = start("first"), start("second")
    assert first.get("/ready").status_code == 200
    third = start("third")
    said = first.get("/ready")
    assert said.status_code == 503
    assert style(first).removeprefix("/atlas/") in said.get_json()["reason"]
    assert "start the atlas anew" in said.get_json()["reason"]
    assert (second.get("/ready").status_code, third.get("/ready").status_code) == (200, 200)
