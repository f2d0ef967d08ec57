"""`python -m data`: build the tables of the atlas, or see that nothing changed.

Exit status: 0, the build in place is that of the inputs; 1, something is wrong with them or with
the place, was said on stderr, and the build before is untouched; 130, stopped by Ctrl+C, likewise.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from data.borders.source import OWN_BORDERS_VARIABLE
from data.errors import InputError, counted
from data.fingerprint import fingerprint
from data.read import DERIVED, is_whole, read_build
from data.write import BuildRunningError, build_lock, clear_up

_PROJECT = Path(__file__).parents[1]
_INTERRUPTED = 130


class PlaceError(Exception):
    """A folder to read or to replace is not what it has to be; says what to do about it."""


def main(arguments: list[str] | None = None) -> int:
    """Build what the arguments ask for and say how it went; return the exit status."""
    options = _options(arguments)
    try:
        return _build(options)
    except InputError as error:
        _say(str(error), f"{counted(error.count)}: {_outcome(options.output)}")
    except (BuildRunningError, PlaceError) as error:
        _say(str(error), _outcome(options.output))
    except ModuleNotFoundError as error:
        remedy = "Run pip install -r requirements.txt."
        _say(f"The library {error.name} is not installed. {remedy}", _outcome(options.output))
    except OSError as error:
        _say(f"{error}. Make room or give the right to write there.", _outcome(options.output))
    except KeyboardInterrupt:
        _say(f"stopped: {_outcome(options.output)}")
        return _INTERRUPTED
    return 1


def _options(arguments: list[str] | None) -> Namespace:
    parser = ArgumentParser(prog="python -m data", description="Build the tables of the atlas.")
    parser.add_argument("--force", action="store_true", help="build even if nothing changed")
    parser.add_argument("--seeds", type=Path, default=_PROJECT / "seeds", help="folder of facts")
    parser.add_argument("--output", type=Path, default=DERIVED, help="folder to build into")
    options = parser.parse_args(arguments)
    # The folder one stands in has no name to put a lock beside.
    options.output = options.output.absolute()
    return options


def _build(options: Namespace) -> int:
    _require_places(options.seeds, options.output)
    own = os.environ.get(OWN_BORDERS_VARIABLE)
    own_borders = Path(own) if own else None
    build_id = fingerprint(options.seeds, _PROJECT, own_borders)
    if not options.force and is_whole(options.output, build_id):
        clear_up(options.output)
        return _told("unchanged", options.output)
    if not _may_replace(options.output):
        msg = (
            f"{options.output} holds something else than a build, and a build replaces the whole "
            "folder. Name another one with --output, or empty it."
        )
        raise PlaceError(msg)
    with build_lock(options.output):
        # A crash may have left the wanted build aside, and the lock has just put it back.
        if not options.force and is_whole(options.output, build_id):
            return _told("unchanged", options.output)
        # Not before it is needed: pandas and geopandas take longer than an unchanged build may.
        from data.build import build  # noqa: PLC0415

        build(options.seeds, options.output, own_borders, build_id)
    return _told("built", options.output)


def _require_places(seeds: Path, output: Path) -> None:
    if not seeds.is_dir():
        remedy = "Name the right one with --seeds, or put it back."
        msg = f"There is no folder of seeds at {seeds}. {remedy}"
        raise PlaceError(msg)
    if output.is_symlink():
        msg = (
            f"{output} is a link, and a build would replace it, not what it leads to. "
            "Remove the link, or name the folder itself with --output."
        )
        raise PlaceError(msg)
    if output.exists() and not output.is_dir():
        msg = (
            f"{output} is a file, and a build is a folder. Move it, or name another with --output."
        )
        raise PlaceError(msg)


def _may_replace(output: Path) -> bool:
    # A damaged build in its usual place has to be replaced even if it lost the file that names it.
    if output == DERIVED or not output.exists():
        return True
    return (output / "build.json").exists() or not any(output.iterdir())


def _told(outcome: str, output: Path) -> int:
    build = read_build(output)
    sys.stdout.write(f"{outcome}: build {build['build_id']} of {build['built'][:10]}\n")
    return 0


def _outcome(output: Path) -> str:
    stays = ", the earlier build stays" if (output / "build.json").exists() else ""
    return f"nothing was written{stays}"


def _say(*lines: str) -> None:
    sys.stderr.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    sys.exit(main())
