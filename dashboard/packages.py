"""The packages that requirements.txt pins, and whether they are installed as pinned.

Only the standard library is imported here, because packages may be missing.
"""

from __future__ import annotations

import re
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

REQUIREMENTS = Path(__file__).parents[1] / "requirements.txt"
_LISTED_MAX = 5
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s#;]+)", re.MULTILINE)


def pins(requirements: str) -> dict[str, str]:
    """Read the pinned version of each package from the text of requirements.txt."""
    return dict(_PIN.findall(requirements))


def installed(names: Mapping[str, str]) -> dict[str, str]:
    """Read the installed version of each of these packages that is installed."""
    return {name: package.version for name in names for package in distributions(name=name)}


def differences(pinned: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    """Describe the packages whose version is not the pinned one, the first five of them."""
    faults = [
        f"{name} is {found[name]}, not {version}" if name in found else f"{name} is not installed"
        for name, version in pinned.items()
        if found.get(name) != version
    ]
    more = len(faults) - _LISTED_MAX
    return [*faults[:_LISTED_MAX], *([f"and {more} more"] if more > 0 else [])]
