"""`python -m tests.browser.references`: renew the reference pictures from the running page."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, BrowserType, sync_playwright

from dashboard.registry import TABS
from tests.browser.atlas import Atlas
from tests.browser.chromium import executable_path
from tests.browser.conftest import SIZES
from tests.browser.pictures import reduced
from tests.browser.targets import served
from tests.servers import free_port

FOLDER = Path(__file__).with_name("reference")
# Name to window size and view: each tab once, and Focus in Chinese, dark and on a phone.
PICTURES = {
    "focus": ("desktop", "theme=light"),
    **{tab: ("desktop", f"tab={tab}&theme=light") for tab in TABS[1:]},
    "focus-zh": ("desktop", "lang=zh&theme=light"),
    "focus-dark": ("desktop", "theme=dark"),
    "focus-phone": ("phone", "theme=light"),
}
# Tall enough to show the top of the second row of charts.
_TALL_PX = 1200
_FONTS = str(Path(__file__).with_name("fonts.conf"))
# The footer contains the date and the id of the build.
_HIDDEN_FOOTER = "footer { visibility: hidden; }"


@contextmanager
def camera(chromium: BrowserType) -> Iterator[Browser]:
    """Start a browser with the same fonts on every machine."""
    browser = chromium.launch(
        executable_path=executable_path(),
        args=["--no-sandbox", "--font-render-hinting=none", "--disable-lcd-text"],
        env={**os.environ, "FONTCONFIG_FILE": _FONTS},
    )
    yield browser
    browser.close()


def open_page(browser: Browser, address: str, size: str) -> Atlas:
    """Open the page in a window of a named size."""
    width, height = SIZES[size]
    if size == "desktop":
        height = _TALL_PX
    page = browser.new_page(
        viewport={"width": width, "height": height},
        has_touch=size == "phone",
        reduced_motion="reduce",
        locale="en-GB",
    )
    atlas = Atlas(page, address)
    atlas.open()
    return atlas


def photograph(atlas: Atlas, query: str) -> Image.Image:
    """Go to a view and return a reduced screenshot of it."""
    atlas.go(query)
    atlas.await_view(query)
    return taken(atlas)


def taken(atlas: Atlas) -> Image.Image:
    """Return a reduced screenshot of the page."""
    atlas.await_described()
    # The next frame paints what was drawn when the view was set.
    atlas.page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    )
    content = atlas.page.screenshot(animations="disabled", style=_HIDDEN_FOOTER)
    return reduced(Image.open(io.BytesIO(content)))


def kept(name: str) -> Image.Image:
    """Read a reference picture."""
    with Image.open(FOLDER / f"{name}.png") as picture:
        picture.load()
    return picture


def main() -> int:
    """Serve the atlas and renew every picture."""
    FOLDER.mkdir(exist_ok=True)
    with (
        served(port=free_port()) as address,
        sync_playwright() as playwright,
        camera(playwright.chromium) as browser,
    ):
        pages = {size: open_page(browser, address, size) for size in ("desktop", "phone")}
        for name, (size, query) in PICTURES.items():
            path = FOLDER / f"{name}.png"
            photograph(pages[size], query).save(path, optimize=True)
            sys.stdout.write(f"saved {path.name}: {path.stat().st_size // 1000} kB\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
