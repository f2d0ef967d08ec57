"""The index of the search, as columns; the page loads it when a reader first searches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.find.entry import KINDS, Entry
from dashboard.find.pinyin import syllables
from dashboard.find.places import industry_entries, region_entries, site_entries
from dashboard.find.records import (
    event_entries,
    indicator_entries,
    move_entries,
    plan_entries,
    table_entries,
)
from dashboard.find.topics import other_words, tool_entries, topic_entries, words_of

if TYPE_CHECKING:
    from dashboard.tables.columns import Read, Tables


def find_entries(read: Read, tables: Tables) -> list[Entry]:
    """List everything that can be found.

    Args:
        read: returns a derived table's columns by name.
        tables: the tables of the page and of every tab.
    """
    return [
        *region_entries(tables),
        *industry_entries(tables),
        *move_entries(tables),
        *site_entries(tables),
        *indicator_entries(read, tables),
        *event_entries(read, tables),
        *plan_entries(tables),
        *table_entries(),
        *topic_entries(),
        *tool_entries(),
    ]


def find_index(entries: list[Entry]) -> dict[str, Any]:
    """Write entries as columns; `kind` is a row of `kinds`, `skip` and `inside` list words.

    Those in `skip` say nothing on what is looked for; those in `inside` ask for places inside one.
    """
    return {
        "kinds": list(KINDS),
        "kind": [KINDS.index(entry.kind) for entry in entries],
        "id": [entry.key for entry in entries],
        "name_en": [entry.names[0] for entry in entries],
        "name_zh": [entry.names[1] for entry in entries],
        "pinyin": [syllables(entry.names[1], entry.reading) for entry in entries],
        "aliases": [_other_names(entry) for entry in entries],
        "about_en": [entry.about[0] for entry in entries],
        "about_zh": [entry.about[1] for entry in entries],
        "size": [entry.size for entry in entries],
        "is_recalled": [int(entry.is_recalled) for entry in entries],
        "opens": [entry.opens for entry in entries],
        "page": [entry.page for entry in entries],
        "skip": list(words_of("find.skip")),
        "inside": list(other_words("inside")),
    }


def _other_names(entry: Entry) -> list[str]:
    return [alias for alias in dict.fromkeys(entry.aliases) if alias and alias not in entry.names]
