"""The Data tab in words."""

from __future__ import annotations

import pytest

from tests.dashboard.small_engines import known_link, small_engine


def words(query: str) -> dict[str, str]:
    return small_engine("data").describe(known_link("data", query))


@pytest.mark.parametrize(
    ("query", "headline"),
    [
        pytest.param("", "Focus statements: 3 statements from 3 sources", id="focus"),
        pytest.param("lang=zh", "产业重点表述：3条表述，来自3个来源", id="focus in Chinese"),
        pytest.param("table=distances", "Distances: 1 regions", id="without sources"),
    ],
)
def test_the_headline_counts_rows_and_sources(query: str, headline: str) -> None:
    assert words(query)["headline"] == headline


@pytest.mark.parametrize(
    ("query", "tally"),
    [
        # One of three is 33.33 %, one of five 20 %.
        pytest.param("", "1 recalled (33.3 %) · 1 of low trust (33.3 %)", id="recalled and low"),
        pytest.param("table=observations", "1 recalled (20.0 %)", id="recalled"),
        pytest.param(
            "table=observations&recalled=hide", "1 recalled (20.0 %), hidden", id="hidden"
        ),
        pytest.param("table=relocations", "1 with recalled fields (100.0 %)", id="fields"),
        pytest.param("table=distances", "worked out from the other tables", id="derived"),
    ],
)
def test_the_tally_says_how_much_is_recalled_or_of_low_trust(query: str, tally: str) -> None:
    assert words(query)["tally"] == tally


def test_the_filter_names_table_region_and_what_is_hidden() -> None:
    found = words("table=observations&recalled=hide&region=130629")["filter"]
    assert found == (
        "Observations · 5 values · without recalled statements · chosen: Rongcheng (Xiong'an)"
    )


def test_the_title_ends_with_the_name_of_the_atlas() -> None:
    assert words("table=distances")["title"] == "Distances: 1 regions · JJJ Atlas"
