"""Starting Debian's Firefox ESR and WebKitGTK's MiniBrowser, each driven by Selenium."""

import os
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

from selenium.webdriver import FirefoxOptions, Remote, WebKitGTKOptions
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection

from tests.engines.marionette import MarionetteConnection
from tests.servers import free_port

TRIES = 200_000
_MINI_BROWSERS = "/usr/lib/*/webkit2gtk-4.*/MiniBrowser"
_SETTINGS = """
user_pref("marionette.port", {port});
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.normandy.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("intl.accept_languages", "en");
user_pref("browser.download.folderList", 2);
user_pref("browser.download.dir", "{downloads}");
user_pref("browser.download.always_ask_before_handling_new_types", false);
user_pref("browser.download.alwaysOpenPanel", false);
"""
_WEBKIT_SETTINGS = {"WAYLAND_DISPLAY": "", "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}


@contextmanager
def firefox(home: Path) -> Iterator[Remote]:
    """Run Firefox ESR without a window; what it saves goes below a folder."""
    port, profile = free_port(), home / "profile"
    profile.mkdir()
    settings = _SETTINGS.format(port=port, downloads=home)
    (profile / "user.js").write_text(settings, encoding="utf-8")
    call = ["firefox-esr", "--headless", "--marionette", "--no-remote", "--profile", str(profile)]
    environment = {**os.environ, "HOME": str(home)}
    with running(call, environment), connected(port) as stream:
        driver = Remote(MarionetteConnection(stream), options=FirefoxOptions())
        try:
            yield driver
        finally:
            driver.quit()


@contextmanager
def webkit(home: Path) -> Iterator[Remote]:
    """Run WebKitGTK's MiniBrowser on a screen that nobody sees; what it saves goes below a folder.

    Its sandbox needs rights that a container has not.
    """
    options = WebKitGTKOptions()
    options.binary_location = mini_browser()
    options.add_argument("--automation")
    with ExitStack() as stack:
        display = stack.enter_context(screen())
        port = free_port()
        environment = {**os.environ, "DISPLAY": display, "HOME": str(home), **_WEBKIT_SETTINGS}
        stack.enter_context(running(["WebKitWebDriver", f"--port={port}"], environment))
        stack.enter_context(connected(port))
        server = ClientConfig(remote_server_addr=f"http://127.0.0.1:{port}")
        driver = Remote(RemoteConnection(client_config=server), options=options)
        stack.callback(driver.quit)
        yield driver


ENGINES: dict[str, Callable[[Path], AbstractContextManager[Remote]]] = {
    "firefox": firefox,
    "webkit": webkit,
}


def missing(engine: str) -> str:
    """Name the Debian package that an engine needs and that is missing; empty if none is."""
    needed = {
        "firefox": {"firefox-esr": shutil.which("firefox-esr")},
        "webkit": {
            "webkit2gtk-driver": shutil.which("WebKitWebDriver") and mini_browser(),
            "xvfb": shutil.which("Xvfb"),
        },
    }
    return next((package for package, found in needed[engine].items() if not found), "")


def mini_browser() -> str:
    """Find WebKitGTK's small browser, which is in a folder of its version; empty if missing."""
    return next((str(path) for path in sorted(Path("/").glob(_MINI_BROWSERS[1:]))), "")


@contextmanager
def screen() -> Iterator[str]:
    """Run Xvfb; give the name of its display, which it chooses itself."""
    reading, writing = os.pipe()
    call = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    with running(call, pass_fds=(writing,)):
        os.close(writing)
        with os.fdopen(reading) as number:
            yield f":{number.readline().strip()}"


@contextmanager
def running(
    call: list[str], environment: dict[str, str] | None = None, pass_fds: tuple[int, ...] = ()
) -> Iterator[None]:
    """Run a program, quietly, and end it afterwards."""
    with subprocess.Popen(  # noqa: S603 - Debian's programs
        call,
        env=environment,
        pass_fds=pass_fds,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield
        finally:
            process.terminate()


@contextmanager
def connected(port: int) -> Iterator[socket.socket]:
    """Connect to a program as soon as it listens."""
    for _ in range(TRIES):
        try:
            stream = socket.create_connection(("127.0.0.1", port))
        except OSError:
            continue
        with stream:
            yield stream
        return
    message = f"nothing listens on port {port}"
    raise TimeoutError(message)
