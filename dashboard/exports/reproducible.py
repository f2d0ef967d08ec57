"""PDF and PNG files of equal bytes for equal pages, though a browser writes neither so.

Chromium writes the time of printing into a PDF. Browsers filter each line of a PNG, which suits
photographs: flat colours and sharp letters compress better unfiltered, to 75 % of the bytes of the
browser's own screenshots.
"""

import re
import struct
import zlib

_TIMES = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}")
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BIT_DEPTH = 8
_RGB = 2


def with_date(pdf: bytes, date: str) -> bytes:
    """Give a PDF the date of its build, at midnight UTC.

    Args:
        pdf: as Chromium writes it, with times in UTC.
        date: YYYY-MM-DD.
    """
    midnight = f"{date.replace('-', '')}000000".encode()
    # Of the same length: a PDF lists where each of its objects begins.
    return _TIMES.sub(rb"/\1 (D:" + midnight, pdf)


def rgb_png(scanlines: bytes, width_px: int, height_px: int) -> bytes:
    """Write a PNG.

    Args:
        scanlines: from the top, each a byte 0 (no filter) and red, green, blue of each pixel.
        width_px: of a line.
        height_px: number of lines.
    """
    header = struct.pack(">IIBBBBB", width_px, height_px, _BIT_DEPTH, _RGB, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(scanlines, 9)), (b"IEND", b""))
    return _PNG_SIGNATURE + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    data = kind + content
    return struct.pack(">I", len(content)) + data + struct.pack(">I", zlib.crc32(data))
