"""Keeps what others put into a folder that is replaced: `.git`, `CNAME`, notes.

A folder's record lists what was written there. Everything else is carried into the new folder
before that takes the place of the old one, so that it never exists in neither.
"""

import os
import shutil
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

_NAMED_MAX = 10


class InTheWayError(Exception):
    """A file or folder of somebody else has the path of a new file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is where a new file goes, and an earlier run did not write it. Move it away, "
            "then run this again."
        )


def keep_unlisted(old: Path, new: Path, listed: Iterable[str]) -> list[str]:
    """Carry what is not listed from an old folder into a new one.

    Args:
        old: the folder to be replaced, unchanged here; it need not exist.
        new: complete but for what is kept.
        listed: paths inside `old`, with slashes, of the files that it was written with.

    Returns:
        Path inside the folder of each file and folder that was carried; a folder ends in a slash.

    Raises:
        InTheWayError: it has the path of a new file.
    """
    files = set(listed)
    folders = {str(parent) for path in files for parent in PurePosixPath(path).parents}
    kept = []
    for path in _unlisted(old, "", files, folders) if old.is_dir() else ():
        source, target = old / path, new / path
        _make_parent(target, new, source)
        if target.is_symlink() or target.exists():
            raise InTheWayError(source)
        if path.endswith("/") and not source.is_symlink():
            shutil.copytree(source, target, symlinks=True, copy_function=_link_or_copy)
        else:
            _link_or_copy(source, target)
        kept.append(path)
    return kept


def kept_words(kept: list[str]) -> str:
    """Name what was kept, for a terminal."""
    if not kept:
        return ""
    named = ", ".join(ascii(path)[1:-1] for path in kept[:_NAMED_MAX])
    more = f" and {len(kept) - _NAMED_MAX} more" if len(kept) > _NAMED_MAX else ""
    return f"kept, as an earlier run did not write them: {named}{more}\n"


def _unlisted(
    folder: Path, inside: str, files: Container[str], folders: Container[str]
) -> Iterator[str]:
    """Walk the folders that hold listed files; yield what else is there."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        path = f"{inside}{entry.name}"
        is_folder = entry.is_dir(follow_symlinks=False)
        if is_folder and path in folders:
            yield from _unlisted(Path(entry.path), f"{path}/", files, folders)
        elif is_folder:
            yield f"{path}/"
        elif path not in files:
            yield path


def _make_parent(target: Path, new: Path, source: Path) -> None:
    """Make the folder above a target like that above its source."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise InTheWayError(source) from None
    if target.parent != new:
        shutil.copymode(source.parent, target.parent)


def _link_or_copy(source: str | Path, target: str | Path) -> str | Path:
    """Give a file a second name, which costs no space; copy it where that is not possible."""
    with suppress(OSError, NotImplementedError):
        os.link(source, target, follow_symlinks=False)
        return target
    return shutil.copy2(source, target, follow_symlinks=False)
