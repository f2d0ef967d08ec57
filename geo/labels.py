"""Names on a map, placed so that none covers another or a marker.

Places are longitude and latitude on a Mercator map, sizes are pixels of the screen: whoever zooms
in pulls the places apart while texts stay as large as they were. Two boxes that are clear of each
other can meet then, so a position is only taken if it stays free at the scale given and at every
larger one; the factors at which two boxes overlap are one interval, which is solved for.

Positions are plotly's `textposition`, and boxes lie where plotly draws them. Placing is greedy
and has no chance in it: earlier labels come first, each takes the first position that is free, and
one that finds none may move another, never hide it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geo.boxes import Boxes, ever_meet, is_crossing, is_within, joined, rectangle
from geo.framing import mercator_deg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geo.framing import Frame


_Spots = dict[str, Boxes]

HIDDEN = ""

# Beside the marker reads best; a label without a marker sits on its point.
POSITIONS = (
    "middle right",
    "middle left",
    "top center",
    "bottom center",
    "top right",
    "bottom right",
    "top left",
    "bottom left",
)
ON_POINT = "middle center"

_ACROSS = {"left": -1, "center": 0, "right": 1}
_UP = {"bottom": -1, "middle": 0, "top": 1}


@dataclass(frozen=True)
class Label:
    """A text that belongs to a point.

    Attributes:
        lon: longitude of the point, degrees.
        lat: latitude of the point, degrees.
        width_px: width of the text.
        height_px: its font size, which is the height plotly reserves for a line.
        radius_px: of the point's marker; 0 for none.
    """

    lon: float
    lat: float
    width_px: float
    height_px: float
    radius_px: float = 0


@dataclass(frozen=True)
class Obstacle:
    """A box that no label may touch, its centre tied to a place: a text, or around a marker.

    Attributes:
        lon: longitude of the centre, degrees.
        lat: latitude of the centre, degrees.
        width_px: of the box; twice the radius for a marker.
        height_px: likewise.
    """

    lon: float
    lat: float
    width_px: float
    height_px: float


def place(
    labels: Sequence[Label],
    px_per_deg: float,
    *,
    obstacles: Sequence[Obstacle] = (),
    frame: Frame | None = None,
    gap_px: float = 2,
) -> list[str]:
    """Choose where each label stands, or that it is not shown.

    Args:
        labels: the most important first.
        px_per_deg: the smallest scale at which the map is shown, pixels for a degree of longitude.
        obstacles: what else is on the map. The markers of the labels themselves, shown or not,
            need not be repeated.
        frame: the picture's edges; no label crosses them. None for a picture without end.
        gap_px: air between a label and whatever else there is. Chinese characters reach an
            eighth of their size above plotly's box, so 2 is right for 12 or 14 pixels.

    Returns:
        For each label a plotly `textposition`, or HIDDEN (""): shown labels overlap neither each
        other nor a marker nor an obstacle, at `px_per_deg` and at every larger scale.
    """
    spots = []
    for number, label in enumerate(labels):
        others = [*labels[:number], *labels[number + 1 :]]
        fixed = joined([_marker_boxes(others, px_per_deg), _obstacle_boxes(obstacles, px_per_deg)])
        inside = _inside(_spots(label, px_per_deg), frame, px_per_deg)
        free = {at: box for at, box in inside.items() if not ever_meet(box, fixed, gap_px).any()}
        spots.append(free)
    chosen: dict[int, str] = {}
    for number in range(len(labels)):
        chosen |= _choice(number, spots, chosen, gap_px)
    return [chosen.get(number, HIDDEN) for number in range(len(labels))]


def overlaps(
    labels: Sequence[Label],
    positions: Sequence[str],
    px_per_deg: float,
    obstacles: Sequence[Obstacle] = (),
) -> list[tuple[int, str, int]]:
    """List what shown labels cover at one scale.

    Args:
        labels: (n,) as for `place`.
        positions: (n,) as from `place`.
        px_per_deg: pixels for a degree of longitude.
        obstacles: as for `place`.

    Returns:
        The covering label's number; "label", "marker" or "obstacle"; the number of what it
        covers. Two labels are listed once; edges that only touch are not.
    """
    shown = {
        number: rectangle(_label_box(label, position, px_per_deg))
        for number, (label, position) in enumerate(zip(labels, positions, strict=True))
        if position != HIDDEN
    }
    others = {
        "label": shown,
        "marker": {
            number: rectangle(_marker_boxes([label], px_per_deg))
            for number, label in enumerate(labels)
            if label.radius_px
        },
        "obstacle": {
            number: rectangle(_obstacle_boxes([obstacle], px_per_deg))
            for number, obstacle in enumerate(obstacles)
        },
    }
    return [
        (number, kind, other)
        for number, rectangle in shown.items()
        for kind, rectangles in others.items()
        for other, covered in rectangles.items()
        if not _is_told(kind, number, other) and is_crossing(rectangle, covered)
    ]


def _spots(label: Label, px_per_deg: float) -> _Spots:
    """Give the box of each position a label can take, the best position first."""
    positions = POSITIONS if label.radius_px else (ON_POINT, *POSITIONS)
    return {position: _label_box(label, position, px_per_deg) for position in positions}


def _inside(spots: _Spots, frame: Frame | None, px_per_deg: float) -> _Spots:
    """Keep the positions within the picture's edges; enlarging the map pushes none of them out."""
    if frame is None:
        return spots
    south, north = mercator_deg(np.array([frame.south, frame.north])) * px_per_deg
    edges = (frame.west * px_per_deg, south, frame.east * px_per_deg, north)
    return {
        position: box
        for position, box in spots.items()
        # A text whose point is off the picture would follow it when the map is enlarged.
        if is_within(rectangle(box), edges) and is_within((*box.places[0], *box.places[0]), edges)
    }


def _choice(
    number: int, spots: Sequence[_Spots], chosen: dict[int, str], gap_px: float
) -> dict[int, str]:
    """Find a place for one more label, if need be by moving one other; empty if there is none."""
    in_the_way = {
        position: _met_labels(box, spots, chosen, gap_px) for position, box in spots[number].items()
    }
    for position, met in in_the_way.items():
        if not met:
            return {number: position}
    for position, met in in_the_way.items():
        if len(met) == 1:
            without = {other: spot for other, spot in chosen.items() if other != met[0]}
            changed = {**without, number: position}
            for refuge, box in spots[met[0]].items():
                if not _met_labels(box, spots, changed, gap_px):
                    return {number: position, met[0]: refuge}
    return {}


def _met_labels(
    box: Boxes, spots: Sequence[_Spots], chosen: dict[int, str], gap_px: float
) -> list[int]:
    if not chosen:
        return []
    placed = joined([spots[number][position] for number, position in chosen.items()])
    met = ever_meet(box, placed, gap_px)
    return [number for number, is_met in zip(chosen, met, strict=True) if is_met]


def _label_box(label: Label, position: str, px_per_deg: float) -> Boxes:
    vertical, horizontal = position.split()
    # Plotly keeps text at this distance from a marker, a little more than its radius.
    clear_px = label.radius_px / 0.8 + 1 if label.radius_px else 0
    half = np.array([label.width_px / 2, label.height_px / 2])
    offset = np.array([_ACROSS[horizontal], _UP[vertical]]) * (clear_px + half)
    return Boxes(_places([label], px_per_deg), offset[np.newaxis], half[np.newaxis])


def _marker_boxes(labels: Sequence[Label], px_per_deg: float) -> Boxes:
    marked = [label for label in labels if label.radius_px]
    halves = np.array([[label.radius_px] * 2 for label in marked], dtype=np.float64).reshape(-1, 2)
    return Boxes(_places(marked, px_per_deg), np.zeros_like(halves), halves)


def _obstacle_boxes(obstacles: Sequence[Obstacle], px_per_deg: float) -> Boxes:
    sizes = np.array([[one.width_px, one.height_px] for one in obstacles], dtype=np.float64)
    halves = sizes.reshape(-1, 2) / 2
    return Boxes(_places(obstacles, px_per_deg), np.zeros_like(halves), halves)


def _places(things: Sequence[Label | Obstacle], px_per_deg: float) -> NDArray[np.float64]:
    lon = np.array([thing.lon for thing in things], dtype=np.float64)
    lat = np.array([thing.lat for thing in things], dtype=np.float64)
    return np.column_stack([lon, mercator_deg(lat)]) * px_per_deg


def _is_told(kind: str, number: int, other: int) -> bool:
    """Say whether a label is compared with itself, its marker, or a label before it."""
    return (kind == "label" and other <= number) or (kind == "marker" and other == number)
