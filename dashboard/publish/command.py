"""`python -m dashboard publish DIR`: the whole atlas as a folder of files."""

from __future__ import annotations

import hashlib
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.bundle import BUNDLE, ensure_bundle, packed_forms
from dashboard.command_line import (
    INTERRUPTED_STATUS,
    USAGE_STATUS,
    address_problem,
    fail,
    with_slash,
)
from dashboard.exports.browser import NoBrowserError
from dashboard.exports.page import ExportError
from dashboard.publish.addressed import addressed_files
from dashboard.publish.cards import make_cards
from dashboard.publish.earlier import MARKER, marker, with_earlier
from dashboard.publish.page import PAGE, static_files
from dashboard.publish.previews import draw_previews
from dashboard.publish.site import nginx_conf
from dashboard.server.app import create_app
from dashboard.server.security_headers import SECURITY_HEADERS, content_policy
from data.read import DERIVED, PACKAGE, NotBuilt, read_build
from data.write import BuildRunningError, build_lock, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from dashboard.publish.cards import Card

    Draw = Callable[[Sequence[Card], str], Mapping[str, bytes]]

UNWRITABLE = (
    "the folder cannot be written ({error}). It is made beside its place and moved in: give the "
    "right to write in the folder above, make room, or choose another place."
)
_PACKED = (".html", ".js", ".css", ".json", ".csv", ".xml", ".txt")


class BuildChangedError(Exception):
    """Another build moved in while this one was read; what was made would be of both."""

    def __init__(self) -> None:
        super().__init__("the build was replaced while it was published. Run this again.")


def publish(arguments: list[str]) -> int:
    """Write the folder; return the exit status."""
    options = _read(arguments)
    try:
        if problem := _problem(options):
            return fail(problem, USAGE_STATUS)
        # What is written beside it needs its real name; `..` is none.
        folder = options.folder.resolve()
        with build_lock(folder):
            draw = _not_drawn if options.no_pictures else _drawn
            files = packed(site_files(options.address, draw))
            count = replace(folder, with_earlier(files, folder))
    except (NotBuilt, BuildRunningError, BuildChangedError) as error:
        return fail(str(error))
    except KeyboardInterrupt:
        return fail("stopped; the folder is as it was", INTERRUPTED_STATUS)
    except OSError as error:
        return fail(UNWRITABLE.format(error=error))
    sys.stdout.write(f"{count} files in {_shown(folder)}: open {_shown(folder / PAGE)}\n")
    return 0


def no_pictures(_cards: Sequence[Card], _address: str) -> dict[str, bytes]:
    """Draw none."""
    return {}


def site_files(
    address: str, draw: Draw = no_pictures, derived: Path = DERIVED, bundle: Path = BUNDLE
) -> Iterator[tuple[str, bytes]]:
    """Make the files of the folder, as (path, content).

    Args:
        address: where it will stand, with a slash at its end, for cards and the site map; empty: it
            has neither.
        draw: gives the pictures of cards by path, or those that it can.
        derived: the build.
        bundle: where the page's files lie, or will.

    Raises:
        NotBuilt: there are no tables yet.
        BuildChangedError: they were replaced meanwhile.
    """
    build = read_build(derived)
    files = ensure_bundle(derived, bundle)
    app = create_app(derived, bundle)
    content = dict(static_files(app, bundle, files))
    if address:
        cards = make_cards(derived)
        page = content.pop(PAGE).decode()
        yield from addressed_files(page, address, cards, draw(cards, address), build)
    yield from content.items()
    yield from _tables(derived, build)
    yield "nginx.conf", nginx_conf(content_policy(app.csp_hashes()), SECURITY_HEADERS).encode()
    yield MARKER, marker(build["build_id"], content)


def _tables(derived: Path, build: Mapping[str, Any]) -> Iterator[tuple[str, bytes]]:
    """Give the tables of a build for other programs, which may have gone since it was read."""
    for name in build["files"]:
        if name.startswith(f"{PACKAGE}/"):
            try:
                content = (derived / name).read_bytes()
            except FileNotFoundError:
                raise BuildChangedError from None
            if hashlib.sha256(content).hexdigest() != build["sha256"][name]:
                raise BuildChangedError
            yield f"data/{name.removeprefix(f'{PACKAGE}/')}", content


def packed(
    files: Iterable[tuple[str, bytes]], bundle: Path = BUNDLE
) -> Iterator[tuple[str, bytes]]:
    """Lay each text file's packed forms beside it, for hosts that send them as they are.

    Args:
        files: as (path, content).
        bundle: where files of the same names may lie packed already.
    """
    for path, content in files:
        yield path, content
        # Text for one-file pages is read on a disk alone, and packing it takes longest.
        if path.endswith(_PACKED) and not path.endswith(".text.js"):
            folder = Path(path).parent
            for name, form in packed_forms(content, bundle / Path(path).name).items():
                yield (folder / name).as_posix(), form


def _drawn(cards: Sequence[Card], address: str) -> Mapping[str, bytes]:
    """Draw the pictures; where nobody can, the rest is written all the same."""
    try:
        return draw_previews(cards, address)
    except (NoBrowserError, ExportError) as error:
        return _left_out(str(error))


def _not_drawn(_cards: Sequence[Card], _address: str) -> Mapping[str, bytes]:
    return _left_out("--no-pictures")


def _left_out(reason: str) -> dict[str, bytes]:
    sys.stderr.write(f"preview pictures are left out: {reason}\n")
    return {}


def _shown(path: Path) -> str:
    """Write a path so that any terminal takes it, also where its bytes are no text."""
    return str(path).encode(errors="replace").decode()


def _read(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(
        prog="python -m dashboard publish",
        description="Write the whole atlas as files: for a web host, a path below one, or a disk.",
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="replaced whole if it is ours")
    parser.add_argument(
        "--address", default="", help="where it will stand: adds cards for links and a site map"
    )
    parser.add_argument(
        "--no-pictures", action="store_true", help="cards without pictures, which a browser draws"
    )
    options = parser.parse_args(arguments)
    options.address = with_slash(options.address) if options.address else ""
    return options


def _problem(options: Namespace) -> str:
    """Say what is wrong with the call, or nothing."""
    if options.address and (problem := address_problem(options.address)):
        return problem
    return _folder_problem(options.folder)


def _folder_problem(folder: Path) -> str:
    if folder.is_symlink():
        return f"{folder} is a link, which would be replaced itself; name the folder it leads to"
    if folder.exists() and not folder.is_dir():
        return f"{folder} is no folder; name one, or one that does not exist yet"
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        return (
            f"{folder} holds something else (no {MARKER} is in it), and DIR is replaced whole. "
            "Name another folder, or empty this one."
        )
    if Path.cwd().is_relative_to(folder.resolve()):
        return f"you are in {folder}, and DIR is replaced whole; leave it, and name it from outside"
    if folder.is_mount():
        return f"{folder} is a disk of its own, which cannot be moved; name a folder on it"
    return ""
