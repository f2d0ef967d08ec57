"""Reading a finished build without pandas: plain columns for whoever serves or draws.

A table is a dict of equally long lists, one list a column. None is absent; it is never zero and
never an empty text. Lists inside a column are Python lists.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from data.integrity import damage_of

DERIVED = Path(__file__).parent / "derived"
# Folder of a build that holds its tables for other programs, and nothing else.
PACKAGE = "package"

_BUILD_FILE = "build.json"
# What every build says of itself; a file that does not is the rest of a damaged one.
_SAID = {
    "build_id": str,
    "built": str,
    "borders": str,
    "counts": dict,
    "files": dict,
    "sha256": dict,
}


class NotBuilt(Exception):  # noqa: N818 - it is a state to put right, and reads so
    """There is no finished build where one was looked for, or not the whole of it."""

    def __init__(self, folder: Path, damage: str = "") -> None:
        shown = "data/derived" if folder == DERIVED else str(folder)
        what = f"the build in {shown} is damaged ({damage})" if damage else f"no build in {shown}"
        super().__init__(f"{what}: run python -m data")


def read_columns(name: str, folder: Path = DERIVED) -> dict[str, list[Any]]:
    """Read one derived table.

    Args:
        name: a table of the build, such as "cells".
        folder: the build's folder.

    Returns:
        Column name to values, in the table's order of columns and rows.

    Raises:
        NotBuilt: nothing has been built there, or it was damaged since.
        KeyError: the build has no such table.
    """
    build = read_build(folder)
    if name not in build["counts"]:
        msg = f"no table {name!r}; there are {', '.join(build['counts'])}"
        raise KeyError(msg)
    columns = _read_object(folder / "columns" / f"{name}.json")
    if columns is None:
        raise NotBuilt(folder)
    return columns


def read_build(folder: Path = DERIVED) -> dict[str, Any]:
    """Read what the build says of itself: build_id, built, borders, counts, files, sha256.

    Raises:
        NotBuilt: nothing has been built there, or it was damaged since.
    """
    build = _read_object(folder / _BUILD_FILE) or {}
    if not all(isinstance(build.get(name), kind) for name, kind in _SAID.items()):
        raise NotBuilt(folder)
    return build


def require_whole(folder: Path = DERIVED) -> dict[str, Any]:
    """Read what the build says of itself, and make sure that all of it is as it was written.

    Raises:
        NotBuilt: nothing has been built there, or it was damaged since.
    """
    build = read_build(folder)
    damage = damage_of(folder, build)
    if damage:
        raise NotBuilt(folder, damage)
    return build


def is_whole(folder: Path, build_id: str) -> bool:
    """Tell whether a build of that fingerprint stands there as it was written."""
    try:
        return bool(require_whole(folder)["build_id"] == build_id)
    except NotBuilt:
        return False


def _read_object(path: Path) -> dict[str, Any] | None:
    """Read a JSON object; None where there is none, whatever else stands there."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
