"""The page of an industry: which places name it, in which role, since when, and who says so."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.pages.drawings import locator
from dashboard.pages.facts import LEVELS, STATED, ZONE
from dashboard.pages.model import Cell, Page, Sources
from dashboard.pages.parts import add_plan, add_role_sentences, industry_cell, place_cell
from dashboard.pages.paths import page_path
from dashboard.pages.words import inside, name_of, names_of, sentence

if TYPE_CHECKING:
    from dashboard.pages.facts import Facts, Row

_TOGETHER_MAX = 8
_TOGETHER_MIN = 2


def industry_page(facts: Facts, industry: str, lang: str) -> Page:
    """Make the page of an industry."""
    found = _places(facts, industry)
    level, drawn = _drawn(facts, found)
    page = Page(
        page_path("industry", industry),
        lang,
        names_of(facts.industries[industry]),
        Sources(facts.sources),
        message("pages.kind.industry", lang),
        view=f"?{'level=county&' if level == 'county' else ''}industries={industry}",
        rows=list(found.values()),
    )
    _add_map(facts, page, level, drawn)
    _add_sentences(facts, industry, page, found)
    _add_places(facts, page, found)
    _add_years(facts, page, industry)
    _add_clusters(facts, page, industry)
    _add_sites(facts, page, industry)
    _add_together(facts, page, industry, found)
    add_plan((one for one in facts.plan if industry in _industries_of(one)), page)
    return page


def _industries_of(statement: Row) -> list[str]:
    return (statement["industry_ids"] or "").split("; ")


def _drawn(facts: Facts, found: dict[str, Row]) -> tuple[str, dict[str, Row]]:
    """Give the level to draw and its places: counties where no city-level region has a role."""
    regions = facts.regions
    cities = {key: one for key, one in found.items() if regions[key]["city"] == key}
    counties = {key: one for key, one in found.items() if regions[key]["level"] == "county"}
    return ("county", counties) if counties and not cities else ("city", cities)


def _add_map(facts: Facts, page: Page, level: str, drawn: dict[str, Row]) -> None:
    """Draw places by role, with a legend of the roles that are drawn."""
    if not drawn:
        return
    classes = {key: f"{'faded-' * one['is_faded']}{one['status']}" for key, one in drawn.items()}
    label = page.message("pages.map_of", name=page.title)
    page.map = locator(facts.derived, level, classes, label)
    words = {classes[key]: _role(facts, one, page) for key, one in drawn.items()}
    page.legend = list(words.items())


def _places(facts: Facts, industry: str) -> dict[str, Row]:
    """Give the cells of all places that state a role in the industry, the strongest first."""
    found = {
        region: cells[industry]
        for region, cells in facts.cells.items()
        if industry in cells and cells[industry]["status"] in STATED
    }

    def order(item: tuple[str, Row]) -> tuple[int, int, int]:
        region, one = item
        level = (*LEVELS, ZONE).index(facts.regions[region]["level"])
        return int(one["is_faded"]), STATED.index(one["status"]), level

    return dict(sorted(found.items(), key=order))


def _add_sentences(facts: Facts, industry: str, page: Page, found: dict[str, Row]) -> None:
    lang, row = page.lang, facts.industries[industry]
    described = inside(sentence(name_of(row, lang, "description"), lang), lang)
    page.about = page.message("pages.industry.is", name=page.title, text=described)
    page.add_sentence(page.about)
    if row["in_plan"]:
        page.add_sentence(page.message("pages.industry.in_plan"), "s001")
    add_role_sentences(
        facts,
        page,
        [(facts.place_name(region, lang), cell) for region, cell in found.items()],
        lambda role, names, years: page.message(
            f"pages.industry.{role}", places=names, years=years
        ),
    )
    leads = [one for one in found.values() if one["status"] == "lead" and not one["is_faded"]]
    if found and not leads:
        page.add_sentence(page.message("pages.industry.no_lead"))


def _add_places(facts: Facts, page: Page, found: dict[str, Row]) -> None:
    rows = (
        (
            place_cell(facts, page, key),
            Cell(page.message(f"level.one.{facts.regions[key]['level']}")),
            page.cited(_role(facts, one, page), one["source_id"]),
            page.year(one["year"]),
        )
        for key, one in found.items()
    )
    empty = page.message("pages.industry.no_place")
    page.add_table("places", ("place", "level", "role", "year"), rows, empty=empty)


def _role(facts: Facts, cell: Row, page: Page) -> str:
    role, age = page.message(f"role.word.{cell['status']}"), facts.age(cell)
    if not age:
        return role
    words = page.message("role.word.older" if age == "older" else "mark.contradicted")
    return page.message("name.inside", name=role, parent=words)


def _add_years(facts: Facts, page: Page, industry: str) -> None:
    """Count the statements of places on the industry, a source of a place once, by year."""
    years = {
        (region, one["source_id"]): one["year"]
        for region in facts.cells
        for one in facts.statements(region)
        if one["unit"] == industry
    }
    counts = Counter(years.values())
    undated = counts.pop(None, 0)
    rows = [(Cell(str(year)), Cell(str(count))) for year, count in sorted(counts.items())]
    if undated:
        rows.append((page.year(None), Cell(str(undated))))
    page.add_table("years", ("year", "statements"), rows)


def _add_clusters(facts: Facts, page: Page, industry: str) -> None:
    rows = (
        (page.cited(one[f"name_{page.lang}"], one["source_id"]), Cell(str(one["year"])))
        for one in facts.on_industry("clusters", industry)
    )
    page.add_table("clusters", ("cluster", "year"), rows)


def _add_sites(facts: Facts, page: Page, industry: str) -> None:
    regions = facts.tables["regions"]["id"]
    rows = (
        (
            page.cited(one[f"name_{page.lang}"], one["source_id"]),
            Cell(page.message(f"kind.{one['kind']}")),
            place_cell(facts, page, regions[one["region"]]),
        )
        for one in facts.on_industry("sites", industry)
        if not one["is_recalled"]
    )
    page.add_table("sites", ("site", "kind", "place"), rows)


def _add_together(facts: Facts, page: Page, industry: str, found: dict[str, Row]) -> None:
    """List the industries that the same places name in a role: together, not for a reason."""
    counts: Counter[str] = Counter()
    for region, one in found.items():
        if not one["is_faded"]:
            counts.update(key for key in facts.stated(region) if key != industry)
    rows = (
        (industry_cell(facts, page, key), Cell(str(count)))
        for key, count in counts.most_common(_TOGETHER_MAX)
        if count >= _TOGETHER_MIN
    )
    note = page.message("pages.together_note")
    page.add_table("together", ("industry", "places"), rows, note)
