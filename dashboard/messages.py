"""The catalogue: every string the page shows, in both languages, a file for each tab.

A message of one tab begins with what that tab alone says; `page.json` holds what all share.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).with_name("catalogue")
Catalogue = dict[str, dict[str, str]]


@cache
def catalogue() -> Catalogue:
    """Read the whole catalogue: by key, then by language."""
    return catalogue_of(*(path.stem for path in sorted(_FOLDER.glob("*.json"))))


def catalogue_of(*parts: str) -> Catalogue:
    """Read parts of the catalogue: `page`, what all tabs share, or that of a tab.

    Raises:
        ValueError: two files say the same message.
    """
    found: Catalogue = {}
    for part in parts:
        path = _FOLDER / f"{part}.json"
        messages: Catalogue = json.loads(path.read_text(encoding="utf-8"))
        if twice := sorted(messages.keys() & found.keys()):
            text = f"{path.name}: {twice[0]} already stands in another file; keep one of them"
            raise ValueError(text)
        found |= messages
    return found


def glossary_of(*tabs: str) -> Catalogue:
    """Read the words that a newcomer may not know, as far as some tabs use them.

    `term.<tab>.<name>` is a word, `define.…` what it means, and `find.…`, where a text may be
    searched for it, the ways the page writes it, with `|` between them.
    """
    return {
        key: texts for key, texts in catalogue_of("glossary").items() if key.split(".")[1] in tabs
    }


def message(key: str, lang: str, **values: object) -> str:
    """Say a message; `{name}` stands for a value.

    Raises:
        KeyError: no such message; it belongs into a file of catalogue/.
    """
    text = catalogue()[key][lang]
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text
