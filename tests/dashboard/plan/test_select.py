"""Which statements, items and sources the Plan tab shows."""

from __future__ import annotations

import pytest

from dashboard.plan.select import items_of, select_plan, sources_of
from tests.dashboard.plan.small import plan_lookup
from tests.dashboard.small import view_of

LOOKUP = plan_lookup()


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        pytest.param("", ["robots", "chips", "air", "agencies"], id="all by default"),
        pytest.param("industries=all", ["robots", "chips", "air", "agencies"], id="all"),
        pytest.param("industries=robotics", ["robots"], id="one industry"),
        pytest.param("industries=robotics,steel", ["robots"], id="any of the chosen"),
        pytest.param("industries=steel", [], id="an industry that the report does not name"),
    ],
)
def test_chosen_industries_narrow_the_statements(query: str, ids: list[str]) -> None:
    shown = select_plan(LOOKUP, view_of(query))["plan"]
    assert shown["ids"] == ids
    assert len(shown["rows"]) == len(shown["items"]) == len(ids)
    assert shown["total"] == 4


def test_levels_and_directions_are_counted() -> None:
    shown = select_plan(LOOKUP, view_of(""))["plan"]
    assert shown["levels"] == {"direct": 2, "proxy": 1, "none": 1}
    assert shown["directions"] == {
        "toward": 2, "away": 0, "no_clear_change": 1, "not_applicable": 1
    }  # fmt: skip
    assert shown["differing"] == ["agencies"]
    assert shown["split"] == []


def test_recalled_values_vanish_when_the_reader_hides_them() -> None:
    assert items_of(LOOKUP, view_of(""), 2) == [2, 3, 4]
    assert items_of(LOOKUP, view_of("recalled=hide"), 2) == [2, 4]


def test_sources_are_those_of_what_decides_each_once() -> None:
    assert sources_of(LOOKUP, 0) == [1, 2]
    # The value between is recalled (source 0) and decides nothing.
    assert sources_of(LOOKUP, 2) == [2, 1]
    assert sources_of(LOOKUP, 1) == []
