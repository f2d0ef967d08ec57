"""Statements with the trust and age of their sources."""

from __future__ import annotations

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
    focus = pd.DataFrame(
        {"year": [2020], "source_id": [source_id], "verification": [verification]}
    ).astype({"year": "Int64"})
    assert with_sources(focus, SOURCES, 2017)["is_counted_source"].tolist() == [is_counted]


def test_a_statement_is_recent_from_the_given_year_on_and_undated_is_not() -> None:
    focus = pd.DataFrame(
        {"year": [2016, 2017, None], "source_id": ["s1"] * 3, "verification": ["seen"] * 3}
    ).astype({"year": "Int64"})
    assert with_sources(focus, SOURCES, 2017)["is_recent"].tolist() == [False, True, False]
