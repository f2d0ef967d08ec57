"""A simplified coverage is a coverage, or an error."""

import numpy as np
import pytest
import shapely
from numpy.typing import NDArray
from shapely import LineString, MultiPolygon, Polygon, box

from geo.simplify import CoverageError, clockwise, require_coverage, simplify
from tests.geo.shapes import APART, EAST, WEST, column


def _zigzag_neighbours() -> NDArray[np.object_]:
    """Two squares whose common border zigzags by about 90 metres."""
    border = [(117 + 0.001 * (step % 2), 39 + step / 20) for step in range(21)]
    west = Polygon([(116, 39), *border, (116, 40)])
    east = Polygon([*border, (118, 40), (118, 39)])
    return column(west, east)


def test_neighbours_still_share_their_border_exactly() -> None:
    before = _zigzag_neighbours()
    west, east = simplify(before, 1_000)
    assert shapely.get_num_coordinates(west) < shapely.get_num_coordinates(before[0])
    assert shapely.intersection(west, east).length == pytest.approx(1, abs=0.01)
    assert shapely.coverage_is_valid([west, east])
    assert shapely.union(west, east).area == pytest.approx(west.area + east.area)


def test_a_tolerance_of_0_only_rounds() -> None:
    (square,) = simplify(column(box(116.00004, 39, 117, 40)), 0)
    assert shapely.equals(square, WEST)


def test_coordinates_have_four_decimals() -> None:
    west, _ = simplify(column(box(116.123456, 39, 117, 40), EAST), 0)
    assert shapely.bounds(west).tolist() == [116.1235, 39, 117, 40]


def test_exteriors_are_clockwise_and_holes_anticlockwise() -> None:
    holed = box(116, 39, 117, 40).difference(box(116.4, 39.4, 116.6, 39.6))
    (drawn,) = simplify(column(holed), 100)
    assert not shapely.is_ccw(drawn.exterior)
    assert shapely.is_ccw(drawn.interiors[0])


def test_every_part_is_wound_clockwise() -> None:
    parts = MultiPolygon([box(116, 39, 117, 40, ccw=True), box(119, 39, 120, 40, ccw=False)])
    (wound,) = clockwise(column(parts))
    assert not shapely.is_ccw(shapely.get_exterior_ring(shapely.get_parts(wound))).any()


def test_parts_are_kept() -> None:
    (drawn,) = simplify(column(MultiPolygon([WEST, APART])), 1_000)
    assert shapely.get_num_geometries(drawn) == 2


def test_an_invalid_polygon_is_reported_by_its_position() -> None:
    bow_tie = Polygon([(116, 39), (117, 40), (117, 39), (116, 40)])
    with pytest.raises(CoverageError, match="invalid polygons: at positions 1") as refusal:
        require_coverage(column(WEST, bow_tie))
    assert refusal.value.positions.tolist() == [1]


def test_an_overlap_is_reported_by_both_positions() -> None:
    overlapping = box(116.9, 39, 118, 40)
    with pytest.raises(CoverageError, match="overlap") as refusal:
        simplify(column(APART, WEST, overlapping), 1_000)
    assert refusal.value.positions.tolist() == [1, 2]


def test_a_common_border_with_different_vertices_is_an_error() -> None:
    extra_vertex = Polygon([(117, 39), (118, 39), (118, 40), (117, 40), (117, 39.5)])
    with pytest.raises(CoverageError, match="common border differs"):
        require_coverage(column(WEST, extra_vertex))


def test_squares_side_by_side_and_apart_are_a_coverage() -> None:
    require_coverage(column(WEST, EAST, APART))


def test_no_border_moves_farther_than_the_tolerance() -> None:
    before = _zigzag_neighbours()
    after = simplify(before, 1_000)
    straight = LineString([(117.0005, 39), (117.0005, 40)])
    for one in after:
        near = shapely.intersection(shapely.boundary(one), straight.buffer(0.05))
        assert shapely.hausdorff_distance(near, straight) < 0.06
