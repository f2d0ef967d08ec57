"""Tables as plain columns, and the steps that the tables of several tabs share."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

Columns = dict[str, list[Any]]
Tables = dict[str, Any]
Row = dict[str, Any]
# Returns a derived table's columns by name.
Read = Callable[[str], Columns]


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


def constants(read: Read) -> dict[str, Any]:
    """Return the constants of our rules by name."""
    table = read("constants")
    return dict(zip(table["name"], table["value"], strict=True))
