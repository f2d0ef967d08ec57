"""The Plan tab in words, in both languages."""

from __future__ import annotations

import pytest

from tests.dashboard.small_engines import known_link, small_engine


def words(query: str) -> dict[str, str]:
    return small_engine("plan").describe(known_link("plan", query))


@pytest.mark.parametrize(
    ("query", "headline"),
    [
        pytest.param(
            "",
            "Of 4 statements, the tables speak to 2 directly, to 1 by proxies, to 1 not at all",
            id="all",
        ),
        pytest.param(
            "lang=zh", "4条表述中，2条有直接证据，1条只有间接证据，1条没有证据", id="Chinese"
        ),
        pytest.param("industries=steel", "No statement names the chosen industries", id="none"),
    ],
)
def test_the_headline_counts_the_evidence(query: str, headline: str) -> None:
    assert words(query)["headline"] == headline
    assert words(query)["title"].startswith(headline)


def test_the_tally_counts_directions_and_what_differs() -> None:
    assert words("")["tally"] == (
        "2 move toward, 0 away, 1 without clear change, 1 without direction;"
        " 1 differ from the record"
    )
    assert words("industries=steel")["tally"] == "4 statements in all"


@pytest.mark.parametrize(
    ("query", "words_of_filter"),
    [
        pytest.param("", "all 4 statements", id="all"),
        pytest.param("recalled=hide", "all 4 statements · without recalled values", id="hidden"),
        pytest.param(
            "industries=robotics,steel", "1 of 4 statements, those on Robotics, Steel", id="chosen"
        ),
        pytest.param("industries=robotics&lang=zh", "4条表述中涉及机器人的1条", id="Chinese"),
    ],
)
def test_the_filter_says_what_was_chosen(query: str, words_of_filter: str) -> None:
    assert words(query)["filter"] == words_of_filter
