"""Files that are written from a template beside this one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLACE = re.compile(r"@([a-z_]+)@")


def filled(template: str, parts: Mapping[str, str]) -> str:
    """Put texts into the places of a template, `@name@`.

    Args:
        template: the file's name.
        parts: by name; what stands in one is no place.

    Raises:
        KeyError: the template has a place without a text.
    """
    text = Path(__file__).with_name(template).read_text(encoding="utf-8")
    return _PLACE.sub(lambda found: parts[found[1]], text)
