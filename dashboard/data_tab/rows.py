"""The table behind each chart of the Data tab: a row a thing. Twin: `browser/data_rows.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.data_tab.cells import NATION, cell_words, code_name, column_label, place_name
from dashboard.data_tab.select import select_coverage, select_table
from dashboard.messages import message

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.lookup import Lookup
    from dashboard.tables.page import Columns
    from dashboard.view import View

Row = dict[str, Any]

LANGUAGES = ("en", "zh")
_KEYED = ("region", "industry", "indicator")
_PICTURED_ROWS = 30
_COVERAGE_SOURCE = "JJJ Atlas: table observations, preferred values"


def table_rows(lookup: Lookup, view: View) -> list[Row]:
    """List the rows of the table: every column, then the names of its keys and its citation.

    The browser gives the rows as the reader filtered and sorted them; here they are all, in the
    table's order.
    """
    table = lookup.tables["data"]["rows"][view.table]
    shown = lookup.tables["data"]["about"][view.table]["shown"]
    hides = view.recalled == "hide"
    return [
        _raw(table["columns"], row, hides=hides)
        | _named(lookup, shown, table["columns"], row, hides=hides)
        | _citation(lookup, table["columns"], row)
        | ({"sources_differ": table["differ"][row]} if table["differ"] else {})
        for row in select_table(lookup, view)["rows"]
    ]


def coverage_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every indicator and year: how many of the level's regions have a value."""
    shown = select_coverage(lookup, view)
    names = lookup.tables["data"]["names"]["indicators"]
    return [
        {
            "indicator_id": indicator,
            "name_en": names[indicator]["name_en"],
            "name_zh": names[indicator]["name_zh"],
            "year": year,
            "level": view.level,
            "regions": shown["counts"][number][place],
            "recalled_regions": shown["recalled"][number][place],
            "regions_of_level": shown["total"],
            "chosen_region": view.region or None,
            "chosen_value": shown["chosen"][number][place] or None,
            "source": _COVERAGE_SOURCE,
        }
        for number, indicator in enumerate(shown["indicators"])
        for place, year in enumerate(shown["years"])
    ]


def table_picture(lookup: Lookup, view: View, rows: list[int]) -> dict[str, Any]:
    """Arrange the first rows as a picture shows them.

    Returns:
        heads; widths, in px as on the page; cells: by column; more: how many rows it leaves out.
    """
    about = lookup.tables["data"]["about"][view.table]
    table = lookup.tables["data"]["rows"][view.table]
    columns = table["columns"]
    pictured = [about["shown"][number] for number in about["pictured"]]
    first = rows[:_PICTURED_ROWS]
    hides = view.recalled == "hide"

    def words(column: dict[str, Any], row: int) -> str:
        if is_blank(columns, row, column["parts"][0], hides=hides):
            return ""
        text = cell_words(lookup, column, columns, row, view.lang)
        return text + (_marks(table, row, view.lang) if column is pictured[0] else "")

    return {
        "heads": [column_label(column["id"], view.lang) for column in pictured],
        "widths": [column["width"] for column in pictured],
        "cells": [[words(column, row) for row in first] for column in pictured],
        "more": len(rows) - len(first),
    }


def _marks(table: dict[str, Any], row: int, lang: str) -> str:
    """Say behind what names a row whether it is recalled, of low trust, or not preferred."""
    columns = table["columns"]
    marks = {
        "mark.recalled": row in table["recalled"],
        "mark.low": row in table["low"],
        "data.other": "is_preferred" in columns and not columns["is_preferred"][row],
    }
    return "".join(f" ({message(key, lang)})" for key, is_so in marks.items() if is_so)


DATA_ROWS: dict[str, Callable[[Lookup, View], list[Row]]] = {
    "table": table_rows,
    "coverage": coverage_rows,
}


def is_blank(columns: Columns, row: int, name: str, *, hides: bool) -> bool:
    """Tell whether a value is recalled in a row that is not, where the reader hid recalled ones."""
    return hides and "recalled_fields" in columns and name in columns["recalled_fields"][row]


def _raw(columns: Columns, row: int, *, hides: bool) -> Row:
    found: Row = {}
    for name, values in columns.items():
        value = None if is_blank(columns, row, name, hides=hides) else values[row]
        found[name] = ";".join(value) if isinstance(value, list) else value
    return found


def _named(
    lookup: Lookup, shown: list[dict[str, Any]], columns: Columns, row: int, *, hides: bool
) -> Row:
    """Name each key in both languages; an indicator with its unit."""
    found: Row = {}
    for column in shown:
        name, kind = column["parts"][0], column["kind"]
        if column["is_list"] or not (kind in _KEYED or kind == "sector"):
            continue
        value = None if is_blank(columns, row, name, hides=hides) else columns[name][row]
        stem = name.removesuffix("_id").removesuffix("_adcode")
        for lang in LANGUAGES:
            found[f"{stem}_name_{lang}"] = _name(lookup, kind, value, (columns, row), lang)
        if kind == "indicator" and value is not None:
            unit = lookup.tables["data"]["names"]["indicators"][value]
            found |= {f"unit_{lang}": unit[f"unit_{lang}"] for lang in LANGUAGES}
    return found


def _name(
    lookup: Lookup, kind: str, value: str | None, cell: tuple[Columns, int], lang: str
) -> str | None:
    if value is None:
        return None
    if kind == "sector":
        return code_name(lookup, *cell, lang)
    if kind == "region":
        if value == NATION:
            return place_name(lookup, value, lang)
        name: str = lookup.tables["regions"][f"name_{lang}"][lookup.region_row[value]]
        return name
    found: str = lookup.tables["data"]["names"][
        "industries" if kind == "industry" else "indicators"
    ][value][f"name_{lang}"]
    return found


def _citation(lookup: Lookup, columns: Columns, row: int) -> Row:
    if "source_id" not in columns or "title" in columns:
        return {}
    source = lookup.tables["data"]["sources"][columns["source_id"][row]]
    return {"source": source["title"]} | {
        f"source_{name}": source[name] for name in ("publisher", "url", "published", "trust")
    }
