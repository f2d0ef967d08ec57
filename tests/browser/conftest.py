"""A served atlas, a browser, and a page that may neither complain nor ask elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from dashboard.exports import command
from dashboard.exports.browser import BROWSER_SETTING, atlas_in
from dashboard.exports.page import AtlasPage
from tests.browser.atlas import Atlas, OpenAtlas
from tests.browser.chromium import executable_path
from tests.browser.exporting import ADDRESS, VIEW, run
from tests.browser.targets import TARGETS, at_target, target

SIZES = {
    "desktop": (1440, 900),
    "tablet": (1024, 768),
    "upright": (820, 1180),
    "phone": (390, 844),
    "narrowest": (320, 640),
}
_TOUCHED = ("upright", "phone")
_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out, with a reason, what opens no atlas at the target or makes no sense there.

    Where the target is the server, as in the normal run, everything runs.
    """
    here = target()
    for item in items:
        if not item.path.is_relative_to(_HERE):
            continue
        for mark in item.iter_markers("targets"):
            assert set() < set(mark.args) < set(TARGETS), f"{item.nodeid}: {mark.args}"
            if here not in mark.args:
                item.add_marker(pytest.mark.skip(reason=mark.kwargs["reason"]))
        if here != TARGETS[0] and "address" not in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.skip(reason="the same wherever the atlas stands"))


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Have the atlas stand where the browser tests are to find it."""
    with at_target(tmp_path_factory.mktemp("target")) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Debian's Chromium once."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=executable_path(),
            # Pages of other hosts frame an atlas that is on this machine, which readers' never is.
            args=["--no-sandbox", "--disable-features=LocalNetworkAccessChecks"],
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def context_of(browser: Browser) -> Callable[..., BrowserContext]:
    """Give a function that keeps a browser context for each kind of reader.

    Pages of one context share what they loaded, as those of a reader do; each test has a page of
    its own.
    """

    @cache
    def kept(size: str, settings: tuple[tuple[str, object], ...]) -> BrowserContext:
        width, height = SIZES[size]
        return browser.new_context(
            viewport={"width": width, "height": height},
            has_touch=size in _TOUCHED,
            **dict(settings),  # type: ignore[arg-type]
        )

    def context(size: str, **settings: object) -> BrowserContext:
        return kept(size, tuple(sorted(settings.items())))

    return context


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that may complain."""
    width, height = SIZES["desktop"]
    page = browser.new_page(viewport={"width": width, "height": height})
    yield page
    page.close()


@pytest.fixture
def open_atlas(
    context_of: Callable[..., BrowserContext], browser: Browser, address: str
) -> Iterator[OpenAtlas]:
    """Give a function that opens a view; afterwards the page must not have complained."""

    def open_view(
        query: str = "", size: str = "desktop", *, slowdown: int = 1, **settings: object
    ) -> Atlas:
        if slowdown > 1:  # nothing loaded before, and a slow machine
            width, height = SIZES[size]
            page = browser.new_page(
                viewport={"width": width, "height": height}, has_touch=size in _TOUCHED
            )
            session = page.context.new_cdp_session(page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        else:
            page = context_of(size, **settings).new_page()
        atlas = Atlas(page, address)
        opened.append(atlas)
        atlas.open(query)
        return atlas

    with Atlas.watched() as opened:
        yield open_view


@pytest.fixture(scope="module")
def _shown(context_of: Callable[..., BrowserContext], address: str) -> Iterator[OpenAtlas]:
    """Give a function that keeps an open page for each kind of reader, for the tests of a file."""
    kept: dict[tuple[str, str], Atlas] = {}

    def shown(size: str, settings: dict[str, object]) -> Atlas:
        key = (size, repr(sorted(settings.items())))
        if key not in kept:
            kept[key] = Atlas(context_of(size, **settings).new_page(), address)
            kept[key].open()
        return kept[key]

    yield shown
    for atlas in kept.values():
        atlas.page.close()


@pytest.fixture
def show_atlas(_shown: OpenAtlas) -> Iterator[OpenAtlas]:
    """Give a function that goes to a view on a page that the tests of a file share.

    That takes a fifth of opening one. It is for tests that read, or change no more than the view:
    what else they open, write or sort would stay for the next.
    """

    def show_view(query: str = "", size: str = "desktop", **settings: object) -> Atlas:
        atlas = _shown(size, settings)
        used.append(atlas)
        atlas.page.keyboard.press("Escape")
        atlas.page.mouse.move(0, 0)
        atlas.page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0); }")
        atlas.go(query)
        atlas.page.wait_for_selector("#atlas[data-view]:not([aria-busy])")
        atlas.await_address()  # which a test that goes back must not overtake
        return atlas

    used: list[Atlas] = []
    yield show_view
    complaints = {complaint for atlas in used for complaint in atlas.complaints}
    for atlas in used:
        atlas.complaints.clear()  # they are this test's, not the next one's
    assert complaints == set()


@pytest.fixture
def made(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str]]:
    """Give a function that runs the command in the browser at hand: status, and what it says."""
    monkeypatch.setattr(command, "open_atlas", lambda address: nullcontext(_kept(browser, address)))

    def run_here(*arguments: str) -> tuple[int, str]:
        return command.export(list(arguments)), capsys.readouterr().err

    return run_here


@cache
def _kept(browser: Browser, address: str) -> AtlasPage:
    return atlas_in(browser, address)


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every chart of every tab in every format, exported once by the browser of these tests."""
    folder = tmp_path_factory.mktemp("exports") / "all"
    call = ("--all", str(folder), "--view", f"?{VIEW}", "--address", ADDRESS)
    # Another browser measures words a little differently, and names itself in a PDF.
    program = executable_path()
    ended = run(*call, environ={BROWSER_SETTING: program} if program else None)
    assert ended.returncode == 0, ended.stderr
    assert "files in" in ended.stderr
    assert "100%" in ended.stderr, "a progress bar"
    return folder
