"""The Data tab in words: headline, tally, filter and title. Twin: `browser/data_describe.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.data_tab.cells import place_name
from dashboard.messages import message
from dashboard.numbers import number_words
from dashboard.view import ALL, View, chosen_industries

if TYPE_CHECKING:
    from dashboard.data_tab.select import Selection
    from dashboard.lookup import Lookup

_NAMED_MAX = 3


def describe_data(lookup: Lookup, view: View, shown: dict[str, Selection]) -> dict[str, str]:
    """Say what the page shows; it needs no rows, so it can be said before they are here.

    Args:
        lookup: the tables.
        view: the state; its language is used.
        shown: what the charts show; not used.

    Returns:
        headline, tally, filter (one line for exports) and title (of the window).
    """
    del shown
    headline = _headline(lookup, view)
    return {
        "headline": headline,
        "tally": _tally(lookup, view),
        "filter": _filter(lookup, view),
        "title": message("list.dot", view.lang).join([headline, message("app.name", view.lang)]),
    }


def choice_words(lookup: Lookup, view: View, narrowed: list[str]) -> str:
    """Say what is chosen of the fields that narrow a table."""
    words = {
        "industries": lambda: _industry_words(lookup, view),
        "region": lambda: place_name(lookup, view.region, view.lang),
        "indicator": lambda: str(
            lookup.tables["data"]["names"]["indicators"][view.indicator][f"name_{view.lang}"]
        ),
        "year": lambda: view.year,
        "level": lambda: message(
            f"level.count.{view.level}", view.lang, count=len(lookup.level_rows[view.level])
        ),
    }
    return message("list.dot", view.lang).join(words[field]() for field in narrowed)


def _headline(lookup: Lookup, view: View) -> str:
    about = lookup.tables["data"]["about"][view.table]
    lang = view.lang
    rows = message(f"data.rows.{view.table}", lang, count=number_words(about["count"]))
    title = message(f"data.table.{view.table}", lang)
    if about["source_count"]:
        sources = number_words(about["source_count"])
        return message("data.headline.sources", lang, title=title, rows=rows, count=sources)
    return message("data.headline", lang, title=title, rows=rows)


def _tally(lookup: Lookup, view: View) -> str:
    """Say how much of the table is recalled or of low trust."""
    about = lookup.tables["data"]["about"][view.table]
    lang = view.lang
    parts = []
    total = about["count"]
    if about["recalled_count"]:
        key = "hidden" if view.recalled == "hide" else "shown"
        parts.append(_share(f"data.recalled.{key}", about["recalled_count"], total, lang))
    if about["recalled_field_count"]:
        parts.append(_share("data.fields.recalled", about["recalled_field_count"], total, lang))
    if about["low_count"]:
        parts.append(_share("data.low", about["low_count"], total, lang))
    if about["is_derived"]:
        parts.append(message("data.derived", lang))
    return message("list.dot", lang).join(parts)


def _share(key: str, count: int, total: int, lang: str) -> str:
    # Tenths of a per cent from whole numbers, so that both languages round alike.
    tenths = (2000 * count + total) // (2 * total)
    return message(key, lang, count=number_words(count), percent=f"{tenths // 10}.{tenths % 10}")


def _filter(lookup: Lookup, view: View) -> str:
    about = lookup.tables["data"]["about"][view.table]
    lang = view.lang
    parts = [
        message(f"data.table.{view.table}", lang),
        message(f"data.rows.{view.table}", lang, count=number_words(about["count"])),
    ]
    return message("list.dot", lang).join([*parts, *_shared(lookup, view)])


def coverage_filter(lookup: Lookup, view: View, level: str) -> str:
    """Say what narrows the coverage, whatever table is in view; `level` says the regions."""
    parts = [message("data.coverage.filter", view.lang), level, *_shared(lookup, view)]
    return message("list.dot", view.lang).join(parts)


def _shared(lookup: Lookup, view: View) -> list[str]:
    words = [message("filter.hide", view.lang)] if view.recalled == "hide" else []
    if view.region:
        name = place_name(lookup, view.region, view.lang)
        words.append(message("filter.region", view.lang, region=name))
    return words


def _industry_words(lookup: Lookup, view: View) -> str:
    names = lookup.tables["data"]["names"]["industries"]
    chosen = chosen_industries(view, lookup.known)
    if not view.industries:
        return message("filter.plan", view.lang)
    if view.industries == (ALL,):
        return message("filter.all", view.lang, count=len(chosen))
    if len(chosen) > _NAMED_MAX:
        return message("data.industries.many", view.lang, count=len(chosen))
    return message("list.comma", view.lang).join(names[key][f"name_{view.lang}"] for key in chosen)
