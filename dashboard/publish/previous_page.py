"""The record of a published folder, and the files of the previous page that stay in a new one.

Pages that are open, or were sent just before, still load their files. Those of the previous page
stay until the folder is replaced once more.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from dashboard.server.compression import ENCODINGS
from data.regular_file import read_regular_file

# Lists the files of a folder published by this command; other folders are never replaced.
MARKER = "atlas-build.json"
_PAGE_FILE = re.compile(r"atlas/[A-Za-z_-]+\.[0-9a-f]{12}[a-z.]+")
_SUFFIXES = ("", *(f".{encoding.suffix}" for encoding in ENCODINGS))


def marker(build_id: str, paths: Iterable[str]) -> bytes:
    """Write the marker: the build, and those of the folder's files that belong to the page."""
    page = [path for path in paths if _PAGE_FILE.fullmatch(path)]
    return _line({"build_id": build_id, "page": page})


def with_digests(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Add the SHA-256 of all files to the marker, which becomes the last file.

    Args:
        files: path and content of each file, one of them the marker.
    """
    digests, record = {}, {}
    for path, content in files:
        if path == MARKER:
            record = json.loads(content)
            continue
        digests[path] = hashlib.sha256(content).hexdigest()
        yield path, content
    yield MARKER, _line({**record, "sha256": digests})


def listed_files(folder: Path) -> dict[str, str] | None:
    """Return the SHA-256 by path of what this command wrote into a folder; None if it did not."""
    digests = _record(folder).get("sha256")
    return {**digests, MARKER: ""} if isinstance(digests, dict) else None


def with_previous_page(
    files: Iterable[tuple[str, bytes]], folder: Path
) -> Iterator[tuple[str, bytes]]:
    """Add the page's files of the folder that is to be replaced, if they are as it was published.

    Args:
        files: path and content of each new file.
        folder: the published folder; it need not exist.
    """
    written = set()
    for path, content in files:
        written.add(path)
        yield path, content
    digests = listed_files(folder) or {}
    for path in _page_files(folder):
        if path in digests and path not in written:
            # A link in its place could lead to any file of this machine.
            content = _content(folder / path)
            if hashlib.sha256(content).hexdigest() == digests[path]:
                yield path, content


def _page_files(folder: Path) -> list[str]:
    """List the files of a folder's page with their compressed forms; empty without a marker."""
    listed = _record(folder).get("page")
    texts = [path for path in listed if isinstance(path, str)] if isinstance(listed, list) else []
    paths = [path for path in texts if _PAGE_FILE.fullmatch(path)]
    return [f"{path}{suffix}" for path in paths for suffix in _SUFFIXES]


def _content(path: Path) -> bytes:
    """Read a file; empty if it cannot be read."""
    try:
        return read_regular_file(path)
    except OSError:
        return b""


def _record(folder: Path) -> dict[str, Any]:
    """Read the marker of a folder; empty if it has none."""
    try:
        record = json.loads((folder / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return record if isinstance(record, dict) else {}


def _line(record: dict[str, object]) -> bytes:
    return f"{json.dumps(record)}\n".encode()
