"""The Integration tab in words: headline, tally, filter and title.

The headline rests on values read in sources alone. Twin: `browser/integration_describe.js`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.integration.chosen import Chosen, chosen_of, tab_table
from dashboard.integration.words import PAIRS, amount_words, pair_values
from dashboard.messages import message
from dashboard.names import region_name, shared_filter_words, window_title
from dashboard.numbers import number_words

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Selection = dict[str, Any]
_LATER = ("tianjin",)


def describe_integration(lookup: Lookup, view: View, shown: dict[str, Selection]) -> dict[str, str]:
    """Say what the page shows.

    Args:
        lookup: the tables.
        view: the state; its language is used.
        shown: what the map shows stands under `map`.

    Returns:
        headline, tally, filter (one line for exports) and title (of the window).
    """
    chosen = chosen_of(lookup, view)
    headline = _headline(lookup, view, chosen, shown["map"])
    return {
        "headline": headline,
        "tally": _tally(view, chosen, shown["map"]),
        "filter": _filter(lookup, view, chosen, len(shown["map"]["ids"])),
        "title": _title(lookup, view, chosen),
    }


def what(lookup: Lookup, view: View, chosen: Chosen) -> str:
    """Name the indicator as a sentence does."""
    offer = tab_table(lookup, "offers")["id"][chosen.offer]
    return message(f"integration.short.{offer}", view.lang)


def change_words(lookup: Lookup, view: View, chosen: Chosen, value: float) -> str:
    """Say a change with its sign and unit."""
    offers = tab_table(lookup, "offers")
    sign = "+" if value > 0 else ""
    if not offers["is_share"][chosen.offer]:
        return f"{sign}{number_words(value, 1)} %"
    unit = offers[f"unit_{view.lang}"][chosen.offer]
    points = message("integration.points", view.lang) if unit == "%" else unit
    return f"{sign}{number_words(value, 2)} {points}"


def _headline(lookup: Lookup, view: View, chosen: Chosen, shown: Selection) -> str:
    if chosen.base is not None and shown["count"]:
        return _change_headline(lookup, view, chosen, shown)
    for part in PAIRS:
        found = None if part in _LATER else pair_values(lookup, view, chosen, part)
        if found:
            return _gap_headline(lookup, view, chosen, part, found)
    return _level_headline(lookup, view, chosen, shown)


def _gap_headline(
    lookup: Lookup, view: View, chosen: Chosen, part: str, found: dict[str, Any]
) -> str:
    """Say both measures of a gap; "but" where they part."""
    kind = "extremes" if part == "extremes" else "pair"
    ways = {found["ratio"], found["difference"]}
    link = "but" if ways == {"up", "down"} else "and"
    verb = message(f"integration.difference.{found['difference']}", view.lang)
    return message(
        f"integration.headline.{kind}",
        view.lang,
        **found | {"what": what(lookup, view, chosen), "verb": verb},
        link=message(f"integration.link.{link}", view.lang),
    )


def _change_headline(lookup: Lookup, view: View, chosen: Chosen, shown: Selection) -> str:
    rows = _seen_rows(lookup, shown, ("items", "bases_items"))
    found = [(shown["changes"][row], row) for row in rows]
    if not found:
        return message("integration.headline.years", view.lang,
                       what=what(lookup, view, chosen), y1=chosen.base, y2=chosen.year)  # fmt: skip
    low, high = min(found), max(found, key=lambda each: (each[0], -each[1]))
    return message(
        "integration.headline.change",
        view.lang,
        what=what(lookup, view, chosen),
        y1=chosen.base,
        y2=chosen.year,
        low=change_words(lookup, view, chosen, low[0]),
        low_name=_region(lookup, view, shown, low[1]),
        high=change_words(lookup, view, chosen, high[0]),
        high_name=_region(lookup, view, shown, high[1]),
        moved=_moved(view, [value for value, _ in found]),
    )


def _moved(view: View, changes: list[float]) -> str:
    """Say how many places went up, or that all or none did."""
    up, total = sum(value > 0 for value in changes), len(changes)
    if up == total:
        return message("integration.moved.up", view.lang, total=total)
    if all(value < 0 for value in changes):
        return message("integration.moved.down", view.lang, total=total)
    return message("integration.moved.some", view.lang, count=up, total=total)


def _level_headline(lookup: Lookup, view: View, chosen: Chosen, shown: Selection) -> str:
    name = what(lookup, view, chosen)
    if chosen.year is None:
        return message("integration.headline.unread", view.lang, what=name)
    found = [(shown["values"][row], row) for row in _seen_rows(lookup, shown, ("items",))]
    if not found:
        return message("integration.headline.year", view.lang, what=name, year=chosen.year)
    low, high = min(found), max(found, key=lambda each: (each[0], -each[1]))
    unit = tab_table(lookup, "offers")[f"unit_{view.lang}"][chosen.offer]
    return message(
        "integration.headline.level",
        view.lang,
        what=name,
        year=chosen.year,
        low=amount_words(low[0], unit),
        low_name=_region(lookup, view, shown, low[1]),
        high=amount_words(high[0], unit),
        high_name=_region(lookup, view, shown, high[1]),
    )


def _seen_rows(lookup: Lookup, shown: Selection, columns: tuple[str, ...]) -> list[int]:
    """List the places on the map whose values were all read in a source."""
    recalled = tab_table(lookup, "series")["recalled"]

    def is_seen(item: str) -> bool:
        if not item:
            return False
        row, place = item.split(".")
        return not recalled[int(row)][int(place)]

    return [
        row
        for row in range(len(shown["ids"]))
        if all(is_seen(shown[column][row]) for column in columns)
    ]


def _region(lookup: Lookup, view: View, shown: Selection, row: int) -> str:
    return region_name(lookup, lookup.region_row[shown["ids"][row]], view.lang)


def _tally(view: View, chosen: Chosen, shown: Selection) -> str:
    lang = view.lang
    level = message(f"level.count.{view.level}", lang, count=len(shown["ids"]))
    if not chosen.is_at_level:
        return message("integration.tally.none", lang, level=level)
    if chosen.year is None:
        return message("integration.tally.unread", lang)
    when = str(chosen.year) if chosen.base is None else f"{chosen.base}–{chosen.year}"
    parts = [message("integration.tally", lang, count=shown["count"], level=level, when=when)]
    if shown["recalled_count"]:
        parts.append(message("integration.tally.recalled", lang, count=shown["recalled_count"]))
    return message("list.dot", lang).join(parts)


def _filter(lookup: Lookup, view: View, chosen: Chosen, region_count: int) -> str:
    lang = view.lang
    offer = tab_table(lookup, "offers")["id"][chosen.offer]
    parts = [
        message(f"integration.offer.{offer}", lang),
        message(f"level.count.{view.level}", lang, count=region_count),
    ]
    if chosen.year is not None:
        when = str(chosen.year) if chosen.base is None else f"{chosen.base}–{chosen.year}"
        parts.append(when)
    parts += shared_filter_words(lookup, view)
    return message("list.dot", lang).join(parts)


def _title(lookup: Lookup, view: View, chosen: Chosen) -> str:
    offer = tab_table(lookup, "offers")["id"][chosen.offer]
    year = [] if chosen.year is None else [str(chosen.year)]
    return window_title(lookup, view, message(f"integration.offer.{offer}", view.lang), *year)
