"""Composition of the provinces since 2019, and employment of the cities to 2022, as totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.tables.page import Columns

_CELLS = ("value", "share", "lq_jjj", "lq_nation")
# What is left over stands last.
_OTHERS = "I.L-S"
# The last year by section, and the years of which only totals are known.
_TOTALS_FROM = 2019


def province_columns(
    read: Callable[[str], Columns], region_row: Mapping[str, int], source_row: Mapping[str, int]
) -> Columns:
    """Make the rows of both measures: by measure, year, part and region.

    Args:
        read: returns a derived table's columns by name.
        region_row: row of each region of the page's tables.
        source_row: row of each source of the tab.

    Returns:
        measure, year, region, code, name_en, name_zh, value, share, lq_jjj, lq_nation, source.
    """
    table, names = read("province_sectors"), _names(read("classification"))
    keys = list(zip(table["classification"], table["code"], strict=True))
    order = sorted(
        range(len(keys)),
        key=lambda row: (
            table["measure"][row], table["year"][row], keys[row][1] == _OTHERS, keys[row][1],
            table["region_id"][row],
        ),
    )  # fmt: skip
    return {
        "measure": [table["measure"][row] for row in order],
        "year": [table["year"][row] for row in order],
        "region": [region_row[table["region_id"][row]] for row in order],
        "code": [table["code"][row] for row in order],
        "name_en": [names[keys[row]][0] for row in order],
        "name_zh": [names[keys[row]][1] for row in order],
        **{name: [table[name][row] for row in order] for name in _CELLS},
        "source": [source_row[table["source_id"][row]] for row in order],
    }


def total_columns(
    read: Callable[[str], Columns], region_row: Mapping[str, int], source_row: Mapping[str, int]
) -> Columns:
    """List total employment in urban non-private units of provinces and cities since 2019.

    Returns:
        region, year, value in persons, source.
    """
    table = read("sectors")
    rows = [
        row
        for row, region in enumerate(table["region_id"])
        if table["measure"][row] == "employment"
        and table["code"][row] == "TOTAL"
        and table["year"][row] >= _TOTALS_FROM
        and region in region_row
    ]
    return {
        "region": [region_row[table["region_id"][row]] for row in rows],
        "year": [table["year"][row] for row in rows],
        "value": [table["value"][row] for row in rows],
        "source": [source_row[table["source_id"][row]] for row in rows],
    }


def province_sources(read: Callable[[str], Columns]) -> list[str]:
    """List the sources of both; they repeat."""
    sectors = read("sectors")
    totals = [
        source
        for source, code, measure in zip(
            sectors["source_id"], sectors["code"], sectors["measure"], strict=True
        )
        if code == "TOTAL" and measure == "employment"
    ]
    return [*read("province_sectors")["source_id"], *totals]


def _names(classification: Columns) -> dict[tuple[str, str], tuple[str, str]]:
    keys = zip(classification["classification"], classification["code"], strict=True)
    names = zip(classification["name_en"], classification["name_zh"], strict=True)
    return dict(zip(keys, names, strict=True))
