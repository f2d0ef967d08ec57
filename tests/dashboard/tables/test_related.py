"""Industries that places name together, by hand on a few places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from dashboard.tables.related import named_together, proximity, related_industries

if TYPE_CHECKING:
    from dashboard.tables.columns import Columns

INDUSTRY_ROW = {"steel": 0, "robotics": 1, "cars": 2, "tourism": 3}
# Steel in six places, robotics in five of them, cars in one of those and four others.
NAMED = {
    "steel": "abcdef",
    "robotics": "abcde",
    "cars": "eghij",
    "tourism": "abcd",
}


def statements(named: dict[str, str], **changed: str | int) -> Columns:
    """Give a row of each place that names an industry, with some columns changed."""
    rows = [
        {
            "region_id": place, "industry_id": industry, "role": "core", "scope": "own",
            "verification": "seen", "year": 2018, **changed,
        }
        for industry, places in named.items()
        for place in places
    ]  # fmt: skip
    return {name: [row[name] for row in rows] for name in rows[0]}


def both(one: Columns, other: Columns) -> Columns:
    """Put the rows of two tables into one."""
    return {name: [*one[name], *other[name]] for name in one}


def test_proximity_is_the_smaller_of_the_two_chances() -> None:
    # Of three places two name the first, one of them the second, and the last one the third.
    matrix = np.array([[1, 1, 0], [1, 0, 0], [0, 0, 1]], dtype=float)
    assert proximity(matrix).tolist() == [[0, 0.5, 0], [0.5, 0, 0], [0, 0, 0]]


def test_industries_that_five_places_name_are_related() -> None:
    found = related_industries(statements(NAMED), INDUSTRY_ROW)
    assert found["industries"] == [0, 1, 2]  # four places name tourism
    assert found["places"] == [6, 5, 5]
    # 5 of 6 places of steel name robotics; 1 of 6 cars; 1 of 5 of robotics cars.
    assert found["proximity"] == [[0, 0.83, 0.17], [0.83, 0, 0.2], [0.17, 0.2, 0]]


def test_the_list_of_an_industry_leaves_out_what_is_rarely_named_with_it() -> None:
    found = named_together(statements(NAMED), INDUSTRY_ROW)
    assert found["together"] == [[1], [0, 2], [1], []]
    assert found["proximity"] == [[0.83], [0.83, 0.2], [0.2], []]


@pytest.mark.parametrize(
    "changed", [{"role": "support"}, {"scope": "above"}, {"verification": "recalled"}]
)
def test_only_what_a_place_names_of_its_own_and_was_read_counts(changed: dict[str, str]) -> None:
    rows = both(statements(NAMED), statements({"tourism": "efg"}, **changed))
    assert related_industries(rows, INDUSTRY_ROW) == related_industries(
        statements(NAMED), INDUSTRY_ROW
    )


def test_a_place_that_names_the_nearer_industry_next_is_ranked_right() -> None:
    # Place f names steel alone; robotics is near to steel, cars is not, and as many name both.
    rows = both(statements(NAMED), statements({"robotics": "f"}, year=2025))
    # Of each year from 2019 on, the one pair of what f names next and what it does not: cars.
    assert related_industries(rows, INDUSTRY_ROW)["test"] == {
        "first_year": 2019,
        "last_year": 2025,
        "pairs": 7,
        "proximity": 1.0,
        "counts": 0.5,
    }


def test_without_a_pair_to_tell_apart_no_share_is_given() -> None:
    test = related_industries(statements(NAMED), INDUSTRY_ROW)["test"]
    assert (test["pairs"], test["proximity"], test["counts"]) == (0, None, None)
