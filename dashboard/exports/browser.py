"""The page in a headless Chromium, without a port: the browser's requests are answered in process.

So the page stands at whatever address its links shall name, and what it saves is the same on every
machine.
"""

from __future__ import annotations

import base64
import os
import shutil
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Error, TimeoutError, sync_playwright  # noqa: A004 - playwright's own

from dashboard.exports.calls import FIT, LINES, SAVE
from dashboard.exports.png import png
from dashboard.server.app import create_app
from data.read import read_build

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask.testing import FlaskClient
    from playwright.sync_api import Browser, Page, Playwright, Route

BROWSER_SETTING = "JJJ_BROWSER"
_BROWSERS = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    *("msedge", "microsoft-edge"),
)
_DRAWN = "#atlas[data-view]:not([aria-busy])"
_STARTS_WITHIN_S = 60
_SIZE = {"width": 1440, "height": 900}
# What an answer of the server says of its own transport, which is none here.
_HOP_HEADERS = ("content-length", "content-encoding", "transfer-encoding", "connection")


class NoBrowser(Exception):  # noqa: N818 - it is a state to put right, and reads so
    """There is no browser that could make a file."""

    def __init__(self, named: str = "") -> None:
        where = f"{BROWSER_SETTING} names {named!r}, which is no program" if named else (
            "no Chromium or Chrome was found, and it makes the files"
        )  # fmt: skip
        super().__init__(
            f"{where}. Install one (Debian: apt-get install chromium fonts-noto-cjk), "
            f"or name it: {BROWSER_SETTING}=/path/to/chromium"
        )


class ExportFailed(Exception):  # noqa: N818 - likewise
    """The page could not make a file; the message is the page's own."""


def find_browser() -> str:
    """Find the program to run.

    Raises:
        NoBrowser: there is none.
    """
    named = os.environ.get(BROWSER_SETTING, "")
    if named:
        found = shutil.which(named)
        if not found:
            raise NoBrowser(named)
        return found
    for name in _BROWSERS:
        found = shutil.which(name)
        if found:
            return found
    raise NoBrowser


class Fitted(NamedTuple):
    """A chart drawn for a room of its own.

    Attributes:
        svg: the drawing, as wide and high as it came out.
        legend: by line its entries, as markup: text that is escaped, coloured squares in spans.
        proof: sources, borders and build in words.
    """

    svg: str
    legend: list[list[str]]
    proof: list[str]


class AtlasPage:
    """An open page of the atlas.

    Attributes:
        notices: what the page said of the link last opened, such as values that do not exist.
    """

    def __init__(self, page: Page, address: str) -> None:
        self._page = page
        self._address = address
        self.notices: list[str] = []

    def open(self, query: str) -> None:
        """Open a view and wait until every chart shows it.

        Raises:
            ExportFailed: the page could not be drawn.
        """
        try:
            self._page.goto(f"{self._address}?{query}")
            self._await_view()
        except Error as error:
            raise ExportFailed(self._complaint(error)) from None
        self.notices = self._page.locator("#notice .notice > span").all_inner_texts()

    def go(self, query: str) -> None:
        """Change the view of the page that is open, and wait as `open` does.

        Raises:
            ExportFailed: the view could not be drawn.
        """
        try:
            self._page.evaluate("(query) => { window.atlas.go(query); }", query)
            self._await_view()
        except Error as error:
            raise ExportFailed(self._complaint(error)) from None

    def offer(self) -> dict[str, list[str]]:
        """Ask which charts the view has, and the formats of each; `tab` is all of them."""
        offered = self._page.evaluate("() => window.atlas.exports().then((made) => made.offer())")
        return {one["chart"]: one["formats"] for one in offered}

    def empty(self) -> list[str]:
        """Ask which charts have nothing to show in the view."""
        found: list[str] = self._page.evaluate(
            "() => window.atlas.exports().then((made) => made.empty())"
        )
        return found

    def save(self, chart: str, form: str, scale: int) -> bytes:
        """Have the page make a file.

        Raises:
            ExportFailed: it cannot; the message says why.
        """
        try:
            if form == "pdf":
                return self._print(chart)
            wanted = {"chart": chart, "format": form, "scale": scale}
            return base64.b64decode(self._page.evaluate(SAVE, wanted))
        except Error as error:
            raise ExportFailed(_first_line(error)) from None

    def fit(self, chart: str, width_px: float, height_px: float) -> Fitted:
        """Have the page draw a chart for a room of its own.

        Raises:
            ExportFailed: it cannot; the message says why.
        """
        try:
            drawn = self._page.evaluate(FIT, [chart, width_px, height_px])
        except Error as error:
            raise ExportFailed(_first_line(error)) from None
        return Fitted(**drawn)

    def picture(self, html: str, width_px: int, height_px: int) -> bytes:
        """Lay out a document that loads nothing, and give a PNG of it.

        Raises:
            ExportFailed: it cannot be laid out.
        """
        try:
            page = self._page.context.new_page()
            page.set_viewport_size({"width": width_px, "height": height_px})
            page.set_content(html)
            shot = base64.b64encode(page.screenshot()).decode()
            lines = base64.b64decode(page.evaluate(LINES, f"data:image/png;base64,{shot}"))
            page.close()
        except Error as error:
            raise ExportFailed(_first_line(error)) from None
        return png(zlib.decompress(lines), width_px, height_px)

    def _await_view(self) -> None:
        self._page.wait_for_selector(f"{_DRAWN}, #notice .notice")
        self._page.wait_for_selector(_DRAWN)

    def _complaint(self, error: Error) -> str:
        said = " ".join(self._page.locator("#notice").all_inner_texts())
        return said or f"the page was not drawn: {error.message}"

    def _print(self, chart: str) -> bytes:
        self._page.evaluate(
            "(chart) => window.atlas.exports().then((made) => made.lay(chart))", chart
        )
        self._page.emulate_media(media="print")
        content = self._page.pdf(prefer_css_page_size=True, print_background=True, tagged=True)
        self._page.emulate_media(media="screen")
        return content


@contextmanager
def open_atlas(address: str) -> Iterator[AtlasPage]:
    """Open the atlas as it would stand at an address.

    Args:
        address: with scheme, and a slash at its end.

    Raises:
        NoBrowser: there is no browser.
        ExportFailed: it does not run, or ended while it was needed.
        NotBuilt: there are no tables yet.
    """
    program = find_browser()
    read_build()  # said before a browser starts
    # As root Chromium refuses its sandbox; the page is ours, and nothing else is loaded.
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    # Some ports are those of mail and the like; nothing is asked of them here.
    port = urlsplit(address).port
    arguments += [f"--explicitly-allowed-ports={port}"] if port else []
    with sync_playwright() as playwright:
        browser = _launch(playwright, program, arguments)
        try:
            yield atlas_in(browser, address)
            browser.close()
        except Error as error:  # the browser died, or was ended
            raise ExportFailed(_first_line(error)) from None


def atlas_in(browser: Browser, address: str) -> AtlasPage:
    """Open the atlas in a running browser, as it would stand at an address.

    Raises:
        NotBuilt: there are no tables yet.
    """
    client = create_app().server.test_client()
    context = browser.new_context(viewport=_SIZE, locale="en-GB", color_scheme="light")  # type: ignore[arg-type]
    page = context.new_page()
    # As the browser writes it: a usual port is left out, other letters are encoded.
    written: str = page.evaluate("(address) => new URL(address).href", address)
    context.route("**/*", lambda route: _answer(route, client, written))
    return AtlasPage(page, written)


def _first_line(error: Error) -> str:
    return error.message.splitlines()[0].removeprefix("Page.evaluate: Error: ")


def _launch(playwright: Playwright, program: str, arguments: list[str]) -> Browser:
    try:
        return playwright.chromium.launch(
            executable_path=program, args=arguments, timeout=_STARTS_WITHIN_S * 1000
        )
    except TimeoutError:
        msg = (
            f"{program} did not start within {_STARTS_WITHIN_S} s. "
            f"Try again, or name another: {BROWSER_SETTING}=…"
        )
        raise ExportFailed(msg) from None
    except Error as error:
        first = error.message.splitlines()[0]
        msg = f"{program} does not run as a browser ({first}). Name another: {BROWSER_SETTING}=…"
        raise ExportFailed(msg) from None


def _answer(route: Route, client: FlaskClient, address: str) -> None:
    """Answer a request of the page; whatever lies elsewhere is not asked for."""
    parts, home = urlsplit(route.request.url), urlsplit(address)
    if (parts.scheme, parts.netloc) != (home.scheme, home.netloc):
        route.abort()
        return
    # Dash asks from the root, whatever lies below the address from there.
    path = (
        f"/{parts.path.removeprefix(home.path)}" if parts.path.startswith(home.path) else parts.path
    )
    answer = client.get(path, query_string=parts.query, buffered=True)
    headers: dict[str, Any] = {
        name: value for name, value in answer.headers.items() if name.lower() not in _HOP_HEADERS
    }
    route.fulfill(status=answer.status_code, headers=headers, body=answer.get_data())
