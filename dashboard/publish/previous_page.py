"""Keep the files of the previous page when a published folder is replaced.

Pages that are open, or were sent just before, still load their files. Those of the previous page
stay until the folder is replaced once more.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from dashboard.server.compression import ENCODINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

# Marks a folder as published by this command; other folders are never replaced.
MARKER = "atlas-build.json"
_PAGE_FILE = re.compile(r"atlas/[A-Za-z_-]+\.[0-9a-f]{12}[a-z.]+")
_SUFFIXES = ("", *(f".{encoding.suffix}" for encoding in ENCODINGS))


def marker(build_id: str, paths: Iterable[str]) -> bytes:
    """Write the marker: the build, and those of the folder's files that belong to the page."""
    page = [path for path in paths if _PAGE_FILE.fullmatch(path)]
    return f"{json.dumps({'build_id': build_id, 'page': page})}\n".encode()


def with_previous_page(
    files: Iterable[tuple[str, bytes]], folder: Path
) -> Iterator[tuple[str, bytes]]:
    """Add the page's files of the folder that is to be replaced.

    Args:
        files: path and content of each new file.
        folder: the published folder; it need not exist.
    """
    written = set()
    for path, content in files:
        written.add(path)
        yield path, content
    for path in _page_files(folder):
        if path not in written and (folder / path).is_file():
            yield path, (folder / path).read_bytes()


def _page_files(folder: Path) -> list[str]:
    """List the files of a folder's page with their compressed forms; empty without a marker."""
    try:
        listed = json.loads((folder / MARKER).read_text(encoding="utf-8"))["page"]
        paths = [path for path in listed if _PAGE_FILE.fullmatch(path)]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return [f"{path}{suffix}" for path in paths for suffix in _SUFFIXES]
