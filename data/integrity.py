"""Integrity of written files: whether each still has the digest it was written with.

A full disk, an interrupted copy or an accidental edit can leave files that still open, and a chart
drawn from them would be silently wrong. Digests are known until a file changes, so that a server
can check on every request, and a start need not read again what the start before has read.
"""

import hashlib
import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from data.write import write_whole

# A file that changes again within a tick of the file system's clock keeps its stamp.
_SETTLED_NS = 1_000_000_000
_MISSING = "is missing"
_CHANGED = "is not what was written"


class _Stamp(NamedTuple):
    """What changes with every write, even with one that resets the modification time."""

    inode: int
    changed_ns: int
    size: int


class _Known(NamedTuple):
    stamp: _Stamp
    digest: str
    is_settled: bool


# By path.
_known: dict[str, _Known] = {}


def digest_of(path: Path) -> str:
    """Compute the SHA-256 of a file, in hex digits.

    Raises:
        OSError: the file cannot be read.
        ValueError: its name is not a valid path.
    """
    status = path.stat()
    stamp = _Stamp(status.st_ino, status.st_ctime_ns, status.st_size)
    known = _known.get(str(path))
    if known and known.stamp == stamp:
        return known.digest
    is_settled = time.time_ns() - stamp.changed_ns > _SETTLED_NS
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    _known[str(path)] = _Known(stamp, digest, is_settled)
    return digest


@contextmanager
def remembered(file: Path) -> Iterator[None]:
    """Know the digests that an earlier process wrote down; write down those that came since.

    Args:
        file: of the digests; it need neither exist nor be writable.
    """
    before = _read(file)
    for path, known in before.items():
        _known.setdefault(path, known)
    yield
    after = {path: known for path, known in _known.items() if known.is_settled}
    if any(before.get(path) != known for path, known in after.items()):
        _write(file, {path: known for path, known in after.items() if Path(path).exists()})


def _read(file: Path) -> dict[str, _Known]:
    """Read digests from a file that begins with its own; none if it is missing or damaged."""
    try:
        own, rows = file.read_bytes().split(b"\n")
        if hashlib.sha256(rows).hexdigest().encode() != own:
            return {}
        return {
            path: _Known(_Stamp(*stamp), digest, is_settled=True)
            for path, stamp, digest in json.loads(rows)
        }
    except (OSError, ValueError):
        return {}


def _write(file: Path, known: Mapping[str, _Known]) -> None:
    rows = json.dumps([(path, one.stamp, one.digest) for path, one in known.items()]).encode()
    with suppress(OSError):
        write_whole(file, hashlib.sha256(rows).hexdigest().encode() + b"\n" + rows)


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
