"""The types of the page's tables are up to date."""

from pathlib import Path

from dashboard.tables.types import FILE, table_types


def test_the_types_are_those_of_the_tables(built: Path) -> None:
    assert FILE.read_text(encoding="utf-8") == table_types(built), (
        "run python -m dashboard.tables.types"
    )
