"""Search entries for questions and tools, and the other words for industries and indicators.

The words are in the catalogue (`find.topic.…`, `find.words.…`), separated by a vertical bar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.find.entry import Entry, in_both, opening
from dashboard.messages import catalogue
from dashboard.registry import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

_BETWEEN = "|"

# By topic: the view that answers it, and a selector of the element to bring into sight.
_TOPICS = {
    "neighbours": (opening("focus", needs_place=True), "#profile-neighbours"),
    "alike": (opening("structure", needs_place=True), "#similarity"),
    "compare": (opening("structure", needs_place=True), "#compare"),
    "distance": (opening("xiongan", region="133100"), '#figures [data-topic="distance"]'),
    "moved": (opening("xiongan", region="133100"), "#answer"),
    "plan": (opening("plan", industries=[]), '[data-group="not_borne_out"]'),
    "gap": (opening("integration", levels=("province",), indicator="income_all"), "#gaps"),
    "siting": (opening("siting", levels=("city", "county"), criteria=[]), "#siting-presets"),
    "asof": (opening("focus", asof="2023-05"), "#focus-as-of"),
    "air": (opening("integration", levels=("city", "province"), indicator="pm25"), "#trend"),
}


def topic_entries() -> Iterator[Entry]:
    """List the questions that a view answers."""
    for key, (opens, mark) in _TOPICS.items():
        yield Entry(
            "topic",
            key,
            in_both(f"find.topic.{key}"),
            in_both(f"find.about.{key}"),
            {**opens, "mark": mark},
            other_words(key),
        )


def tool_entries() -> Iterator[Entry]:
    """List the tools that open a sheet over the page."""
    opens = {"sheet": "own"}
    about = in_both("find.about.own")
    yield Entry("tool", "own", in_both("open.own"), about, opens, other_words("own"))


def other_words(key: str) -> tuple[str, ...]:
    """List the other words for a thing, in both languages; nothing if the catalogue has none."""
    return words_of(f"find.words.{key}")


def words_of(key: str) -> tuple[str, ...]:
    """List the words of a message, in both languages."""
    texts = catalogue().get(key, {})
    return tuple(word for lang in LANGUAGES for word in texts.get(lang, "").split(_BETWEEN) if word)
