"""The atlas in an open page of the browser, and the calls that make its files."""

import base64
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, Self

from playwright.sync_api import Error, Page

from dashboard.exports.reproducible import rgb_png, with_date

# The page has drawn its view.
_DRAWN = "#atlas[data-view]:not([aria-busy])"
_CALLS = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


class ExportError(Exception):
    """The page could not make a file."""

    @classmethod
    def of(cls, error: Error) -> Self:
        """Take the first line of Playwright's message, which is the page's own message."""
        return cls(error.message.splitlines()[0].removeprefix("Page.evaluate: Error: "))


@contextmanager
def _own_errors() -> Iterator[None]:
    try:
        yield
    except Error as error:
        raise ExportError.of(error) from None


class FittedChart(NamedTuple):
    """A chart drawn for a given size.

    Attributes:
        svg: the drawing, in the size that it took.
        legend: the entries of each line, as HTML: escaped text and coloured squares.
        proof: sources, borders and build, as text.
    """

    svg: str
    legend: list[list[str]]
    proof: list[str]


class AtlasPage:
    """An open page of the atlas.

    Attributes:
        notices: shown by the page for the last opened link, such as unknown values.
    """

    def __init__(self, page: Page, address: str) -> None:
        self._page = page
        self._address = address
        self.notices: list[str] = []

    def open(self, query: str) -> None:
        """Load the page with a view and wait until all charts show it.

        Raises:
            ExportError: the page could not be drawn.
        """
        self._draw(lambda: self._page.goto(f"{self._address}?{query}"))
        self.notices = self._page.locator("#notice .notice > span").all_inner_texts()

    def go(self, query: str) -> None:
        """Change the view without loading the page again, and wait until all charts show it.

        Raises:
            ExportError: the view could not be drawn.
        """
        self._draw(lambda: self._page.evaluate("(query) => { window.atlas.go(query); }", query))

    def formats(self) -> dict[str, list[str]]:
        """List the formats of each chart in the view; the chart `tab` stands for all of them."""
        return dict(self._page.evaluate(_CALLS, ["formats"]))

    def empty_charts(self) -> list[str]:
        """List the charts that have no data in the view."""
        return list(self._page.evaluate(_CALLS, ["empty"]))

    @_own_errors()
    def file(self, chart: str, form: str, scale: int) -> bytes:
        """Make a file of a chart.

        Raises:
            ExportError: the page cannot make it.
        """
        if form == "pdf":
            return self._pdf(chart)
        options = {"chart": chart, "format": form, "scale": scale}
        return base64.b64decode(self._page.evaluate(_CALLS, ["file", options]))

    @_own_errors()
    def fit(self, chart: str, width_px: float, height_px: float) -> FittedChart:
        """Draw a chart for a given size.

        Raises:
            ExportError: the page cannot draw it.
        """
        return FittedChart(**self._page.evaluate(_CALLS, ["fit", chart, width_px, height_px]))

    @_own_errors()
    def picture(self, html: str, width_px: int, height_px: int) -> bytes:
        """Render an HTML document that loads nothing as a PNG.

        Raises:
            ExportError: it cannot be rendered.
        """
        page = self._page.context.new_page()
        page.set_viewport_size({"width": width_px, "height": height_px})
        page.set_content(html)
        screenshot = base64.b64encode(page.screenshot()).decode()
        lines = page.evaluate(_CALLS, ["scanlines", f"data:image/png;base64,{screenshot}"])
        page.close()
        return rgb_png(base64.b64decode(lines), width_px, height_px)

    def _draw(self, change: Callable[[], object]) -> None:
        try:
            change()
            self._page.wait_for_selector(f"{_DRAWN}, #notice .notice")
            self._page.wait_for_selector(_DRAWN)
        except Error as error:
            notices = " ".join(self._page.locator("#notice").all_inner_texts())
            problem = notices or f"the page was not drawn: {error.message}"
            raise ExportError(problem) from None

    def _pdf(self, chart: str) -> bytes:
        laid: dict[str, str] = self._page.evaluate(_CALLS, ["lay", chart])
        self._page.emulate_media(media="print")
        content = self._page.pdf(prefer_css_page_size=True, print_background=True, tagged=True)
        self._page.emulate_media(media="screen")
        return with_date(content, laid["date"])
