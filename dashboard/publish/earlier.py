"""What a folder says of itself, and what the next one keeps of it.

A page that is open, or was sent a moment before the folder was replaced, still asks for its files:
those of the page before stay until the time after.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from dashboard.server.compression import ENCODINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

# Tells a folder of ours from any other, which is never replaced.
MARKER = "atlas-build.json"
_OF_A_PAGE = re.compile(r"atlas/[A-Za-z_-]+\.[0-9a-f]{12}[a-z.]+")
_ENDINGS = ("", *(f".{encoding.suffix}" for encoding in ENCODINGS))


def marker(build_id: str, paths: Iterable[str]) -> bytes:
    """Say which build a folder holds, and which of its files the page asks for.

    Args:
        build_id: of the build.
        paths: of the folder's files; those named by content are the page's.
    """
    page = [path for path in paths if _OF_A_PAGE.fullmatch(path)]
    return f"{json.dumps({'build_id': build_id, 'page': page})}\n".encode()


def with_earlier(files: Iterable[tuple[str, bytes]], folder: Path) -> Iterator[tuple[str, bytes]]:
    """Add to a folder's files, as (path, content), those of the page in the folder it replaces."""
    written = set()
    for path, content in files:
        written.add(path)
        yield path, content
    for path in _page_of(folder):
        if path not in written and (folder / path).is_file():
            yield path, (folder / path).read_bytes()


def _page_of(folder: Path) -> list[str]:
    """List the files of a folder's page, packed ones too; none where it does not tell."""
    try:
        page = json.loads((folder / MARKER).read_text(encoding="utf-8"))["page"]
        named = [path for path in page if _OF_A_PAGE.fullmatch(path)]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return [f"{path}{ending}" for path in named for ending in _ENDINGS]
