"""Reads a finished build without pandas.

A table is a dict of columns, each a list of the same length. None means absent; it is never zero
and never an empty text. Lists inside a column are Python lists.
"""

import json
from pathlib import Path
from typing import Any

from data.integrity import build_damage

DERIVED = Path(__file__).parent / "derived"
# Folder of a build with its data package: the tables for other programs, and nothing else.
PACKAGE = "package"
# Folder of their gzip forms: `GZIPPED/cells.csv.gz`.
GZIPPED = "gzip"

# The data sets of `data/own/`: no table of the build, but read like one.
OWN = "own"

# The record of a build.
BUILD_FILE = "build.json"
# Every build.json has these; a file without them is damaged.
_REQUIRED_TYPES = {
    "build_id": str,
    "built": str,
    "borders": str,
    "counts": dict,
    "files": dict,
    "sha256": dict,
}


class NotBuilt(Exception):  # noqa: N818 - a state that a user can change, not a programming error
    """A folder has no finished build, or a damaged one."""

    def __init__(self, folder: Path, damage: str = "") -> None:
        name = "data/derived" if folder == DERIVED else str(folder)
        problem = f"the build in {name} is damaged ({damage})" if damage else f"no build in {name}"
        super().__init__(f"{problem}: run python -m data")


def read_columns(name: str, folder: Path = DERIVED) -> dict[str, list[Any]]:
    """Read one derived table.

    Args:
        name: a table of the build, such as "cells"; OWN, if the build found data sets: `sets`.
        folder: the build's folder.

    Returns:
        Column name to values, in the table's order of columns and rows.

    Raises:
        NotBuilt: there is no build in the folder, or a damaged one.
        KeyError: the build has no such table.
    """
    build = read_build(folder)
    if name not in build["counts"] and not (name == OWN and build.get(OWN)):
        msg = f"no table {name!r}; there are {', '.join(build['counts'])}"
        raise KeyError(msg)
    columns = _read_object(folder / "columns" / f"{name}.json")
    if columns is None:
        raise NotBuilt(folder)
    return columns


def read_build(folder: Path = DERIVED) -> dict[str, Any]:
    """Read a build's build.json: build_id, built, borders, counts, files, sha256.

    Raises:
        NotBuilt: there is no build in the folder, or a damaged one.
    """
    build = _read_object(folder / BUILD_FILE) or {}
    if not all(isinstance(build.get(name), kind) for name, kind in _REQUIRED_TYPES.items()):
        raise NotBuilt(folder)
    return build


def require_whole(folder: Path = DERIVED) -> dict[str, Any]:
    """Read a build's build.json, after checking that every file is as it was written.

    Raises:
        NotBuilt: there is no build in the folder, or a damaged one.
    """
    build = read_build(folder)
    damage = build_damage(folder, build)
    if damage:
        raise NotBuilt(folder, damage)
    return build


def is_whole(folder: Path, build_id: str) -> bool:
    """Tell whether a folder holds an intact build with this fingerprint."""
    try:
        return bool(require_whole(folder)["build_id"] == build_id)
    except NotBuilt:
        return False


def _read_object(path: Path) -> dict[str, Any] | None:
    """Read a file that holds a JSON object; None if it is missing or holds anything else."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None
