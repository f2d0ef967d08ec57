"""Joining squares into larger regions."""

import shapely

from geo.dissolve import dissolve
from tests.geo.shapes import APART, EAST, WEST, column


def test_polygons_with_one_key_become_one() -> None:
    keys, (joined, alone) = dissolve(column(WEST, APART, EAST), ["b", "c", "b"])
    assert keys == ("b", "c")
    assert shapely.equals(joined, shapely.box(116, 39, 118, 40))
    assert shapely.equals(alone, APART)


def test_keys_are_sorted() -> None:
    keys, (first, second) = dissolve(column(EAST, WEST), ["z", "a"])
    assert keys == ("a", "z")
    assert shapely.equals(first, WEST)
    assert shapely.equals(second, EAST)


def test_separate_polygons_become_two_parts_of_one_region() -> None:
    _, (both,) = dissolve(column(WEST, APART), ["k", "k"])
    assert shapely.get_num_geometries(both) == 2


def test_the_total_area_is_kept() -> None:
    _, joined = dissolve(column(WEST, EAST, APART), ["k", "k", "m"])
    assert shapely.area(joined).tolist() == [2, 1]


def test_no_polygons_dissolve_to_none() -> None:
    keys, joined = dissolve(column(), [])
    assert keys == ()
    assert joined.shape == (0,)
