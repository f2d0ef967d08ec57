"""The lists of all pages: of places, industries and organisations, and of the whole region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.pages.facts import LEVELS, ZONE
from dashboard.pages.model import Page, Section, Sources
from dashboard.pages.parts import add_plan, industry_cell, place_cell
from dashboard.pages.paths import REGION, page_path
from dashboard.pages.words import in_both, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.pages.facts import Facts


def index_page(facts: Facts, kind: str, lang: str) -> Page:
    """Make the list of the pages of a kind: place, industry or organisation."""
    page = Page(
        page_path(kind),
        lang,
        in_both(f"pages.index.{kind}"),
        Sources(facts.sources),
        message("pages.kind.index", lang),
        message(f"pages.index.{kind}.about", lang),
    )
    page.add_sentence(page.about)
    for section in _LISTS[kind](facts, page):
        page.add(section)
    return page


def region_page(facts: Facts, lang: str) -> Page:
    """Make the page of the region as a whole."""
    page = Page(
        page_path("place", REGION),
        lang,
        in_both("pages.region.name"),
        Sources(facts.sources),
        message("pages.region.kind", lang),
        message("pages.region.about", lang),
        view="?",
        rows=facts.plan,
    )
    page.add_sentence(page.about)
    for section in [*_places(facts, page)][:2]:
        page.add(section)
    add_plan(facts.plan, page)
    return page


def _places(facts: Facts, page: Page) -> Iterator[Section]:
    for level in (*LEVELS, ZONE):
        keys = [key for key, one in facts.regions.items() if one["level"] == level]
        items = tuple(place_cell(facts, page, key) for key in keys)
        yield Section(level, page.message(f"pages.index.level.{level}"), items=items)


def _industries(facts: Facts, page: Page) -> Iterator[Section]:
    groups = facts.tables["groups"]
    for group, name in zip(groups["id"], groups[f"name_{page.lang}"], strict=True):
        keys = [key for key, one in facts.industries.items() if one["group"] == group]
        yield Section(group, name, items=tuple(industry_cell(facts, page, key) for key in keys))


def _organisations(facts: Facts, page: Page) -> Iterator[Section]:
    moves = {key: facts.moves[key] for key in facts.organisations}
    for kind in dict.fromkeys(move["kind"] for move in moves.values()):
        items = tuple(
            page.link(name_of(move, page.lang), "organisation", key)
            for key, move in moves.items()
            if move["kind"] == kind
        )
        yield Section(kind, page.message(f"xiongan.kinds.{kind}"), items=items)


_LISTS = {"place": _places, "industry": _industries, "organisation": _organisations}
