"""Which modules a program loads."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

PROJECT = Path(__file__).parents[1]


def loaded(code: str, names: Sequence[str]) -> list[str]:
    """Run code in a process of its own, from the project; give which of these modules it loaded."""
    asked = (
        f"\nimport json, sys\nprint(json.dumps([one for one in {names!r} if one in sys.modules]))"
    )
    ended = subprocess.run(  # noqa: S603 - our own text
        [sys.executable, "-c", code + asked],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[str] = json.loads(ended.stdout.splitlines()[-1])
    return found
