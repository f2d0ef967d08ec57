"""Text files made from the templates in this folder."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLACEHOLDER = re.compile(r"@([a-z_]+)@")


def fill_template(file_name: str, values: Mapping[str, str]) -> str:
    """Replace each placeholder `@name@` of a template by its value.

    Raises:
        KeyError: a placeholder has no value.
    """
    template = Path(__file__).with_name(file_name).read_text(encoding="utf-8")
    return _PLACEHOLDER.sub(lambda match: values[match[1]], template)
