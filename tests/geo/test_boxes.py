"""Boxes that overlap now, at a larger scale, or never."""

import numpy as np
import pytest

from geo.boxes import Boxes, do_overlap, ever_overlap, is_within, joined, rectangle


def _box(
    anchor: tuple[float, float], offset: tuple[float, float] = (0, 0), size: float = 10
) -> Boxes:
    return Boxes(
        np.array([anchor], dtype=np.float64),
        np.array([offset], dtype=np.float64),
        np.array([[size / 2, size / 2]]),
    )


@pytest.mark.parametrize(
    ("other", "is_overlapping"),
    [
        pytest.param(_box((9, 9)), True, id="overlapping at the current scale"),
        pytest.param(_box((30, 0)), False, id="moving apart"),
        pytest.param(_box((0, 0), offset=(30, 0)), False, id="one anchor, on two sides"),
        pytest.param(_box((0, 0), offset=(5, 5)), True, id="one anchor, on top of each other"),
        pytest.param(_box((10, 0)), False, id="only touching"),
        # At factor 1 its centre is 30 to the left of the first box, at factor 3 in the same place.
        pytest.param(_box((15, 0), offset=(-45, 0)), True, id="overlapping when enlarged"),
        # The same horizontally, but at factor 3 it is 30 higher.
        pytest.param(_box((15, 10), offset=(-45, 0)), False, id="passing each other"),
    ],
)
def test_boxes_overlap_at_some_scale_or_never(other: Boxes, *, is_overlapping: bool) -> None:
    assert ever_overlap(_box((0, 0)), other, gap_px=0).tolist() == [is_overlapping]


def test_boxes_nearer_than_the_gap_overlap() -> None:
    one, other = _box((0, 0)), _box((0, 0), offset=(13, 0))
    assert ever_overlap(one, other, gap_px=2).tolist() == [False]
    assert ever_overlap(one, other, gap_px=4).tolist() == [True]


def test_one_box_is_compared_with_many() -> None:
    others = joined([_box((30, 0)), _box((5, 5)), _box((0, 40))])
    assert ever_overlap(_box((0, 0)), others, gap_px=0).tolist() == [False, True, False]


def test_almost_equal_anchors_are_handled() -> None:
    assert ever_overlap(_box((0, 0)), _box((1e-310, 0), offset=(20, 0)), gap_px=0).tolist() == [
        False
    ]


def test_the_rectangle_of_a_box_follows_from_anchor_and_offset() -> None:
    assert rectangle(_box((100, 50), offset=(20, -10), size=8)) == (116, 36, 124, 44)


def test_rectangles_overlap_if_they_share_an_area() -> None:
    assert do_overlap((0, 0, 10, 10), (9, 9, 20, 20))
    assert not do_overlap((0, 0, 10, 10), (10, 0, 20, 10))


def test_a_rectangle_inside_may_touch_the_edges() -> None:
    assert is_within((0, 0, 10, 10), (0, 0, 10, 20))
    assert not is_within((0, 0, 10, 10), (1, 0, 10, 20))
