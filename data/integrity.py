"""Whether the files of a build are still those that were written.

A disk that filled up, a copy that broke off or a hand that slipped leaves files that can still be
read, and a chart drawn from them would be wrong without a word. Each file is known by its digest;
it is worked out again only where the file was touched since, so that a server may ask every time.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# More files than a build and the page's have together.
_REMEMBERED = 2_000
_GONE = "is missing"
_OTHER = "is not what was written"


class _Stamp(NamedTuple):
    """What differs after every write, also after one that puts the time of change back."""

    inode: int
    changed_ns: int
    size: int


def digest_of(path: Path) -> str:
    """Hash what a file holds as SHA-256 in hex digits.

    Raises:
        OSError: it cannot be read.
        ValueError: its name is no path.
    """
    status = path.stat()
    return _digest(path, _Stamp(status.st_ino, status.st_ctime_ns, status.st_size))


def damage_of(folder: Path, build: Mapping[str, Any]) -> str:
    """Say which file of a build is not as it was written, and how; empty if all are."""
    return next(_damages(folder, build), "")


def file_damage(path: Path, digest: object) -> str:
    """Say what is wrong with a file that should have this digest; empty if nothing is."""
    try:
        return "" if digest_of(path) == digest else _OTHER
    except FileNotFoundError:
        return _GONE
    except OSError as error:
        return f"cannot be read ({error.strerror})"
    except ValueError:  # a damaged name is no path
        return _OTHER


def _damages(folder: Path, build: Mapping[str, Any]) -> Iterator[str]:
    for name, size in build["files"].items():
        damage = file_damage(folder / name, build["sha256"].get(name))
        if damage == _OTHER and _is_shorter(folder / name, size):
            damage = "is cut short"
        if damage:
            yield f"{name} {damage}"


def _is_shorter(path: Path, size: int) -> bool:
    try:
        return path.stat().st_size < size
    except (OSError, ValueError, TypeError):
        return False


@lru_cache(maxsize=_REMEMBERED)
def _digest(path: Path, _stamp: _Stamp) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
