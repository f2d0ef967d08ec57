"""Composition of the provinces since 2019, and employment of the cities to 2022, as totals."""

from dashboard.tables.columns import Columns, Read, Row, as_columns, as_rows
from dashboard.tables.row_numbers import Numbers

# What is left over stands last.
_OTHERS = "I.L-S"
# The last year by section, and the years of which only totals are known.
_TOTALS_FROM = 2019


def province_columns(read: Read, region_row: Numbers, source_row: Numbers) -> Columns:
    """Make the rows of both measures: by measure, year, part and region.

    Args:
        read: returns a derived table's columns by name.
        region_row: row of each region of the page's tables.
        source_row: row of each source of the tab.

    Returns:
        measure, year, region, code, name_en, name_zh, value, share, lq_jjj, lq_nation, source.
    """
    names = {(row["classification"], row["code"]): row for row in as_rows(read("classification"))}
    rows = sorted(
        as_rows(read("province_sectors")),
        key=lambda row: (
            row["measure"], row["year"], row["code"] == _OTHERS, row["code"], row["region_id"],
        ),
    )  # fmt: skip
    named = [names[row["classification"], row["code"]] for row in rows]
    return {
        **as_columns(rows, ("measure", "year")),
        "region": [region_row[row["region_id"]] for row in rows],
        **as_columns(named, ("code", "name_en", "name_zh")),
        **as_columns(rows, ("value", "share", "lq_jjj", "lq_nation")),
        "source": [source_row[row["source_id"]] for row in rows],
    }


def total_columns(read: Read, region_row: Numbers, source_row: Numbers) -> Columns:
    """List total employment in urban non-private units of provinces and cities since 2019.

    Returns:
        region, year, value in persons, source.
    """
    rows = [row for row in _total_rows(read) if row["region_id"] in region_row]
    return {
        "region": [region_row[row["region_id"]] for row in rows],
        **as_columns(rows, ("year", "value")),
        "source": [source_row[row["source_id"]] for row in rows],
    }


def province_sources(read: Read) -> list[str]:
    """List the sources of both; they repeat."""
    return [
        *read("province_sectors")["source_id"],
        *(row["source_id"] for row in _total_rows(read)),
    ]


def _total_rows(read: Read) -> list[Row]:
    return [
        row
        for row in as_rows(read("sectors"))
        if (row["measure"], row["code"]) == ("employment", "TOTAL") and row["year"] >= _TOTALS_FROM
    ]
