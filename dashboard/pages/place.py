"""The page of a place: what it is, what it builds on, its figures, moves and neighbours."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.pages.drawings import locator
from dashboard.pages.facts import LEVELS
from dashboard.pages.model import Cell, Page, Sources
from dashboard.pages.parts import add_role_sentences
from dashboard.pages.paths import page_path
from dashboard.pages.place_figures import add_figures
from dashboard.pages.place_sections import SECTIONS, moves_of
from dashboard.pages.words import inside, joined, name_of, names_of

if TYPE_CHECKING:
    from dashboard.pages.facts import Facts, Row


def place_page(facts: Facts, region: str, lang: str) -> Page:
    """Make the page of a region or zone."""
    row = facts.regions[region]
    page = Page(
        page_path("place", region),
        lang,
        names_of(row),
        Sources(facts.sources),
        _kind_words(row, lang),
        view=_view(row),
        map=_map(facts, row, lang),
        point=(row["label_lon"], row["label_lat"]),
        rows=[*facts.profile(region), *moves_of(facts, region)],
    )
    for add in (_add_sentences, _add_moves_sentences, add_figures, *SECTIONS, _add_unknown):
        add(facts, row, page)
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


def _add_sentences(facts: Facts, row: Row, page: Page) -> None:
    lang = page.lang
    page.about = page.message(
        f"pages.place.is.{_kind(row)}",
        name=page.title,
        other=page.names[page.other_lang],
        around=_around(facts, row, lang),
    )
    page.add_sentence(page.about)
    cells = facts.ever_stated(row["id"]).values()
    add_role_sentences(
        facts,
        page,
        [(inside(name_of(cell, lang, "industry"), lang), cell) for cell in cells],
        lambda role, names, years: page.message(
            f"pages.place.{role}", industries=names, years=years
        ),
    )


def _add_moves_sentences(facts: Facts, row: Row, page: Page) -> None:
    """Count the single organisations that came, left, or moved inside, with those of its parts."""
    here = facts.within(row["id"])
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
                page.message(f"pages.moves.{status}", count=number)
                for status, number in count.most_common()
            ]
            listed = joined(parts, page.lang)
            total = page.message("pages.moves.all", count=len(rows), parts=listed)
            text = page.message(f"pages.place.{name}", moves=total if len(parts) > 1 else listed)
            page.add_sentence(text, "; ".join(one["source_id"] for one in rows))


def _add_unknown(facts: Facts, row: Row, page: Page) -> None:
    """Say what the atlas does not know of the place, by rule."""

    def has_series(start: str) -> bool:
        names = (name for name in facts.indicators if name.startswith(start))
        return any(row["id"] in facts.series.get(name, {}) for name in names)

    sectors = facts.rows("?tab=structure", "sectors")
    is_known = {
        "statements": bool(facts.statements(row["id"])),
        "income": has_series("income"),
        "air": has_series("pm25"),
        "gdp": has_series("gdp"),
        "employment": any(row["id"] == one["adcode"] for one in sectors),
        "trips": False,
    }
    names = [name for name, is_one_known in is_known.items() if not is_one_known]
    page.add_list("unknown", (Cell(page.message(f"pages.unknown.{name}")) for name in names))
