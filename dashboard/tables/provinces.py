"""Composition of the provinces since 2019, and employment of the cities to 2022, as totals."""

from dashboard.tables.columns import Columns, Read, Row, as_columns, as_rows, selected
from dashboard.tables.row_numbers import RowsById, references

# What is left over stands last.
_OTHERS = "I.L-S"
# The last year by section, and the years of which only totals are known.
_TOTALS_FROM = 2019


def province_columns(read: Read, rows: RowsById) -> Columns:
    """Make the rows of both measures: by measure, year, part and region.

    Args:
        read: returns a derived table's columns by name.
        rows: row of each region of the page's tables, and of each source of the tab.

    Returns:
        measure, year, region, code, name_en, name_zh, value, share, lq_jjj, lq_nation, source.
    """
    names = {(row["classification"], row["code"]): row for row in as_rows(read("classification"))}
    found = sorted(
        as_rows(read("province_sectors")),
        key=lambda row: (
            row["measure"], row["year"], row["code"] == _OTHERS, row["code"], row["region_id"],
        ),
    )  # fmt: skip
    table = as_columns(found)
    return {
        **references(table, rows, "region_id", "source_id"),
        **selected(table, "measure", "year", "code", "value", "share", "lq_jjj", "lq_nation"),
        **as_columns(
            [names[row["classification"], row["code"]] for row in found], ("name_en", "name_zh")
        ),
    }


def total_columns(read: Read, rows: RowsById) -> Columns:
    """List total employment in urban non-private units of provinces and cities since 2019.

    Returns:
        region, year, value in persons, source.
    """
    table = as_columns([row for row in _total_rows(read) if row["region_id"] in rows["region"]])
    return {**references(table, rows, "region_id", "source_id"), **selected(table, "year", "value")}


def province_sources(read: Read) -> list[str]:
    """List the sources of both; they repeat."""
    totals = (row["source_id"] for row in _total_rows(read))
    return [*read("province_sectors")["source_id"], *totals]


def _total_rows(read: Read) -> list[Row]:
    return [
        row
        for row in as_rows(read("sectors"))
        if (row["measure"], row["code"]) == ("employment", "TOTAL") and row["year"] >= _TOTALS_FROM
    ]
