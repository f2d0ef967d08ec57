"""The catalogue: every text of the page in both languages, with a file for each tab.

`page.json` has the messages that all tabs share.
"""

import json
from functools import cache
from pathlib import Path

from dashboard.registry import TABS

_FOLDER = Path(__file__).with_name("catalogue")
Catalogue = dict[str, dict[str, str]]


@cache
def catalogue() -> Catalogue:
    """Read the whole catalogue: by key, then by language."""
    return catalogue_of(*(path.stem for path in sorted(_FOLDER.glob("*.json"))))


@cache
def _page_catalogue() -> Catalogue:
    return catalogue_of("page")


def catalogue_of(*parts: str) -> Catalogue:
    """Read parts of the catalogue: files by name, without `.json`.

    Raises:
        ValueError: two files have the same key.
    """
    found: Catalogue = {}
    for part in parts:
        path = _FOLDER / f"{part}.json"
        messages: Catalogue = json.loads(path.read_text(encoding="utf-8"))
        if twice := sorted(messages.keys() & found.keys()):
            text = f"{path.name}: {twice[0]} is already in another file; keep one of them"
            raise ValueError(text)
        found |= messages
    return found


def glossary_of(*tabs: str) -> Catalogue:
    """Read the terms of some tabs and their definitions.

    `term.<tab>.<name>` is a term and `define.…` its definition. `find.…` lists its spellings,
    separated by `|`, for terms that the page marks in texts.
    """
    return {
        key: texts for key, texts in catalogue_of("glossary").items() if key.split(".")[1] in tabs
    }


def tab_names() -> Catalogue:
    """Read the names of all tabs and of their charts, which the page shows before a tab loads."""
    return {
        key: texts
        for key, texts in catalogue_of(*TABS).items()
        if key.startswith(("tab.", "chart."))
    }


def message(key: str, lang: str, **values: object) -> str:
    """Return a message with its values in the place of `{name}`.

    Raises:
        KeyError: no such message; add it to a file of catalogue/.
    """
    # A server asks for messages of the page only, and does without the memory of all others.
    texts = _page_catalogue().get(key) or catalogue()[key]
    text = texts[lang]
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text
