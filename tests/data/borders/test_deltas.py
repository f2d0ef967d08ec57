"""Borders in full are written as steps in millionths of a degree."""

import json

import numpy as np
import shapely

from data.borders.deltas import to_deltas


def test_a_ring_is_its_first_vertex_and_the_steps_to_the_next_ones() -> None:
    square = shapely.Polygon(
        [(116, 39), (117, 39), (117, 40), (116, 40)],
        [[(116.5, 39.5), (116.5, 39.500001), (116.500002, 39.5)]],
    )
    island = shapely.Polygon([(118, 39), (119, 39), (119, 40)])
    geometries = np.array([square, shapely.MultiPolygon([island])], dtype=object)
    side = 1_000_000
    assert json.loads(to_deltas(["110101", "110102"], geometries)) == {
        "110101": [
            [
                [116 * side, 39 * side, side, 0, 0, side, -side, 0, 0, -side],
                [116_500_000, 39_500_000, 0, 1, 2, -1, -2, 0],
            ]
        ],
        "110102": [[[118 * side, 39 * side, side, 0, 0, side, -side, -side]]],
    }
