"""The page of what changed: by date, place and industry."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.pages.history import new_record
from dashboard.pages.model import CITED_MAX, Cell, Page, Section, Sources
from dashboard.pages.paths import CHANGES, page_path
from dashboard.pages.words import cut, in_both, name_of, other_language
from data.schemas.tables import TABLES

if TYPE_CHECKING:
    from dashboard.pages.facts import Facts, Row
    from dashboard.pages.history import Record

FEEDS = "feeds"
# A page is to be read; the record beside it has all.
_VERSIONS_MAX, _ROWS_MAX = 10, 40
_SHORT = 60


def changes_page(facts: Facts, lang: str, record: Record | None = None) -> Page:
    """Make the page.

    Args:
        facts: of the build.
        lang: en or zh.
        record: of a published folder; None: a server, which has no earlier version.
    """
    kept = record or new_record(facts.build)
    page = Page(
        page_path(CHANGES),
        lang,
        in_both("changes.title"),
        Sources(facts.sources),
        message("changes.of_data", lang),
        message("changes.about", lang),
    )
    page.add_sentence(page.about)
    if not kept["versions"]:
        page.add_sentence(page.message("changes.none", day=kept["since"]))
    if record is not None:
        page.add(_feeds(page))
    for version in kept["versions"][:_VERSIONS_MAX]:
        page.add(_version(page, version))
    page.add(_counted(page, kept, "place", "places", facts.regions))
    page.add(_counted(page, kept, "industry", "industries", facts.industries))
    return page


def _feeds(page: Page) -> Section:
    items = (
        Cell(page.message("changes.feed.all"), f"{page.prefix}{FEEDS}/all.atom"),
        Cell(page.message("changes.record"), f"{page.prefix}{CHANGES}/changes.json"),
    )
    note = page.message("changes.feed.of")
    return Section("feeds", page.message("changes.feeds"), items=items, note=note)


def _version(page: Page, version: Record) -> Section:
    found, build = version["changes"], version["build"]
    heading = page.message("changes.of", day=version["day"], build=build)
    heads = _heads(page, "what", "kind", "fields")
    rows = tuple(_row(page, one) for one in found[:_ROWS_MAX])
    note = page.rest_words(_ROWS_MAX, len(found))
    return Section(f"build-{build}", heading, heads, rows, note=note)


def _heads(page: Page, *names: str) -> tuple[str, ...]:
    return tuple(page.message(f"changes.column.{name}") for name in names)


def _row(page: Page, change: Record) -> tuple[Cell, ...]:
    lang = page.lang
    table = page.message(f"data.table.{change['table']}")
    return (
        page.cited(change[f"name_{lang}"], change["source"], CITED_MAX),
        Cell(page.message("changes.in_table", table=table, kind=kind_words(change, lang))),
        Cell(page.message("changes.join").join(field_words(change, lang))),
    )


def kind_words(change: Record, lang: str) -> str:
    """Say whether a row is new, gone or changed."""
    return message(f"changes.kind.{change['kind']}", lang)


def field_words(change: Record, lang: str) -> list[str]:
    """Say from what to what the columns of a row changed; those of the other language left out."""
    return [
        _field_words(change["table"], name, old, new, lang)
        for name, (old, new) in change["fields"].items()
        if not name.endswith(f"_{other_language(lang)}")
    ]


def _field_words(table: str, column: str, old: str, new: str, lang: str) -> str:
    stem = column.removesuffix(f"_{lang}")
    return message(
        "changes.field",
        lang,
        name=message(f"data.column.{stem}", lang),
        old=_value_words(table, column, old, lang),
        new=_value_words(table, column, new, lang),
    )


def _value_words(table: str, column: str, value: str, lang: str) -> str:
    """Write a value as the Data tab does; one that is chosen from a list has words."""
    if not value:
        return message("changes.empty", lang)
    # An earlier version may have had a choice that there is no more.
    choices = {field.name: field.allowed for field in TABLES[table].fields}
    if value in (choices.get(column) or ()):
        return message(f"data.value.{value}", lang)
    return cut(value, _SHORT)


def _counted(page: Page, record: Record, kind: str, what: str, named: dict[str, Row]) -> Section:
    """Count the changes on each place or industry, with its page and feed."""
    counts = Counter(
        key
        for version in record["versions"]
        for change in version["changes"]
        for key in change[what]
        if key in named
    )
    rows = tuple(
        (
            page.link(name_of(named[key], page.lang), kind, key),
            Cell(str(count)),
            Cell(page.message("changes.feed"), f"{page.prefix}{FEEDS}/{kind}/{key}.atom"),
        )
        for key, count in counts.most_common(_ROWS_MAX)
    )
    heads = _heads(page, what, "count", "feed")
    return Section(what, page.message(f"changes.by.{what}"), heads, rows)
