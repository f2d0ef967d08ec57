"""The page of a place: what it is, what it builds on, its figures, moves and neighbours."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from dashboard.messages import message
from dashboard.pages.drawings import locator, runs, spark
from dashboard.pages.facts import LEVELS, STATED, ZONE
from dashboard.pages.model import CITED_MAX, Cell, Page, Section, Sources
from dashboard.pages.words import joined, name_of, say, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.pages.facts import Facts, Row

_NAMED_MAX = 6
_ALIKE_COUNT = 5
# More statements and moves than these would not fit on two printed pages.
_STATEMENTS_MAX = 14
_SITES_MAX = 12
_MOVES_MAX = 10


def place_path(region: str) -> str:
    """Give the path of a place's page."""
    return f"place/{region}/"


def industry_path(industry: str) -> str:
    """Give the path of an industry's page."""
    return f"industry/{industry}/"


def organisation_path(move: str) -> str:
    """Give the path of an organisation's page."""
    return f"organisation/{move}/"


def place_page(facts: Facts, region: str, lang: str) -> Page:
    """Make the page of a region or zone."""
    row = facts.regions[region]
    page = Page(
        place_path(region),
        lang,
        title=name_of(row, lang),
        other_name=name_of(row, "zh" if lang == "en" else "en"),
        kind=message(f"level.one.{row['level']}", lang),
        sources=Sources(facts.sources),
        view=_view(row),
        place=(name_of(row, lang), row["label_lon"], row["label_lat"]),
    )
    page.map = _map(facts, row, lang)
    for part in (_sentences, _figures, _statements, _inside, _sites, _chains, _moves):
        part(facts, row, page)
    for part in (_neighbours, _alike, _plan, _unknown):
        part(facts, row, page)
    page.rows = [*facts.profile(region), *_moves_of(facts, region)]
    return page


def _view(row: Row) -> str:
    level = f"&level={row['level']}" if row["level"] in ("province", "county") else ""
    return f"?region={row['id']}{level}"


def _map(facts: Facts, row: Row, lang: str) -> str:
    level = row["level"] if row["level"] in LEVELS else "county"
    region = row["id"] if row["level"] in LEVELS else row["parent"]
    label = say("locator", lang, name=name_of(row, lang))
    return locator(facts.derived, level, {region: "here"}, label)


def _around(facts: Facts, row: Row, lang: str) -> str:
    """Name what a place lies in, the smaller first."""
    ids = dict.fromkeys((row["parent"], row["city"], row["province"]))
    names = [
        name_of(facts.regions[one], lang)
        for one in ids
        if one in facts.regions and one != row["id"]
    ]
    return message("list.comma", lang).join(names)


def _sentences(facts: Facts, row: Row, page: Page) -> None:
    lang, name = page.lang, page.title
    around = _around(facts, row, lang)
    key = f"place.is.{row['level']}" if around else "place.is.alone"
    page.about = say(key, lang, name=name, other=page.other_name, around=around)
    page.sentences.append(Cell(page.about))
    stated = facts.statements(row["id"])
    recent = facts.stated(row["id"])
    for role in STATED:
        of_role = [one for one in recent.values() if one["status"] == role]
        if of_role:
            names = [name_of(one, lang, "industry") for one in of_role]
            cited = "; ".join(one["source_id"] for one in of_role)
            text = say(
                f"place.{role}", lang, name=name, industries=shortened(names, lang, _NAMED_MAX)
            )
            page.sentences.append(Cell(text, cited=page.sources.cite(cited, CITED_MAX)))
    if stated and not recent:
        page.sentences.append(Cell(say("place.only_older", lang, name=name)))
    _moves_sentence(facts, row, page)


def _moves_sentence(facts: Facts, row: Row, page: Page) -> None:
    moves = _moves_of(facts, row["id"])
    arrived = [one for one in moves if one["adcode"] == row["id"] and one["row_type"] == "single"]
    left = [one for one in moves if one["from_adcode"] == row["id"] and one["row_type"] == "single"]
    for key, of_key in (("place.arrived", arrived), ("place.left", left)):
        if of_key:
            count = Counter(one["status"] for one in of_key)
            parts = [
                say(f"moves.{status}", page.lang, count=number)
                for status, number in count.most_common()
            ]
            text = say(
                key, page.lang, name=page.title, count=len(of_key), parts=joined(parts, page.lang)
            )
            page.sentences.append(Cell(text))


def _figures(facts: Facts, row: Row, page: Page) -> None:
    lang = page.lang
    rows = []
    for indicator, words in facts.indicators.items():
        series = facts.series.get(indicator, {}).get(row["id"])
        if series:
            rows.append(
                _figure(
                    facts,
                    page,
                    (indicator, name_of(words, lang), name_of(words, lang, "unit")),
                    series,
                )
            )
    names = ("indicator", "value", "year", "rank", "earlier", "course")
    note = "" if rows else say("place.no_figures", lang, name=page.title)
    heads = tuple(say(f"column.{name}", lang) for name in names) if rows else ()
    page.add(Section("figures", say("section.figures", lang), heads, tuple(rows), note=note))


def _figure(
    facts: Facts, page: Page, words: tuple[str, str, str], series: Sequence[Row]
) -> tuple[Cell, ...]:
    indicator, name, unit = words
    lang, last = page.lang, series[-1]
    peers = [
        point["value"]
        for others in facts.series[indicator].values()
        for point in others
        if point["year"] == last["year"] and point["level"] == last["level"]
    ]
    rank = 1 + sum(value > last["value"] for value in peers)
    same = runs(series)[-1]
    first = same[0] if len(same) > 1 else None
    earlier = (
        say("earlier", lang, value=facts.number(first["value"]), year=first["year"])
        if first
        else ""
    )
    mark = f" ({say('unverified', lang)})" if last["verification"] == "recalled" else ""
    # "5,255 × 100 million", not "5,255 100 million".
    times = "× " if unit[:1].isdigit() else ""
    drawing = spark(series, say("course_of", lang, name=name))
    return (
        Cell(name),
        Cell(
            f"{facts.number(last['value'])} {times}{unit}{mark}",
            cited=page.sources.cite(last["source_id"]),
        ),
        Cell(str(last["year"])),
        Cell(say("rank", lang, rank=rank, count=len(peers)) if len(peers) > 1 else ""),
        Cell(earlier),
        Cell("", svg=drawing),
    )


def _statements(facts: Facts, row: Row, page: Page) -> None:
    lang = page.lang
    rows = []
    found = facts.statements(row["id"])
    for one in found[:_STATEMENTS_MAX]:
        industry = facts.industries[one["unit"]]
        text = name_of(one, lang)
        if one["verification"] == "recalled":
            text = f"{text} ({say('unverified', lang)})"
        rows.append(
            (
                Cell(message(f"role.word.{one['value']}", lang)),
                Cell(name_of(industry, lang), page.to(industry_path(one["unit"]))),
                Cell(text, cited=page.sources.cite(one["source_id"])),
                Cell(str(one["year"] or say("undated", lang))),
            )
        )
    names = ("role", "industry", "statement", "year")
    note = "" if rows else say("place.no_statements", lang, name=page.title)
    if len(found) > len(rows):
        note = say("rest", lang, shown=len(rows), count=len(found))
    heads = tuple(say(f"column.{name}", lang) for name in names) if rows else ()
    page.add(Section("builds_on", say("section.builds_on", lang), heads, tuple(rows), note=note))


def _inside(facts: Facts, row: Row, page: Page) -> None:
    """List the places inside that state something of their own."""
    inside = [
        one
        for one in facts.regions.values()
        if row["id"] in (one["parent"], one["city"])
        and one["id"] != row["id"]
        and facts.stated(one["id"])
    ]
    items = tuple(
        Cell(
            say(
                "inside_item",
                page.lang,
                name=name_of(one, page.lang),
                count=len(facts.stated(one["id"])),
            ),
            page.to(place_path(one["id"])),
        )
        for one in inside
    )
    page.add(Section("inside", say("section.inside", page.lang), items=items))


def _sites(facts: Facts, row: Row, page: Page) -> None:
    lang = page.lang
    found = [one for one in facts.profile(row["id"]) if one["kind"] == "site"]
    rows = tuple(
        (
            Cell(name_of(one, lang), cited=page.sources.cite(one["source_id"], CITED_MAX)),
            Cell(message(f"kind.{one['value']}", lang)),
            Cell(str(one["year"] or "")),
        )
        for one in found[:_SITES_MAX]
    )
    heads = tuple(say(f"column.{name}", lang) for name in ("site", "kind", "opened"))
    note = say("rest", lang, shown=len(rows), count=len(found)) if len(found) > len(rows) else ""
    page.add(Section("sites", say("section.sites", lang), heads if rows else (), rows, note=note))


def _chains(facts: Facts, row: Row, page: Page) -> None:
    lang = page.lang
    rows = tuple(
        (
            Cell(name_of(one, lang, "entry"), cited=page.sources.cite(one["source_id"])),
            Cell(name_of(one, lang, "text") if one.get("text_en") else ""),
        )
        for one in facts.chains
        if one["adcode"] == row["id"] and one["value"] in ("member", "lead")
    )
    heads = tuple(say(f"column.{name}", lang) for name in ("chain", "division"))
    page.add(Section("chains", say("section.chains", lang), heads if rows else (), rows))


def _moves_of(facts: Facts, region: str) -> list[Row]:
    return [one for one in facts.moves.values() if region in (one["adcode"], one["from_adcode"])]


def _moves(facts: Facts, row: Row, page: Page) -> None:
    lang = page.lang
    found = _moves_of(facts, row["id"])
    rows = tuple(move_row(facts, page, one) for one in found[:_MOVES_MAX])
    names = ("organisation", "from", "to", "status", "opened")
    heads = tuple(say(f"column.{name}", lang) for name in names) if rows else ()
    rest = len(found) - len(rows)
    note = say("rest", lang, shown=len(rows), count=len(found)) if rest else ""
    page.add(Section("moves", say("section.moves", lang), heads, rows, note=note))


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
        Cell(str(move["opened_year"] or "")),
    )


def _place_cell(facts: Facts, page: Page, region: str | None) -> Cell:
    if region not in facts.regions:
        return Cell("")
    return Cell(name_of(facts.regions[region], page.lang), page.to(place_path(region)))


def _neighbours(facts: Facts, row: Row, page: Page) -> None:
    lang = page.lang
    own = facts.stated(row["id"])
    rows = []
    for other in facts.neighbours.get(f"{row['level']} {row['id']}", []):
        shared = [
            name_of(one, lang, "industry") for key, one in own.items() if key in facts.stated(other)
        ]
        text = shortened(shared, lang, _NAMED_MAX) if shared else say("none_shared", lang)
        rows.append((_place_cell(facts, page, other), Cell(text)))
    heads = tuple(say(f"column.{name}", lang) for name in ("neighbour", "shared"))
    page.add(
        Section("neighbours", say("section.neighbours", lang), heads if rows else (), tuple(rows))
    )


def _alike(facts: Facts, row: Row, page: Page) -> None:
    lang = page.lang
    if row["id"] not in {one["city"] for one in facts.regions.values()} or row["level"] == ZONE:
        return
    own = facts.stated(row["id"])
    rows = []
    for one in facts.similar(row["id"])[:_ALIKE_COUNT]:
        missing = [
            name_of(cell, lang, "industry")
            for key, cell in facts.stated(one["other_adcode"]).items()
            if key not in own
        ]
        rows.append(
            (
                _place_cell(facts, page, one["other_adcode"]),
                Cell(f"{one['value']:.2f}", cited=page.sources.cite(one["source_id"])),
                Cell(str(one["year"])),
                Cell(shortened(missing, lang, _NAMED_MAX)),
            )
        )
    names = ("place", "similarity", "year", "has_more")
    heads = tuple(say(f"column.{name}", lang) for name in names) if rows else ()
    note = say("alike_note", lang) if rows else ""
    page.add(Section("alike", say("section.alike", lang), heads, tuple(rows), note=note))


def _plan(facts: Facts, row: Row, page: Page) -> None:
    found = [one for one in facts.plan if row["id"] in (one["region_ids"] or "").split("; ")]
    page.add(plan_section(found, page))


def plan_section(statements: Sequence[Row], page: Page) -> Section:
    """Make the section on statements of the plan."""
    lang = page.lang
    rows = tuple(
        (
            Cell(name_of(one, lang)),
            Cell(message(f"plan.direction.{one['direction']}", lang)),
            Cell(name_of(one, lang, "evidence"), cited=page.sources.cite(one["source_id"])),
        )
        for one in statements
    )
    heads = tuple(say(f"column.{name}", lang) for name in ("claim", "direction", "evidence"))
    return Section("plan", say("section.plan", lang), heads if rows else (), rows)


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
    names = [say(f"unknown.{name}", page.lang) for name, known in is_known.items() if not known()]
    items = tuple(Cell(name) for name in [*names, say("unknown.trips", page.lang)])
    page.add(Section("unknown", say("section.unknown", page.lang), items=items))
