"""Axis-aligned boxes anchored to points of a map that can be enlarged.

Enlarging the map moves the anchors apart, while a box keeps its size and its distance from its
anchor, so boxes that are clear of each other can overlap at a larger scale. The scale factors at
which two boxes overlap form one interval, which is computed directly.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right and top, px."""


@dataclass(frozen=True)
class Boxes:
    """Boxes on the screen, px, x to the right and y up.

    Attributes:
        anchors: (n, 2) the points they are anchored to.
        offsets: (n, 2) from the anchor to the box's centre.
        halves: (n, 2) half the width, half the height.
    """

    anchors: NDArray[np.float64]
    offsets: NDArray[np.float64]
    halves: NDArray[np.float64]


def joined(groups: Sequence[Boxes]) -> Boxes:
    """Concatenate groups of boxes; at least one group."""
    return Boxes(
        np.concatenate([boxes.anchors for boxes in groups]),
        np.concatenate([boxes.offsets for boxes in groups]),
        np.concatenate([boxes.halves for boxes in groups]),
    )


def ever_overlap(box: Boxes, others: Boxes, gap_px: float) -> NDArray[np.bool_]:
    """Tell which boxes a box overlaps when the map is enlarged by any factor of at least 1.

    Args:
        box: a single one.
        others: (n,).
        gap_px: boxes nearer than this count as overlapping.

    Returns:
        (n,); boxes that only touch do not overlap.
    """
    distance = others.anchors - box.anchors
    shift = others.offsets - box.offsets
    reach = others.halves + box.halves + gap_px
    # Along an axis they overlap while |factor * distance + shift| < reach.
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        limits = np.sort([(-reach - shift) / distance, (reach - shift) / distance], axis=0)
    # Anchors at the same coordinate stay together: on this axis they overlap always or never.
    start_if_same = np.where(np.abs(shift) < reach, -np.inf, np.inf)
    start = np.where(distance == 0, start_if_same, limits[0]).max(axis=1)
    end = np.where(distance == 0, -start_if_same, limits[1]).min(axis=1)
    return np.asarray(np.maximum(start, 1) < end)


def rectangle(box: Boxes) -> Rectangle:
    """Compute the edges of a single box at the current scale."""
    (x, y), (half_width, half_height) = (box.anchors + box.offsets)[0], box.halves[0]
    return x - half_width, y - half_height, x + half_width, y + half_height


def do_overlap(one: Rectangle, other: Rectangle) -> bool:
    """Tell whether two rectangles have an area in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def is_within(inner: Rectangle, outer: Rectangle) -> bool:
    """Tell whether a rectangle is inside another; it may touch its edges."""
    return (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and inner[2] <= outer[2]
        and inner[3] <= outer[3]
    )
