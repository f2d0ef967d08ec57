"""Integrity of written files: whether each still has the digest it was written with.

A full disk, an interrupted copy or an accidental edit can leave files that still open, and a chart
drawn from them would be silently wrong. Digests are known until a file changes, so that a server
can check on every request, and a start need not read again what the start before has read.
"""

import hashlib
import json
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from data.write import write_whole

# A file that changes again within a tick of the file system's clock keeps its stamp.
_SETTLED_NS = 1_000_000_000
_MISSING = "is missing"
_CHANGED = "is not what was written"


# By path: its inode, the time of its change in ns and its size, which change with every write, even
# with one that resets the modification time; and its digest. Lists, as a file of JSON gives them.
_known: dict[str, list[Any]] = {}
# Paths of files that had changed just before they were read.
_unsettled: set[str] = set()


def digest_of(path: Path | str) -> str:
    """Compute the SHA-256 of a file, in hex digits.

    Raises:
        OSError: the file cannot be read.
        ValueError: its name is not a valid path.
    """
    name = str(path)
    status = os.stat(name)  # noqa: PTH116 - a start asks of 1,000 files
    stamp = [status.st_ino, status.st_ctime_ns, status.st_size]
    known_stamp, digest = _known.get(name, ([], ""))
    if known_stamp != stamp:
        is_settled = time.time_ns() - status.st_ctime_ns > _SETTLED_NS
        (_unsettled.discard if is_settled else _unsettled.add)(name)
        digest = hashlib.sha256(Path(name).read_bytes()).hexdigest()
        _known[name] = [stamp, digest]
    return str(digest)


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
    after = {path: known for path, known in _known.items() if path not in _unsettled}
    if any(before.get(path) != known for path, known in after.items()):
        _write(file, {path: known for path, known in after.items() if Path(path).exists()})


def _read(file: Path) -> dict[str, list[Any]]:
    """Read digests from a file that begins with its own; none if it is missing or damaged."""
    try:
        own, content = file.read_bytes().split(b"\n")
        is_whole = hashlib.sha256(content).hexdigest().encode() == own
        return dict(json.loads(content)) if is_whole else {}
    except (OSError, ValueError):
        return {}


def _write(file: Path, known: Mapping[str, list[Any]]) -> None:
    content = json.dumps(known).encode()
    with suppress(OSError):
        write_whole(file, hashlib.sha256(content).hexdigest().encode() + b"\n" + content)


def build_damage(folder: Path, build: Mapping[str, Any]) -> str:
    """Name the first damaged file of a build and its damage; empty if all are intact."""
    return next(_damages(folder, build), "")


def file_damage(path: Path | str, digest: object) -> str:
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
        damage = file_damage(f"{folder}{os.sep}{name}", build["sha256"].get(name))
        if damage == _CHANGED and _is_shorter(folder / name, size):
            damage = "is cut short"
        if damage:
            yield f"{name} {damage}"


def _is_shorter(path: Path, size: int) -> bool:
    try:
        return path.stat().st_size < size
    except (OSError, ValueError, TypeError):
        return False
