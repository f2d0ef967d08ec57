"""Industries that places name together, by the rows of the page, for a few pairs."""

from dashboard.tables.columns import Columns, as_columns
from dashboard.tables.related import named_together, related_industries

INDUSTRY_ROW = {"steel": 0, "robotics": 1, "cars": 2, "tourism": 3}
PLACES = {"cars": 5, "robotics": 5, "steel": 6}
NEAR = {("cars", "robotics"): 0.2, ("cars", "steel"): 0.17, ("robotics", "steel"): 0.83}
TABLES: dict[str, Columns] = {
    "industry_proximity": as_columns(
        [
            {"industry_id": one, "other_industry_id": other, "proximity": near,
             "place_count": PLACES[one]}
            for pair, near in NEAR.items()
            for one, other in (pair, pair[::-1])
        ]
    ),
    "proximity_test": {
        "first_year": [2019], "last_year": [2025], "pair_count": [7],
        "proximity_share": [1.0], "count_share": [0.5],
    },
}  # fmt: skip


def test_the_matrix_is_in_the_order_of_the_pages_industries() -> None:
    assert related_industries(TABLES.__getitem__, INDUSTRY_ROW) == {
        "industries": [0, 1, 2],
        "places": [6, 5, 5],
        "proximity": [[0, 0.83, 0.17], [0.83, 0, 0.2], [0.17, 0.2, 0]],
        "test": {
            "first_year": 2019, "last_year": 2025, "pairs": 7, "proximity": 1.0, "counts": 0.5,
        },
    }  # fmt: skip


def test_the_list_of_an_industry_leaves_out_what_is_rarely_named_with_it() -> None:
    found = named_together(TABLES.__getitem__, INDUSTRY_ROW)
    assert found["together"] == [[1], [0, 2], [1], []]
    assert found["proximity"] == [[0.83], [0.83, 0.2], [0.2], []]
