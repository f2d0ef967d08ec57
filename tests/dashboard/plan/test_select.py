"""Which statements, items and sources the Plan tab shows."""

from typing import Any

import pytest

from tests.dashboard.small_engines import small_engine, whole_link

AIR = 2


def selected(query: str) -> dict[str, Any]:
    selection: dict[str, Any] = small_engine("plan").select(whole_link("plan", query))["plan"]
    return selection


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
    plan = selected(query)
    assert plan["ids"] == ids
    assert len(plan["rows"]) == len(plan["items"]) == len(ids)
    assert plan["total"] == 4


def test_levels_and_verdicts_are_counted() -> None:
    plan = selected("")
    assert plan["levels"] == {"direct": 2, "proxy": 1, "none": 1}
    assert plan["verdicts"] == {
        "not_borne_out": 1, "off_course": 0, "mixed": 0, "on_course": 2, "fact": 0, "unknown": 1
    }  # fmt: skip
    assert plan["differing"] == ["agencies"]


def test_recalled_values_vanish_when_the_reader_hides_them() -> None:
    assert selected("")["items"][AIR] == [2, 3, 4]
    assert selected("recalled=hide")["items"][AIR] == [2, 4]


def test_sources_are_those_of_what_decides_each_once() -> None:
    robots, chips, air, _ = small_engine("plan").rows(whole_link("plan", ""), "plan")
    assert robots["source_id"] == "paper; bulletin"
    # The value between is recalled, from the article, and decides nothing.
    assert air["source_id"] == "bulletin; paper"
    assert chips["source_id"] == ""
