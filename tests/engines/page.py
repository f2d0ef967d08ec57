"""The atlas in a browser that Selenium drives."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from selenium.webdriver import Remote
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from tests.browser.atlas import AFTER_FRAME

WITHIN_S = 60
_REST_S = 0.2
# More than the frame of a window, and than the width below which Firefox makes none.
_FRAME_PX = 200
OUTPUT = Path(__file__).parents[1] / "output" / "engines"
_VIEW = """const atlas = document.querySelector("#atlas");
return atlas && !atlas.hasAttribute("aria-busy") ? atlas.dataset.view ?? null : null;"""
_WATCH = """window.faults = [];
addEventListener("error", (event) => window.faults.push(event.message));
addEventListener("unhandledrejection", (event) => window.faults.push(String(event.reason)));
addEventListener("securitypolicyviolation", (event) =>
  window.faults.push(`policy: ${event.effectiveDirective} forbids ${event.blockedURI}`));"""
_FAULTS = """const [home] = arguments;
const shown = document.querySelectorAll(".failure, #notice .notice, #unloaded:not([hidden])");
const foreign = performance.getEntriesByType("resource").map(({name}) => name)
  .filter((name) => !name.startsWith(home) && !/^(?:data|blob|resource):/.test(name));
return [...window.faults, ...[...shown].map((node) => node.textContent), ...foreign];"""


class EnginePage:
    """One window.

    Attributes:
        driver: of the browser.
        name: of the engine.
        downloads: the folder below which the browser saves files.
    """

    def __init__(self, driver: Remote, name: str, downloads: Path) -> None:
        self.driver = driver
        self.name = name
        self.downloads = downloads
        self._home = ""

    def resize(self, width_px: int, height_px: int) -> None:
        """Give the page itself a size."""
        self.driver.set_window_rect(0, 0, width_px, height_px)
        # The page learns its new size a little later than the window has it.
        self.until(lambda: abs(self.run("return innerWidth") - width_px) < _FRAME_PX)
        inner = self.run("return [innerWidth, innerHeight]")
        frame = (width_px - inner[0], height_px - inner[1])
        self.driver.set_window_rect(0, 0, width_px + frame[0], height_px + frame[1])

    def open(self, address: str, query: str = "") -> None:
        """Open a link and wait until every chart shows it."""
        self._home = address.removesuffix("index.html")
        self.driver.get(address + (f"?{query}" if query else ""))
        self.until(lambda: self.run(_VIEW) is not None)
        self.run(_WATCH)

    def await_view(self, view: str) -> None:
        """Wait until every chart shows a view, and the address written after that frame."""
        self.until(lambda: self.run(_VIEW) == view)
        self.driver.execute_async_script(f"const seen = arguments[0]; {AFTER_FRAME}")

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until it holds."""
        WebDriverWait(self.driver, WITHIN_S, poll_frequency=0.1).until(lambda _: holds())

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401 - any JSON
        """Run a script in the page; it returns its value."""
        return self.driver.execute_script(script, *arguments)

    def click(self, selector: str) -> None:
        """Click an element, which must be visible."""
        self.driver.find_element(By.CSS_SELECTOR, selector).click()

    def click_at(self, x: float, y: float) -> None:
        """Click a point of the window, some frames after the pointer has come there."""
        actions = ActionBuilder(self.driver)
        actions.pointer_action.move_to_location(round(x), round(y)).pause(_REST_S).click()  # type: ignore[no-untyped-call]
        actions.perform()

    def type(self, selector: str, text: str) -> None:
        """Write into an element."""
        self.driver.find_element(By.CSS_SELECTOR, selector).send_keys(text)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, by the names that the page gives them."""
        actions = ActionBuilder(self.driver)
        for key in keys:
            code = getattr(Keys, _KEYS.get(key, key.upper()))
            actions.key_action.key_down(code).key_up(code)
        actions.perform()

    def text(self, selector: str) -> str:
        """Read an element's text; WebKitGTK itself finds none in one that cuts its lines."""
        self.driver.find_element(By.CSS_SELECTOR, selector)  # which has to be there
        return str(self.run("return document.querySelector(arguments[0]).innerText", selector))

    def saved(self, form: str) -> tuple[str, bytes]:
        """Save a file with the open export menu; return its name and content."""
        # WebKitGTK writes over a file of the same name, Firefox gives it another.
        for path in self.downloads.rglob("jjj-atlas-*"):
            path.unlink()
        self.click(f"#export-menu [data-format={form}]")
        self.until(lambda: list(self._files()))
        [path] = self._files()
        return path.name, path.read_bytes()

    def faults(self) -> list[str]:
        """List errors, violations of the policy, messages of failures, and foreign requests."""
        found: list[str] = self.run(_FAULTS, self._home)
        return found

    def picture(self, name: str) -> bytes:
        """Take a picture of the window, for a person to look at; return it as PNG."""
        OUTPUT.mkdir(parents=True, exist_ok=True)
        content: bytes = self.driver.get_screenshot_as_png()
        (OUTPUT / f"{self.name}-{name}.png").write_bytes(content)
        return content

    def _files(self) -> Iterator[Path]:
        """List complete downloads."""
        for path in self.downloads.rglob("jjj-atlas-*"):
            partial = {".part", ".wkdownload"}
            if path.suffix not in partial and path.stat().st_size and not _has_partial(path):
                yield path


def _has_partial(path: Path) -> bool:
    return any(path.with_name(f"{path.name}{end}").exists() for end in (".part", ".wkdownload"))


_KEYS = {"ArrowDown": "ARROW_DOWN", "ArrowLeft": "ARROW_LEFT", "ArrowRight": "ARROW_RIGHT"}
