"""Industries that places name together, by hand on a few places."""

import numpy as np
import pandas as pd
import pytest

from data.derive.related import industry_proximity, proximity, proximity_test

# Steel in six places, robotics in five of them, cars in one of those and four others.
NAMED = {
    "steel": "abcdef",
    "robotics": "abcde",
    "cars": "eghij",
    "tourism": "abcd",
}


def statements(named: dict[str, str], **changed: str | int) -> pd.DataFrame:
    """Give a row of each place that names an industry, with some columns changed."""
    rows = [
        {
            "region_id": place, "industry_id": industry, "role": "core", "scope": "own",
            "verification": "seen", "year": 2018, **changed,
        }
        for industry, places in named.items()
        for place in places
    ]  # fmt: skip
    return pd.DataFrame(rows).convert_dtypes()


def test_proximity_is_the_smaller_of_the_two_chances() -> None:
    # Of three places two name the first, one of them the second, and the last one the third.
    matrix = np.array([[1, 1, 0], [1, 0, 0], [0, 0, 1]], dtype=float)
    assert proximity(matrix).tolist() == [[0, 0.5, 0], [0.5, 0, 0], [0, 0, 0]]


def test_industries_that_five_places_name_are_related() -> None:
    found = industry_proximity(statements(NAMED))
    # Four places name tourism. 5 of 6 places of steel name robotics; 1 of 6 cars; 1 of 5 of
    # robotics cars.
    assert list(found.itertuples(index=False, name=None)) == [
        ("cars", "robotics", 5, 1, 0.2),
        ("cars", "steel", 5, 1, 0.17),
        ("robotics", "cars", 5, 1, 0.2),
        ("robotics", "steel", 5, 5, 0.83),
        ("steel", "cars", 6, 1, 0.17),
        ("steel", "robotics", 6, 5, 0.83),
    ]


@pytest.mark.parametrize(
    "changed", [{"role": "support"}, {"scope": "above"}, {"verification": "recalled"}]
)
def test_only_what_a_place_names_of_its_own_and_was_read_counts(changed: dict[str, str]) -> None:
    rows = pd.concat([statements(NAMED), statements({"tourism": "efg"}, **changed)])
    pd.testing.assert_frame_equal(industry_proximity(rows), industry_proximity(statements(NAMED)))


def test_a_place_that_names_the_nearer_industry_next_is_ranked_right() -> None:
    # Place f names steel alone; robotics is near to steel, cars is not, and as many name both.
    rows = pd.concat([statements(NAMED), statements({"robotics": "f"}, year=2025)])
    # Of each year from 2019 on, the one pair of what f names next and what it does not: cars.
    assert proximity_test(rows).to_dict("records") == [
        {
            "first_year": 2019, "last_year": 2025, "pair_count": 7,
            "proximity_share": 1.0, "count_share": 0.5,
        }
    ]  # fmt: skip


def test_without_a_pair_to_tell_apart_no_share_is_given() -> None:
    (test,) = proximity_test(statements(NAMED)).itertuples(index=False)
    assert test.pair_count == 0
    assert test.proximity_share is pd.NA
    assert test.count_share is pd.NA


def test_without_statements_there_is_no_pair() -> None:
    none = statements(NAMED).iloc[:0]
    assert industry_proximity(none).empty
    assert proximity_test(none)["pair_count"].tolist() == [0]
