"""The lists of all pages: of places, industries and organisations, and of the whole region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.pages.facts import LEVELS, ZONE
from dashboard.pages.model import Cell, Page, Section
from dashboard.pages.paths import REGION, industry_path, organisation_path, place_path
from dashboard.pages.place_sections import plan_section
from dashboard.pages.titled import titled_page
from dashboard.pages.words import name_of

if TYPE_CHECKING:
    from dashboard.pages.facts import Facts

_ABOUT = {
    "place": "pages.index.place.about",
    "industry": "pages.index.industry.about",
    "organisation": "pages.index.organisation.about",
}


def index_page(facts: Facts, kind: str, lang: str) -> Page:
    """Make the list of the pages of a kind: place, industry or organisation."""
    keys = (f"pages.index.{kind}", "pages.kind.index", _ABOUT[kind])
    page = titled_page(facts, f"{kind}/", lang, keys)
    page.sentences.append(Cell(page.about))
    for section in _LISTS[kind](facts, page):
        page.add(section)
    return page


def region_page(facts: Facts, lang: str) -> Page:
    """Make the page of the region as a whole."""
    keys = ("pages.region.name", "pages.region.kind", "pages.region.about")
    page = titled_page(facts, place_path(REGION), lang, keys)
    page.view = "?"
    page.sentences.append(Cell(page.about))
    for section in _places(facts, page)[:2]:
        page.add(section)
    page.add(plan_section(facts.plan, page))
    page.rows = facts.plan
    return page


def _places(facts: Facts, page: Page) -> list[Section]:
    return [
        Section(
            level,
            message(f"pages.index.level.{level}", page.lang),
            items=tuple(
                Cell(facts.place_name(key, page.lang), page.to(place_path(key)))
                for key, one in facts.regions.items()
                if one["level"] == level
            ),
        )
        for level in (*LEVELS, ZONE)
    ]


def _industries(facts: Facts, page: Page) -> list[Section]:
    groups = facts.tables["groups"]
    return [
        Section(
            group,
            groups[f"name_{page.lang}"][row],
            items=tuple(
                Cell(name_of(one, page.lang), page.to(industry_path(key)))
                for key, one in facts.industries.items()
                if one["group"] == group
            ),
        )
        for row, group in enumerate(groups["id"])
    ]


def _organisations(facts: Facts, page: Page) -> list[Section]:
    kinds = dict.fromkeys(facts.moves[key]["kind"] for key in facts.organisations)
    return [
        Section(
            kind,
            message(f"xiongan.kinds.{kind}", page.lang),
            items=tuple(
                Cell(name_of(facts.moves[key], page.lang), page.to(organisation_path(key)))
                for key in facts.organisations
                if facts.moves[key]["kind"] == kind
            ),
        )
        for kind in kinds
    ]


_LISTS = {"place": _places, "industry": _industries, "organisation": _organisations}
