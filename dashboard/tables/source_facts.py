"""The sources of tables: which are cited, their publishing houses, and the months they span."""

from collections.abc import Iterable

from dashboard.tables.columns import Columns, selected
from dashboard.tables.row_numbers import row_numbers

# Of a date such as 2023-05-12: its month, 2023-05.
_MONTH_LETTERS = 7


def houses(focus: Columns, source_ids: list[str]) -> list[int | None]:
    """Number the publishing houses of sources, so that the page can count independent ones.

    Args:
        focus: source_id, publisher (absent if the source names none).
        source_ids: the sources to number.

    Returns:
        Equal numbers for sources of one house; None for a source that counts nowhere: it has no
        statement, or names no publisher, or is no source (`recalled`).
    """
    house_of = dict(zip(focus["source_id"], focus["publisher"], strict=True))
    house_of.pop("recalled", None)
    found = [house_of.get(key) for key in source_ids]
    number = row_numbers(list(dict.fromkeys(house for house in found if house is not None)))
    return [None if house is None else number[house] for house in found]


def source_months(sources: Columns) -> list[str]:
    """Give the months of the oldest and the newest source, as far as their dates name a month."""
    months = sorted(
        date[:_MONTH_LETTERS]
        for date in sources["published"]
        if date is not None and len(date) >= _MONTH_LETTERS
    )
    return [months[0], months[-1]]


def are_recalled(table: Columns) -> list[bool]:
    """Tell which rows rest on general knowledge."""
    return [value == "recalled" for value in table["verification"]]


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
    return selected(sources, *words, "url", "published", *more, rows=rows, id="source_id")
