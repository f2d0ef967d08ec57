"""What a build was made from, as twelve characters.

Two builds with one fingerprint hold the same tables, so an unchanged one need not be repeated. It
covers the seeds, the code of data/ and geo/, the border file and the libraries whose geometry,
number formatting or file format could change what is written. Only the standard library is
imported here: finding out that nothing changed must not cost the second that loading the others
takes.
"""

from __future__ import annotations

import hashlib
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from data.borders.source import border_source
from data.regular_file import read_regular_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LIBRARIES = ("geopandas", "pandas", "pyarrow", "pyproj", "scipy", "shapely")
_LENGTH = 12


def fingerprint(seeds: Path, code: Path, own_borders: Path | None) -> str:
    """Hash all that a build depends on.

    Args:
        seeds: folder of the seed files.
        code: folder that holds data/ and geo/.
        own_borders: the operator's border file, if there is one.

    Returns:
        The first 12 hex digits of a SHA-256; with a file or library that is missing or cannot be
        read too, because such a fingerprint belongs to no finished build.
    """
    digest = hashlib.sha256()
    for name, content in _inputs(seeds, code, own_borders):
        # Each part by its own hash, so that moving a line to the next file is a change.
        digest.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()[:_LENGTH]


def _inputs(seeds: Path, code: Path, own_borders: Path | None) -> Iterator[tuple[str, bytes]]:
    for path in sorted(seeds.glob("*.*")):
        yield f"seeds/{path.name}", _content(path)
    for package in ("data", "geo"):
        for path in sorted((code / package).rglob("*.py")):
            yield path.relative_to(code).as_posix(), path.read_bytes()
    borders = own_borders or border_source()
    yield "borders own" if own_borders else "borders package", _content(borders)
    for library in _LIBRARIES:
        yield library, _version(library).encode()


def _content(path: Path | None) -> bytes:
    try:
        return read_regular_file(path) if path else b""
    except OSError:
        return b""  # the build will say what is wrong with it


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "missing"
