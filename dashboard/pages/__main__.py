"""`python -m dashboard.pages`: write the pages of the build for the server.

The server runs this by itself when a page is first asked for, with the folder and the build. Pages
that readers wait for are written before the others. Where the server may not write, the owner runs
it after a build. Each file is written as a whole or not at all.
"""

import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from filelock import FileLock, Timeout

from dashboard.bundle import BUNDLE
from dashboard.command_line import INTERRUPTED_STATUS, fail
from dashboard.engine import build_engine
from dashboard.exports.output import write_file
from dashboard.javascript import ScriptError
from dashboard.pages.all import StoryError, make_page
from dashboard.pages.paths import DONE, asked_folder, asked_pages, page_keys, pages_folder
from dashboard.pages.render import page_files
from dashboard.registry import LANGUAGES
from data.read import DERIVED, NotBuilt

_WAIT_S = 60
_REMEDY = "Run python -m dashboard.pages as the owner of the folder."


def main(arguments: list[str]) -> int:
    """Write the pages, or wait for the process that does; return the exit status."""
    options = _options(arguments)
    try:
        folder = options.folder or pages_folder(BUNDLE, options.derived)
        return _write_under_lock(folder, options.derived)
    except OSError as error:
        return fail(f"The pages cannot be written: {error}. {_REMEDY}")
    except (NotBuilt, ScriptError, StoryError) as error:
        return fail(str(error))
    except KeyboardInterrupt:
        # The pages that are written stay, and the next run writes the others.
        return fail("stopped", INTERRUPTED_STATUS)


def _options(arguments: Sequence[str]) -> Namespace:
    parser = ArgumentParser(
        prog="python -m dashboard.pages",
        description="Write the pages of places, industries and organisations for the server.",
    )
    parser.add_argument("folder", nargs="?", type=Path, help="to write into; default: the server's")
    parser.add_argument("derived", nargs="?", type=Path, default=DERIVED, help="the build")
    return parser.parse_args(arguments)


def _write_under_lock(folder: Path, derived: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder.with_name(f"{folder.name}.lock"), timeout=_WAIT_S):
            if not (folder / DONE).exists():
                _remove_others(folder)
                _write_all(folder, derived)
    except Timeout:
        return 1
    return 0


def _remove_others(folder: Path) -> None:
    """Remove the pages of earlier builds."""
    for other in folder.parent.iterdir():
        if other.is_dir() and other not in (folder, asked_folder(folder)):
            shutil.rmtree(other, ignore_errors=True)


def _write_all(folder: Path, derived: Path) -> None:
    engine = build_engine(derived)
    left = [(kind, key, lang) for kind, key in page_keys(derived) for lang in LANGUAGES]
    while left:
        page = next((one for one in asked_pages(folder) if one in left), left[0])
        left.remove(page)
        for path, content in page_files(make_page(engine, *page)):
            if not (folder / path).exists():
                write_file(folder / path, content)
    write_file(folder / DONE, b"")
    shutil.rmtree(asked_folder(folder), ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
