"""How a command ends that could not do what it was asked."""

from __future__ import annotations

import sys

# Of a call that cannot be meant, as other tools have it.
USAGE_STATUS = 2
# Of a command that was stopped at the keyboard, likewise.
STOPPED_STATUS = 130


def fail(problem: str, status: int = 1) -> int:
    """Say what was wrong, and give the exit status."""
    sys.stderr.write(f"{problem}\n")
    return status
