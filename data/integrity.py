"""Integrity of written files: whether each still has the digest it was written with.

A full disk, an interrupted copy or an accidental edit can leave files that still open, and a chart
drawn from them would be silently wrong. Digests are cached until a file changes, so that a server
can check on every request.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# More than a build and the page's files together.
_CACHED_DIGESTS = 2_000
_MISSING = "is missing"
_CHANGED = "is not what was written"


class _Stamp(NamedTuple):
    """What changes with every write, even with one that resets the modification time."""

    inode: int
    changed_ns: int
    size: int


def digest_of(path: Path) -> str:
    """Compute the SHA-256 of a file, in hex digits.

    Raises:
        OSError: the file cannot be read.
        ValueError: its name is not a valid path.
    """
    status = path.stat()
    return _digest(path, _Stamp(status.st_ino, status.st_ctime_ns, status.st_size))


def build_damage(folder: Path, build: Mapping[str, Any]) -> str:
    """Name the first damaged file of a build and its damage; empty if all are intact."""
    return next(_damages(folder, build), "")


def file_damage(path: Path, digest: object) -> str:
    """Describe the damage of a file that should have this digest; empty if it is intact."""
    try:
        return "" if digest_of(path) == digest else _CHANGED
    except FileNotFoundError:
        return _MISSING
    except OSError as error:
        return f"cannot be read ({error.strerror})"
    except ValueError:  # the name itself is damaged
        return _CHANGED


def _damages(folder: Path, build: Mapping[str, Any]) -> Iterator[str]:
    for name, size in build["files"].items():
        damage = file_damage(folder / name, build["sha256"].get(name))
        if damage == _CHANGED and _is_shorter(folder / name, size):
            damage = "is cut short"
        if damage:
            yield f"{name} {damage}"


def _is_shorter(path: Path, size: int) -> bool:
    try:
        return path.stat().st_size < size
    except (OSError, ValueError, TypeError):
        return False


@lru_cache(maxsize=_CACHED_DIGESTS)
def _digest(path: Path, _stamp: _Stamp) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
