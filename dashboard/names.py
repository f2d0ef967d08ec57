"""Names in sentences. Twin: `browser/names.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View


def region_name(lookup: Lookup, row: int, lang: str) -> str:
    """Name a region; a county with its parent, since several share a name."""
    regions = lookup.tables["regions"]
    name: str = regions[f"name_{lang}"][row]
    if regions["level"][row] != "county":
        return name
    parent = regions[f"name_{lang}"][lookup.region_row[regions["city"][row]]]
    return message("name.inside", lang, name=name, parent=parent)


def join_words(words: list[str], lang: str) -> str:
    """Join words as a sentence does: a, b and c."""
    if len(words) < 2:  # noqa: PLR2004 - one word needs no "and"
        return "".join(words)
    first = message("list.comma", lang).join(words[:-1])
    return message("list.and", lang, first=first, last=words[-1])


def shared_filter_words(lookup: Lookup, view: View) -> list[str]:
    """Say what of a filter all tabs share: recalled rows left out, and the chosen region."""
    words = []
    if view.recalled == "hide":
        words.append(message("filter.hide", view.lang))
    if view.region:
        name = region_name(lookup, lookup.region_row[view.region], view.lang)
        words.append(message("filter.region", view.lang, region=name))
    return words


def window_title(lookup: Lookup, view: View, *words: str) -> str:
    """Name the window: the chosen region, what is shown of it, the atlas."""
    chosen = [lookup.region_row[view.region]] if view.region else []
    names = [region_name(lookup, row, view.lang) for row in chosen]
    return message("list.dot", view.lang).join([*names, *words, message("app.name", view.lang)])
