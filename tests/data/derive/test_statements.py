"""Statements with the trust and age of their sources."""

from typing import Any

import pandas as pd
import pytest

from data.derive.statements import with_sources

SOURCES = pd.DataFrame(
    [
        ("s1", "Daily", "medium"),
        ("s2", "Blog", "low"),
        ("s3", None, None),
        ("s4", "Gazette", None),
        ("recalled", "the compilers", None),
    ],
    columns=["source_id", "publisher_en", "trust"],
).astype("string")


def statements(**columns: list[Any]) -> pd.DataFrame:
    """Make statements of 2020 that were seen in s1 and read once, unless columns differ."""
    count = len(next(iter(columns.values())))
    defaults = {"year": 2020, "source_id": "s1", "verification": "seen", "reread": None}
    table = {name: [value] * count for name, value in defaults.items()} | columns
    return pd.DataFrame(table).astype({"year": "Int64", "reread": "string"})


@pytest.mark.parametrize(
    ("source_id", "verification", "is_counted"),
    [
        pytest.param("s1", "seen", True, id="medium trust"),
        pytest.param("s2", "seen", False, id="low trust"),
        pytest.param("s3", "seen", False, id="no publisher"),
        pytest.param("s4", "seen", True, id="not rated is not low"),
        pytest.param("s4", "recalled", False, id="recalled in spite of a source"),
        pytest.param("recalled", "recalled", False, id="recalled"),
    ],
)
def test_what_counts_as_an_independent_source(
    source_id: str, verification: str, *, is_counted: bool
) -> None:
    focus = statements(source_id=[source_id], verification=[verification])
    assert with_sources(focus, SOURCES, 2017)["is_counted_source"].tolist() == [is_counted]


def test_a_statement_is_recent_from_the_given_year_on_and_undated_is_not() -> None:
    focus = statements(year=[2016, 2017, None])
    assert with_sources(focus, SOURCES, 2017)["is_recent"].tolist() == [False, True, False]


def test_a_statement_that_a_later_text_contradicts_is_not_recent_whatever_its_year() -> None:
    focus = statements(reread=["contradicted", "weaker_role", None])
    assert with_sources(focus, SOURCES, 2017)["is_recent"].tolist() == [False, True, True]


def test_a_statement_not_found_again_has_low_trust_and_does_not_count() -> None:
    joined = with_sources(statements(reread=["not_found", "holds", None]), SOURCES, 2017)
    assert joined["trust"].tolist() == ["low", "medium", "medium"]
    assert joined["is_counted_source"].tolist() == [False, True, True]
