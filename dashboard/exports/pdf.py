"""PDF files of equal bytes, though Chromium writes the time of printing into them."""

from __future__ import annotations

import re

_TIMES = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}")


def with_date(pdf: bytes, date: str) -> bytes:
    """Give a PDF the date of its build, at midnight UTC.

    Args:
        pdf: as Chromium writes it, with times in UTC.
        date: YYYY-MM-DD.
    """
    midnight = f"{date.replace('-', '')}000000".encode()
    # Of the same length: a PDF lists where each of its objects begins.
    return _TIMES.sub(rb"/\1 (D:" + midnight, pdf)
