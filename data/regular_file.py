"""Reads regular files of a limited size, for paths that a user gives.

Reading a pipe could block, a device has no end, and a very large file fills the memory. Only the
standard library is imported here, because the fingerprint has to be quick.
"""

from errno import EFBIG, EINVAL
from pathlib import Path
from stat import S_ISDIR, S_ISREG

# Fifty times the borders of all China's counties.
MAX_BYTES = 500_000_000
_BYTES_PER_MB = 1_000_000


def read_regular_file(path: Path) -> bytes:
    """Read a whole file.

    Raises:
        OSError: the path is missing, a folder, a pipe or a device, or the file is unreadable or
            too large.
    """
    status = path.stat()
    if not S_ISREG(status.st_mode) and not S_ISDIR(status.st_mode):
        raise OSError(EINVAL, "it is a pipe or a device", str(path))
    if status.st_size > MAX_BYTES:
        raise OSError(EFBIG, f"it is larger than {MAX_BYTES // _BYTES_PER_MB} MB", str(path))
    return path.read_bytes()
