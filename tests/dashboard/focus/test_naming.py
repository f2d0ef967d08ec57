"""Who names the chosen industries: what the profile of the whole region lists."""

import pytest

from tests.dashboard.small_engines import small_engine, with_unverified


@pytest.mark.parametrize(
    ("query", "statements"),
    [
        pytest.param("", [], id="the plan's twelve are no choice"),
        pytest.param("industries=all", [], id="every industry is none"),
        pytest.param("industries=robotics&roles=lead", [0, 10], id="only shown roles"),
        pytest.param("industries=robotics", [0, 10, 5, 1, 8], id="strongest, then newest"),
        pytest.param("industries=robotics&recalled=hide", [0, 10, 5, 1], id="without recalled"),
        pytest.param("industries=chips", [11, 6], id="older last"),
    ],
)
def test_the_whole_region_lists_who_names_the_chosen_industries(
    query: str, statements: list[int]
) -> None:
    profile = small_engine("focus").select(with_unverified(query))["profile"]
    assert profile["statements"] == statements
