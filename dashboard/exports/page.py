"""The atlas in an open page of the browser, and the calls that make its files."""

import base64
import zlib
from typing import NamedTuple, Self

from playwright.sync_api import Error, Page

from dashboard.exports.reproducible import rgb_png, with_date

# The page has drawn its view.
_DRAWN = "#atlas[data-view]:not([aria-busy])"
# Bytes come back from the browser as base64.
_RETURN_BASE64 = """
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}"""
_FILE = f"""async (options) => {{
  const exporter = await window.atlas.exports();
  const {{content}} = await exporter.file(options);
  const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());{_RETURN_BASE64}"""
_FIT = """async ([chart, width, height]) => {
  const exporter = await window.atlas.exports();
  return exporter.fit(chart, width, height);
}"""
# The browser titles a PDF as its page.
_LAY = """async (chart) => {
  const exporter = await window.atlas.exports();
  const laid = await exporter.lay(chart);
  document.title = laid.title;
  return laid;
}"""
# Decodes a screenshot into the scanlines of a PNG (a filter byte of 0, then RGB), deflated.
_SCANLINES = f"""async (url) => {{
  const image = new Image();
  image.src = url;
  await image.decode();
  const {{width, height}} = image;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  const rgba = context.getImageData(0, 0, width, height).data;
  const lines = new Uint8Array(height * (1 + 3 * width));
  for (let at = 0, to = 0; at < rgba.length; at += 4) {{
    if (at % (4 * width) === 0) to += 1;
    for (let colour = 0; colour < 3; colour += 1, to += 1) lines[to] = rgba[at + colour];
  }}
  const deflated = new Blob([lines]).stream().pipeThrough(new CompressionStream("deflate"));
  const bytes = new Uint8Array(await new Response(deflated).arrayBuffer());{_RETURN_BASE64}"""


class ExportError(Exception):
    """The page could not make a file."""

    @classmethod
    def of(cls, error: Error) -> Self:
        """Take the first line of Playwright's message, which is the page's own message."""
        return cls(error.message.splitlines()[0].removeprefix("Page.evaluate: Error: "))


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
        try:
            self._page.goto(f"{self._address}?{query}")
            self._wait_until_drawn()
        except Error as error:
            raise self._drawing_error(error) from None
        self.notices = self._page.locator("#notice .notice > span").all_inner_texts()

    def go(self, query: str) -> None:
        """Change the view without loading the page again, and wait until all charts show it.

        Raises:
            ExportError: the view could not be drawn.
        """
        try:
            self._page.evaluate("(query) => { window.atlas.go(query); }", query)
            self._wait_until_drawn()
        except Error as error:
            raise self._drawing_error(error) from None

    def formats(self) -> dict[str, list[str]]:
        """List the formats of each chart in the view; the chart `tab` stands for all of them."""
        offered = self._page.evaluate("() => window.atlas.exports().then((it) => it.offer(true))")
        return {one["chart"]: one["formats"] for one in offered}

    def empty_charts(self) -> list[str]:
        """List the charts that have no data in the view."""
        charts: list[str] = self._page.evaluate(
            "() => window.atlas.exports().then((it) => it.empty())"
        )
        return charts

    def file(self, chart: str, form: str, scale: int) -> bytes:
        """Make a file of a chart.

        Raises:
            ExportError: the page cannot make it.
        """
        try:
            if form == "pdf":
                return self._pdf(chart)
            options = {"chart": chart, "format": form, "scale": scale}
            return base64.b64decode(self._page.evaluate(_FILE, options))
        except Error as error:
            raise ExportError.of(error) from None

    def fit(self, chart: str, width_px: float, height_px: float) -> FittedChart:
        """Draw a chart for a given size.

        Raises:
            ExportError: the page cannot draw it.
        """
        try:
            return FittedChart(**self._page.evaluate(_FIT, [chart, width_px, height_px]))
        except Error as error:
            raise ExportError.of(error) from None

    def picture(self, html: str, width_px: int, height_px: int) -> bytes:
        """Render an HTML document that loads nothing as a PNG.

        Raises:
            ExportError: it cannot be rendered.
        """
        try:
            page = self._page.context.new_page()
            page.set_viewport_size({"width": width_px, "height": height_px})
            page.set_content(html)
            screenshot = base64.b64encode(page.screenshot()).decode()
            lines = page.evaluate(_SCANLINES, f"data:image/png;base64,{screenshot}")
            page.close()
        except Error as error:
            raise ExportError.of(error) from None
        return rgb_png(zlib.decompress(base64.b64decode(lines)), width_px, height_px)

    def _wait_until_drawn(self) -> None:
        self._page.wait_for_selector(f"{_DRAWN}, #notice .notice")
        self._page.wait_for_selector(_DRAWN)

    def _drawing_error(self, error: Error) -> ExportError:
        notices = " ".join(self._page.locator("#notice").all_inner_texts())
        return ExportError(notices or f"the page was not drawn: {error.message}")

    def _pdf(self, chart: str) -> bytes:
        laid: dict[str, str] = self._page.evaluate(_LAY, chart)
        self._page.emulate_media(media="print")
        content = self._page.pdf(prefer_css_page_size=True, print_background=True, tagged=True)
        self._page.emulate_media(media="screen")
        return with_date(content, laid["date"])
