"""A headless Chromium with the atlas in it.

Its requests are answered in this process, without a port. So the page has the address that its
links shall name, and its files are the same on every machine.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from flask.testing import FlaskClient
from playwright.sync_api import Browser, Error, Playwright, Route, TimeoutError, sync_playwright  # noqa: A004 - playwright's own

from dashboard.exports.page import AtlasPage, ExportError
from dashboard.server.app import create_app
from data.read import read_build

BROWSER_SETTING = "JJJ_BROWSER"
_BROWSERS = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    *("msedge", "microsoft-edge"),
)
_START_LIMIT_S = 60
_VIEWPORT = {"width": 1440, "height": 900}


class NoBrowserError(Exception):
    """There is no browser to make files with."""

    def __init__(self, named: str = "") -> None:
        problem = "no Chromium or Chrome was found, which this needs"
        if named:
            problem = f"{BROWSER_SETTING} is {named!r}, which is not a program"
        super().__init__(
            f"{problem}. Install one (Debian: apt-get install chromium fonts-noto-cjk), "
            f"or name it: {BROWSER_SETTING}=/path/to/chromium"
        )


def find_browser() -> str:
    """Find the browser's program.

    Raises:
        NoBrowserError: there is none.
    """
    named = os.environ.get(BROWSER_SETTING, "")
    for name in (named,) if named else _BROWSERS:
        if program := shutil.which(name):
            return program
    raise NoBrowserError(named)


@contextmanager
def open_atlas(address: str) -> Iterator[AtlasPage]:
    """Start a browser and open the atlas in it.

    Args:
        address: that the page shall have, with scheme and a final slash.

    Raises:
        NoBrowserError: there is no browser.
        ExportError: the browser does not start, or ended early.
        NotBuilt: there are no tables yet.
    """
    program = find_browser()
    read_build()  # before the browser, which takes a second to start
    # As root Chromium refuses its sandbox; it opens no pages but ours.
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    # Chromium blocks ports of other protocols, such as mail; here nothing is sent to them.
    port = urlsplit(address).port
    arguments += [f"--explicitly-allowed-ports={port}"] if port else []
    with sync_playwright() as playwright:
        browser = _launch(playwright, program, arguments)
        try:
            yield atlas_in(browser, address)
            browser.close()
        except Error as error:  # the browser crashed or was killed
            raise ExportError.of(error) from None


def atlas_in(browser: Browser, address: str) -> AtlasPage:
    """Open the atlas at an address in a running browser.

    Raises:
        NotBuilt: there are no tables yet.
    """
    client = create_app().server.test_client()
    context = browser.new_context(viewport=_VIEWPORT, locale="en-GB", color_scheme="light")  # type: ignore[arg-type]
    page = context.new_page()
    # As the browser writes it: without a default port, and with encoded letters.
    url: str = page.evaluate("(address) => new URL(address).href", address)
    context.route("**/*", lambda route: _respond(route, client, url))
    return AtlasPage(page, url)


def _launch(playwright: Playwright, program: str, arguments: list[str]) -> Browser:
    try:
        return playwright.chromium.launch(
            executable_path=program, args=arguments, timeout=_START_LIMIT_S * 1000
        )
    except TimeoutError:
        problem = f"{program} did not start within {_START_LIMIT_S} s. Try again, or name another"
    except Error as error:
        reason = error.message.splitlines()[0]
        problem = f"{program} does not run as a browser ({reason}). Name another"
    msg = f"{problem}: {BROWSER_SETTING}=…"
    raise ExportError(msg)


def _respond(route: Route, client: FlaskClient, address: str) -> None:
    """Answer a request of the page; abort requests to other origins."""
    url, own = urlsplit(route.request.url), urlsplit(address)
    if (url.scheme, url.netloc) != (own.scheme, own.netloc):
        route.abort()
        return
    # Dash's own requests start from the root, whatever path the address has.
    path = f"/{url.path.removeprefix(own.path)}" if url.path.startswith(own.path) else url.path
    response = client.get(path, query_string=url.query, buffered=True)
    route.fulfill(
        status=response.status_code, headers=dict(response.headers), body=response.get_data()
    )
