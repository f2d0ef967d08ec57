"""Values of single years that are no series: ports, airports, fastest trains, the whole region.

Each keeps its vintage, since stations, ports and days differ.
"""

from collections.abc import Collection, Iterator

from dashboard.tables.columns import Columns, Read, Row, as_columns, as_rows, selected
from dashboard.tables.row_numbers import Numbers, numbered
from dashboard.tables.source_facts import are_recalled
from data.derive.offers import OFFERS, SINGLE_VALUES

_NAMES = ("name_en", "name_zh", "unit_en", "unit_zh")
_CELLS = ("year", "value", "vintage", "vintage_zh", "source_id", "verification")


def single_values(read: Read) -> Columns:
    """Collect the preferred values, by indicator, the region as a whole first, then by year.

    Args:
        read: returns a derived table's columns by name.

    Returns:
        name_en, name_zh, unit_en, unit_zh, region_id (None: the region as a whole), year, value,
        vintage, vintage_zh, source_id, verification.
    """
    as_series = {offer.offer_id for offer in OFFERS if offer.kind != "single"}
    found = [
        *_preferred(read("region_totals"), SINGLE_VALUES),
        *_preferred(read("observations"), {*SINGLE_VALUES} - as_series),
    ]
    rank = {name: place for place, name in enumerate(SINGLE_VALUES)}
    found.sort(key=lambda row: (rank[row["indicator_id"]], row["region_id"] or "", row["year"]))
    described = {row["indicator_id"]: row for row in as_rows(read("indicators"))}
    return {
        **as_columns([described[row["indicator_id"]] for row in found], _NAMES),
        **as_columns(found, ("region_id", *_CELLS)),
    }


def with_rows(singles: Columns, region_row: Numbers, source_row: Numbers) -> Columns:
    """Refer to regions and sources by row, and write the vintages in both languages."""
    return {
        **selected(singles, *_NAMES, "year", "value"),
        "region": numbered(singles["region_id"], region_row),
        **selected(singles, vintage_en="vintage", vintage_zh="vintage_zh"),
        "source": numbered(singles["source_id"], source_row),
        "is_recalled": are_recalled(singles),
    }


def _preferred(table: Columns, indicators: Collection[str]) -> Iterator[Row]:
    """Yield the preferred rows of some indicators; those of the whole region have no region."""
    for row in as_rows(table):
        if row["is_preferred"] and row["indicator_id"] in indicators:
            yield {"region_id": None, **row}
