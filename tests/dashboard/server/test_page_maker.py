"""The process that makes the pages: when the server starts it, and when it does not."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dashboard.pages.paths import DONE, pages_folder
from dashboard.server.guards import guard
from dashboard.server.pages import serve_pages
from tests.servers import client_of

PATH = "place/130600/index.html"


class Process:
    """Stands for a process that has ended."""

    started = 0
    status = 0
    makes = ""

    def __init__(self, command: list[str]) -> None:
        Process.started += 1
        folder = Path(command[-2])
        if Process.makes:
            (folder / Process.makes).parent.mkdir(parents=True, exist_ok=True)
            (folder / Process.makes).write_bytes(b"made")

    def poll(self) -> int:
        """Give the status that the test chose."""
        return Process.status

    def wait(self) -> int:
        """Give the same."""
        return Process.status


@pytest.fixture
def process(monkeypatch: pytest.MonkeyPatch) -> type[Process]:
    for name, value in {"started": 0, "status": 0, "makes": ""}.items():
        monkeypatch.setattr(Process, name, value)
    monkeypatch.setattr(subprocess, "Popen", Process)
    return Process


@pytest.fixture
def client(built: Path, tmp_path: Path, process: Any) -> FlaskClient:  # noqa: ANN401, ARG001 - set before
    server = Flask(__name__)
    guard(server)
    serve_pages(server, built, tmp_path / "bundle")
    return client_of(server)


def test_a_page_that_somebody_removed_is_made_again(
    client: FlaskClient, process: type[Process], built: Path, tmp_path: Path
) -> None:
    folder = pages_folder(tmp_path / "bundle", built)
    folder.mkdir(parents=True)
    (folder / DONE).touch()
    process.makes = PATH
    response = client.get("/place/130600/")
    assert (response.status_code, response.data) == (200, b"made")
    assert process.started == 1


def test_where_no_page_can_be_made_not_each_reader_starts_a_process(
    client: FlaskClient, process: type[Process]
) -> None:
    process.status = 1
    for path in ("/place/130600/", "/zh/story/", "/place/"):
        assert client.get(path).status_code == 503
    assert process.started == 1


@pytest.mark.usefixtures("process")
def test_while_there_is_no_build_the_server_says_to_come_back(built: Path, tmp_path: Path) -> None:
    derived = tmp_path / "derived"
    server = Flask(__name__)
    guard(server)
    serve_pages(server, derived, tmp_path / "bundle")
    client = client_of(server)
    response = client.get("/place/130600/")
    assert (response.status_code, response.headers["Retry-After"]) == (503, "60")
    derived.symlink_to(built)
    assert client.get("/place/999999/").status_code == 404


@pytest.mark.parametrize("wanted", ["bytes=0-1,3-3", "lines=0-1"])
def test_several_ranges_and_other_units_get_the_whole_page(
    client: FlaskClient, process: type[Process], wanted: str
) -> None:
    process.makes = PATH
    response = client.get("/place/130600/", headers={"Range": wanted})
    assert (response.status_code, response.data) == (200, b"made")
    assert client.get("/place/130600/", headers={"Range": "bytes=1-2"}).data == b"ad"


def test_the_script_of_the_story_stands_once(client: FlaskClient, process: type[Process]) -> None:
    assert client.get("/zh/story/story.js").status_code == 404
    assert process.started == 0
