"""The page of a place: what it is, what it builds on, its figures, moves and neighbours."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from dashboard.messages import message
from dashboard.pages.drawings import locator
from dashboard.pages.facts import LEVELS, STATED
from dashboard.pages.model import CITED_MAX, Cell, Page, Section, page_of
from dashboard.pages.paths import place_path
from dashboard.pages.place_figures import figures
from dashboard.pages.place_sections import (
    alike,
    chains,
    moves,
    moves_of,
    neighbours,
    parts,
    plan,
    sites,
    statements,
)
from dashboard.pages.words import inside, joined, name_of, shortened, years_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.pages.facts import Facts, Row

_NAMED_MAX = 6


def place_page(facts: Facts, region: str, lang: str) -> Page:
    """Make the page of a region or zone."""
    row = facts.regions[region]
    page = page_of(
        row, place_path(region), lang, facts.sources,
        kind=_kind_words(row, lang),
        view=_view(row),
        point=(row["label_lon"], row["label_lat"]),
    )  # fmt: skip
    page.map = _map(facts, row, lang)
    for add in (_sentences, figures, statements, parts, sites, chains, moves):
        add(facts, row, page)
    for add in (neighbours, alike, plan, _unknown):
        add(facts, row, page)
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


def _kind(row: Row) -> str:
    """Say what a place is, by its level and the last character of its Chinese name."""
    if row["level"] == "city":
        return "city" if row["name_zh"].endswith("市") else "area"
    if row["level"] != "county":
        return str(row["level"])
    endings = {"自治县": "autonomous", "县": "county", "市": "county_city", "区": "district"}
    return next(kind for ending, kind in endings.items() if row["name_zh"].endswith(ending))


def _kind_words(row: Row, lang: str) -> str:
    if row["level"] == "county":
        return message(f"pages.kind.{_kind(row)}", lang)
    return message(f"level.one.{row['level']}", lang)


def _sentences(facts: Facts, row: Row, page: Page) -> None:
    lang = page.lang
    page.about = message(
        f"pages.place.is.{_kind(row)}",
        lang,
        name=page.title,
        other=page.other_name,
        around=_around(facts, row, lang),
    )
    page.sentences.append(Cell(page.about))
    cells = facts.ever_stated(row["id"]).values()
    for role in STATED:
        found = [one for one in cells if one["status"] == role and not one["is_faded"]]
        page.sentences += _role_sentence(page, role, found)
    for age in ("older", "contradicted"):
        page.sentences += _role_sentence(page, age, [one for one in cells if facts.age(one) == age])
    _moves_sentences(facts, row, page)


def _role_sentence(page: Page, role: str, cells: Sequence[Row]) -> list[Cell]:
    """Name the industries of some cells, with the years of their sources."""
    if not cells:
        return []
    lang = page.lang
    names = [inside(name_of(one, lang, "industry"), lang) for one in cells]
    years = [one["year"] for one in cells if one["year"]]
    text = message(
        f"pages.place.{role}",
        lang,
        industries=shortened(names, lang, _NAMED_MAX),
        years=years_words(years, lang) if years else "",
    )
    ids = "; ".join(one["source_id"] for one in cells)
    return [Cell(text, cited=page.sources.cite(ids, CITED_MAX))]


def _moves_sentences(facts: Facts, row: Row, page: Page) -> None:
    """Count the single organisations that came, left, or moved inside, with those of its parts."""
    here, lang = facts.within(row["id"]), page.lang
    found: dict[str, list[Row]] = {"arrived": [], "left": [], "moved_inside": []}
    for one in moves_of(facts, row["id"]):
        if one["row_type"] == "single":
            is_inside = one["adcode"] in here and one["from_adcode"] in here
            name = "arrived" if one["adcode"] in here else "left"
            found["moved_inside" if is_inside else name].append(one)
    for name, rows in found.items():
        if rows:
            count = Counter(one["status"] for one in rows)
            parts = [
                message(f"pages.moves.{status}", lang, count=number)
                for status, number in count.most_common()
            ]
            total = message("pages.moves.all", lang, count=len(rows), parts=joined(parts, lang))
            text = message(f"pages.place.{name}", lang, moves=total if len(parts) > 1 else parts[0])
            ids = "; ".join(one["source_id"] for one in rows)
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
