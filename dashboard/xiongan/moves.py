"""Which moves a view shows, and what may be said of each. Twin: `browser/xiongan_moves.js`.

Group rows overlap with single rows and with each other, so they are never counted with them. A
field that is recalled is marked where it shows, and goes where the reader hides what is recalled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.messages import message
from dashboard.names import region_name
from dashboard.view import ALL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.lookup import Lookup
    from dashboard.view import View

FACETS = {"kinds": "kind", "moves": "move", "status": "status"}
EVENTS = ("announced", "started", "opened")
_BEIJING = "110000"
_MONTHS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip


def moves_table(lookup: Lookup) -> dict[str, list[Any]]:
    """Give the table of moves."""
    table: dict[str, list[Any]] = lookup.tables["xiongan"]["moves"]
    return table


def in_scope(lookup: Lookup, view: View) -> list[int]:
    """List the rows that go to Xiong'an, and those to other places if that layer is shown."""
    table = moves_table(lookup)
    is_wide = "elsewhere" in view.layers
    return [
        row
        for row, is_here in enumerate(table["is_here"])
        if (is_here or is_wide) and not _is_hidden(view, table, row)
    ]


def shown_moves(lookup: Lookup, view: View, but: str = "") -> list[int]:
    """List the rows in scope that pass the reader's filters, one of which may be left aside."""
    table = moves_table(lookup)
    facets = [name for name in FACETS if name != but]
    return [
        row
        for row in in_scope(lookup, view)
        if all(passes(view, name, table[FACETS[name]][row]) for name in facets)
    ]


def passes(view: View, name: str, value: str) -> bool:
    """Say whether a filter lets a value through."""
    chosen = getattr(view, name)
    return chosen == (ALL,) or value in chosen


def singles(lookup: Lookup, rows: Iterable[int]) -> list[int]:
    """Keep the rows of one organisation each."""
    is_group = moves_table(lookup)["is_group"]
    return [row for row in rows if not is_group[row]]


def groups(lookup: Lookup, rows: Iterable[int]) -> list[int]:
    """Keep the rows that stand for many organisations."""
    is_group = moves_table(lookup)["is_group"]
    return [row for row in rows if is_group[row]]


def here(lookup: Lookup) -> list[int]:
    """List the single organisations of Xiong'an whose sources themselves name it."""
    table = moves_table(lookup)
    rows = [row for row, is_here in enumerate(table["is_here"]) if is_here]
    return [
        row
        for row in singles(lookup, rows)
        if not table["is_recalled"][row] and "destination_region_id" not in table["recalled"][row]
    ]


def year_of(lookup: Lookup, view: View, row: int, event: str) -> int | None:
    """Give the year of an event of a move; none if it is recalled and that is hidden."""
    table = moves_table(lookup)
    if view.recalled == "hide" and f"{event}_year" in table["recalled"][row]:
        return None
    year: int | None = table[event][row]
    return year


def years_of(lookup: Lookup, view: View, row: int) -> list[int]:
    """List the years of a move's events, in their order."""
    years = (year_of(lookup, view, row, event) for event in EVENTS)
    return [year for year in years if year is not None]


def origin_of(lookup: Lookup, view: View, row: int) -> int | None:
    """Give where a move starts; of a recalled district no more than Beijing if that is hidden."""
    table = moves_table(lookup)
    origin: int | None = table["from"][row]
    if (
        origin is not None
        and view.recalled == "hide"
        and "origin_region_id" in table["recalled"][row]
    ):
        return lookup.region_row[_BEIJING]
    return origin


def county_of(lookup: Lookup, view: View, row: int) -> int | None:
    """Give the county a move goes to: its own, or that of its point, which is recalled."""
    table = moves_table(lookup)
    end: int = table["to"][row]
    if lookup.tables["regions"]["level"][end] == "county":
        return end
    near: int | None = table["near"][row]
    return near if view.recalled == "show" else None


def goes_to(lookup: Lookup, view: View, row: int, region: str) -> bool:
    """Say whether a move goes to a region or into it."""
    regions = lookup.tables["regions"]
    end = moves_table(lookup)["to"][row]
    county = county_of(lookup, view, row)
    around = [regions["id"][end], regions["city"][end], regions["province"][end]]
    return region in around or (county is not None and region == regions["id"][county])


def move_name(lookup: Lookup, view: View, row: int, lang: str) -> str:
    """Name an organisation; in English where its Chinese name is recalled and that is hidden."""
    table = moves_table(lookup)
    if view.recalled == "hide" and f"organisation_{lang}" in table["recalled"][row]:
        return str(table["name_en"][row])
    return str(table[f"name_{lang}"][row])


def place_name(lookup: Lookup, row: int, lang: str) -> str:
    """Name a place of a move; that a whole province is only the province of an unnamed place."""
    regions = lookup.tables["regions"]
    name = region_name(lookup, row, lang)
    if regions["level"][row] == "province" and regions["id"][row] != _BEIJING:
        return message("xiongan.place.unnamed", lang, province=name)
    return name


def date_words(day: str | None, lang: str) -> str:
    """Say a date to the month: "January 2026"; as it stands where it has no month."""
    if day is None:
        return message("xiongan.date.none", lang)
    year, _, rest = day.partition("-")
    if not rest:
        return message("xiongan.date.year", lang, year=year)
    month = message(f"xiongan.month.{_MONTHS[int(rest[:2]) - 1]}", lang)
    return message("xiongan.date.month", lang, year=year, month=month)


def status_words(lookup: Lookup, view: View, row: int) -> str:
    """Say a status and when it was read; of a mere announcement, how old it is."""
    table = moves_table(lookup)
    lang = view.lang
    status = message(f"xiongan.status.{table['status'][row]}", lang)
    parts = [
        message("xiongan.as_of", lang, status=status, date=date_words(table["as_of"][row], lang))
    ]
    if age := age_words(lookup, row, lang):
        parts.append(age)
    return message("list.dot", lang).join(parts)


def age_words(lookup: Lookup, row: int, lang: str) -> str:
    """Say how old an announcement is that nothing followed; empty for what is none, or new."""
    years = moves_table(lookup)["pledge_years"][row]
    if not years:
        return ""
    newest = lookup.tables["xiongan"]["newest_year"]
    if years == 1:
        return message("xiongan.age.one", lang, newest=newest)
    return message("xiongan.age.many", lang, years=years, newest=newest)


def _is_hidden(view: View, table: dict[str, list[Any]], row: int) -> bool:
    """Say whether a row rests on memory, or its destination does, and the reader hides that."""
    is_recalled = table["is_recalled"][row] or "destination_region_id" in table["recalled"][row]
    return view.recalled == "hide" and is_recalled
