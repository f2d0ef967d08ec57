"""`python -m data`: build the tables of the atlas, or see that nothing changed.

Exit status: 0, the build in place is that of the inputs; 1, something is wrong with them or with
the place, was said on stderr, and the build before is untouched.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from data.border_source import OWN_BORDERS_VARIABLE
from data.errors import BordersError, SeedError
from data.fingerprint import fingerprint
from data.read import DERIVED, is_whole, read_build
from data.write import BuildRunningError, build_lock

_PROJECT = Path(__file__).parents[1]


class NotOursError(Exception):
    """The output folder holds something that no build put there."""

    def __init__(self, output: Path) -> None:
        super().__init__(
            f"{output} holds something else than a build, and a build replaces the whole folder. "
            "Name another one with --output, or empty it."
        )


def main(arguments: list[str] | None = None) -> int:
    """Build what the arguments ask for and say how it went; return the exit status."""
    options = _options(arguments)
    try:
        return _build(options)
    except SeedError as error:
        _say(*map(str, error.faults), _outcome(len(error.faults), options.output))
    except (BordersError, BuildRunningError, NotOursError) as error:
        _say(str(error), _outcome(0, options.output))
    except OSError as error:
        _say(f"{error}. Make room or give the right to write there.", _outcome(0, options.output))
    return 1


def _options(arguments: list[str] | None) -> Namespace:
    parser = ArgumentParser(prog="python -m data", description="Build the tables of the atlas.")
    parser.add_argument("--force", action="store_true", help="build even if nothing changed")
    parser.add_argument("--seeds", type=Path, default=_PROJECT / "seeds", help="folder of facts")
    parser.add_argument("--output", type=Path, default=DERIVED, help="folder to build into")
    return parser.parse_args(arguments)


def _build(options: Namespace) -> int:
    own = os.environ.get(OWN_BORDERS_VARIABLE)
    own_borders = Path(own) if own else None
    build_id = fingerprint(options.seeds, _PROJECT, own_borders)
    if not options.force and is_whole(options.output, build_id):
        return _told("unchanged", options.output)
    if not _may_replace(options.output):
        raise NotOursError(options.output)
    with build_lock(options.output):
        # A crash may have left the wanted build aside, and the lock has just put it back.
        if not options.force and is_whole(options.output, build_id):
            return _told("unchanged", options.output)
        # Not before it is needed: pandas and geopandas take longer than an unchanged build may.
        from data.build import build  # noqa: PLC0415

        build(options.seeds, options.output, own_borders, build_id)
    return _told("built", options.output)


def _may_replace(output: Path) -> bool:
    # A damaged build in its usual place has to be replaced even if it lost the file that names it.
    if output == DERIVED or not output.exists():
        return True
    return output.is_dir() and ((output / "build.json").exists() or not any(output.iterdir()))


def _told(outcome: str, output: Path) -> int:
    build = read_build(output)
    sys.stdout.write(f"{outcome}: build {build['build_id']} of {build['built'][:10]}\n")
    return 0


def _outcome(fault_count: int, output: Path) -> str:
    counted = f"{fault_count} fault{'s' if fault_count > 1 else ''}: " if fault_count else ""
    stays = ", the earlier build stays" if (output / "build.json").exists() else ""
    return f"{counted}nothing was written{stays}"


def _say(*lines: str) -> None:
    sys.stderr.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    sys.exit(main())
