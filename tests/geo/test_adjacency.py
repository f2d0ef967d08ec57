"""Neighbours of made-up squares, with common borders of a known number of degrees."""

import pytest
from shapely import box

from geo.adjacency import adjacency
from tests.geo.shapes import APART, EAST, WEST, column


def test_squares_side_by_side_share_a_degree_of_latitude() -> None:
    pairs, shared_km = adjacency(column(WEST, EAST, APART))
    assert pairs.tolist() == [[0, 1]]
    assert shared_km.tolist() == pytest.approx([111.0], abs=0.1)


def test_a_common_corner_is_no_common_border() -> None:
    pairs, shared_km = adjacency(column(WEST, box(117, 40, 118, 41)))
    assert pairs.shape == (0, 2)
    assert shared_km.shape == (0,)


def test_each_pair_is_listed_once_with_the_smaller_position_first() -> None:
    north = box(116, 40, 118, 41)
    pairs, _ = adjacency(column(north, EAST, WEST))
    assert pairs.tolist() == [[0, 1], [0, 2], [1, 2]]


def test_an_enclave_shares_its_whole_border() -> None:
    enclave = box(116.25, 39.25, 116.75, 39.75)
    pairs, shared_km = adjacency(column(WEST.difference(enclave), enclave))
    assert pairs.tolist() == [[0, 1]]
    # Half a degree of latitude twice, half a degree of longitude at 39.25 and at 39.75 north.
    assert shared_km[0] == pytest.approx(2 * 55.5 + 43.2 + 42.9, abs=0.3)


def test_a_polygon_alone_has_no_neighbour() -> None:
    assert adjacency(column(WEST))[0].shape == (0, 2)


def test_no_polygons_have_no_neighbours() -> None:
    assert adjacency(column())[0].shape == (0, 2)
