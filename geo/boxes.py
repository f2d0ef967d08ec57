"""Upright boxes tied to places of a map that may be enlarged.

Enlarging pulls the places apart, while a box keeps its size and its distance from its place. Two
boxes that are clear of each other can meet then; the factors at which they overlap are one
interval, so that it can be solved for instead of tried.
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
        places: (n, 2) what they are tied to.
        offsets: (n, 2) from there to the box's centre.
        halves: (n, 2) half the width, half the height.
    """

    places: NDArray[np.float64]
    offsets: NDArray[np.float64]
    halves: NDArray[np.float64]


def joined(groups: Sequence[Boxes]) -> Boxes:
    """Put groups of boxes, at least one, into one."""
    return Boxes(
        np.concatenate([boxes.places for boxes in groups]),
        np.concatenate([boxes.offsets for boxes in groups]),
        np.concatenate([boxes.halves for boxes in groups]),
    )


def ever_meet(box: Boxes, others: Boxes, gap_px: float) -> NDArray[np.bool_]:
    """Say which boxes one box meets when the map is enlarged by any factor from 1 up.

    Args:
        box: a single one.
        others: (n,).
        gap_px: boxes nearer than this meet.

    Returns:
        (n,); boxes that only touch do not meet.
    """
    apart = others.places - box.places
    shift = others.offsets - box.offsets
    reach = others.halves + box.halves + gap_px
    # Along an axis they meet while |factor * apart + shift| < reach.
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        ends = np.sort([(-reach - shift) / apart, (reach - shift) / apart], axis=0)
    # Places that are not apart on an axis never part: there they meet always or never.
    never = np.where(np.abs(shift) < reach, -np.inf, np.inf)
    start = np.where(apart == 0, never, ends[0]).max(axis=1)
    end = np.where(apart == 0, -never, ends[1]).min(axis=1)
    return np.asarray(np.maximum(start, 1) < end)


def rectangle(box: Boxes) -> Rectangle:
    """Give the edges of a single box as the map stands."""
    (x, y), (half_width, half_height) = (box.places + box.offsets)[0], box.halves[0]
    return x - half_width, y - half_height, x + half_width, y + half_height


def is_crossing(one: Rectangle, other: Rectangle) -> bool:
    """Say whether two rectangles have an area in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def is_within(inner: Rectangle, outer: Rectangle) -> bool:
    """Say whether one rectangle lies in another, whose edges it may touch."""
    return (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and inner[2] <= outer[2]
        and inner[3] <= outer[3]
    )
