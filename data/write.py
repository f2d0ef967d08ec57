"""Putting a build in place whole, or not at all.

A build is written into a folder beside its place, forced to disk, and moved in by renaming; the
one before is moved aside first and removed after. A crash leaves at most a folder ending in `.new`
(unfinished: dropped at the next start) or, between the two renames, one ending in `.old` (whole:
put back at the next start). One build at a time holds the lock; the system lets go of it when the
process ends, however it ends.

What lies beside a folder is somebody else's: a name of ours says so and holds the process, so that
a `site.2024.old` or a `site.lock` of another program is never taken for one.
"""

from __future__ import annotations

import glob
import os
import re
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_MOST_DIGITS = 20
_OUR_ENDING = re.compile(r"\.atlas-[0-9]+\.(?:old|new)")


class BuildRunningError(Exception):
    """Another process is building into the same folder."""

    def __init__(self, output: Path, process: str) -> None:
        super().__init__(
            f"another build is writing {output} (process {process or 'unknown'}). "
            "Wait until it has ended, then run this again."
        )


@contextmanager
def build_lock(output: Path, *, wait: bool = False) -> Iterator[None]:
    """Hold the right to write `output`, after putting right what a crash left behind.

    Args:
        output: the folder to be written.
        wait: wait for another holder instead of giving up.

    Raises:
        BuildRunningError: another process holds it.
    """
    # Neither an unchanged build nor a server that starts needs the lock.
    from filelock import FileLock, Timeout  # noqa: PLC0415

    output.parent.mkdir(parents=True, exist_ok=True)
    path = output.with_name(f"{output.name}.atlas-lock")
    # The fallback, a lock that is a mere file, would outlive a process that is killed.
    lock = FileLock(path, blocking=wait, fallback_to_soft=False, on_acquired=_write_process_id)
    try:
        lock.acquire()
    except Timeout:
        raise BuildRunningError(output, _process_id(path)) from None
    try:
        recover(output)
        yield
    finally:
        # Before the release: afterwards the file may be another holder's.
        path.unlink(missing_ok=True)
        lock.release()


def leftovers(output: Path) -> list[Path]:
    """List what builds have left beside their place: in use, or a crash's."""
    beside = f"{glob.escape(output.name)}.*"
    return [
        path
        for end in ("old", "new")
        for path in sorted(output.parent.glob(f"{beside}.{end}"))
        if _OUR_ENDING.fullmatch(path.name.removeprefix(output.name))
    ]


def clear_up(output: Path) -> None:
    """Remove what a crash left beside a build that is whole, unless somebody is building."""
    # What a holder of the lock has there is in use; next time is soon enough.
    if leftovers(output):
        with suppress(BuildRunningError, OSError), build_lock(output):
            pass


def recover(output: Path) -> None:
    """Put back the whole build that a crash left aside; drop unfinished ones.

    Only for the holder of the lock: to anybody else these folders may be in use.
    """
    for path in leftovers(output):
        if path.suffix == ".old" and _is_folder(path) and not output.exists():
            path.rename(output)
        else:
            _remove(path)


def replace(output: Path, files: Iterable[tuple[str, str | bytes]]) -> int:
    """Write files as a folder and put it in the place of `output`.

    Args:
        output: the folder to replace; it need not exist.
        files: path inside the folder, content; text is written as UTF-8. They may be made as
            they are asked for: if one cannot be made, the folder before stays.

    Returns:
        How many files were written.
    """
    ours = f"{output.name}.atlas-{os.getpid()}"
    scratch = output.with_name(f"{ours}.new")
    aside = output.with_name(f"{ours}.old")
    count = 0
    try:
        for count, (name, content) in enumerate(files, start=1):  # noqa: B007 - told in the end
            _write(scratch / name, content)
        for folder in (scratch, *(path for path in scratch.rglob("*") if path.is_dir())):
            _to_disk(folder)
        if output.exists():
            output.rename(aside)
        scratch.rename(output)
    except BaseException:
        shutil.rmtree(scratch, ignore_errors=True)
        if aside.exists() and not output.exists():
            aside.rename(output)
        raise
    # From here on the new build is in place: too late to stop, and what stays is dropped next time.
    with suppress(KeyboardInterrupt, OSError):
        _to_disk(output.parent)
        if aside.exists():
            _remove(aside)
    return count


def _write_process_id(descriptor: int) -> None:
    os.truncate(descriptor, 0)
    os.write(descriptor, str(os.getpid()).encode())


def _process_id(lock_file: Path) -> str:
    try:
        return lock_file.read_text(encoding="utf-8", errors="replace")[:_MOST_DIGITS]
    except OSError:
        return ""  # its holder has just ended


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _remove(path: Path) -> None:
    if _is_folder(path):
        shutil.rmtree(path)
    else:
        path.unlink()


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(content.encode() if isinstance(content, str) else content)
        file.flush()
        os.fsync(file.fileno())


def _to_disk(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
