"""The plane: its origin and its errors."""

import numpy as np
import pytest
import shapely
from shapely import LineString, Point

from geo.crs import to_degrees, to_plane
from geo.distance import distance_km
from tests.geo.shapes import WEST, column


def test_projecting_to_the_plane_and_back_changes_nothing() -> None:
    converted_back = to_degrees(to_plane(column(WEST)))
    np.testing.assert_allclose(
        shapely.get_coordinates(converted_back), shapely.get_coordinates(WEST), atol=1e-9
    )


def test_the_middle_of_the_plane_is_its_origin() -> None:
    (middle,) = to_plane(column(Point(116.5, 39)))
    assert (middle.x, middle.y) == pytest.approx((0, 0), abs=0.001)


@pytest.mark.parametrize("lat", [36, 39, 43])
@pytest.mark.parametrize(("step_lon", "step_lat"), [(0.1, 0), (0, 0.1)], ids=["east", "north"])
def test_lengths_on_the_plane_are_right_within_a_fifth_of_a_percent(
    lat: float, step_lon: float, step_lat: float
) -> None:
    end = (116.5 + step_lon, lat + step_lat)
    plane_m = shapely.length(to_plane(column(LineString([(116.5, lat), end]))))[0]
    geodesic_km = distance_km(np.array([end], dtype=np.float64), (116.5, lat))[0]
    assert plane_m / 1_000 == pytest.approx(geodesic_km, rel=0.002)
