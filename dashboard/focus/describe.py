"""The Focus tab in words: headline, tally, filter and title. Twin: `browser/focus_describe.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.names import join_words, shared_filter_words, window_title
from dashboard.registry import ROLES
from dashboard.view import ALL, View, chosen_industries

if TYPE_CHECKING:
    from dashboard.focus.select import Selection
    from dashboard.lookup import Lookup

_NAMED_MAX = 3


def describe_focus(lookup: Lookup, view: View, shown: dict[str, Selection]) -> dict[str, str]:
    """Say what the page shows.

    Args:
        lookup: the tables.
        view: the state; its language is used.
        shown: what the map shows stands under `map`.

    Returns:
        headline, tally, filter (one line for exports) and title (of the window).
    """
    return {
        "headline": _headline(lookup, view),
        "tally": _tally(view, shown["map"]),
        "filter": _filter(lookup, view, len(shown["map"]["ids"])),
        "title": window_title(lookup, view, _headline(lookup, view)),
    }


def profile_filter(lookup: Lookup, view: View) -> str:
    """Say what narrows the profile, if that is not what narrows all the tab.

    That of a region lists all industries; that of the whole region only those that were chosen.
    """
    if not view.region and view.industries not in ((), (ALL,)):
        return ""
    whole = [] if view.region else [message("profile.whole", view.lang)]
    return message("list.dot", view.lang).join([*whole, *shared_filter_words(lookup, view)])


def _industry_names(lookup: Lookup, view: View) -> list[str]:
    names = lookup.tables["industries"][f"name_{view.lang}"]
    return [names[lookup.industry_row[key]] for key in chosen_industries(view, lookup.known)]


def _headline(lookup: Lookup, view: View) -> str:
    names = _industry_names(lookup, view)
    if not view.industries:
        return message("headline.plan", view.lang)
    if view.industries == (ALL,):
        return message("headline.all", view.lang, count=len(names))
    if len(names) == 1:
        return message("headline.one", view.lang, industry=names[0])
    if len(names) <= _NAMED_MAX:
        return message("headline.few", view.lang, industries=join_words(names, view.lang))
    return message("headline.many", view.lang, count=len(names))


def _tally(view: View, shown: Selection) -> str:
    lang = view.lang
    level = message(f"level.count.{view.level}", lang, count=len(shown["ids"]))
    tally = shown["tally"]
    hidden = message("tally.hidden", lang, count=tally["hidden"]) if tally["hidden"] else ""
    if not tally["regions"]:
        return hidden or message("tally.none", lang)
    if not shown["is_single"]:
        words = message("tally.many", lang, count=tally["regions"], level=level)
        return message("list.dot", lang).join(filter(None, [words, hidden]))
    parts = [
        message("tally.part", lang, count=tally[role], role=message(f"role.word.{role}", lang))
        for role in (*ROLES, "older")
        if tally[role]
    ]
    words = message("tally.one", lang, parts=message("list.dot", lang).join(parts), level=level)
    return message("list.dot", lang).join(filter(None, [words, hidden]))


def _filter(lookup: Lookup, view: View, region_count: int) -> str:
    lang = view.lang
    parts = [
        _industry_words(lookup, view),
        message(f"level.count.{view.level}", lang, count=region_count),
    ]
    if view.roles != ROLES:
        roles = [message(f"role.word.{role}", lang) for role in ROLES if role in view.roles]
        parts.append(message("filter.roles", lang, roles=join_words(roles, lang)))
    parts += shared_filter_words(lookup, view)
    return message("list.dot", lang).join(parts)


def _industry_words(lookup: Lookup, view: View) -> str:
    names = _industry_names(lookup, view)
    if not view.industries:
        return message("filter.plan", view.lang)
    if view.industries == (ALL,):
        return message("filter.all", view.lang, count=len(names))
    return message("list.comma", view.lang).join(names)
