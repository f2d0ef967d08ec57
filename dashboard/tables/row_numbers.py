"""Rows named by their numbers, by which tables refer to each other."""

from collections.abc import Hashable, Iterable, Mapping
from typing import Any, TypeVar

Key = TypeVar("Key", bound=Hashable)
# The number of a row by its id.
Numbers = Mapping[str, int]
# The same by the kind of thing that the rows are: region, industry, source, ...
RowsById = Mapping[str, Numbers]


def row_numbers(ids: Iterable[Key]) -> dict[Key, int]:
    """Map each id to the number of its row."""
    return {key: row for row, key in enumerate(ids)}


def numbered(ids: Iterable[str | None], rows: Numbers) -> list[Any]:
    """Replace ids by the numbers of their rows; an absent id stays None."""
    return [None if key is None else rows[key] for key in ids]


def each_numbered(lists: Iterable[Iterable[str]], rows: Numbers) -> list[list[int]]:
    """Replace the ids of each list by the numbers of their rows."""
    return [[rows[key] for key in ids] for ids in lists]


def references(
    table: Mapping[str, list[Any]], rows: RowsById, *columns: str, **renamed: str
) -> dict[str, list[Any]]:
    """Replace ids by the numbers of their rows; an absent id stays None.

    Args:
        table: has all of the columns. A name such as `lead_region_id` has the kind of its ids,
            region, before its last part; `member_region_ids` has lists of ids.
        rows: row numbers by id, of each kind.
        columns: of plain names such as `region_id`, which becomes `region`.
        renamed: names of other columns, by their new name.
    """
    names = {column.removesuffix("_id"): column for column in columns} | renamed
    found = {}
    for new, old in names.items():
        of_kind = rows[old.removesuffix("s").split("_")[-2]]
        number = each_numbered if old.endswith("_ids") else numbered
        found[new] = number(table[old], of_kind)
    return found
