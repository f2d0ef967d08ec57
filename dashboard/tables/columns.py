"""Steps that the tables of several tabs share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.tables.page import Columns


def row_numbers(ids: Sequence[str]) -> dict[str, int]:
    """Map each id to the number of its row."""
    return {key: row for row, key in enumerate(ids)}


def cited_sources(sources: Columns, cited: Iterable[str], *more: str) -> Columns:
    """Select the sources that a tab cites, in the order of the table.

    Args:
        sources: source_id, title_en, title_zh, publisher_en, publisher_zh, url, published.
        cited: source ids; they may repeat.
        more: further columns to include.
    """
    wanted = set(cited)
    rows = [row for row, key in enumerate(sources["source_id"]) if key in wanted]
    words = ("title_en", "title_zh", "publisher_en", "publisher_zh")
    names = (*words, "url", "published", *more)
    return {
        "id": [sources["source_id"][row] for row in rows],
        **{name: [sources[name][row] for row in rows] for name in names},
    }
