"""Rows named by their numbers, by which tables refer to each other."""

from collections.abc import Iterable, Mapping
from typing import Any

# The number of a row by its id.
Numbers = Mapping[str, int]
# The same by the kind of thing that the rows are: region, industry, source, ...
RowsById = Mapping[str, Numbers]


def row_numbers(ids: Iterable[str]) -> dict[str, int]:
    """Map each id to the number of its row."""
    return {key: row for row, key in enumerate(ids)}


def numbered(ids: Iterable[str | None], rows: Numbers) -> list[Any]:
    """Replace ids by the numbers of their rows; an absent id stays None."""
    return [None if key is None else rows[key] for key in ids]


def each_numbered(lists: Iterable[Iterable[str]], rows: Numbers) -> list[list[int]]:
    """Replace the ids of each list by the numbers of their rows."""
    return [[rows[key] for key in ids] for ids in lists]


def references(table: Mapping[str, list[Any]], rows: RowsById, *kinds: str) -> dict[str, list[Any]]:
    """Give `<kind>`, the numbers of rows, for each column `<kind>_id`; an absent id stays None."""
    return {kind: numbered(table[f"{kind}_id"], rows[kind]) for kind in kinds}
