"""The page of a place: what it is, what it builds on, its figures, moves and neighbours."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from dashboard.messages import message
from dashboard.pages.drawings import locator
from dashboard.pages.facts import LEVELS, STATED
from dashboard.pages.model import CITED_MAX, Cell, Page, Section, page_of
from dashboard.pages.paths import place_path
from dashboard.pages.place_sections import (
    alike,
    chains,
    figures,
    inside,
    moves,
    moves_of,
    neighbours,
    plan,
    sites,
    statements,
)
from dashboard.pages.words import joined, name_of, shortened

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.pages.facts import Facts, Row

_NAMED_MAX = 6


def place_page(facts: Facts, region: str, lang: str) -> Page:
    """Make the page of a region or zone."""
    row = facts.regions[region]
    page = page_of(
        row, place_path(region), lang, facts.sources,
        kind=message(f"level.one.{row['level']}", lang),
        view=_view(row),
        point=(row["label_lon"], row["label_lat"]),
    )  # fmt: skip
    page.map = _map(facts, row, lang)
    for part in (_sentences, figures, statements, inside, sites, chains, moves):
        part(facts, row, page)
    for part in (neighbours, alike, plan, _unknown):
        part(facts, row, page)
    page.rows = [*facts.profile(region), *moves_of(facts, region)]
    return page


def _view(row: Row) -> str:
    level = f"&level={row['level']}" if row["level"] in ("province", "county") else ""
    return f"?region={row['id']}{level}"


def _map(facts: Facts, row: Row, lang: str) -> str:
    level = row["level"] if row["level"] in LEVELS else "county"
    region = row["id"] if row["level"] in LEVELS else row["parent"]
    label = message("pages.locator", lang, name=name_of(row, lang))
    return locator(facts.derived, level, {region: "here"}, label)


def _around(facts: Facts, row: Row, lang: str) -> str:
    """Name what a place lies in: in English the smaller first, in Chinese the larger."""
    parent = facts.regions.get(row["parent"])
    # By code the counties of Xiong'an are parts of Baoding.
    nearest = row["parent"] if parent and parent["level"] == "county" else row["city"]
    ids = dict.fromkeys((nearest, row["city"], row["province"]))
    names = [
        name_of(facts.regions[one], lang)
        for one in ids
        if one in facts.regions and one != row["id"]
    ]
    return "".join(reversed(names)) if lang == "zh" else ", ".join(names)


def _sentences(facts: Facts, row: Row, page: Page) -> None:
    lang, name = page.lang, page.title
    around = _around(facts, row, lang)
    kind = row["level"] if around else "alone"
    page.about = message(
        f"pages.place.is.{kind}", lang, name=name, other=page.other_name, around=around
    )
    page.sentences.append(Cell(page.about))
    stated = facts.statements(row["id"])
    recent = facts.stated(row["id"])
    for role in STATED:
        of_role = [one for one in recent.values() if one["status"] == role]
        if of_role:
            names = [name_of(one, lang, "industry") for one in of_role]
            cited = "; ".join(one["source_id"] for one in of_role)
            text = message(
                f"pages.place.{role}",
                lang,
                name=name,
                industries=shortened(names, lang, _NAMED_MAX),
            )
            page.sentences.append(Cell(text, cited=page.sources.cite(cited, CITED_MAX)))
    if stated and not recent:
        page.sentences.append(Cell(message("pages.place.only_older", lang, name=name)))
    _moves_sentence(facts, row, page)


def _moves_sentence(facts: Facts, row: Row, page: Page) -> None:
    found = moves_of(facts, row["id"])
    arrived = [one for one in found if one["adcode"] == row["id"] and one["row_type"] == "single"]
    left = [one for one in found if one["from_adcode"] == row["id"] and one["row_type"] == "single"]
    for key, of_key in (("pages.place.arrived", arrived), ("pages.place.left", left)):
        if of_key:
            count = Counter(one["status"] for one in of_key)
            parts = [
                message(f"pages.moves.{status}", page.lang, count=number)
                for status, number in count.most_common()
            ]
            text = message(
                key, page.lang, name=page.title, count=len(of_key), parts=joined(parts, page.lang)
            )
            ids = "; ".join(one["source_id"] for one in of_key)
            page.sentences.append(Cell(text, cited=page.sources.cite(ids, CITED_MAX)))


def _unknown(facts: Facts, row: Row, page: Page) -> None:
    """Say what the atlas does not know of the place, by rule."""
    is_known: dict[str, Callable[[], Any]] = {
        "statements": lambda: facts.statements(row["id"]),
        "income": lambda: any(
            row["id"] in facts.series.get(one, {})
            for one in facts.indicators
            if one.startswith("income")
        ),
        "air": lambda: row["id"] in facts.series.get("pm25", {}),
        "gdp": lambda: any(
            row["id"] in facts.series.get(one, {})
            for one in facts.indicators
            if one.startswith("gdp")
        ),
        "employment": lambda: (
            row["id"] in {one["adcode"] for one in facts.rows("?tab=structure", "sectors")}
        ),
    }
    names = [
        message(f"pages.unknown.{name}", page.lang)
        for name, known in is_known.items()
        if not known()
    ]
    items = tuple(Cell(name) for name in [*names, message("pages.unknown.trips", page.lang)])
    page.add(Section("unknown", message("pages.section.unknown", page.lang), items=items))
