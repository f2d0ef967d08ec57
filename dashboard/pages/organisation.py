"""The page of an organisation that moved or is to move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.pages.drawings import locator
from dashboard.pages.model import Cell, Page, Section, page_of
from dashboard.pages.paths import organisation_path, place_path
from dashboard.pages.words import name_of, sentence

if TYPE_CHECKING:
    from dashboard.pages.facts import Facts, Row

# An organisation that leaves nothing behind; others keep their home and add a place.
_WHOLE_MOVES = ("headquarters", "whole_move")
_YEARS = ("announced_year", "started_year", "opened_year")


def organisation_page(facts: Facts, key: str, lang: str) -> Page:
    """Make the page of a single organisation's move."""
    move = facts.moves[key]
    page = page_of(
        move, organisation_path(key), lang, facts.sources,
        kind=message(f"pages.kind.{move['kind']}", lang),
        view=f"?tab=xiongan&region={move['adcode']}&kinds={move['kind']}&moves=all&layers=elsewhere",
    )  # fmt: skip
    ends = {move["from_adcode"]: "from", move["adcode"]: "here"}
    page.map = locator(
        facts.derived,
        "county",
        {county: name for end, name in ends.items() for county in _counties(facts, end)},
        message("pages.map_of_move", lang, name=page.title),
    )
    cited = page.sources.cite(move["source_id"])
    page.about = _first_sentence(facts, move, page)
    page.sentences.append(Cell(page.about, cited=cited))
    detail = name_of(move, lang, "detail")
    if detail:
        page.sentences.append(Cell(sentence(detail, lang), cited=cited))
    page.add(
        Section("record", message("pages.section.record", lang), rows=_record(facts, move, page))
    )
    page.add(_others(facts, move, page))
    page.rows = [move]
    return page


def _counties(facts: Facts, region: str | None) -> list[str]:
    """List the counties of a place, to mark them on a map."""
    if region not in facts.regions:
        return []
    row = facts.regions[region]
    if row["level"] == "zone":
        return _counties(facts, row["parent"])
    inside = [
        key
        for key, one in facts.regions.items()
        if one["level"] == "county" and region in (one["parent"], one["city"], one["province"])
    ]
    return [region] if row["level"] == "county" else inside


def _first_sentence(facts: Facts, move: Row, page: Page) -> str:
    places = {
        name: name_of(facts.regions[region], page.lang) if region in facts.regions else ""
        for name, region in (("from", move["from_adcode"]), ("to", move["adcode"]))
    }
    form = "to"
    if places["from"]:
        form = "whole" if move["move_type"] in _WHOLE_MOVES else "part"
    kind = message(f"xiongan.moves.{move['move_type']}", page.lang)
    kind = kind[:1].lower() + kind[1:]
    values = {"name": page.title, "start": places["from"], "end": places["to"], "kind": kind}
    return message(f"pages.organisation.{move['status']}.{form}", page.lang, **values)


def _record(facts: Facts, move: Row, page: Page) -> tuple[tuple[Cell, ...], ...]:
    lang = page.lang

    def place(region: str | None) -> Cell:
        if region not in facts.regions:
            return Cell(message("pages.not_known", lang))
        return Cell(name_of(facts.regions[region], lang), page.to(place_path(region)))

    rows = [
        (Cell(message("pages.column.from", lang)), place(move["from_adcode"])),
        (Cell(message("pages.column.to", lang)), place(move["adcode"])),
        (
            Cell(message("pages.column.move", lang)),
            Cell(message(f"xiongan.moves.{move['move_type']}", lang)),
        ),
        (
            Cell(message("pages.column.status", lang)),
            Cell(message(f"xiongan.status.{move['status']}", lang)),
        ),
        (
            Cell(message("pages.column.as_of", lang)),
            Cell(move["as_of"] or message("pages.not_known", lang)),
        ),
    ]
    rows += [
        (
            Cell(message(f"pages.column.{name}", lang)),
            Cell(str(move[name] or message("pages.not_known", lang))),
        )
        for name in _YEARS
    ]
    return tuple(rows)


def _others(facts: Facts, move: Row, page: Page) -> Section:
    """List the organisations of the same kind that went to the same place."""
    items = tuple(
        Cell(name_of(one, page.lang), page.to(organisation_path(key)))
        for key, one in facts.moves.items()
        if one["adcode"] == move["adcode"]
        and one["kind"] == move["kind"]
        and one["row_type"] == "single"
        and key != move["relocation_id"]
    )
    return Section("others", message("pages.section.others", page.lang), items=items)
