"""A table's cell in words. Twin: `browser/data_cells.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.messages import message
from dashboard.names import region_name
from dashboard.numbers import number_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.lookup import Lookup
    from dashboard.tables.page import Columns

NATION = "156000"
# No value of the tables has more.
_DECIMALS = 4


def cell_words(
    lookup: Lookup, column: dict[str, Any], columns: Columns, row: int, lang: str
) -> str:
    """Say a cell; an absent value is an empty text.

    Args:
        lookup: the tables.
        column: a shown column: parts, kind, is_list.
        columns: the table's columns.
        row: of the cell.
        lang: of the words.
    """
    parts = column["parts"]
    value = columns[parts[-1] if lang == "zh" else parts[0]][row]
    if value is None:
        return ""
    kind = column["kind"]
    if column["is_list"]:
        words = [_word(lookup, kind, item, lang) for item in value]
        return message("list.comma", lang).join(words)
    if kind == "measure":
        unit = lookup.tables["data"]["names"]["indicators"][columns["indicator_id"][row]]
        return f"{number_words(value, _DECIMALS)} {unit[f'unit_{lang}']}"
    if kind == "sector":
        return code_name(lookup, columns, row, lang)
    return _word(lookup, kind, value, lang)


def code_name(lookup: Lookup, columns: Columns, row: int, lang: str) -> str:
    """Name the code of a classification."""
    key = f"{columns['classification'][row]} {columns['code'][row]}"
    name: str = lookup.tables["data"]["names"]["codes"][key][f"name_{lang}"]
    return name


def place_name(lookup: Lookup, place: str, lang: str) -> str:
    """Name a region, a zone or the nation."""
    if place == NATION:
        name: str = lookup.tables["data"]["names"]["nation"][f"name_{lang}"]
        return name
    return region_name(lookup, lookup.region_row[place], lang)


def column_label(column: str, lang: str) -> str:
    """Name a column, or either half of a pair of languages."""
    return message(f"data.column.{column.removesuffix('_en').removesuffix('_zh')}", lang)


def _word(lookup: Lookup, kind: str, value: Any, lang: str) -> str:  # noqa: ANN401 - any cell
    data = lookup.tables["data"]
    words: dict[str, Callable[[], str]] = {
        "region": lambda: place_name(lookup, value, lang),
        "industry": lambda: data["names"]["industries"][value][f"name_{lang}"],
        "indicator": lambda: data["names"]["indicators"][value][f"name_{lang}"],
        "choice": lambda: message(f"data.value.{value}", lang),
        "flag": lambda: message("data.yes" if value else "data.no", lang),
        "number": lambda: number_words(value, _DECIMALS),
        "source": lambda: data["sources"][value]["title"],
        "field": lambda: column_label(value, lang),
    }
    return words[kind]() if kind in words else str(value)
