"""The page of a kind and key."""

from typing import Any

from dashboard.engine import Engine
from dashboard.modules import EngineError
from dashboard.pages.paths import STORY

Model = dict[str, Any]


class StoryError(ValueError):
    """A sentence of the story is no longer true; the message has it and the new values."""


def make_page(engine: Engine, kind: str, key: str, lang: str) -> Model:
    """Make a page.

    Args:
        engine: of the build, and of the address of the atlas.
        kind: place, industry, organisation, story or changes.
        key: of the place, industry or move; empty: the list of the kind, or its page.
        lang: en or zh.

    Returns:
        What `templateData` in browser/pages/template.js makes of it, for its template.

    Raises:
        EngineError: there is no such page.
        StoryError: a sentence of the story is not true of the tables.
    """
    try:
        return engine.page(kind, key, lang)
    except EngineError as error:
        if kind != STORY:
            raise
        raise StoryError(error) from error
