"""The catalogue: every string the page shows, in both languages, in `messages.json`."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import cast

_FILE = Path(__file__).with_name("messages.json")
Catalogue = dict[str, dict[str, str]]


@cache
def catalogue() -> Catalogue:
    """Read the catalogue: by key, then by language."""
    return cast("Catalogue", json.loads(_FILE.read_text(encoding="utf-8")))


def message(key: str, lang: str, **values: object) -> str:
    """Say a message; `{name}` stands for a value.

    Raises:
        KeyError: no such message; it belongs into messages.json.
    """
    text = catalogue()[key][lang]
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text
