"""`python -m dashboard.pages FOLDER DERIVED KIND KEY LANG`: write all pages, that one first.

The server runs this when a page is first asked for. Each file is written as a whole or not at all.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from filelock import FileLock, Timeout

from dashboard.pages.all import make_page, page_keys
from dashboard.pages.facts import Facts
from dashboard.pages.render import page_files
from dashboard.registry import LANGUAGES

DONE = "all.txt"
_WAIT_S = 60


def main(arguments: list[str]) -> int:
    """Write the pages, or wait for the process that does; return the exit status."""
    folder, derived = Path(arguments[0]), Path(arguments[1])
    first = tuple(arguments[2:])
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder.with_name(f"{folder.name}.lock"), timeout=_WAIT_S):
            if not (folder / DONE).exists():
                _remove_others(folder)
                _write_all(folder, derived, first)
    except Timeout:
        return 1
    return 0


def _remove_others(folder: Path) -> None:
    """Remove the pages of earlier builds."""
    for other in folder.parent.iterdir():
        if other.is_dir() and other != folder:
            shutil.rmtree(other, ignore_errors=True)


def _write_all(folder: Path, derived: Path, first: tuple[str, ...]) -> None:
    facts = Facts(derived)
    keys = [(kind, key, lang) for kind, key in page_keys(facts) for lang in LANGUAGES]
    for kind, key, lang in [*[one for one in keys if one == first], *keys]:
        for path, content in page_files(make_page(facts, kind, key, lang), facts):
            _write(folder / path, content)
    _write(folder / DONE, b"")


def _write(path: Path, content: bytes) -> None:
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_bytes(content)
    unfinished.replace(path)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
