"""The tables and lists of a place's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.pages.facts import ZONE
from dashboard.pages.model import CITED_MAX, Cell
from dashboard.pages.parts import NAMED_MAX, add_plan, industry_cell, place_cell
from dashboard.pages.words import capital, inside, joined, name_of, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.pages.facts import Facts, Row
    from dashboard.pages.model import Page

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


def _add_statements(facts: Facts, row: Row, page: Page) -> None:
    """Add what sources say that the place builds on."""
    found = facts.statements(row["id"])
    page.add_table(
        "builds_on",
        ("role", "industry", "statement", "year"),
        (
            (
                Cell(page.message(f"role.word.{one['value']}")),
                industry_cell(facts, page, one["unit"]),
                page.cited(capital(_marked_text(one, page)), one["source_id"]),
                page.year(one["year"]),
            )
            for one in found[:_STATEMENTS_MAX]
        ),
        note=page.rest_words(_STATEMENTS_MAX, len(found)),
        empty=page.message("pages.place.no_statements", name=page.title),
    )


def _marked_text(statement: Row, page: Page) -> str:
    """Give the text of a statement with the mark that the profile puts beside it, if any."""
    text = name_of(statement, page.lang)
    if statement["verification"] == "recalled":
        mark = page.message("pages.unverified")
    elif statement["reread"] in _MARKED:
        mark = page.message(f"mark.{statement['reread']}")
    else:
        return text
    return page.message("name.inside", name=text, parent=mark)


def _add_parts(facts: Facts, row: Row, page: Page) -> None:
    """List the places inside that state something of their own."""

    def items() -> Iterator[Cell]:
        for key, one in facts.regions.items():
            parent = one["city"] if row["level"] == "city" else one["parent"]
            count = len(facts.stated(key))
            if key != row["id"] and row["id"] in (parent, one["city"]) and count:
                name = facts.place_name(key, page.lang)
                text = page.message("pages.inside_item", name=name, count=count)
                yield page.link(text, "place", key)

    page.add_list("inside", items())


def _add_sites(facts: Facts, row: Row, page: Page) -> None:
    """Add the parks, plants and other sites."""
    found = [one for one in facts.profile(row["id"]) if one["kind"] == "site"]
    rows = (
        (
            page.cited(name_of(one, page.lang), one["source_id"], CITED_MAX),
            Cell(page.message(f"kind.{one['value']}")),
            page.year(one["year"]),
        )
        for one in found[:_SITES_MAX]
    )
    note = page.rest_words(_SITES_MAX, len(found))
    page.add_table("sites", ("site", "kind", "opened"), rows, note)


def _add_chains(facts: Facts, row: Row, page: Page) -> None:
    """Add the chains and clusters that it is a member of."""
    rows = (
        (
            page.cited(name_of(one, page.lang, "entry"), one["source_id"]),
            Cell(capital(name_of(one, page.lang, "text")) if one.get("text_en") else ""),
        )
        for one in facts.chains
        if one["adcode"] == row["id"] and one["value"] in ("member", "lead")
    )
    page.add_table("chains", ("chain", "division"), rows)


def _add_moves(facts: Facts, row: Row, page: Page) -> None:
    """Add who moved in or out."""
    found = moves_of(facts, row["id"])
    rest = page.rest_words(_MOVES_MAX, len(found))
    notes = [page.message("pages.moves.note"), *([rest] if rest else [])]
    page.add_table(
        "moves",
        ("organisation", "from", "to", "status", "opened"),
        (_move_row(facts, page, one) for one in found[:_MOVES_MAX]),
        note=(" " if page.lang == "en" else "").join(notes),
    )


def _move_row(facts: Facts, page: Page, move: Row) -> tuple[Cell, ...]:
    is_single = move["row_type"] == "single"
    href = page.to("organisation", move["relocation_id"]) if is_single else ""
    return (
        Cell(name_of(move, page.lang), href, page.sources.cite(move["source_id"], CITED_MAX)),
        place_cell(facts, page, move["from_adcode"]),
        place_cell(facts, page, move["adcode"]),
        Cell(page.message(f"xiongan.status.{move['status']}")),
        page.year(move["opened_year"]),
    )


def _add_neighbours(facts: Facts, row: Row, page: Page) -> None:
    """Add the neighbours and the industries that both name, as the profile lists them."""
    lang = page.lang
    shared: dict[str, list[str]] = {}
    for one in facts.profile(row["id"]):
        if one["kind"] == "neighbour":
            industry = facts.industries.get(one["unit"])
            names = [inside(name_of(industry, lang), lang)] if industry else []
            shared.setdefault(one["adcode"], []).extend(names)
    rows = (
        (place_cell(facts, page, other), Cell(capital(shortened(names, lang, NAMED_MAX))))
        for other, names in shared.items()
        if names
    )
    others = [facts.place_name(other, lang) for other, names in shared.items() if not names]
    note = page.message("pages.none_shared", places=joined(others, lang)) if others else ""
    page.add_table("neighbours", ("neighbour", "shared"), rows, note, empty=note)


def _add_alike(facts: Facts, row: Row, page: Page) -> None:
    """Add the places with the most similar employment."""
    if row["id"] not in {one["city"] for one in facts.regions.values()} or row["level"] == ZONE:
        return
    page.add_table(
        "alike",
        ("place", "similarity", "year", "has_more"),
        (
            (
                place_cell(facts, page, one["other_adcode"]),
                page.cited(f"{one['value']:.2f}", one["source_id"]),
                Cell(str(one["year"])),
                Cell(_missing_words(facts, row["id"], one["other_adcode"], page.lang)),
            )
            for one in facts.similar(row["id"])[:_ALIKE_COUNT]
        ),
        note=page.message("pages.alike_note"),
    )


def _missing_words(facts: Facts, region: str, other: str, lang: str) -> str:
    """List the industries that another place names and this one never did."""
    own = facts.ever_stated(region)
    cells = facts.stated(other).items()
    names = [inside(name_of(cell, lang, "industry"), lang) for key, cell in cells if key not in own]
    return capital(shortened(names, lang, NAMED_MAX))


def _add_plan(facts: Facts, row: Row, page: Page) -> None:
    """Add the statements of the plan that rest on rows of the place."""
    of_place = (one for one in facts.plan if row["id"] in (one["region_ids"] or "").split("; "))
    add_plan(of_place, page)


# In the order of the page.
SECTIONS = (
    _add_statements,
    _add_parts,
    _add_sites,
    _add_chains,
    _add_moves,
    _add_neighbours,
    _add_alike,
    _add_plan,
)
