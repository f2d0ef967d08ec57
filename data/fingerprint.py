"""Fingerprint of the inputs of a build, twelve characters.

Two builds with the same fingerprint hold the same tables, so an up-to-date build is not repeated.
The fingerprint covers the seeds, own data, the code of data/ and geo/, the border file and the
libraries whose geometry, number formatting or file format could change the output. Only the
standard library is imported here, because loading pandas and geopandas takes longer than this
check may.
"""

import hashlib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from data.borders.source import border_source
from data.own.built import own_files
from data.regular_file import read_regular_file

_LIBRARIES = ("geopandas", "pandas", "pyarrow", "pyproj", "scipy", "shapely")
_LENGTH = 12


def fingerprint(
    seeds: Path, code: Path, own_borders: Path | None, own_folder: Path | None = None
) -> str:
    """Hash everything a build depends on.

    Args:
        seeds: folder of the seed files.
        code: folder that holds data/ and geo/.
        own_borders: the operator's border file, if there is one.
        own_folder: of the reader's own data sets, if any.

    Returns:
        The first 12 hex digits of a SHA-256. A missing or unreadable file or library is no error
        here: no finished build has such a fingerprint, so the build runs and reports it.
    """
    digest = hashlib.sha256()
    for name, content in _inputs(seeds, code, own_borders, own_folder):
        # Each file has its own hash, so that moving a row to the next file is a change.
        digest.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()[:_LENGTH]


def _inputs(
    seeds: Path, code: Path, own_borders: Path | None, own_folder: Path | None
) -> Iterator[tuple[str, bytes]]:
    for path in sorted(seeds.glob("*.*")):
        yield f"seeds/{path.name}", _content(path)
    for package in ("data", "geo"):
        for path in sorted((code / package).rglob("*.py")):
            yield path.relative_to(code).as_posix(), path.read_bytes()
    for path in own_files(own_folder) if own_folder else ():
        yield f"own/{path.parent.name}/{path.name}", _content(path)
    borders = own_borders or border_source()
    yield "borders own" if own_borders else "borders package", _content(borders)
    for library in _LIBRARIES:
        yield library, _version(library).encode()


def _content(path: Path | None) -> bytes:
    try:
        return read_regular_file(path) if path else b""
    except OSError:
        return b""  # the build reports it


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "missing"
