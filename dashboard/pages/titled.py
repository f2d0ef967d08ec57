"""Pages whose title, kind and first sentence are messages: lists, the story, what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.pages.model import Page, Sources
from dashboard.pages.words import other_language

if TYPE_CHECKING:
    from dashboard.pages.facts import Facts


def titled_page(facts: Facts, path: str, lang: str, keys: tuple[str, str, str]) -> Page:
    """Begin a page.

    Args:
        facts: of the build.
        path: of its folder, see `Page`.
        lang: en or zh.
        keys: of the messages of its heading, of what it is about, and of its first sentence.
    """
    title, kind, about = keys
    return Page(
        path,
        lang,
        title=message(title, lang),
        other_name=message(title, other_language(lang)),
        kind=message(kind, lang),
        about=message(about, lang),
        sources=Sources(facts.sources),
    )
