"""The Xiong'an tab in words. Twin: `browser/xiongan_describe.js`.

The headline counts single organisations whose sources name Xiong'an themselves; the tally says the
same of every kind and type of move, and how old the newest source is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.names import join_words, shared_filter_words, window_title
from dashboard.view import ALL
from dashboard.xiongan.moves import FACETS, date_words, passes

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View
    from dashboard.xiongan.select import Selection

_MOVED = ("headquarters", "whole_move")


def describe_xiongan(lookup: Lookup, view: View, shown: dict[str, Selection]) -> dict[str, str]:
    """Say what the page shows.

    Args:
        lookup: the tables.
        view: the state; its language is used.
        shown: `answer` and `map` of the selections are used.

    Returns:
        headline, tally, filter (one line for exports) and title (of the window).
    """
    headline = _headline(view, shown["answer"])
    return {
        "headline": headline,
        "tally": _tally(view, shown),
        "filter": _filter(lookup, view),
        "title": window_title(lookup, view, headline),
    }


def figures_filter(view: View) -> str:
    """Say what narrows the key figures: no filter of moves does."""
    words = [message("xiongan.filter.figures", view.lang)]
    if view.recalled == "hide":
        words.append(message("filter.hide", view.lang))
    return message("list.dot", view.lang).join(words)


def _headline(view: View, answer: Selection) -> str:
    lang, counts = view.lang, answer["chosen"]
    who = _who(view)
    if not sum(counts.values()):
        return message("xiongan.headline.none", lang, who=who)
    parts = [_part(lang, status, count) for status, count in counts.items() if count]
    if not counts["operating"] and passes(view, "status", "operating"):
        parts = [message("xiongan.part.none", lang), *parts]
    return message("xiongan.headline", lang, who=who, parts=join_words(parts, lang))


def _part(lang: str, status: str, count: int) -> str:
    return message(f"xiongan.part.{status}", lang, count=count)


def _who(view: View) -> str:
    lang = view.lang
    if len(view.kinds) == 1 and view.kinds != (ALL,):
        return message(f"xiongan.kinds.{view.kinds[0]}", lang)
    if view.kinds == (ALL,) and view.moves == _MOVED:
        return message("xiongan.who.moved", lang)
    is_all = view.kinds == (ALL,) and view.moves == (ALL,)
    return message(f"xiongan.who.{'all' if is_all else 'chosen'}", lang)


def _tally(view: View, shown: dict[str, Selection]) -> str:
    lang, answer = view.lang, shown["answer"]
    counts = {part["status"]: len(part["rows"]) for part in answer["parts"]}
    parts = [_part(lang, status, count) for status, count in counts.items()]
    said = message(
        "xiongan.tally",
        lang,
        parts=message("list.comma", lang).join(parts),
        date=date_words(answer["newest"], lang),
    )
    if "elsewhere" not in view.layers:
        return said
    everywhere = message("xiongan.tally.everywhere", lang, count=shown["map"]["tally"]["singles"])
    return message("list.dot", lang).join([said, everywhere])


def _filter(lookup: Lookup, view: View) -> str:
    lang = view.lang
    parts = [_facet(view, name) for name in FACETS]
    scope = "everywhere" if "elsewhere" in view.layers else "here"
    parts.append(message(f"xiongan.filter.{scope}", lang))
    parts += shared_filter_words(lookup, view)
    return message("list.dot", lang).join(parts)


def _facet(view: View, name: str) -> str:
    lang, chosen = view.lang, getattr(view, name)
    label = message(f"xiongan.facet.{name}", lang)
    if chosen == (ALL,):
        return message("xiongan.filter.all", lang, facet=label)
    words = [message(f"xiongan.{name}.{value}", lang) for value in chosen]
    values = message("list.comma", lang).join(words)
    return message("xiongan.filter.some", lang, facet=label, values=values)
