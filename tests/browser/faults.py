"""What goes wrong with a file on its way to the page, at any target.

A file of the bundle is JSON on the server; in a published folder it is a script that hands the
same over, of whose status a browser tells the page nothing.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from playwright.sync_api import Page, Route

from tests.browser.targets import target

FAULTS: dict[str, Callable[[Route], None]] = {
    "aborted": lambda route: route.abort(),
    "an error": lambda route: route.fulfill(status=500, body="no"),
    "cut short": lambda route: route.fulfill(body='{"tables":'),
    "empty": lambda route: route.fulfill(body="null"),
}


def file_of(role: str) -> str:
    """Give the pattern of a file's addresses, by its role in the bundle."""
    return f"**/atlas/{role}.*"


def reason_of(status: int) -> str:
    """Say how the page names a file that was answered with a status."""
    return str(status) if target() == "server" else "not loaded"


def content_at(page: Page, url: str) -> bytes:
    """Read what stands at an address, as the page would."""
    parts = urlsplit(url)
    if parts.scheme == "file":
        return Path(url2pathname(parts.path)).read_bytes()
    answer = page.request.get(url)
    assert answer.ok, f"{url}: {answer.status}"
    return answer.body()


def changed(page: Page, change: Callable[[dict[str, Any]], None]) -> Callable[[Route], None]:
    """Answer with a file of the bundle as it is, but for a change of its content."""

    def answer(route: Route) -> None:
        text = content_at(page, route.request.url).decode()
        start = text.index("]=") + len("]=") if text.startswith("(window.atlasData") else 0
        content = json.loads(text[start:].rstrip(";\n"))
        change(content)
        route.fulfill(body=text[:start] + json.dumps(content))

    return answer
