"""The page of what changed: by date, place and industry."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.pages.history import new_record
from dashboard.pages.model import CITED_MAX, Cell, Page, Section
from dashboard.pages.paths import CHANGES, industry_path, place_path
from dashboard.pages.titled import titled_page
from dashboard.pages.words import name_of, other_language
from data.schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable

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
    keys = ("changes.title", "changes.of_data", "changes.about")
    page = titled_page(facts, f"{CHANGES}/", lang, keys)
    page.sentences.append(Cell(page.about))
    if not kept["versions"]:
        page.sentences.append(Cell(message("changes.none", lang, day=kept["since"])))
    if record is not None:
        page.add(_feeds(page))
    for version in kept["versions"][:_VERSIONS_MAX]:
        page.add(_version(page, version))
    page.add(_counted(page, kept, "places", facts.regions, place_path))
    page.add(_counted(page, kept, "industries", facts.industries, industry_path))
    return page


def _feeds(page: Page) -> Section:
    items = (
        Cell(message("changes.feed.all", page.lang), f"{page.prefix}{FEEDS}/all.atom"),
        Cell(message("changes.record", page.lang), f"{page.prefix}{CHANGES}/changes.json"),
    )
    return Section(
        "feeds",
        message("changes.feeds", page.lang),
        items=items,
        note=message("changes.feed.of", page.lang),
    )


def _version(page: Page, version: Record) -> Section:
    lang, found = page.lang, version["changes"]
    rows = tuple(_row(page, one) for one in found[:_ROWS_MAX])
    heads = tuple(message(f"changes.column.{name}", lang) for name in ("what", "kind", "fields"))
    rest = len(found) - len(rows)
    note = message("pages.rest", lang, shown=len(rows), count=len(found)) if rest else ""
    return Section(
        f"build-{version['build']}",
        message("changes.of", lang, day=version["day"], build=version["build"]),
        heads,
        rows,
        note=note,
    )


def _row(page: Page, change: Record) -> tuple[Cell, ...]:
    lang = page.lang
    table = message(f"data.table.{change['table']}", lang)
    return (
        Cell(change[f"name_{lang}"], cited=page.sources.cite(change["source"], CITED_MAX)),
        Cell(message("changes.in_table", lang, table=table, kind=kind_words(change, lang))),
        Cell(message("changes.join", lang).join(field_words(change, lang))),
    )


def kind_words(change: Record, lang: str) -> str:
    """Say whether a row is new, gone or changed."""
    return message(f"changes.kind.{change['kind']}", lang)


def field_words(change: Record, lang: str) -> list[str]:
    """Say from what to what the columns of a row changed; those of the other language left out."""
    other = other_language(lang)
    return [
        message(
            "changes.field",
            lang,
            name=message(f"data.column.{_stem(name)}", lang),
            old=_value_words(change["table"], name, old, lang),
            new=_value_words(change["table"], name, new, lang),
        )
        for name, (old, new) in change["fields"].items()
        if not name.endswith(f"_{other}")
    ]


def _stem(column: str) -> str:
    return column.removesuffix("_en").removesuffix("_zh")


def _value_words(table: str, column: str, value: str, lang: str) -> str:
    """Write a value as the Data tab does; one that is chosen from a list has words."""
    if not value:
        return message("changes.empty", lang)
    # An earlier version may have had a choice that there is no more.
    choices = {field.name: field.allowed for field in TABLES[table].fields}
    if value in (choices.get(column) or ()):
        return message(f"data.value.{value}", lang)
    return _shortened(value)


def _shortened(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"


def _counted(
    page: Page, record: Record, what: str, named: dict[str, Row], path: Callable[[str], str]
) -> Section:
    """Count the changes on each place or industry, with its page and feed."""
    counts = Counter(
        key
        for version in record["versions"]
        for change in version["changes"]
        for key in change[what]
        if key in named
    )
    feed = message("changes.feed", page.lang)
    rows = tuple(
        (
            Cell(name_of(named[key], page.lang), page.to(path(key))),
            Cell(str(count)),
            Cell(feed, f"{page.prefix}{FEEDS}/{path(key).rstrip('/')}.atom"),
        )
        for key, count in counts.most_common(_ROWS_MAX)
    )
    heads = tuple(message(f"changes.column.{name}", page.lang) for name in (what, "count", "feed"))
    return Section(what, message(f"changes.by.{what}", page.lang), heads if rows else (), rows)
