"""Points are in their places, within their precision."""

import pytest
from shapely import Polygon, box

from data.checks.positions import check_positions, outside_km
from tests.data.small_tables import SQUARES, small_tables


def test_points_inside_their_places_have_no_fault() -> None:
    assert check_positions(small_tables(), SQUARES) == []


@pytest.mark.parametrize(
    ("lon", "lat", "expected_km"),
    [
        pytest.param(115.5, 38.5, 0.0, id="inside"),
        pytest.param(116.0, 38.5, 0.0, id="on the edge"),
        pytest.param(115.5, 40.0, 111.2, id="a degree of latitude is 111 km"),
        pytest.param(117.0, 38.5, 87.0, id="a degree of longitude is shorter at this latitude"),
    ],
)
def test_the_distance_to_a_polygon_is_in_kilometres(
    lon: float, lat: float, expected_km: float
) -> None:
    assert outside_km(lon, lat, SQUARES["130600"]) == pytest.approx(expected_km, abs=0.1)


def test_a_point_in_a_hole_is_outside() -> None:
    ring = Polygon(box(115, 38, 116, 39).exterior, [box(115.4, 38.4, 115.6, 38.6).exterior])
    assert outside_km(115.5, 38.5, ring) == pytest.approx(8.7, abs=0.1)


@pytest.mark.parametrize(
    ("name", "cells", "fault"),
    [
        pytest.param(
            "regions",
            {4: {"lon": "117.05", "lat": "40", "coord_basis": "seat"}},
            'regions.csv line 4, lon: "117.05, 40" is 4.3 km outside 110108, more than its 2 km',
            id="a seat outside its district",
        ),
        pytest.param(
            "zones",
            {2: {"lat": "39.05"}},
            'zones.csv line 2, lon: "115.5, 39.05" is 5.6 km outside 130600, more than its 3 km',
            id="a zone outside its parent",
        ),
        pytest.param(
            "sites",
            {2: {"lon": "116.02"}},
            'sites.csv line 2, lon: "116.02, 38.5" is 1.7 km outside 130600, more than its 1 km',
            id="a site outside the region around its zone",
        ),
        pytest.param(
            "relocations",
            {
                2: {
                    "lon": "115.5",
                    "lat": "38.9",
                    "coord_basis": "a named area",
                    "coord_precision_km": "5",
                }
            },
            "relocations.csv line 2, lon: "
            '"115.5, 38.9" is 26.0 km outside 133100, more than its 5 km',
            id="a move outside the region it is drawn in",
        ),
    ],
)
def test_a_point_outside_its_place_is_reported(
    name: str, cells: dict[int, dict[str, str]], fault: str
) -> None:
    found = check_positions(small_tables({name: cells}), SQUARES)
    remedy = "Correct the point, its region or its precision."
    assert [str(fault) for fault in found] == [f"seeds/{fault}. {remedy}"]


def test_a_point_outside_by_less_than_its_precision_is_accepted() -> None:
    near = small_tables({"zones": {2: {"lat": "39.02"}}})
    assert check_positions(near, SQUARES) == []


def test_a_place_without_borders_is_reported() -> None:
    found = check_positions(small_tables({"zones": {2: {"parent_adcode": "130000"}}}), SQUARES)
    assert [str(fault) for fault in found] == [
        (
            'seeds/sites.csv line 2, lon: "115.5, 38.5" cannot be checked: 130000 has no '
            "borders. Name a region that is drawn."
        ),
        (
            'seeds/zones.csv line 2, lon: "115.5, 38.5" cannot be checked: 130000 has no '
            "borders. Name a region that is drawn."
        ),
    ]
