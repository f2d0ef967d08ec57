"""`/place/<id>/`, `/industry/<id>/`, `/organisation/<id>/`, `/story/`; Chinese below `/zh/`.

The first request for a page starts a process that writes all pages of the build beside the bundle,
those that readers wait for first; serving itself loads neither the tables nor the engine. Later
requests read the files.
"""

import subprocess
import sys
import time
from contextlib import suppress
from functools import cache
from http import HTTPStatus
from pathlib import Path
from threading import Lock, Thread

from flask import Flask, abort, redirect, request, send_file
from werkzeug.wrappers import Response

from dashboard.pages.paths import (
    DONE,
    KINDS,
    SCRIPT,
    SINGLE,
    STORY,
    PageName,
    ask_for,
    own_path,
    page_keys,
    page_path,
    pages_folder,
)
from dashboard.server.file_responses import mime_type, unavailable
from data.read import NotBuilt

_PAGE = "index.html"
_WAIT_S = 60
_POLL_S = 0.02
# After a process that failed.
_REST_S = 10
_MAX_AGE_S = 300


def serve_pages(server: Flask, derived: Path, bundle: Path) -> None:
    """Register the hook that sends them."""
    maker = _PageMaker(derived, bundle)

    @cache
    def known() -> set[tuple[str, str]]:
        return set(page_keys(derived))

    # While a new build is moved into place.
    server.register_error_handler(NotBuilt, lambda error: unavailable(str(error)))

    @server.before_request
    def send_page() -> Response | None:
        if request.path == f"/{_PAGE}":
            query = request.query_string.decode(errors="replace")
            return redirect(f"./{'?' if query else ''}{query}", HTTPStatus.MOVED_PERMANENTLY)
        address = request.path.lstrip("/").removeprefix("zh/")
        folder, _, name = address.rpartition("/")
        if address.split("/")[0] not in (*KINDS, *SINGLE):
            return None
        if name and _page_of(address) in known():  # it lacks its final slash
            return redirect(f"{name}/", HTTPStatus.MOVED_PERMANENTLY)
        kind, key = _page_of(folder)
        file = name or _PAGE
        lang = "zh" if request.path.startswith("/zh/") else "en"
        if (kind, key) not in known() or file not in _files_of(kind, key, lang):
            abort(HTTPStatus.NOT_FOUND)
        path = maker.find(f"{own_path(page_path(kind, key), lang)}{file}", (kind, key, lang))
        if path is None:
            return unavailable(f"{page_path(kind, key)} could not be made")
        return send_file(path, mimetype=mime_type(file), max_age=_MAX_AGE_S, conditional=True)


def _page_of(folder: str) -> tuple[str, str]:
    """Take the path of a page, without its final slash, apart: kind and key."""
    kind, _, key = folder.partition("/")
    return kind, key


def _files_of(kind: str, key: str, lang: str) -> tuple[str, ...]:
    if key:
        return (_PAGE, "rows.csv", "rows.json")
    # The story has one script for both languages.
    return (_PAGE, SCRIPT) if (kind, lang) == (STORY, "en") else (_PAGE,)


class _PageMaker:
    """Finds the files of pages, and has them made."""

    def __init__(self, derived: Path, bundle: Path) -> None:
        self._derived = derived
        self._bundle = bundle
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._next_start = 0.0

    def find(self, name: str, page: PageName) -> Path | None:
        """Give the path of a file, waiting until it is made; None if it cannot be made.

        Raises:
            NotBuilt: there is no build.
            NotFound: the build, which is newer than the server, has no such page.
        """
        folder = pages_folder(self._bundle, self._derived)
        file, done = folder / name, folder / DONE
        if not file.is_file():
            if page[:2] not in page_keys(self._derived):
                abort(HTTPStatus.NOT_FOUND)
            with suppress(OSError):  # the process says what is wrong with the folder
                if done.exists() and not file.is_file():
                    done.unlink(missing_ok=True)  # all were made: somebody removed this one
                ask_for(folder, page)
        deadline = time.monotonic() + _WAIT_S
        while not file.is_file() and not done.exists():
            if time.monotonic() > deadline or not self._is_making(folder):
                break
            time.sleep(_POLL_S)
        return file if file.is_file() else None

    def _is_making(self, folder: Path) -> bool:
        """Start the process if there is none; tell whether waiting makes sense."""
        with self._lock:
            if self._process is None:
                if time.monotonic() < self._next_start:
                    return False
                command = [sys.executable, "-m", "dashboard.pages", str(folder), str(self._derived)]
                self._process = subprocess.Popen(command)  # noqa: S603 - our own module
                # Else its record would stay until the server ends.
                Thread(target=self._process.wait, daemon=True).start()
            status = self._process.poll()
            if status is None:
                return True
            # Another worker's process may be writing, or the build is a new one: look once more.
            self._process = None
            if status:  # on a full disk, say, each reader would start one in vain
                self._next_start = time.monotonic() + _REST_S
            return status == 0
