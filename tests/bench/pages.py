"""Times that a reader waits, measured in Chromium: opening a page, and choosing in it."""

import shutil
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Request, sync_playwright

_PROBE = Path(__file__).with_name("probe.js")
_WINDOW_PX = (1440, 900)
_LIMIT_MS = 30_000
# Bytes and requests that arrive after the last chart are counted too.
_LATE_MS = 250
# What lights up as the pointer comes is over by then.
_SETTLE_MS = 60
_BYTES_PER_MB = 1_000_000
_CHARTS = ("map", "matrix", "ranking")
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class Control:
    """What a reader presses.

    Attributes:
        selector: of the element.
        side: `atlas`, which says itself when it has answered, or `peer`.
        ready: an element that is there once the page answers.
        charts: that answer; None: all.
    """

    selector: str
    side: str
    ready: str = "body"
    charts: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Opening:
    """One first load with an empty cache.

    Attributes:
        first_ms: from navigation to the first frame that contains shapes of the map.
        map_ms: the same for the map as it stays.
        whole_ms: the same for the last of map, matrix and ranking.
        answered_ms: the same for the answer to a choice made as soon as all are shown.
        view_ms: to the moment `data-view` was set; None in a page without it.
        gzip_mb: of the same files with gzip, without headers.
        transferred_mb: of all responses as transferred, compressed, with their headers.
        request_count: of all kinds.
    """

    first_ms: float
    map_ms: float
    whole_ms: float
    answered_ms: float
    view_ms: float | None
    gzip_mb: float
    transferred_mb: float
    request_count: int


@contextmanager
def browser() -> Iterator[Browser]:
    """Run the system's Chromium, or playwright's own if there is none."""
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        try:
            yield running
        finally:
            running.close()


@contextmanager
def fresh_page(running: Browser) -> Iterator[Page]:
    """Open a page with the probe, in a context of its own: no cache, no history."""
    width, height = _WINDOW_PX
    with running.new_context(viewport={"width": width, "height": height}) as context:
        context.set_default_timeout(_LIMIT_MS)
        context.add_init_script(path=_PROBE)
        yield context.new_page()


def visit(running: Browser, address: str, ready: str) -> None:
    """Open a page once, and wait for the element `ready`, a selector."""
    with fresh_page(running) as page:
        page.goto(address)
        page.wait_for_selector(ready, state="attached")


def open_first(running: Browser, address: str, control: Control) -> Opening:
    """Measure a first load until its three charts are shown and a control has been answered."""
    with fresh_page(running) as page:
        sent: list[dict[str, Any]] = []
        finished: list[dict[str, Any]] = []
        requests = requests_seen(page)
        wire = page.context.new_cdp_session(page)
        # Playwright marks its handlers, which it cannot do to a method of a list.
        wire.on("Network.requestWillBeSent", lambda event: sent.append(event))  # noqa: PLW0108
        wire.on("Network.loadingFinished", lambda event: finished.append(event))  # noqa: PLW0108
        wire.send("Network.enable")
        show(page, address)
        page.wait_for_selector(control.ready, state="attached")
        answered_ms = press(page, control, settle_ms=0)["end"]
        page.wait_for_timeout(_LATE_MS)
        shown: dict[str, float] = page.evaluate("window.bench.shown")
        return Opening(
            first_ms=shown["first"],
            map_ms=shown["map"],
            whole_ms=max(shown[chart] for chart in _CHARTS),
            answered_ms=answered_ms,
            view_ms=shown.get("view"),
            gzip_mb=sum(map(_gzip_bytes, {one.url for one in requests})) / _BYTES_PER_MB,
            transferred_mb=transferred_bytes(sent, finished) / _BYTES_PER_MB,
            request_count=len(requests),
        )


def transferred_bytes(
    sent: Sequence[Mapping[str, Any]], finished: Sequence[Mapping[str, Any]]
) -> float:
    """Sum what came over the wire; a `data:` address, such as the font's, comes inside a file.

    Args:
        sent: the events `Network.requestWillBeSent` of a page.
        finished: its events `Network.loadingFinished`.
    """
    wired = {one["requestId"] for one in sent if not one["request"]["url"].startswith("data:")}
    sizes: list[float] = [one["encodedDataLength"] for one in finished if one["requestId"] in wired]
    return sum(sizes)


def press(page: Page, control: Control, settle_ms: float = _SETTLE_MS) -> dict[str, float]:
    """Press a control with the pointer.

    Returns:
        `taken`: ms from the pointer's release to the answer; `end`: ms from navigation to it.
    """
    page.bring_to_front()
    at = page.evaluate("selector => window.bench.aim(selector)", control.selector)
    page.mouse.move(at["x"], at["y"])
    page.wait_for_timeout(settle_ms)
    page.evaluate(
        "([side, charts]) => { window.bench.arm(side, charts ?? undefined); }",
        [control.side, control.charts],
    )
    page.mouse.down()
    page.mouse.up()
    answer: dict[str, float] = page.evaluate("() => window.bench.answered()")
    return answer


def _gzip_bytes(url: str) -> int:
    """Ask the atlas's server for a file with gzip."""
    if not url.startswith("http"):
        return 0
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})  # noqa: S310 - http
    with urllib.request.urlopen(request) as response:  # noqa: S310 - http
        return len(response.read())


def show(page: Page, address: str, ready: str = "") -> None:
    """Open a page; wait for the element `ready`, a selector, or for its three charts."""
    page.goto(address)
    if ready:
        page.wait_for_selector(ready, state="attached")
    else:
        page.evaluate("window.bench.opened()")


def go(page: Page, query: str) -> None:
    """Go to a state of the atlas, as a link would."""
    page.evaluate("query => window.bench.atlasGo(query)", query)


def measured(page: Page, call: str, argument: object) -> float:
    """Let the probe measure one choice, with the page in front; return milliseconds."""
    page.bring_to_front()
    taken: float = page.evaluate(f"argument => window.bench.{call}(argument)", argument)
    return taken


def requests_of(page: Page, selector: str) -> int:
    """Count the requests that a click in the atlas causes, until it shows the new state."""
    seen = requests_seen(page)
    page.evaluate("selector => window.bench.atlasClick(selector)", selector)
    page.wait_for_timeout(_LATE_MS)
    return len(seen)


def requests_seen(page: Page) -> list[Request]:
    """Return a list to which every later request of the page is added."""
    seen: list[Request] = []

    def note(request: Request) -> None:
        seen.append(request)

    page.on("request", note)
    return seen
