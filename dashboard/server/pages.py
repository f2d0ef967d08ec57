"""`/place/<id>/`, `/industry/<id>/`, `/organisation/<id>/`, `/story/`; Chinese below `/zh/`.

The first request for a page starts a process that writes all pages of the build beside the bundle,
the requested one first; serving itself loads neither the tables nor the engine. Later requests read
the files.
"""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from threading import Lock, Thread

from flask import Flask, abort, redirect, request, send_file
from werkzeug.wrappers import Response as AnyResponse

from dashboard.pages.paths import (
    DONE,
    KINDS,
    SCRIPT,
    SINGLE,
    STORY,
    own_path,
    page_keys,
    page_path,
    pages_folder,
)
from dashboard.server.file_responses import mime_type
from dashboard.server.health import unavailable
from data.read import NotBuilt

_PAGE = "index.html"
_FILES = (_PAGE, "rows.csv", "rows.json", SCRIPT)
_WAIT_S = 60
_POLL_S = 0.02
_MAX_AGE_S = 300
# Of an address: kind and key.
_PARTS_MAX = 2
# Whatever else is asked for must not reach a header: `https:host` would lead elsewhere.
_NAME = re.compile(r"[A-Za-z0-9_-]+")


def serve_pages(server: Flask, derived: Path, bundle: Path) -> None:
    """Register the routes.

    Raises:
        NotBuilt: there are no tables yet.
    """
    maker = _PageMaker(derived, bundle)
    known = set(page_keys(derived))

    def page(kind: str, key: str, file: str, lang: str) -> AnyResponse:
        if (kind, key) not in known or file not in _FILES:
            abort(HTTPStatus.NOT_FOUND)
        folder = page_path(kind, key)
        path = maker.find(f"{own_path(folder, lang)}{file}", (kind, key, lang))
        if path is None and maker.is_done():
            abort(HTTPStatus.NOT_FOUND)
        if path is None:
            return unavailable(f"{folder} could not be made")
        return send_file(path, mimetype=mime_type(file), max_age=_MAX_AGE_S, conditional=True)

    for rule, fixed in _rules():
        server.add_url_rule(
            rule,
            f"page {rule}",
            page,
            defaults=fixed,
            methods=["GET"],
            strict_slashes=True,
            provide_automatic_options=False,
        )
    server.before_request(_lead_on)


def _rules() -> Iterator[tuple[str, dict[str, str]]]:
    """List the routes, each with the values that its address does not hold."""
    for prefix, lang in (("", "en"), ("/zh", "zh")):
        kinds = f"{prefix}/<any({', '.join((*KINDS, *SINGLE))}):kind>"
        yield f"{kinds}/", {"lang": lang, "key": "", "file": _PAGE}
        yield f"{kinds}/{_PAGE}", {"lang": lang, "key": "", "file": _PAGE}
        yield f"{kinds}/<key>/", {"lang": lang, "file": _PAGE}
        yield f"{prefix}/{STORY}/{SCRIPT}", {"lang": lang, "kind": STORY, "key": "", "file": SCRIPT}
        yield f"{kinds}/<key>/<file>", {"lang": lang}


def _lead_on() -> AnyResponse | None:
    """Send addresses that lack their final slash, or end in a disk's `index.html`, to the page."""
    if request.path == "/index.html":
        query = request.query_string.decode(errors="replace")
        return redirect(f"./{'?' if query else ''}{query}", HTTPStatus.MOVED_PERMANENTLY)
    parts = request.path.strip("/").removeprefix("zh/").split("/")
    is_kind = parts[0] in (*KINDS, *SINGLE) and len(parts) <= _PARTS_MAX
    if not is_kind or request.path.endswith("/") or parts[-1] in (_PAGE, SCRIPT):
        return None
    name = request.path.rsplit("/", 1)[-1]
    if not _NAME.fullmatch(name):
        abort(HTTPStatus.NOT_FOUND)
    return redirect(f"{name}/", HTTPStatus.MOVED_PERMANENTLY)


class _PageMaker:
    """Finds the files of pages, and has them made."""

    def __init__(self, derived: Path, bundle: Path) -> None:
        self._derived = derived
        self._bundle = bundle
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def find(self, name: str, page: tuple[str, str, str]) -> Path | None:
        """Give the path of a file, waiting until it is made; None if it is not."""
        try:
            folder = pages_folder(self._bundle, self._derived)
        except NotBuilt:
            return None
        path = folder / name
        deadline = time.monotonic() + _WAIT_S
        while not path.is_file() and not self.is_done():
            if time.monotonic() > deadline or not self._is_making(folder, page):
                return path if path.is_file() else None
            time.sleep(_POLL_S)
        return path if path.is_file() else None

    def is_done(self) -> bool:
        """Tell whether all pages of the build are made."""
        try:
            return (pages_folder(self._bundle, self._derived) / DONE).exists()
        except NotBuilt:
            return False

    def _is_making(self, folder: Path, page: tuple[str, str, str]) -> bool:
        """Start the process if there is none; tell whether waiting makes sense."""
        with self._lock:
            if self._process is None:
                command = [sys.executable, "-m", "dashboard.pages", str(folder), str(self._derived)]
                self._process = subprocess.Popen([*command, *page])  # noqa: S603 - our own module
                # Else its record would stay until the server ends.
                Thread(target=self._process.wait, daemon=True).start()
            status = self._process.poll()
            if status is None:
                return True
            # Another worker's process may be writing, or the build is a new one: look once more.
            self._process = None
            return status == 0
