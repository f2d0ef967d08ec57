"""Starts, counties and ages of made-up moves, computed by hand."""

import numpy as np
import pandas as pd
import pytest
from shapely import box

from data.borders.layers import Layer
from data.derive.moves import moves, rings

SOURCES = pd.DataFrame(
    [("old", "2014-06-13"), ("new", "2026-02"), ("undated", None)],
    columns=["source_id", "published"],
).astype("string")
ROWS = [
    ("seen", "110108", "133100", "operating", None, 115.9, 39.0, "new", None),
    ("recalled", "110102", "133100", "operating", 2017, None, None, "new", "origin_region_id;lon"),
    ("pledge", "110000", "130600", "announced", 2012, None, None, "old", None),
    ("doubtful", "110000", "130600", "announced", 2012, None, None, "old", "announced_year"),
    ("silent", None, "130600", "announced", None, 113.0, 36.0, "undated", None),
]
COLUMNS = [
    "relocation_id", "origin_region_id", "destination_region_id", "status", "announced_year",
    "lon", "lat", "source_id", "recalled_fields",
]  # fmt: skip
COUNTIES = Layer(
    ("130629", "130632"),
    np.array([box(115.8, 38.9, 116.1, 39.2), box(115.8, 38.6, 116.1, 38.9)], dtype=object),
)


@pytest.fixture
def derived() -> pd.DataFrame:
    table = pd.DataFrame(ROWS, columns=COLUMNS).astype(
        {
            **dict.fromkeys(COLUMNS, "string"),
            "announced_year": "Int64",
            "lon": "Float64",
            "lat": "Float64",
        }
    )
    return moves(table, SOURCES, COUNTIES).set_index("relocation_id")


def test_a_move_goes_to_xiongan_or_elsewhere(derived: pd.DataFrame) -> None:
    assert derived["scope"].tolist() == ["xiongan", "xiongan", *["elsewhere"] * 3]


def test_a_recalled_start_is_ignored(derived: pd.DataFrame) -> None:
    starts = (
        derived["start_region_id"].astype("object").where(derived["start_region_id"].notna(), None)
    )
    assert starts.tolist() == ["110108", None, "110000", "110000", None]


def test_a_point_has_its_county_or_none(derived: pd.DataFrame) -> None:
    assert derived["point_county_id"].notna().tolist() == [True, False, False, False, False]
    assert derived.loc["seen", "point_county_id"] == "130629"


def test_an_announcement_is_aged_to_the_newest_source(derived: pd.DataFrame) -> None:
    # To 2026 from 2012, or from 2014, the year of its source, if 2012 is recalled.
    assert derived.loc["pledge", "pledge_years"] == 14
    assert derived.loc["doubtful", "pledge_years"] == 12
    assert derived.loc[["seen", "recalled", "silent"], "pledge_years"].isna().all()


def test_the_status_has_the_date_of_its_source(derived: pd.DataFrame) -> None:
    assert derived.loc["seen", "as_of"] == "2026-02"
    assert derived["as_of"].isna().tolist() == [False, False, False, False, True]


def test_the_ring_surrounds_tiananmen() -> None:
    constants = pd.DataFrame(
        [("ring_km", 100), ("tiananmen_lon", 116.3975), ("tiananmen_lat", 39.9087)],
        columns=["name", "value"],
    )
    table = rings(constants)
    assert table["radius_km"].unique().tolist() == [100]
    # A degree of latitude is 111 km: 0.9 degrees north.
    assert table.loc[0, "lon"] == pytest.approx(116.3975)
    assert table.loc[0, "lat"] == pytest.approx(39.9087 + 0.9006, abs=0.001)
    assert table["lon"].iloc[0] == table["lon"].iloc[-1]
    assert table["lat"].iloc[0] == table["lat"].iloc[-1]
