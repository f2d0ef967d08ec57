"""The command line's exports as tests make and read them."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

_PROJECT = Path(__file__).parents[2]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a reader does."""
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "dashboard", "export", *arguments],
        cwd=_PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )


def read_csv(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
