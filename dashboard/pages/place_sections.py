"""The tables and lists of a place's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.pages.facts import ZONE
from dashboard.pages.model import CITED_MAX, Cell, Page, Section
from dashboard.pages.paths import industry_path, organisation_path, place_path
from dashboard.pages.words import capital, inside, joined, name_of, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.pages.facts import Facts, Row

_NAMED_MAX = 6
# Outcomes of the second reading that a reader should see, as in the profile.
_MARKED = ("weaker_role", "contradicted", "not_found")
_ALIKE_COUNT = 5
# More statements and moves than these would not fit on two printed pages.
_STATEMENTS_MAX = 14
_SITES_MAX = 12
_MOVES_MAX = 10


def moves_of(facts: Facts, region: str) -> list[Row]:
    """List the moves from or to a place, or a place inside it."""
    here = facts.within(region)
    return [
        one for one in facts.moves.values() if one["adcode"] in here or one["from_adcode"] in here
    ]


def statements(facts: Facts, row: Row, page: Page) -> None:
    """Add what sources say that the place builds on."""
    lang = page.lang
    rows = []
    found = facts.statements(row["id"])
    for one in found[:_STATEMENTS_MAX]:
        industry = facts.industries[one["unit"]]
        text = name_of(one, lang)
        mark = _mark(one, lang)
        if mark:
            text = message("name.inside", lang, name=text, parent=mark)
        rows.append(
            (
                Cell(message(f"role.word.{one['value']}", lang)),
                Cell(name_of(industry, lang), page.to(industry_path(one["unit"]))),
                Cell(capital(text), cited=page.sources.cite(one["source_id"])),
                Cell(str(one["year"] or message("pages.undated", lang))),
            )
        )
    names = ("role", "industry", "statement", "year")
    note = "" if rows else message("pages.place.no_statements", lang, name=page.title)
    if len(found) > len(rows):
        note = message("pages.rest", lang, shown=len(rows), count=len(found))
    heads = tuple(message(f"pages.column.{name}", lang) for name in names) if rows else ()
    page.add(
        Section(
            "builds_on", message("pages.section.builds_on", lang), heads, tuple(rows), note=note
        )
    )


def _mark(statement: Row, lang: str) -> str:
    """Give the mark that the profile puts beside a statement; empty: none."""
    if statement["verification"] == "recalled":
        return message("pages.unverified", lang)
    if statement["reread"] in _MARKED:
        return message(f"mark.{statement['reread']}", lang)
    return ""


def parts(facts: Facts, row: Row, page: Page) -> None:
    """List the places inside that state something of their own."""
    level = row["level"]
    found = [
        one
        for one in facts.regions.values()
        if one["id"] != row["id"]
        and row["id"] in (one["city"] if level == "city" else one["parent"], one["city"])
        and facts.stated(one["id"])
    ]
    items = tuple(
        Cell(
            message(
                "pages.inside_item",
                page.lang,
                name=facts.place_name(one["id"], page.lang),
                count=len(facts.stated(one["id"])),
            ),
            page.to(place_path(one["id"])),
        )
        for one in found
    )
    page.add(Section("inside", message("pages.section.inside", page.lang), items=items))


def sites(facts: Facts, row: Row, page: Page) -> None:
    """Add the parks, plants and other sites."""
    lang = page.lang
    found = [one for one in facts.profile(row["id"]) if one["kind"] == "site"]
    rows = tuple(
        (
            Cell(name_of(one, lang), cited=page.sources.cite(one["source_id"], CITED_MAX)),
            Cell(message(f"kind.{one['value']}", lang)),
            Cell(str(one["year"] or message("pages.undated", lang))),
        )
        for one in found[:_SITES_MAX]
    )
    heads = tuple(message(f"pages.column.{name}", lang) for name in ("site", "kind", "opened"))
    note = (
        message("pages.rest", lang, shown=len(rows), count=len(found))
        if len(found) > len(rows)
        else ""
    )
    page.add(
        Section(
            "sites", message("pages.section.sites", lang), heads if rows else (), rows, note=note
        )
    )


def chains(facts: Facts, row: Row, page: Page) -> None:
    """Add the chains and clusters that it is a member of."""
    lang = page.lang
    rows = tuple(
        (
            Cell(name_of(one, lang, "entry"), cited=page.sources.cite(one["source_id"])),
            Cell(capital(name_of(one, lang, "text")) if one.get("text_en") else ""),
        )
        for one in facts.chains
        if one["adcode"] == row["id"] and one["value"] in ("member", "lead")
    )
    heads = tuple(message(f"pages.column.{name}", lang) for name in ("chain", "division"))
    page.add(Section("chains", message("pages.section.chains", lang), heads if rows else (), rows))


def moves(facts: Facts, row: Row, page: Page) -> None:
    """Add who moved in or out."""
    lang = page.lang
    found = moves_of(facts, row["id"])
    rows = tuple(move_row(facts, page, one) for one in found[:_MOVES_MAX])
    names = ("organisation", "from", "to", "status", "opened")
    heads = tuple(message(f"pages.column.{name}", lang) for name in names) if rows else ()
    rest = len(found) - len(rows)
    notes = [message("pages.moves.note", lang)] if rows else []
    notes += [message("pages.rest", lang, shown=len(rows), count=len(found))] if rest else []
    note = (" " if lang == "en" else "").join(notes)
    page.add(Section("moves", message("pages.section.moves", lang), heads, rows, note=note))


def move_row(facts: Facts, page: Page, move: Row) -> tuple[Cell, ...]:
    """Make the row of a move: organisation, from, to, status, year of opening."""
    lang = page.lang
    is_single = move["row_type"] == "single"
    href = page.to(organisation_path(move["relocation_id"])) if is_single else ""
    return (
        Cell(name_of(move, lang), href, page.sources.cite(move["source_id"], CITED_MAX)),
        _place_cell(facts, page, move["from_adcode"]),
        _place_cell(facts, page, move["adcode"]),
        Cell(message(f"xiongan.status.{move['status']}", lang)),
        Cell(str(move["opened_year"] or message("pages.undated", lang))),
    )


def _place_cell(facts: Facts, page: Page, region: str | None) -> Cell:
    if region not in facts.regions:
        return Cell(message("xiongan.table.unmoved", page.lang))
    return Cell(facts.place_name(region, page.lang), page.to(place_path(region)))


def neighbours(facts: Facts, row: Row, page: Page) -> None:
    """Add the neighbours and the industries that both name, as the profile lists them."""
    lang = page.lang
    shared: dict[str, list[str]] = {}
    for one in facts.profile(row["id"]):
        if one["kind"] == "neighbour":
            industry = facts.industries.get(one["unit"])
            names = [inside(name_of(industry, lang), lang)] if industry else []
            shared.setdefault(one["adcode"], []).extend(names)
    rows = tuple(
        (_place_cell(facts, page, other), Cell(capital(shortened(names, lang, _NAMED_MAX))))
        for other, names in shared.items()
        if names
    )
    others = [facts.place_name(other, lang) for other, names in shared.items() if not names]
    note = message("pages.none_shared", lang, places=joined(others, lang)) if others else ""
    heads = tuple(message(f"pages.column.{name}", lang) for name in ("neighbour", "shared"))
    page.add(
        Section(
            "neighbours",
            message("pages.section.neighbours", lang),
            heads if rows else (),
            rows,
            note=note,
        )
    )


def alike(facts: Facts, row: Row, page: Page) -> None:
    """Add the places with the most similar employment."""
    lang = page.lang
    if row["id"] not in {one["city"] for one in facts.regions.values()} or row["level"] == ZONE:
        return
    own = facts.ever_stated(row["id"])
    rows = []
    for one in facts.similar(row["id"])[:_ALIKE_COUNT]:
        missing = [
            inside(name_of(cell, lang, "industry"), lang)
            for key, cell in facts.stated(one["other_adcode"]).items()
            if key not in own
        ]
        rows.append(
            (
                _place_cell(facts, page, one["other_adcode"]),
                Cell(f"{one['value']:.2f}", cited=page.sources.cite(one["source_id"])),
                Cell(str(one["year"])),
                Cell(capital(shortened(missing, lang, _NAMED_MAX))),
            )
        )
    names = ("place", "similarity", "year", "has_more")
    heads = tuple(message(f"pages.column.{name}", lang) for name in names) if rows else ()
    note = message("pages.alike_note", lang) if rows else ""
    page.add(Section("alike", message("pages.section.alike", lang), heads, tuple(rows), note=note))


def plan(facts: Facts, row: Row, page: Page) -> None:
    """Add the statements of the plan that rest on rows of the place."""
    found = [one for one in facts.plan if row["id"] in (one["region_ids"] or "").split("; ")]
    page.add(plan_section(found, page))


def plan_section(statements: Sequence[Row], page: Page) -> Section:
    """Make the section on statements of the plan."""
    lang = page.lang
    rows = tuple(
        (
            Cell(name_of(one, lang)),
            Cell(message(f"plan.verdict.{one['verdict']}", lang)),
            Cell(name_of(one, lang, "evidence"), cited=page.sources.cite(one["source_id"])),
        )
        for one in statements
    )
    heads = tuple(
        message(f"pages.column.{name}", lang) for name in ("claim", "verdict", "evidence")
    )
    return Section("plan", message("pages.section.plan", lang), heads if rows else (), rows)
