"""A component of Dash that somebody adds to its root, as docs/extending.md says."""

import shutil
import threading
from collections.abc import Iterator

import pytest
from dash import dcc
from playwright.sync_api import Page
from werkzeug.serving import make_server

from dashboard.bundle import BUNDLE, ensure_bundle
from dashboard.layout import dash_root
from dashboard.server.app import create_app
from data.read import DERIVED
from tests.browser.atlas import Atlas
from tests.browser.faults import FAULTS, file_of


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve an atlas with an input of Dash below it."""
    ensure_bundle()  # whose compressed files are found beside those that are made here
    bundle = shutil.copytree(BUNDLE, tmp_path_factory.mktemp("dash") / "bundle")
    (bundle / "manifest.json").unlink()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dash_root, "dash_components", lambda: [dcc.Input("said", id="added")])
        app = create_app(DERIVED, bundle)
        server = make_server("127.0.0.1", 0, app.server, threaded=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.mark.targets("server", reason="it is made for this test")
def test_a_component_of_dash_below_the_page_is_rendered(page: Page, address: str) -> None:
    atlas = Atlas(page, address)
    atlas.open()
    page.evaluate("window.atlas.dash()")
    added = page.locator("#dash-root input#added")
    added.wait_for()
    assert added.input_value() == "said"
    assert atlas.complaints == []


@pytest.mark.targets("server", reason="it is made for this test")
def test_a_renderer_that_is_missed_is_named_with_a_retry(page: Page, address: str) -> None:
    page.route(file_of("dash-renderer"), FAULTS["aborted"])
    page.goto(address)
    page.locator('#unloaded p:has-text("Dash\'s renderer could not be loaded")').wait_for()
    page.unroute(file_of("dash-renderer"))
    page.click("#unloaded button")
    page.locator("#dash-root input#added").wait_for()
    assert page.locator("#unloaded").is_hidden()
