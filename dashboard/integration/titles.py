"""Titles, subtitles and classes of the Integration tab's charts.

Twins: `browser/integration_titles.js`, `browser/integration_map_words.js`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.integration.chosen import Chosen, chosen_of, tab_table
from dashboard.integration.describe import change_words, what
from dashboard.legend import Entry, square
from dashboard.messages import message
from dashboard.numbers import number_words

if TYPE_CHECKING:
    from dashboard.integration.select_map import Selection
    from dashboard.lookup import Lookup
    from dashboard.view import View


def map_words(lookup: Lookup, view: View, shown: Selection) -> str:
    """Say what the map shows and what is measured."""
    chosen = chosen_of(lookup, view)
    about = _start(what(lookup, view, chosen))
    year = "–" if chosen.year is None else chosen.year
    unit = unit_words(lookup, view, chosen)
    if shown["mode"] == "amount":
        title = message("integration.map.amount", view.lang, what=about, year=year)
        return f"{title}: {message('integration.map.sub', view.lang, unit=unit)}"
    title = message("integration.map.change", view.lang, what=about, year=year, base=chosen.base)
    kind = "difference" if tab_table(lookup, "offers")["is_share"][chosen.offer] else "percent"
    return f"{title}: {message(f'integration.map.sub.{kind}', view.lang, unit=unit)}"


def map_note(lookup: Lookup, view: View, shown: Selection) -> str:
    """Say why a map has nothing to show; empty where it has."""
    chosen = chosen_of(lookup, view)
    if not chosen.is_at_level:
        about = _start(what(lookup, view, chosen))
        return message(f"integration.map.note.{view.level}", view.lang, what=about)
    return "" if shown["count"] else message("integration.map.note.unread", view.lang)


def map_entries(lookup: Lookup, view: View, shown: Selection) -> list[Entry]:
    """Tell the classes of a map, the first one lowest."""
    chosen = chosen_of(lookup, view)
    is_change = shown["mode"] == "change"
    bounds = [
        change_words(lookup, view, chosen, bound) if is_change else number_words(bound)
        for bound in shown["bounds"]
    ]
    token = "diverge" if is_change else "ramp"
    classes = [
        square(label, f"{token}-{step}")
        for step, label in enumerate(_class_words(bounds, view.lang), start=1)
    ]
    return [*classes, square(message("integration.map.none", view.lang), "none")]


def unit_words(lookup: Lookup, view: View, chosen: Chosen) -> str:
    """Name the unit of the chosen indicator."""
    return str(tab_table(lookup, "offers")[f"unit_{view.lang}"][chosen.offer])


def trend_words(lookup: Lookup, view: View) -> tuple[str, str]:
    """Give title and subtitle of the lines over time."""
    chosen = chosen_of(lookup, view)
    about = what(lookup, view, chosen)
    level = tab_table(lookup, "offerings")["level"][chosen.offering]
    return (
        _start(message("integration.trend.title", view.lang, what=about)),
        message(
            "integration.trend.sub",
            view.lang,
            unit=unit_words(lookup, view, chosen),
            level=message(f"integration.level.{level}", view.lang),
        ),
    )


def gaps_words(lookup: Lookup, view: View, shown: Selection) -> str:
    """Say what the gaps are gaps of, and which number would be no gap."""
    title = message(f"integration.gaps.title.{shown['mode']}", view.lang)
    if shown["mode"] == "none":
        return title
    chosen = chosen_of(lookup, view)
    is_behind = tab_table(lookup, "offers")["is_lower_better"][chosen.offer]
    kind = "behind" if is_behind else "ahead"
    if not any(shown["top"]["lines"][part]["x"] for part in ("hebei", "tianjin")):
        kind = "extremes"
    if shown["mode"] == "spread":
        kind = "spread"
    about = what(lookup, view, chosen)
    return f"{title}. {_start(message(f'integration.gaps.sub.{kind}', view.lang, what=about))}"


def scatter_words(view: View, shown: Selection) -> str:
    """Say what the points and trails are."""
    return message(
        "integration.scatter.sub",
        view.lang,
        level=message(f"integration.level.{shown['level']}", view.lang),
        year="–" if shown["year"] is None else shown["year"],
    )


def _start(text: str) -> str:
    """Begin a title with a capital, where the language has them."""
    return text[:1].upper() + text[1:]


def _class_words(bounds: list[str], lang: str) -> list[str]:
    if not bounds:
        return []
    return [
        message("integration.legend.below", lang, bound=bounds[0]),
        *(
            message("integration.legend.between", lang, low=low, high=high)
            for low, high in pairwise(bounds)
        ),
        message("integration.legend.above", lang, bound=bounds[-1]),
    ]
