"""gunicorn as the README has it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

_README = Path(__file__).parents[1] / "README.md"
_TOLD = re.compile(r"^\.venv/bin/gunicorn (.*)$", re.MULTILINE)


def gunicorn(port: str, log_level: str) -> list[str]:
    """Give the README's call, on another port."""
    [told] = _TOLD.findall(_README.read_text(encoding="utf-8"))
    call = [sys.executable, "-m", "gunicorn", "--log-level", log_level]
    return [*call, *told.replace(":8050", f":{port}").split()]
