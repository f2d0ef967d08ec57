"""The page of an organisation that moved or is to move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.pages.drawings import locator
from dashboard.pages.facts import WHOLE_MOVES, ZONE
from dashboard.pages.model import Cell, Page, Sources
from dashboard.pages.parts import place_cell
from dashboard.pages.paths import page_path
from dashboard.pages.words import day_words, inside, name_of, names_of, sentence

if TYPE_CHECKING:
    from dashboard.pages.facts import Facts, Row

_YEARS = ("announced_year", "started_year", "opened_year")


def organisation_page(facts: Facts, key: str, lang: str) -> Page:
    """Make the page of a single organisation's move."""
    move = facts.moves[key]
    page = Page(
        page_path("organisation", key),
        lang,
        names_of(move),
        Sources(facts.sources),
        message(f"pages.kind.{move['kind']}", lang),
        view=f"?tab=xiongan&region={move['adcode']}&kinds={move['kind']}&moves=all&layers=elsewhere",
        rows=[move],
    )
    _add_map(facts, move, page)
    page.about = _first_sentence(facts, move, page)
    page.sentences.append(page.cited(page.about, move["source_id"]))
    if detail := name_of(move, lang, "detail"):
        page.sentences.append(page.cited(sentence(detail, lang), move["source_id"]))
    _add_record(facts, move, page)
    _add_others(facts, move, page)
    return page


def _add_map(facts: Facts, move: Row, page: Page) -> None:
    """Mark where it comes from and where it goes, with a legend."""
    ends = {move["from_adcode"]: "from", move["adcode"]: "here"}
    counties = {county: name for end, name in ends.items() for county in _counties(facts, end)}
    label = page.message("pages.map_of_move", name=page.title)
    page.map = locator(facts.derived, "county", counties, label)
    words = {"from": page.message("pages.column.from"), "here": page.message("pages.column.to")}
    page.legend = [(name, words[name]) for name in words if name in counties.values()]


def _counties(facts: Facts, region: str | None) -> list[str]:
    """List the counties of a place, to mark them on a map."""
    if region not in facts.regions:
        return []
    row = facts.regions[region]
    if row["level"] == ZONE:
        return _counties(facts, row["parent"])
    if row["level"] == "county":
        return [region]
    return [
        key
        for key, one in facts.regions.items()
        if one["level"] == "county" and region in (one["parent"], one["city"], one["province"])
    ]


def _first_sentence(facts: Facts, move: Row, page: Page) -> str:
    lang = page.lang
    start, end = (
        facts.place_name(region, lang) if region in facts.regions else ""
        for region in (move["from_adcode"], move["adcode"])
    )
    form = "to"
    if start:
        form = "whole" if move["move_type"] in WHOLE_MOVES else "part"
    when = page.message("pages.organisation.undated")
    if move["as_of"]:
        when = page.message("pages.organisation.when", day=day_words(move["as_of"], lang))
    return page.message(
        f"pages.organisation.{move['status']}.{form}",
        name=page.title,
        when=when,
        kind=inside(page.message(f"xiongan.moves.{move['move_type']}"), lang),
        start=start,
        end=end,
    )


def _add_record(facts: Facts, move: Row, page: Page) -> None:
    as_of = move["as_of"]
    found = {
        "from": place_cell(facts, page, move["from_adcode"]),
        "to": place_cell(facts, page, move["adcode"]),
        "move": Cell(page.message(f"xiongan.moves.{move['move_type']}")),
        "status": Cell(page.message(f"xiongan.status.{move['status']}")),
        "as_of": Cell(day_words(as_of, page.lang) if as_of else page.message("pages.not_known")),
        **{name: Cell(_year_words(move, name, page)) for name in _YEARS},
    }
    if move["status"] == "registered":
        # The year in which a seat is registered is not one of opening.
        found["registered_year"] = found.pop("opened_year")
    rows = ((Cell(page.message(f"pages.column.{name}")), cell) for name, cell in found.items())
    page.add_table("record", (), rows)


def _year_words(move: Row, name: str, page: Page) -> str:
    """Give a year; of what had not happened by the date of the source, say so."""
    if move[name]:
        return str(move[name])
    is_ahead = {"announced": _YEARS[1:], "under_construction": _YEARS[2:]}
    if name in is_ahead.get(move["status"], ()):
        return page.message("pages.not_yet")
    return page.message("pages.not_known")


def _add_others(facts: Facts, move: Row, page: Page) -> None:
    """List the organisations of the same kind that went to the same place."""
    of_same = {
        key: facts.moves[key]
        for key in facts.organisations
        if all(facts.moves[key][name] == move[name] for name in ("adcode", "kind"))
    }
    items = (
        page.link(name_of(one, page.lang), "organisation", key)
        for key, one in of_same.items()
        if key != move["relocation_id"]
    )
    page.add_list("others", items)
