"""All pages of a build."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from dashboard.pages.changes_page import changes_page
from dashboard.pages.index import index_page, region_page
from dashboard.pages.industry import industry_page
from dashboard.pages.organisation import organisation_page
from dashboard.pages.paths import CHANGES, REGION, STORY, page_keys
from dashboard.pages.place import place_page
from dashboard.pages.story import story_page
from dashboard.registry import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.pages.facts import Facts
    from dashboard.pages.model import Page


def make_page(facts: Facts, kind: str, key: str, lang: str) -> Page:
    """Make a page.

    Args:
        facts: of the build.
        kind: place, industry, organisation, story or changes.
        key: of the place, industry or move; empty: the list of the kind, or its page.
        lang: en or zh.

    Raises:
        KeyError: there is no such page.
        StoryError: a sentence of the story is not true of the tables.
    """
    if kind == STORY:
        return story_page(facts, lang)
    if kind == CHANGES:
        return changes_page(facts, lang)
    if not key:
        return index_page(facts, kind, lang)
    if (kind, key) == ("place", REGION):
        return region_page(facts, lang)
    makers: dict[str, Callable[[Facts, str, str], Page]] = {
        "place": place_page,
        "industry": industry_page,
        "organisation": organisation_page,
    }
    return makers[kind](facts, key, lang)


def all_pages(facts: Facts) -> Iterator[Page]:
    """Make every page in every language."""
    for (kind, key), lang in product(page_keys(facts.derived), LANGUAGES):
        yield make_page(facts, kind, key, lang)
