"""HTTP content encodings: gzip and Brotli."""

import gzip
from collections.abc import Callable
from typing import NamedTuple

import brotli

_GZIP_LEVEL = 9
# Brotli's best level takes twice as long to save 2 % more; for large files even less.
_BROTLI_LEVEL = 10
_BROTLI_LEVEL_LARGE = 9
_LARGE_BYTES = 2_000_000


class Encoding(NamedTuple):
    """A content encoding.

    Attributes:
        name: value of Content-Encoding.
        suffix: extension of a compressed file, without the dot.
        compress: deterministic.
        decompress: raises an exception of its own library for invalid input.
    """

    name: str
    suffix: str
    compress: Callable[[bytes], bytes]
    decompress: Callable[[bytes], bytes]


def _brotli(content: bytes) -> bytes:
    level = _BROTLI_LEVEL_LARGE if len(content) > _LARGE_BYTES else _BROTLI_LEVEL
    return bytes(brotli.compress(content, quality=level))


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, _GZIP_LEVEL, mtime=0)  # a fixed time keeps it deterministic


# Smallest output first.
ENCODINGS = (
    Encoding("br", "br", _brotli, brotli.decompress),
    Encoding("gzip", "gz", _gzip, gzip.decompress),
)
