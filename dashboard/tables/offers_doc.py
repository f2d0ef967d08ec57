"""The table in docs/indicators.md of what the Integration tab offers.

`python -m dashboard.tables.offers_doc` writes it between two marks in that file. A test fails if it
is out of date.
"""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

from dashboard.messages import message
from dashboard.tables.columns import as_rows
from dashboard.tables.whole import whole_tables
from data.derive.offers import OFFERS
from data.read import DERIVED

DOC = Path(__file__).parents[2] / "docs" / "indicators.md"
_START, _END = "<!-- coverage -->\n", "<!-- end of coverage -->\n"
_HEAD = (
    "| indicator | unit | level | years on the map | with unverified included | measures |\n"
    "| --- | --- | --- | --- | --- | --- |\n"
)


def coverage_table(tables: dict[str, Any]) -> str:
    """Write the table: a row for each indicator and level.

    Args:
        tables: the tables of the tab.
    """
    offers = as_rows(tables["offers"])
    lines = []
    for row in as_rows(tables["offerings"]):
        offer, level = offers[row["offer"]], row["level"]
        indicators = ", ".join(f"`{name}`" for name in OFFERS[row["offer"]].indicators(level))
        name = message(f"integration.offer.{offer['id']}", "en")
        cells = [
            f"{name} ({indicators})",
            offer["unit_en"],
            level,
            year_words(row["years_hide"]),
            year_words(row["years_show"]),
            ", ".join(row["measures"]) or "none",
        ]
        lines.append(f"| {' | '.join(cells)} |\n")
    return _HEAD + "".join(lines)


def year_words(years: Iterable[int]) -> str:
    """Write years as ranges: 2010-2012, 2014."""
    # In a range, years and places grow alike.
    by_start = groupby(enumerate(years), lambda item: item[1] - item[0])
    ranges = [[year for _, year in items] for _, items in by_start]
    words = [str(one[0]) if len(one) == 1 else f"{one[0]}-{one[-1]}" for one in ranges]
    return ", ".join(words) or "none"


def with_coverage(text: str, table: str) -> str:
    """Replace the table between the marks of a text."""
    before, rest = text.split(_START, 1)
    return before + _START + table + _END + rest.split(_END, 1)[1]


if __name__ == "__main__":
    TABLE = coverage_table(whole_tables(DERIVED)["integration"])
    DOC.write_text(with_coverage(DOC.read_text(encoding="utf-8"), TABLE), encoding="utf-8")
