"""Values of single years that are no series: ports, airports, fastest trains, the whole region.

Each keeps its vintage, since stations, ports and days differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.derive.offers import OFFERS, SINGLE_VALUES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.tables.page import Columns

_NAMES = ("name_en", "name_zh", "unit_en", "unit_zh")
_CELLS = ("year", "value", "vintage", "vintage_zh", "source_id", "verification")


def single_values(read: Callable[[str], Columns]) -> Columns:
    """Collect the preferred values, by indicator, the region as a whole first, then by year.

    Args:
        read: returns a derived table's columns by name.

    Returns:
        name_en, name_zh, unit_en, unit_zh, region_id (None: the region as a whole), year, value,
        vintage, vintage_zh, source_id, verification.
    """
    places, totals = read("observations"), read("region_totals")
    as_series = {offer.offer_id for offer in OFFERS if offer.kind != "single"}
    alone = [name for name in SINGLE_VALUES if name not in as_series]
    found = [
        *_preferred(totals, SINGLE_VALUES, [None] * len(totals["year"])),
        *_preferred(places, alone, places["region_id"]),
    ]
    found.sort(key=lambda row: (SINGLE_VALUES.index(row[0]), row[1] or "", row[2]))
    indicators = read("indicators")
    described = [indicators["indicator_id"].index(row[0]) for row in found]
    return {
        **{name: [indicators[name][row] for row in described] for name in _NAMES},
        "region_id": [row[1] for row in found],
        **{name: [row[2 + place] for row in found] for place, name in enumerate(_CELLS)},
    }


def with_rows(
    singles: Columns, region_row: Mapping[str, int], source_row: Mapping[str, int]
) -> Columns:
    """Refer to regions and sources by row, and write the vintages in both languages."""
    return {
        **{name: singles[name] for name in (*_NAMES, "year", "value")},
        "region": [None if key is None else region_row[key] for key in singles["region_id"]],
        "vintage_en": singles["vintage"],
        "vintage_zh": singles["vintage_zh"],
        "source": [source_row[key] for key in singles["source_id"]],
        "is_recalled": [value == "recalled" for value in singles["verification"]],
    }


def _preferred(
    table: Columns, indicators: list[str] | tuple[str, ...], regions: list[str | None]
) -> list[tuple]:  # type: ignore[type-arg]
    """List the preferred rows of some indicators: indicator, region, and the cells."""
    columns = (table[name] for name in _CELLS)
    rows = zip(table["indicator_id"], regions, table["is_preferred"], *columns, strict=True)
    return [
        (indicator, region, *cells)
        for indicator, region, is_preferred, *cells in rows
        if is_preferred and indicator in indicators
    ]
