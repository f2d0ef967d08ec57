"""The page of an industry: which places name it, in which role, since when, and who says so."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.pages.drawings import locator
from dashboard.pages.facts import LEVELS, STATED
from dashboard.pages.model import CITED_MAX, Cell, Page, Section, page_of
from dashboard.pages.paths import industry_path, place_path
from dashboard.pages.place_sections import plan_section
from dashboard.pages.words import (
    inside,
    name_of,
    sentence,
    shortened,
    years_words,
)

if TYPE_CHECKING:
    from dashboard.pages.facts import Facts, Row

_NAMED_MAX = 6
_TOGETHER_MAX = 8
_TOGETHER_MIN = 2


def industry_page(facts: Facts, industry: str, lang: str) -> Page:
    """Make the page of an industry."""
    row = facts.industries[industry]
    found = _places(facts, industry)
    level, drawn = _drawn(facts, found)
    page = page_of(
        row, industry_path(industry), lang, facts.sources,
        kind=message("pages.kind.industry", lang),
        view=f"?{'level=county&' if level == 'county' else ''}industries={industry}",
    )  # fmt: skip
    _map(facts, page, level, drawn)
    _sentences(facts, industry, page, found)
    page.add(_table(facts, page, found))
    page.add(_years(facts, page, industry))
    page.add(_chains(facts, page, industry))
    page.add(_sites(facts, page, industry))
    page.add(_together(facts, page, industry, found))
    plan = [one for one in facts.plan if industry in (one["industry_ids"] or "").split("; ")]
    page.add(plan_section(plan, page))
    page.rows = list(found.values())
    return page


def _drawn(facts: Facts, found: dict[str, Row]) -> tuple[str, dict[str, Row]]:
    """Give the level to draw and its places: counties where no city-level region has a role."""
    regions = facts.regions
    cities = {key: one for key, one in found.items() if regions[key]["city"] == key}
    counties = {key: one for key, one in found.items() if regions[key]["level"] == "county"}
    return ("county", counties) if counties and not cities else ("city", cities)


def _map(facts: Facts, page: Page, level: str, drawn: dict[str, Row]) -> None:
    """Draw places by role, with a legend of the roles that are drawn."""
    if not drawn:
        return
    classes = {key: f"{'faded-' * one['is_faded']}{one['status']}" for key, one in drawn.items()}
    label = message("pages.map_of", page.lang, name=page.title)
    page.map = locator(facts.derived, level, classes, label)
    words = {classes[key]: _role(facts, one, page.lang) for key, one in drawn.items()}
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
        level = (*LEVELS, "zone").index(facts.regions[region]["level"])
        return int(one["is_faded"]), STATED.index(one["status"]), level

    return dict(sorted(found.items(), key=order))


def _sentences(facts: Facts, industry: str, page: Page, found: dict[str, Row]) -> None:
    lang, row = page.lang, facts.industries[industry]
    described = inside(sentence(name_of(row, lang, "description"), lang), lang)
    page.about = message("pages.industry.is", lang, name=page.title, text=described)
    page.sentences.append(Cell(page.about))
    if row["in_plan"]:
        page.sentences.append(
            Cell(message("pages.industry.in_plan", lang), cited=page.sources.cite("s001"))
        )
    recent = {key: one for key, one in found.items() if not one["is_faded"]}
    for role in STATED:
        of_role = {key: one for key, one in recent.items() if one["status"] == role}
        page.sentences += _role_sentence(facts, page, role, of_role)
    for age in ("older", "contradicted"):
        of_age = {key: one for key, one in found.items() if facts.age(one) == age}
        page.sentences += _role_sentence(facts, page, age, of_age)
    if found and not any(one["status"] == "lead" for one in recent.values()):
        page.sentences.append(Cell(message("pages.industry.no_lead", lang)))


def _role_sentence(facts: Facts, page: Page, role: str, cells: dict[str, Row]) -> list[Cell]:
    """Name the places of some cells, with the years of their sources."""
    if not cells:
        return []
    lang = page.lang
    names = [facts.place_name(region, lang) for region in cells]
    years = [one["year"] for one in cells.values() if one["year"]]
    text = message(
        f"pages.industry.{role}",
        lang,
        places=shortened(names, lang, _NAMED_MAX),
        years=years_words(years, lang) if years else "",
    )
    ids = "; ".join(one["source_id"] for one in cells.values())
    return [Cell(text, cited=page.sources.cite(ids, CITED_MAX))]


def _table(facts: Facts, page: Page, found: dict[str, Row]) -> Section:
    lang = page.lang
    rows = tuple(
        (
            Cell(facts.place_name(key, lang), page.to(place_path(key))),
            Cell(message(f"level.one.{facts.regions[key]['level']}", lang)),
            Cell(_role(facts, one, lang), cited=page.sources.cite(one["source_id"])),
            Cell(str(one["year"] or message("pages.undated", lang))),
        )
        for key, one in found.items()
    )
    names = ("place", "level", "role", "year")
    heads = tuple(message(f"pages.column.{name}", lang) for name in names) if rows else ()
    note = "" if rows else message("pages.industry.no_place", lang)
    return Section("places", message("pages.section.places", lang), heads, rows, note=note)


def _role(facts: Facts, cell: Row, lang: str) -> str:
    role, age = message(f"role.word.{cell['status']}", lang), facts.age(cell)
    if not age:
        return role
    words = message("role.word.older" if age == "older" else "mark.contradicted", lang)
    return message("name.inside", lang, name=role, parent=words)


def _statement_rows(facts: Facts, industry: str) -> list[Row]:
    found = {}
    for region in facts.cells:
        for one in facts.statements(region):
            if one["unit"] == industry:
                found[region, one["source_id"]] = one
    return list(found.values())


def _years(facts: Facts, page: Page, industry: str) -> Section:
    found = _statement_rows(facts, industry)
    counts = Counter(one["year"] for one in found if one["year"])
    rows = [(Cell(str(year)), Cell(str(count))) for year, count in sorted(counts.items())]
    if undated := len(found) - counts.total():
        rows.append((Cell(message("pages.undated", page.lang)), Cell(str(undated))))
    heads = tuple(message(f"pages.column.{name}", page.lang) for name in ("year", "statements"))
    return Section(
        "years", message("pages.section.years", page.lang), heads if rows else (), tuple(rows)
    )


def _chains(facts: Facts, page: Page, industry: str) -> Section:
    clusters = facts.tables["clusters"]
    place = facts.tables["industries"]["id"].index(industry)
    sources = facts.tables["sources"]["id"]
    rows = tuple(
        (
            Cell(
                clusters[f"name_{page.lang}"][row],
                cited=page.sources.cite(sources[clusters["source"][row]]),
            ),
            Cell(str(clusters["year"][row])),
        )
        for row, industries in enumerate(clusters["industries"])
        if place in industries
    )
    heads = tuple(message(f"pages.column.{name}", page.lang) for name in ("cluster", "year"))
    return Section(
        "clusters", message("pages.section.clusters", page.lang), heads if rows else (), rows
    )


def _sites(facts: Facts, page: Page, industry: str) -> Section:
    sites, regions = facts.tables["sites"], facts.tables["regions"]["id"]
    place = facts.tables["industries"]["id"].index(industry)
    sources = facts.tables["sources"]["id"]
    rows = []
    for row, industries in enumerate(sites["industries"]):
        if place in industries and not sites["is_recalled"][row]:
            region = regions[sites["region"][row]]
            cited = page.sources.cite(sources[sites["source"][row]])
            rows.append(
                (
                    Cell(sites[f"name_{page.lang}"][row], cited=cited),
                    Cell(message(f"kind.{sites['kind'][row]}", page.lang)),
                    Cell(facts.place_name(region, page.lang), page.to(place_path(region))),
                )
            )
    heads = tuple(message(f"pages.column.{name}", page.lang) for name in ("site", "kind", "place"))
    return Section(
        "sites", message("pages.section.sites", page.lang), heads if rows else (), tuple(rows)
    )


def _together(facts: Facts, page: Page, industry: str, found: dict[str, Row]) -> Section:
    """List the industries that the same places name in a role: together, not for a reason."""
    counts: Counter[str] = Counter()
    for region, one in found.items():
        if not one["is_faded"]:
            counts.update(key for key in facts.stated(region) if key != industry)
    rows = tuple(
        (
            Cell(name_of(facts.industries[key], page.lang), page.to(industry_path(key))),
            Cell(str(count)),
        )
        for key, count in counts.most_common(_TOGETHER_MAX)
        if count >= _TOGETHER_MIN
    )
    heads = tuple(message(f"pages.column.{name}", page.lang) for name in ("industry", "places"))
    note = message("pages.together_note", page.lang) if rows else ""
    return Section(
        "together",
        message("pages.section.together", page.lang),
        heads if rows else (),
        rows,
        note=note,
    )
