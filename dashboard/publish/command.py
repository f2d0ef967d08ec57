"""The publish command: write the whole atlas as a folder of files."""

import os
import stat
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from dashboard.command_line import (
    INTERRUPTED_STATUS,
    USAGE_STATUS,
    address_problem,
    fail,
    is_of_this_machine,
    with_slash,
)
from dashboard.exports.browser import NoBrowserError
from dashboard.exports.page import ExportError
from dashboard.javascript import ScriptError
from dashboard.pages.all import StoryError
from dashboard.publish.cards import Card
from dashboard.publish.pages import with_pages, without_pages
from dashboard.publish.previews import draw_previews
from dashboard.publish.previous_page import (
    MARKER,
    listed_files,
    with_digests,
    with_previous_page,
)
from dashboard.publish.site import BuildChangedError, site_files, with_compressed
from dashboard.publish.static_page import PAGE
from data.kept import InTheWayError, keep_unlisted, kept_words
from data.read import DERIVED, NotBuilt
from data.write import BuildRunningError, build_lock, replace

_NOT_WRITABLE = (
    "the folder cannot be written ({error}). It is written beside its place and then moved: allow "
    "writing in the parent folder, free some space, or choose another place."
)

# Their messages say what to do.
_PROBLEMS = (
    NotBuilt, ScriptError, BuildRunningError, BuildChangedError, InTheWayError, StoryError,
)  # fmt: skip

_ENTERED = stat.S_IROTH | stat.S_IXOTH
_CLOSED = (
    "other users of this machine, such as a web server, cannot read {folder}, because your umask "
    "keeps new files private. Allow it with: chmod -R o+rX {folder}\n"
)


def publish(arguments: list[str]) -> int:
    """Write the folder; return the exit status."""
    options = _parse(arguments)
    try:
        if problem := _problem(options):
            return fail(problem, USAGE_STATUS)
        if options.address and is_of_this_machine(options.address):
            sys.stderr.write(f"{options.address} is this machine: others cannot open its links\n")
        # Resolved, because files are written beside it: `..` has no name of its own.
        folder = options.folder.resolve()
        with build_lock(folder):
            draw = _leave_out if options.no_pictures else _draw
            files = site_files(options.address, draw)
            if options.no_pages:
                files = without_pages(files)
            else:
                files = with_pages(files, DERIVED, options.address, folder)
            files = with_compressed(files)
            count, kept = _replace(folder, files)
    except _PROBLEMS as error:
        return fail(str(error))
    except KeyboardInterrupt:
        return fail("stopped; the folder is unchanged", INTERRUPTED_STATUS)
    except OSError as error:
        return fail(_NOT_WRITABLE.format(error=error))
    sys.stderr.write(kept_words(kept) + _closed_words(folder))
    sys.stdout.write(f"{count} files in {_printable(folder)}: open {_printable(folder / PAGE)}\n")
    return 0


def _replace(folder: Path, files: Iterable[tuple[str, bytes]]) -> tuple[int, list[str]]:
    """Write the folder; return the number of files and what was kept in it."""
    listed = listed_files(folder) or {}
    kept: list[str] = []
    count = replace(
        folder,
        with_digests(with_previous_page(files, folder)),
        lambda new: kept.extend(keep_unlisted(folder, new, listed)),
    )
    return count, kept


def _closed_words(folder: Path) -> str:
    """Say that other users, such as a web server, cannot read the folder; empty if they can."""
    if os.name != "posix" or folder.stat().st_mode & _ENTERED == _ENTERED:
        return ""
    return _CLOSED.format(folder=_printable(folder))


def _draw(cards: Sequence[Card], address: str) -> Mapping[str, bytes]:
    """Draw the pictures, or leave them out where they cannot be drawn."""
    try:
        return draw_previews(cards, address)
    except (NoBrowserError, ExportError) as error:
        return _without_pictures(str(error))


def _leave_out(_cards: Sequence[Card], _address: str) -> Mapping[str, bytes]:
    return _without_pictures("--no-pictures")


def _without_pictures(reason: str) -> dict[str, bytes]:
    sys.stderr.write(f"preview pictures are left out: {reason}\n")
    return {}


def _printable(path: Path) -> str:
    """Replace bytes of a path that are no text, which a terminal would not print."""
    return str(path).encode(errors="replace").decode()


def _parse(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(
        prog="python -m dashboard publish",
        description="Write the whole atlas as files: for a web host, a path on one, or a disk.",
    )
    parser.add_argument(
        "folder",
        type=Path,
        metavar="DIR",
        help="if this command made it: its files are replaced, others are kept",
    )
    parser.add_argument(
        "--address",
        default="",
        help="of the published atlas: adds link previews and a sitemap, and begins links in files",
    )
    parser.add_argument(
        "--no-pictures",
        action="store_true",
        help="leave out the pictures of link previews",
    )
    parser.add_argument(
        "--no-pages",
        action="store_true",
        help="leave out the pages of places, industries and organisations",
    )
    options = parser.parse_args(arguments)
    options.address = with_slash(options.address) if options.address else ""
    return options


def _problem(options: Namespace) -> str:
    """Check the options; return what is wrong, or an empty string."""
    problem = address_problem(options.address) if options.address else ""
    return problem or _folder_problem(options.folder)


def _folder_problem(folder: Path) -> str:
    if folder.is_symlink():
        return f"{folder} is a symbolic link; name the folder that it points to"
    if folder.exists() and not folder.is_dir():
        return f"{folder} is not a folder; name one, or a path that does not exist yet"
    if folder.is_dir() and any(folder.iterdir()) and listed_files(folder) is None:
        return (
            f"{folder} has other files, and no {MARKER} that lists what this command wrote there. "
            "Name another folder, or empty this one."
        )
    if Path.cwd().is_relative_to(folder.resolve()):
        return f"the current folder is in {folder}, which is replaced; change to another first"
    if folder.is_mount():
        return f"{folder} is a mount point, which cannot be replaced; name a folder in it"
    return ""
