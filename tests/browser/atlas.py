"""A page under test: open a view, wait until it is drawn, read its contents."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page

_PROBES = Path(__file__).with_name("probes.js").read_text(encoding="utf-8")
_DRAWN = "#atlas[data-view]:not([aria-busy])"
# Calls `seen` in a task after the next frame, as the page writes its address.
AFTER_FRAME = """requestAnimationFrame(() => setTimeout(() => {
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => seen();
  port2.postMessage(null);
}));"""
# The questions of a first visit would stand over the map of every test.
_VISITED = """try { localStorage.setItem("jjj-questions", "closed"); } catch { /* no storage */ }"""
# Writes policy violations to the console, where tests read them; also inside frames.
_REPORT_VIOLATIONS = """window.addEventListener("securitypolicyviolation", (event) => console.error(
  `policy: ${event.effectiveDirective} forbids ${event.blockedURI} ${event.sample}`));"""


class Atlas:
    """One open page.

    Attributes:
        complaints: console errors, policy violations, uncaught errors, failed or foreign
            requests so far.
        requests: addresses requested so far.
    """

    def __init__(self, page: Page, address: str, *, is_first_visit: bool = False) -> None:
        self.page = page
        self.address = address
        self._home = address.removesuffix("index.html")  # part of the address on a disk
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.add_init_script(_REPORT_VIOLATIONS)
        if not is_first_visit:
            page.add_init_script(_VISITED)
        if address.startswith("file:"):
            # Chromium routes requests of a page on a disk only if a route exists when it opens.
            page.route("nothing", lambda route: route.fallback())
        page.on("console", lambda message: self._note_console(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(f"uncaught: {error}"))
        page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))
        page.on("request", lambda request: self._note_request(request.url))

    def open(self, query: str = "") -> None:
        """Open a link and wait until every chart shows it."""
        self.page.goto(self.address + (f"?{query}" if query else ""))
        self.page.wait_for_selector(_DRAWN)

    def await_view(self, view: str) -> None:
        """Wait until every chart shows this view, and the address written after that frame."""
        self.page.wait_for_function(
            "view => { const atlas = document.querySelector('#atlas');"
            " return atlas.dataset.view === view && !atlas.hasAttribute('aria-busy'); }",
            arg=view,
        )
        self.await_address()

    def await_address(self) -> None:
        """Wait until the address of the last choice is written: after the frame that shows it."""
        self.page.evaluate(f"() => new Promise((seen) => {{ {AFTER_FRAME} }})")

    def await_described(self) -> None:
        """Wait until every chart in view names its sources, which the page does when idle."""
        self.page.wait_for_function(
            "() => { const {view, described} = document.querySelector('#atlas').dataset;"
            " return view === described; }"
        )

    def go(self, query: str) -> None:
        """Go to a view as a link would."""
        self.page.evaluate("query => window.atlas.go(query)", query)

    @property
    def view(self) -> str:
        """The view that every chart shows."""
        return self.find("#atlas").get_attribute("data-view") or ""

    def find(self, selector: str, has_text: str | None = None) -> Locator:
        """Find elements, if given those that contain a text."""
        return self.page.locator(selector, has_text=has_text)

    def text(self, selector: str) -> str:
        """Read an element's text."""
        return self.find(selector).inner_text()

    def probe(self, name: str) -> Any:  # noqa: ANN401 - a list of faults or a number
        """Run one of the functions of probes.js in the page."""
        return self.page.evaluate(f"() => {{ {_PROBES}\nreturn window.probes.{name}(); }}")

    def trace(self, plot: str, name: str) -> dict[str, Any]:
        """Read a drawn trace of a chart by its name; without places if it is not drawn."""
        found: dict[str, Any] = self.page.evaluate(
            """([id, name]) => {
              const plot = document.getElementById(id);
              const marks = [...plot.querySelectorAll(".marks")].flatMap((group) => group.__data__);
              const {geojson, ...trace} = [...plot.data, ...marks]
                .find((one) => one?.meta.name === name) ?? {locations: [], lon: []};
              return JSON.parse(JSON.stringify(trace));
            }""",
            [plot, name],
        )
        return found

    def map_colours(self) -> dict[str, int]:
        """Read the drawn class of every region on the map."""
        regions = self.trace("map-plot", "regions")
        return dict(zip(regions["locations"], regions["z"], strict=True))

    def map_point(self, lon: float, lat: float) -> tuple[float, float]:
        """Return the position of a place on the screen."""
        x, y = self.page.evaluate(
            """([lon, lat]) => {
              const plot = document.getElementById("map-plot");
              const box = plot.getBoundingClientRect();
              const [x, y] = plot._fullLayout.geo._subplot.projection([lon, lat]);
              return [box.left + x, box.top + y];
            }""",
            [lon, lat],
        )
        return x, y

    @contextmanager
    def counted_requests(self) -> Iterator[list[str]]:
        """Collect the requests made inside the block."""
        before = len(self.requests)
        made: list[str] = []
        yield made
        made += self.requests[before:]

    def download(self) -> AbstractContextManager[Any]:
        """Expect a download inside the block."""
        return self.page.expect_download()

    @classmethod
    @contextmanager
    def watched(cls) -> Iterator[list[Self]]:
        """Collect the pages opened inside the block; fail if one has complaints."""
        opened: list[Self] = []
        yield opened
        complaints = [complaint for atlas in opened for complaint in atlas.complaints]
        for atlas in opened:
            atlas.page.close()
        assert complaints == []

    def _note_console(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(f"{kind}: {text}")

    def _note_request(self, url: str) -> None:
        self.requests.append(url)
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and not url.startswith(self._home):
            self.complaints.append(f"foreign request: {url}")


OpenAtlas = Callable[..., Atlas]
"""Opens the atlas at a view; the fixture `open_atlas` gives it."""
