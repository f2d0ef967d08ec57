"""Boxes that meet now, later or never."""

import numpy as np
import pytest

from geo.boxes import Boxes, do_overlap, ever_overlap, is_within, joined, rectangle


def _box(
    place: tuple[float, float], offset: tuple[float, float] = (0, 0), size: float = 10
) -> Boxes:
    return Boxes(
        np.array([place], dtype=np.float64),
        np.array([offset], dtype=np.float64),
        np.array([[size / 2, size / 2]]),
    )


@pytest.mark.parametrize(
    ("other", "is_met"),
    [
        pytest.param(_box((9, 9)), True, id="they overlap as the map stands"),
        pytest.param(_box((30, 0)), False, id="they part for ever"),
        pytest.param(_box((0, 0), offset=(30, 0)), False, id="one place, two sides of it"),
        pytest.param(_box((0, 0), offset=(5, 5)), True, id="one place, both over it"),
        pytest.param(_box((10, 0)), False, id="they only touch"),
        # At factor 1 its centre is 30 to the left, at 3 it is where the other one is.
        pytest.param(_box((15, 0), offset=(-45, 0)), True, id="they meet when enlarged"),
        # The same across, but by then it is 30 higher.
        pytest.param(_box((15, 10), offset=(-45, 0)), False, id="they pass each other"),
    ],
)
def test_boxes_meet_at_some_scale_or_never(other: Boxes, *, is_met: bool) -> None:
    assert ever_overlap(_box((0, 0)), other, gap_px=0).tolist() == [is_met]


def test_nearer_than_the_gap_is_met() -> None:
    one, other = _box((0, 0)), _box((0, 0), offset=(13, 0))
    assert ever_overlap(one, other, gap_px=2).tolist() == [False]
    assert ever_overlap(one, other, gap_px=4).tolist() == [True]


def test_one_box_is_held_against_many() -> None:
    others = joined([_box((30, 0)), _box((5, 5)), _box((0, 40))])
    assert ever_overlap(_box((0, 0)), others, gap_px=0).tolist() == [False, True, False]


def test_places_almost_the_same_are_survived() -> None:
    assert ever_overlap(_box((0, 0)), _box((1e-310, 0), offset=(20, 0)), gap_px=0).tolist() == [
        False
    ]


def test_a_box_lies_where_its_place_and_offset_say() -> None:
    assert rectangle(_box((100, 50), offset=(20, -10), size=8)) == (116, 36, 124, 44)


def test_rectangles_cross_if_they_share_an_area() -> None:
    assert do_overlap((0, 0, 10, 10), (9, 9, 20, 20))
    assert not do_overlap((0, 0, 10, 10), (10, 0, 20, 10))


def test_a_rectangle_may_touch_the_edges_it_lies_within() -> None:
    assert is_within((0, 0, 10, 10), (0, 0, 10, 20))
    assert not is_within((0, 0, 10, 10), (1, 0, 10, 20))
