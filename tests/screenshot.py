"""`python -m tests.screenshot`: renew the README's picture from the running page."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.atlas import Atlas
from tests.browser.targets import served
from tests.servers import free_port

_PICTURE = Path(__file__).parents[1] / "tests" / "screenshot.png"
_VIEW = "industries=robotics&region=130200"


def main() -> int:
    """Serve the atlas, open the view, save the picture."""
    with served(port=free_port()) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        atlas = Atlas(browser.new_page(viewport={"width": 1440, "height": 900}), address)
        atlas.open(_VIEW)
        atlas.page.screenshot(path=_PICTURE)
        browser.close()
    sys.stdout.write(f"saved {_PICTURE.name}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
