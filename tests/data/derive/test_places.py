"""Parents, points and distances of a few made-up regions and zones."""

from typing import Any

import pandas as pd
import pytest

from data.derive.places import ancestors, distances, with_parents, with_positions

REGIONS = pd.DataFrame(
    [
        ("156000", "nation", None, None, None),
        ("110000", "province", "110000", 116.41, 39.90),
        ("110101", "county", "110000", None, None),
        ("130000", "province", None, 114.47, 38.04),
        ("130600", "city", "130600", 115.46, 38.87),
        ("133100", "city", "133100", 115.98, 39.05),
        ("130629", "county", "133100", None, None),
    ],
    columns=["adcode", "level", "city_adcode", "lon", "lat"],
).astype(
    {
        "adcode": "string",
        "level": "string",
        "city_adcode": "string",
        "lon": "Float64",
        "lat": "Float64",
    }
)
LABELS = pd.DataFrame(
    [("110101", 116.4123, 39.9123), ("130629", 115.86, 39.06), ("130600", 115.2, 39.0)],
    columns=["adcode", "label_lon", "label_lat"],
)
WITH_POSITIONS = with_positions(REGIONS, {"110101": 41.857, "130629": 310.14}, LABELS)
ZONES = pd.DataFrame(
    [("z-a", "130629"), ("z-b", "110000"), ("z-c", "130600")], columns=["zone_id", "parent_adcode"]
).astype("string")
CONSTANTS = pd.DataFrame(
    [
        ("tiananmen_lon", 116.3975),
        ("tiananmen_lat", 39.9087),
        ("rongdong_lon", 115.905),
        ("rongdong_lat", 39.056),
    ],
    columns=["name", "value"],
)


def row(table: pd.DataFrame, column: str, key: str) -> dict[str, Any]:
    return dict(table[table[column] == key].iloc[0])


def test_a_county_without_a_known_seat_has_its_label_point() -> None:
    county = row(WITH_POSITIONS, "adcode", "110101")
    assert (county["lon"], county["lat"], county["is_seat"]) == (116.4123, 39.9123, False)
    assert county["area_km2"] == 41.9


def test_a_known_seat_is_kept_beside_the_label_point() -> None:
    city = row(WITH_POSITIONS, "adcode", "130600")
    assert (city["lon"], city["label_lon"], city["is_seat"]) == (115.46, 115.2, True)


def test_the_nation_has_no_area_no_point_and_no_province() -> None:
    nation = row(WITH_POSITIONS, "adcode", "156000")
    for column in ("area_km2", "lon", "label_lat", "province_adcode"):
        assert pd.isna(nation[column])
    assert not nation["is_seat"]


def test_every_other_region_has_its_province() -> None:
    provinces = WITH_POSITIONS.set_index("adcode")["province_adcode"]
    assert list(provinces[["110000", "110101", "133100", "130629"]]) == [
        "110000",
        "110000",
        "130000",
        "130000",
    ]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        pytest.param("156000", (), id="nation"),
        pytest.param("110000", (), id="municipality: not inside itself"),
        pytest.param("110101", ("110000",), id="district: its city is its province"),
        pytest.param("130600", ("130000",), id="city"),
        pytest.param("130629", ("133100", "130000"), id="county of Xiong'an"),
        pytest.param("z-a", ("130629", "133100", "130000"), id="zone in a county"),
        pytest.param("z-b", ("110000",), id="zone in a municipality"),
        pytest.param("z-c", ("130600", "130000"), id="zone in a city"),
    ],
)
def test_ancestors_follow_the_partition_into_14(place: str, expected: tuple[str, ...]) -> None:
    assert ancestors(WITH_POSITIONS, ZONES)[place] == expected


def test_a_zone_has_its_city_level_region_and_province() -> None:
    zones = with_parents(ZONES, WITH_POSITIONS)
    assert list(zones["city_adcode"]) == ["133100", "110000", "130600"]
    assert list(zones["province_adcode"]) == ["130000", "110000", "130000"]


def test_xiongan_is_measured_to_rongdong_103_7_km_south_south_west() -> None:
    table = distances(WITH_POSITIONS, CONSTANTS)
    assert list(table["region_id"]) == ["110000", "130600", "133100"]
    xiongan = row(table, "region_id", "133100")
    assert (xiongan["point"], xiongan["lon"]) == ("rongdong", 115.905)
    assert xiongan["distance_km"] == pytest.approx(103.7, abs=0.05)
    assert xiongan["bearing_deg"] == pytest.approx(204.3, abs=0.05)


def test_a_city_is_measured_to_its_seat() -> None:
    assert row(distances(WITH_POSITIONS, CONSTANTS), "region_id", "130600")["point"] == "seat"
