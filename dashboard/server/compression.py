"""Packing texts for browsers: which codings there are, and which of them a request takes."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, NamedTuple

import brotli

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from werkzeug.datastructures import Accept

_GZIP_LEVEL = 9
# The best level takes twice as long for a fiftieth fewer bytes; large files get less than that.
_BROTLI_LEVEL = 10
_BROTLI_LEVEL_LARGE = 9
_LARGE_BYTES = 2_000_000


class Coding(NamedTuple):
    """A way to pack.

    Attributes:
        name: as HTTP has it.
        ending: of a packed file's name.
        pack: gives equal bytes for equal bytes.
        unpack: the other way; raises an error of its own on what is not packed.
    """

    name: str
    ending: str
    pack: Callable[[bytes], bytes]
    unpack: Callable[[bytes], bytes]


def _brotli(content: bytes) -> bytes:
    level = _BROTLI_LEVEL_LARGE if len(content) > _LARGE_BYTES else _BROTLI_LEVEL
    packed: bytes = brotli.compress(content, quality=level)
    return packed


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, _GZIP_LEVEL, mtime=0)  # a fixed time keeps equal bytes equal


# The smallest first.
CODINGS = (
    Coding("br", "br", _brotli, brotli.decompress),
    Coding("gzip", "gz", _gzip, gzip.decompress),
)


def accepted(codings: Accept, among: Iterable[Coding] = CODINGS) -> Coding | None:
    """Give the smallest form that a client takes; none if it takes the text alone."""
    return next((coding for coding in among if codings[coding.name] > 0), None)
