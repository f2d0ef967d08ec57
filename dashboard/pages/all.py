"""The page of a kind and key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.pages.paths import STORY
from dashboard.pages.story import story_page

if TYPE_CHECKING:
    from dashboard.pages.facts import Facts

Model = dict[str, Any]


def make_page(facts: Facts, kind: str, key: str, lang: str) -> Model:
    """Make a page.

    Args:
        facts: of the build.
        kind: place, industry, organisation, story or changes.
        key: of the place, industry or move; empty: the list of the kind, or its page.
        lang: en or zh.

    Returns:
        What `templateData` in browser/pages/template.js makes of it, for its template.

    Raises:
        EngineError: there is no such page.
        StoryError: a sentence of the story is not true of the tables.
    """
    if kind == STORY:
        return story_page(facts, lang).model(facts)
    return facts.engine.page(kind, key, lang)
