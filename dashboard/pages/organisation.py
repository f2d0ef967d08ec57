"""The page of an organisation that moved or is to move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.pages.drawings import locator
from dashboard.pages.model import Cell, Page, Section, page_of
from dashboard.pages.paths import organisation_path, place_path
from dashboard.pages.words import day_words, inside, name_of, sentence

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
    _map(facts, move, page)
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


def _map(facts: Facts, move: Row, page: Page) -> None:
    """Mark where it comes from and where it goes, with a legend."""
    ends = {move["from_adcode"]: "from", move["adcode"]: "here"}
    counties = {county: name for end, name in ends.items() for county in _counties(facts, end)}
    label = message("pages.map_of_move", page.lang, name=page.title)
    page.map = locator(facts.derived, "county", counties, label)
    words = {
        "from": message("pages.column.from", page.lang),
        "here": message("pages.column.to", page.lang),
    }
    page.legend = [(name, words[name]) for name in words if name in counties.values()]


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
    lang = page.lang
    ends = {
        name: facts.place_name(region, lang) if region in facts.regions else ""
        for name, region in (("start", move["from_adcode"]), ("end", move["adcode"]))
    }
    form = "to"
    if ends["start"]:
        form = "whole" if move["move_type"] in _WHOLE_MOVES else "part"
    when = message("pages.organisation.undated", lang)
    if move["as_of"]:
        when = message("pages.organisation.when", lang, day=day_words(move["as_of"], lang))
    return message(
        f"pages.organisation.{move['status']}.{form}",
        lang,
        name=page.title,
        when=when,
        kind=inside(message(f"xiongan.moves.{move['move_type']}", lang), lang),
        **ends,
    )


def _record(facts: Facts, move: Row, page: Page) -> tuple[tuple[Cell, ...], ...]:
    lang = page.lang
    as_of = move["as_of"]
    found = {
        "from": _end(facts, move["from_adcode"], page),
        "to": _end(facts, move["adcode"], page),
        "move": Cell(message(f"xiongan.moves.{move['move_type']}", lang)),
        "status": Cell(message(f"xiongan.status.{move['status']}", lang)),
        "as_of": Cell(day_words(as_of, lang) if as_of else message("pages.not_known", lang)),
        **{name: Cell(_year_words(move, name, lang)) for name in _YEARS},
    }
    if move["status"] == "registered":
        # The year in which a seat is registered is not one of opening.
        found["registered_year"] = found.pop("opened_year")
    return tuple(
        (Cell(message(f"pages.column.{name}", lang)), cell) for name, cell in found.items()
    )


def _end(facts: Facts, region: str | None, page: Page) -> Cell:
    if region not in facts.regions:
        return Cell(message("xiongan.table.unmoved", page.lang))
    return Cell(facts.place_name(region, page.lang), page.to(place_path(region)))


def _year_words(move: Row, name: str, lang: str) -> str:
    """Give a year; of what had not happened by the date of the source, say so."""
    if move[name]:
        return str(move[name])
    is_ahead = {"announced": _YEARS[1:], "under_construction": _YEARS[2:]}
    key = "pages.not_yet" if name in is_ahead.get(move["status"], ()) else "pages.not_known"
    return message(key, lang)


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
