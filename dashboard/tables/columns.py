"""Tables as plain columns, and the steps that the tables of several tabs share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Columns = dict[str, list[Any]]
Tables = dict[str, Any]
Row = dict[str, Any]
# Returns a derived table's columns by name.
Read = Callable[[str], Columns]
# The number of a row by its id.
Numbers = Mapping[str, int]


def row_numbers(ids: Iterable[str]) -> dict[str, int]:
    """Map each id to the number of its row."""
    return {key: row for row, key in enumerate(ids)}


def numbered(ids: Iterable[str | None], rows: Numbers) -> list[Any]:
    """Replace ids by the numbers of their rows; an absent id stays None."""
    return [None if key is None else rows[key] for key in ids]


def each_numbered(lists: Iterable[Iterable[str]], rows: Numbers) -> list[list[int]]:
    """Replace the ids of each list by the numbers of their rows."""
    return [[rows[key] for key in ids] for ids in lists]


def selected(
    table: Columns, *names: str, rows: Sequence[int] | None = None, **renamed: str
) -> Columns:
    """Select columns of a table.

    Args:
        table: has all of the columns.
        names: of columns that keep them.
        rows: the rows to keep, in this order; None: all.
        renamed: names of other columns, by their new name.
    """
    return {
        new: table[old] if rows is None else [table[old][row] for row in rows]
        for new, old in (*zip(names, names, strict=True), *renamed.items())
    }


def as_rows(table: Columns) -> list[Row]:
    """Write columns as rows."""
    return [dict(zip(table, cells, strict=True)) for cells in zip(*table.values(), strict=True)]


def as_columns(rows: Sequence[Row], names: Iterable[str] = ()) -> Columns:
    """Write rows as columns: those named, or all of the first row."""
    return {name: [row[name] for row in rows] for name in (names or rows[0])}


def are_recalled(table: Columns) -> list[bool]:
    """Tell which rows rest on general knowledge."""
    return [value == "recalled" for value in table["verification"]]


def constants(read: Read) -> dict[str, Any]:
    """Return the constants of our rules by name."""
    table = read("constants")
    return dict(zip(table["name"], table["value"], strict=True))


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
    return {
        "id": [sources["source_id"][row] for row in rows],
        **selected(sources, *words, "url", "published", *more, rows=rows),
    }
