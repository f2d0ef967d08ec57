"""Writing export files: whole or not at all."""

import os
import sys
import tempfile
from pathlib import Path


def write_stdout(content: bytes) -> None:
    """Write to standard output.

    Raises:
        OSError: it is closed, or its reader ended.
    """
    if sys.stdout is None or sys.stdout.closed:
        msg = "standard output is closed"
        raise OSError(msg)
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Otherwise Python flushes the rest of the buffer at exit, and fails once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise


def write_file(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it in; write into a device or pipe directly."""
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(content)
        return
    path = path.resolve()  # a symbolic link stays one
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        scratch = Path(file.name)
        try:
            file.write(content)
            file.flush()
            scratch.chmod(0o644)
            scratch.replace(path)
        except BaseException:  # a full disk, a folder of that name, Ctrl+C
            scratch.unlink(missing_ok=True)
            raise
