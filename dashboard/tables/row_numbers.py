"""Rows named by their numbers, by which tables refer to each other."""

from collections.abc import Iterable, Mapping
from typing import Any

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
