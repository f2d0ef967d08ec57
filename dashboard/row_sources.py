"""The sources that the row of a chart's table rests on. Twin: `browser/row_sources.js`.

A title may hold the sign that joins titles, and two sources may share one: the ids tell which they
are, each once, in the order of titles and addresses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.lookup import Lookup
    from dashboard.tables.page import Columns

_JOIN = "; "


def row_sources(sources: Columns, rows: Iterable[int]) -> dict[str, str]:
    """Name sources, given as rows of a table of them, by id, title and address."""
    once = list(dict.fromkeys(rows))
    names = {"source_id": "id", "source": "title", "url": "url"}
    return {
        name: _JOIN.join(sources[column][row] or "" for row in once)
        for name, column in names.items()
    }


def source_ids(row: dict[str, Any]) -> list[str]:
    """List the ids of a row's sources; empty where it has none, or none with an id."""
    told = row.get("source_id") or ""
    return told.split(_JOIN) if told and row.get("source") else []


def titles_by_id(lookup: Lookup, tab: str) -> dict[str, str]:
    """Give the titles of the sources of the page and of one tab."""
    found: dict[str, str] = {}
    for owner in (lookup.tables, lookup.tables.get(tab, {})):
        sources = owner.get("sources", {})
        if "title" in sources:
            found |= dict(zip(sources["id"], sources["title"], strict=True))
        else:  # the Data tab's are records by id
            found |= {key: record["title"] for key, record in sources.items()}
    return found
