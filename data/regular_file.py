"""Reading a file that somebody else names, and that may be anything.

A pipe is waited for and a device read without end; a large enough file fills the memory. Only the
standard library is imported here: whether anything changed must be quick to find out.
"""

from __future__ import annotations

from errno import EFBIG, EINVAL
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Fifty times the borders of all China's counties.
MOST_BYTES = 500_000_000
_BYTES_PER_MB = 1_000_000


def read_regular_file(path: Path) -> bytes:
    """Read a whole file.

    Raises:
        OSError: it is missing, a folder, a pipe or device, not ours to read, or too large.
    """
    status = path.stat()
    if not S_ISREG(status.st_mode) and not S_ISDIR(status.st_mode):
        raise OSError(EINVAL, "it is a pipe or a device", str(path))
    if status.st_size > MOST_BYTES:
        raise OSError(EFBIG, f"it is larger than {MOST_BYTES // _BYTES_PER_MB} MB", str(path))
    return path.read_bytes()
