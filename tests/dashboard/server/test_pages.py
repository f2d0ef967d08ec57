"""The pages of places, industries and organisations, as the server sends them."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse as Response

from dashboard.engine import Engine
from dashboard.pages.__main__ import main
from dashboard.pages.all import make_page
from dashboard.pages.paths import DONE, pages_folder
from dashboard.pages.render import page_files
from dashboard.server.app import create_app


@pytest.fixture(scope="module")
def client(built: Path, bundled: Path) -> Iterator[FlaskClient]:
    yield create_app(built, bundled).server.test_client()
    made = pages_folder(bundled, built)
    deadline = time.monotonic() + 120
    while made.exists() and not (made / DONE).exists() and time.monotonic() < deadline:
        time.sleep(0.05)  # for the process that the server started


def get(client: FlaskClient, path: str, **headers: str) -> Response:
    """Send a request, and read the whole file."""
    response = client.get(path, headers=headers)
    response.get_data()
    response.close()
    return response


@pytest.mark.parametrize(
    "path", ["place/130600/", "zh/place/130600/", "industry/robotics/", "organisation/btg-hq/"]
)
def test_a_page_is_made_when_it_is_asked_for(
    client: FlaskClient, engine: Engine, path: str
) -> None:
    response = get(client, f"/{path}")
    assert response.status_code == 200
    assert response.content_type == "text/html; charset=utf-8"
    *zh, kind, key, _ = path.split("/")
    files = dict(page_files(make_page(engine, kind, key, "zh" if zh else "en")))
    assert response.data == files[f"{path}index.html"]
    assert get(client, f"/{path}rows.csv").data == files[f"{path}rows.csv"]


@pytest.mark.parametrize("path", ["place/", "zh/industry/", "organisation/index.html"])
def test_the_lists_are_pages(client: FlaskClient, path: str) -> None:
    assert get(client, f"/{path}").status_code == 200


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/place/130600", "130600/"),
        ("/zh/place", "place/"),
        ("/index.html?lang=zh&region=130600", "./?lang=zh&region=130600"),
    ],
)
def test_links_of_a_disk_lead_on(client: FlaskClient, path: str, target: str) -> None:
    response = get(client, path)
    assert (response.status_code, response.headers["Location"]) == (301, target)


@pytest.mark.parametrize(
    "path",
    ["/place/999999/", "/place/156000/", "/place/130600/x", "/industry/g-energy/", "/zh/zh/place/",
     "/place/zz", "/place/story.js", "/changes/rows.csv",
     "/place/../place/130600/rows", "/organisation/%2e%2e/"],
)  # fmt: skip
def test_what_has_no_page_is_not_found(client: FlaskClient, path: str) -> None:
    assert get(client, path).status_code == 404


def test_a_page_is_sent_with_the_policy_and_revalidated(client: FlaskClient) -> None:
    first = get(client, "/place/130600/")
    assert "default-src 'none'" in first.headers["Content-Security-Policy"]
    again = get(client, "/place/130600/", **{"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    "path",
    [
        "/place/https:evil.example",
        "/zh/place/https:evil.example",
        "/place/%5C%5Cevil.example",
        "/place/130600%0D%0ASet-Cookie:x=1",
        "/industry/robotics.",
        "/place/<b>",
        "/zh/organisation/%E4%BF%9D%E5%AE%9A",
    ],
)
def test_an_address_that_is_no_page_is_not_led_elsewhere(client: FlaskClient, path: str) -> None:
    response = get(client, path)
    assert response.status_code == 404
    assert "Location" not in response.headers


@pytest.mark.parametrize(
    "path", ["/place/130600/index.html/", "/place/<script>alert(1)</script>/", "/story/a/b/"]
)
def test_what_lies_below_a_page_is_not_the_atlas(client: FlaskClient, path: str) -> None:
    """Its relative addresses would not resolve there."""
    assert get(client, path).status_code == 404


def test_the_command_tells_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    assert "Write the pages of places" in capsys.readouterr().out
