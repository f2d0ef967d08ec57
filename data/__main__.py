"""`python -m data`: build the tables of the atlas, unless nothing has changed.

`python -m data add`, `list`, `remove`, `match` and `example` are for the reader's own data, see
`data.own.command`. `python -m data diff OLD NEW` lists what changed between two data packages.

Exit status: 0, the build is up to date; 1, there is a fault in the inputs or the output folder,
reported on stderr, and the previous build is unchanged; 130, stopped by Ctrl+C, likewise;
2, the command or an option is unknown.
"""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from data.borders.source import OWN_BORDERS_VARIABLE
from data.diff import COMMAND as DIFF_COMMAND
from data.diff import diff
from data.errors import InputError, counted
from data.fingerprint import fingerprint
from data.kept import InTheWayError, kept_words
from data.own.built import FOLDER
from data.own.command import COMMANDS as OWN_DATA_COMMANDS
from data.own.command import own_data
from data.read import BUILD_FILE, DERIVED, GZIPPED, PACKAGE, NotBuilt, is_whole, read_build
from data.write import BuildRunningError, build_lock, remove_leftovers

# Each takes the arguments with its own name as the first.
_COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    **dict.fromkeys(OWN_DATA_COMMANDS, own_data),
    DIFF_COMMAND: diff,
}
_PROJECT = Path(__file__).parents[1]
_INTERRUPTED = 130
_USAGE = 2
_UNKNOWN = (
    "there is no command {!r}; there are {}. Without a command, python -m data builds the tables"
)
# What stands in a build's folder, and no name of anything else.
_COLUMNS = "columns"
_PARTS = {BUILD_FILE, "borders", _COLUMNS, GZIPPED, PACKAGE}


class FolderError(Exception):
    """A folder to read or to replace cannot be used; the message says what to do."""


def main(arguments: list[str] | None = None) -> int:
    """Build what the arguments ask for and report the outcome; return the exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    if given and given[0] in _COMMANDS:
        return _COMMANDS[given[0]](given)
    if given and not given[0].startswith("-"):
        _report(_UNKNOWN.format(given[0], ", ".join(_COMMANDS)))
        return _USAGE
    options = _options(arguments)
    try:
        return _build(options)
    except InputError as error:
        _report(str(error), f"{counted(error.count)}: {_outcome(options.output)}")
    except (BuildRunningError, FolderError, InTheWayError) as error:
        _report(str(error), _outcome(options.output))
    except ModuleNotFoundError as error:
        remedy = "Run pip install -r requirements.lock."
        _report(f"The library {error.name} is not installed. {remedy}", _outcome(options.output))
    except OSError as error:
        _report(f"{error}. Free disk space, or allow writing there.", _outcome(options.output))
    except KeyboardInterrupt:
        _report(f"stopped: {_outcome(options.output)}")
        return _INTERRUPTED
    return 1


def _options(arguments: list[str] | None) -> Namespace:
    parser = ArgumentParser(
        prog="python -m data",
        description="Build the tables of the atlas.",
        epilog=f"Other commands: {', '.join(_COMMANDS)}; each with --help says what it does.",
    )
    parser.add_argument("--force", action="store_true", help="build even if nothing changed")
    parser.add_argument("--seeds", type=Path, default=_PROJECT / "seeds", help="folder of facts")
    parser.add_argument("--output", type=Path, default=DERIVED, help="folder to build into")
    parser.add_argument("--own", type=Path, default=FOLDER, help="folder of your own data sets")
    options = parser.parse_args(arguments)
    # "." has no name that the lock file could be named after.
    options.output = options.output.absolute()
    return options


def _build(options: Namespace) -> int:
    _require_folders(options.seeds, options.output)
    own = os.environ.get(OWN_BORDERS_VARIABLE)
    own_borders = Path(own) if own else None
    build_id = fingerprint(options.seeds, _PROJECT, own_borders, options.own)
    if not options.force and is_whole(options.output, build_id):
        remove_leftovers(options.output)
        return _print_build("unchanged", options.output)
    if not _may_replace(options.output):
        msg = (
            f"{options.output} is not a build, and a build replaces the whole "
            "folder. Name another one with --output, or empty it."
        )
        raise FolderError(msg)
    with build_lock(options.output):
        # Taking the lock may have restored the up-to-date build after a crash.
        if not options.force and is_whole(options.output, build_id):
            return _print_build("unchanged", options.output)
        # Imported late: loading pandas and geopandas takes longer than an unchanged build may.
        from data.build import build  # noqa: PLC0415

        kept = build(options.seeds, options.output, own_borders, build_id, options.own)
        sys.stderr.write(kept_words(kept))
    return _print_build("built", options.output)


def _require_folders(seeds: Path, output: Path) -> None:
    if not seeds.is_dir():
        remedy = "Name the right one with --seeds, or put it back."
        msg = f"There is no folder of seeds at {seeds}. {remedy}"
        raise FolderError(msg)
    if output.is_symlink():
        msg = (
            f"{output} is a link, and a build would replace it, not what it leads to. "
            "Remove the link, or name the folder itself with --output."
        )
        raise FolderError(msg)
    if output.exists() and not output.is_dir():
        msg = (
            f"{output} is a file, and a build is a folder. Move it, or name another with --output."
        )
        raise FolderError(msg)


def _may_replace(output: Path) -> bool:
    # A damaged build in the default folder is replaced even if its build.json is gone.
    if output == DERIVED or not output.exists() or not any(output.iterdir()):
        return True
    if not (output / BUILD_FILE).exists():
        return False
    try:
        read_build(output)
    except NotBuilt:
        # Damaged, or the build.json of another program: that has other files beside it.
        return (output / _COLUMNS).is_dir() and {path.name for path in output.iterdir()} <= _PARTS
    return True


def _print_build(outcome: str, output: Path) -> int:
    build = read_build(output)
    sys.stdout.write(f"{outcome}: build {build['build_id']} of {build['built'][:10]}\n")
    return 0


def _outcome(output: Path) -> str:
    stays = ", the earlier build stays" if (output / BUILD_FILE).exists() else ""
    return f"nothing was written{stays}"


def _report(*lines: str) -> None:
    sys.stderr.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    sys.exit(main())
