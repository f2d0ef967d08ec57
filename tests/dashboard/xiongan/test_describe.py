"""The Xiong'an tab in words."""

from __future__ import annotations

import pytest

from tests.dashboard.small_engines import known_link, small_engine


def words(query: str = "") -> dict[str, str]:
    return small_engine("xiongan").describe(known_link("xiongan", query))


@pytest.mark.parametrize(
    ("query", "headline"),
    [
        pytest.param(
            "",
            "Head offices and whole moves in Xiong'an: 2 at work and 1 being built",
            id="what truly moved",
        ),
        pytest.param("lang=zh", "雄安的总部和整体搬迁单位：2家已运行和1家在建", id="Chinese"),
        pytest.param(
            "moves=all",
            "Organisations in Xiong'an: 2 at work, 1 being built and 1 only announced",
            id="all types",
        ),
        pytest.param(
            "moves=all&kinds=university",
            "Universities in Xiong'an: none at work and 1 only announced",
            id="one kind",
        ),
        pytest.param(
            "moves=all&status=announced",
            "Organisations in Xiong'an: 1 only announced",
            id="a status that is filtered out is not said to be none",
        ),
        pytest.param(
            "moves=all&kinds=government_agency",
            "Government agencies: none is known to go to Xiong'an",
            id="none",
        ),
        pytest.param(
            "moves=branch",
            "The chosen organisations: none is known to go to Xiong'an",
            id="no headline rests on a recalled destination or a group",
        ),
    ],
)
def test_the_headline_counts_what_the_tables_hold(query: str, headline: str) -> None:
    assert words(query)["headline"] == headline


def test_the_tally_says_the_whole_and_how_old_the_newest_source_is() -> None:
    assert words()["tally"] == (
        "All types of move: 2 at work, 1 being built, 1 only announced."
        " As the sources stood, the newest of 2026."
    )
    assert words("layers=elsewhere")["tally"].endswith("Shown with other places: 5.")


def test_the_filter_names_every_choice() -> None:
    assert words("kinds=company,bank&moves=all&recalled=hide&region=133100")["filter"] == (
        "Kind: Banks and insurers, Companies · Type of move: all · Status: all"
        " · moves to Xiong'an · without recalled statements · chosen: Xiong'an"
    )
