"""Areas, compared with a sphere and with each other."""

import numpy as np
import pytest
from shapely import MultiPolygon, box

from geo.area import area_km2
from tests.geo.shapes import APART, EAST, WEST, column


def test_a_square_degree_at_39_north_is_about_9540_km2() -> None:
    # On a sphere of 6,371 km: radius² · (1° in radians) · (sin 40° - sin 39°).
    assert area_km2(column(WEST))[0] == pytest.approx(9_540.5, rel=0.002)


def test_winding_does_not_matter() -> None:
    clockwise, anticlockwise = box(116, 39, 117, 40, ccw=False), box(116, 39, 117, 40, ccw=True)
    left, right = area_km2(column(clockwise, anticlockwise))
    assert left == right
    assert left > 0


def test_parts_wound_in_opposite_directions_add_up() -> None:
    parts = MultiPolygon([box(116, 39, 117, 40, ccw=True), box(119, 39, 120, 40, ccw=False)])
    west, apart, both = area_km2(column(WEST, APART, parts))
    assert both == pytest.approx(west + apart)


def test_the_area_excludes_holes() -> None:
    hole = box(116.25, 39.25, 116.75, 39.75)
    whole, inner, rest = area_km2(column(WEST, hole, WEST.difference(hole)))
    assert rest == pytest.approx(whole - inner, rel=1e-9)


def test_no_geometry_has_no_area() -> None:
    assert area_km2(np.array([], dtype=object)).shape == (0,)


def test_squares_side_by_side_are_equal() -> None:
    west, east = area_km2(column(WEST, EAST))
    assert west == pytest.approx(east)
