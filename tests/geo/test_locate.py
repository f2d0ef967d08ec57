"""Points in made-up polygons."""

import numpy as np
import pytest
import shapely
from shapely import MultiPolygon, box

from geo.locate import NOWHERE, label_points, locate
from tests.geo.shapes import APART, PLACES, POINTS, WEST, column


@pytest.mark.parametrize(("point", "position"), POINTS)
def test_a_point_is_found_in_its_polygon(point: tuple[float, float], position: int) -> None:
    assert locate(np.array([point]), PLACES).tolist() == [position]


def test_many_points_keep_their_order() -> None:
    points = np.array([(119.5, 39.5), (np.nan, np.nan), (116.5, 39.5), (0, 0), (117.5, 39.5)])
    assert locate(points, PLACES).tolist() == [2, NOWHERE, 0, NOWHERE, 1]


def test_a_hole_is_outside() -> None:
    ring = WEST.difference(box(116.4, 39.4, 116.6, 39.6))
    assert locate(np.array([(116.5, 39.5)]), column(ring)).tolist() == [NOWHERE]


def test_no_points_give_no_positions() -> None:
    assert locate(np.empty((0, 2)), PLACES).shape == (0,)


def test_a_square_is_labelled_in_its_middle() -> None:
    # At 39.4 north a degree of longitude is as long as 0.776 degrees of latitude.
    square = box(116, 39, 117, 39.776)
    np.testing.assert_allclose(label_points(column(square)), [(116.5, 39.388)], atol=0.01)


def test_a_horseshoe_is_labelled_inside_where_its_centroid_is_not() -> None:
    horseshoe = box(116, 39, 118, 40).difference(box(116.2, 39.2, 118, 39.8))
    (point,) = label_points(column(horseshoe))
    assert not horseshoe.contains(horseshoe.centroid)
    assert horseshoe.contains(shapely.points(point))


def test_the_label_point_is_in_the_widest_part() -> None:
    (point,) = label_points(column(MultiPolygon([box(116, 39, 116.1, 39.1), APART])))
    assert APART.contains(shapely.points(point))
