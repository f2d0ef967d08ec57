"""Replaces a folder, or a file, completely or not at all.

The new files of a folder are written to a temporary folder beside the output and synced to disk.
Then the old folder is renamed, the new one takes its name, and the old one is removed. A crash
leaves at most a folder ending in `.new` (unfinished: removed at the next start) or, between the two
renames, one ending in `.old` (complete: restored at the next start). Only one build at a time holds
the lock, which the system releases when the process ends, even if it is killed.

The names of temporary folders contain `.atlas-` and random letters, so that a `site.2024.old` or a
`site.lock` of another program is never mistaken for ours. On a host with other users, nobody can
guess the name beforehand or write into the folder before it is complete, and a folder of another
user is never restored.
"""

import glob
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_MAX_DIGITS = 20
_LEFTOVER_SUFFIX = re.compile(r"\.atlas-[a-z0-9_]+\.(?:old|new)")


class BuildRunningError(Exception):
    """Another process is writing the same folder."""

    def __init__(self, output: Path, process: str) -> None:
        super().__init__(
            f"another build is writing {output} (process {process or 'unknown'}). "
            "Wait until it has ended, then run this again."
        )


@contextmanager
def build_lock(output: Path, *, wait: bool = False) -> Iterator[None]:
    """Lock `output` for writing, and clean up after an earlier crash.

    Args:
        output: the folder to be written.
        wait: wait for another process to finish instead of failing.

    Raises:
        BuildRunningError: another process holds the lock.
    """
    # Imported late: neither an unchanged build nor a server that starts needs the lock.
    from filelock import FileLock, Timeout  # noqa: PLC0415

    output.parent.mkdir(parents=True, exist_ok=True)
    path = output.with_name(f"{output.name}.atlas-lock")
    # Without the fallback to a marker file, which would outlive a killed process.
    lock = FileLock(path, blocking=wait, fallback_to_soft=False, on_acquired=_write_process_id)
    try:
        lock.acquire()
    except Timeout:
        raise BuildRunningError(output, _process_id(path)) from None
    try:
        recover(output)
        yield
    finally:
        # Before the release: afterwards the file may belong to another process.
        path.unlink(missing_ok=True)
        lock.release()


def leftovers(output: Path) -> list[Path]:
    """List temporary folders beside `output`, in use or left by a crash."""
    beside = f"{glob.escape(output.name)}.*"
    return [
        path
        for end in ("old", "new")
        for path in sorted(output.parent.glob(f"{beside}.{end}"))
        if _LEFTOVER_SUFFIX.fullmatch(path.name.removeprefix(output.name)) and _is_ours(path)
    ]


def remove_leftovers(output: Path) -> None:
    """Remove what a crash left beside an intact build, unless another process is building."""
    # If the lock is taken, the folders are in use; the next run removes them.
    if leftovers(output):
        with suppress(BuildRunningError, OSError), build_lock(output):
            pass


def recover(output: Path) -> None:
    """Restore the complete folder that a crash left under another name; remove unfinished ones.

    Only for the holder of the lock: for others these folders may be in use.
    """
    for path in leftovers(output):
        if path.suffix == ".old" and _is_folder(path) and not output.exists():
            path.rename(output)
        else:
            _remove(path)


def write_whole(file: Path, content: bytes) -> None:
    """Write a file as a whole or not at all, also if several processes write it.

    Raises:
        OSError: it cannot be written; the old file stays.
    """
    unfinished = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(file)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise


def replace(
    output: Path,
    files: Iterable[tuple[str, str | bytes]],
    complete: Callable[[Path], object] = lambda _: None,
) -> int:
    """Write files to a new folder that takes the place of `output`.

    Args:
        output: the folder to replace; it need not exist.
        files: path inside the folder, content; text is written as UTF-8. May be a generator: if
            it raises, the old folder stays.
        complete: called with the new folder when the files are written; the same holds for it.

    Returns:
        Number of files written.
    """
    new = _new_folder(output)
    old = new.with_suffix(".old")
    count = 0
    try:
        mode = _usual_mode(new)
        for count, (name, content) in enumerate(files, start=1):  # noqa: B007 - returned below
            _write(new / name, content)
        complete(new)
        for folder in (new, *(path for path in new.rglob("*") if _is_folder(path))):
            _sync(folder)
        new.chmod(mode)
        if output.exists():
            output.rename(old)
        new.rename(output)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        if old.exists() and not output.exists():
            old.rename(output)
        raise
    # The new folder is in place, so nothing below may fail the build; the next run cleans up.
    with suppress(KeyboardInterrupt, OSError):
        _sync(output.parent)
        if old.exists():
            _remove(old)
    return count


def _new_folder(output: Path) -> Path:
    """Make a folder beside `output` that only this user can enter, with a name nobody can guess."""
    return Path(tempfile.mkdtemp(".new", f"{output.name}.atlas-", output.parent))


def _usual_mode(folder: Path) -> int:
    """Return the permissions that the user gives to new folders."""
    probe = folder / "probe"
    probe.mkdir()
    mode = probe.stat().st_mode
    probe.rmdir()
    return mode


def _write_process_id(descriptor: int) -> None:
    os.truncate(descriptor, 0)
    os.write(descriptor, str(os.getpid()).encode())


def _process_id(lock_file: Path) -> str:
    try:
        return lock_file.read_text(encoding="utf-8", errors="replace")[:_MAX_DIGITS]
    except OSError:
        return ""  # the other process has just ended


def _is_ours(path: Path) -> bool:
    """Tell whether this user made a file; systems without user ids are for one user."""
    try:
        return not hasattr(os, "geteuid") or path.lstat().st_uid == os.geteuid()
    except OSError:
        return False  # another process has just removed it


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _remove(path: Path) -> None:
    if _is_folder(path):
        shutil.rmtree(path)
    else:
        path.unlink()


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:  # a new file: never through a link
        file.write(content.encode() if isinstance(content, str) else content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
