"""docs/indicators.md lists what is offered."""

from dashboard.tables.columns import Tables
from dashboard.tables.offers_doc import DOC, coverage_table, with_coverage, year_words


def test_years_are_written_as_ranges() -> None:
    assert year_words([2010, 2011, 2012, 2014]) == "2010-2012, 2014"
    assert year_words([]) == "none"


def test_the_table_of_what_is_offered_is_up_to_date(real_tables: Tables) -> None:
    text = DOC.read_text(encoding="utf-8")
    renewed = with_coverage(text, coverage_table(real_tables["integration"]))
    assert text == renewed, "run python -m dashboard.tables.offers_doc"
