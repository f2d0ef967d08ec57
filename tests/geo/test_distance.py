"""Distances of a known number of degrees, and the distance and bearing of Xiong'an."""

import numpy as np
import pytest
from shapely import Point, box

from geo.distance import bearing_deg, distance_km, gap_km, ring

TIANANMEN = (116.3975, 39.9087)
RONGDONG = (115.905, 39.056)


def _points(*points: tuple[float, float]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.array(points, dtype=np.float64).reshape(-1, 2)


def test_a_degree_of_latitude_is_111_km() -> None:
    assert distance_km(_points((116, 40)), (116, 39))[0] == pytest.approx(111.0, abs=0.1)


def test_a_degree_of_longitude_at_60_north_is_half_of_one_at_the_equator() -> None:
    north = distance_km(_points((1, 60)), (0, 60))[0]
    equator = distance_km(_points((1, 0)), (0, 0))[0]
    assert equator == pytest.approx(111.3, abs=0.1)
    assert north == pytest.approx(equator / 2, rel=0.003)


@pytest.mark.parametrize(
    ("point", "bearing"),
    [
        pytest.param((116, 40), 0, id="north"),
        pytest.param((116, 38), 180, id="south"),
        pytest.param((116.01, 39), 90, id="east"),
        pytest.param((115.99, 39), 270, id="west, not -90"),
    ],
)
def test_bearings_run_clockwise_from_north(point: tuple[float, float], bearing: float) -> None:
    assert bearing_deg(_points(point), (116, 39))[0] == pytest.approx(bearing, abs=0.01)


def test_xiongan_is_about_100_km_south_south_west_of_beijing() -> None:
    assert distance_km(_points(RONGDONG), TIANANMEN)[0] == pytest.approx(103.72, abs=0.05)
    assert bearing_deg(_points(RONGDONG), TIANANMEN)[0] == pytest.approx(204.3, abs=0.05)


def test_the_distance_is_the_same_in_both_directions() -> None:
    there, back = (
        distance_km(_points(RONGDONG), TIANANMEN),
        distance_km(_points(TIANANMEN), RONGDONG),
    )
    assert there[0] == pytest.approx(back[0], abs=1e-9)


def test_a_point_has_distance_0_and_no_bearing_to_itself() -> None:
    assert distance_km(_points(TIANANMEN), TIANANMEN)[0] == 0
    assert np.isnan(bearing_deg(_points(TIANANMEN), TIANANMEN)[0])


def test_an_unknown_point_has_no_distance_and_no_bearing() -> None:
    points = _points((np.nan, np.nan), RONGDONG)
    np.testing.assert_array_equal(np.isnan(distance_km(points, TIANANMEN)), [True, False])
    np.testing.assert_array_equal(np.isnan(bearing_deg(points, TIANANMEN)), [True, False])


def test_only_unknown_points_are_no_error() -> None:
    assert np.isnan(distance_km(_points((np.nan, np.nan)), TIANANMEN)).all()


def test_no_points_have_no_distances() -> None:
    assert distance_km(_points(), TIANANMEN).shape == (0,)


def test_swapped_axes_raise_an_error_that_names_the_order() -> None:
    with pytest.raises(ValueError, match=r"latitude 116\.3975 is beyond 90: give longitude first"):
        distance_km(_points(TIANANMEN[::-1]), RONGDONG)
    with pytest.raises(ValueError, match="give longitude first"):
        bearing_deg(_points(RONGDONG), TIANANMEN[::-1])


def test_a_gap_is_measured_between_the_nearest_points() -> None:
    # From 40 to 41 degrees north along the meridian: one degree of latitude.
    south, north = box(116, 39, 117, 40), box(116, 41, 117, 42)
    assert gap_km(south, north) == pytest.approx(111.0, abs=0.1)


def test_shapes_that_touch_and_a_point_inside_have_no_gap() -> None:
    square = box(116, 39, 117, 40)
    assert gap_km(square, box(117, 39, 118, 40)) == 0
    assert gap_km(square, Point(116.5, 39.5)) == 0


def test_a_ring_has_one_radius_and_is_closed() -> None:
    points = ring(TIANANMEN, 100, 36)
    assert len(points) == 37
    assert distance_km(points, TIANANMEN) == pytest.approx(np.full(37, 100.0))
    assert bearing_deg(points[[9, 18]], TIANANMEN) == pytest.approx([90, 180])
    assert points[0] == pytest.approx(points[-1])
