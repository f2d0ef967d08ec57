"""Places labels on a map so that they overlap neither each other nor markers.

Points are longitude and latitude on a Mercator map, sizes are pixels of the screen: zooming in
moves the points apart while texts keep their size. Boxes that are clear of each other can then
overlap, so a position is only taken if it stays free at the given scale and at every larger one.

Positions are plotly's `textposition`, and boxes are where plotly draws them. Placing is greedy and
deterministic: labels are placed in order, each at its first free position; a label without one may
move another label, but not hide it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from geo.boxes import Boxes, do_overlap, ever_overlap, is_within, joined, rectangle
from geo.framing import Frame, mercator_deg

_Positions = dict[str, Boxes]
"""The box of a label at each position that it can take."""

HIDDEN = ""

# Best first: beside the marker. A label without a marker is centred on its point.
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
    """A text at a point.

    Attributes:
        lon: longitude of the point, degrees.
        lat: latitude of the point, degrees.
        width_px: width of the text.
        height_px: its font size, which is the height plotly reserves for a line.
        radius_px: of the point's marker; 0 without one.
    """

    lon: float
    lat: float
    width_px: float
    height_px: float
    radius_px: float = 0


@dataclass(frozen=True)
class Obstacle:
    """A box that no label may overlap, such as another text or a marker.

    Attributes:
        lon: longitude of the centre, degrees.
        lat: latitude of the centre, degrees.
        width_px: width of the box; twice the radius for a marker.
        height_px: height of the box.
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
    """Choose the position of each label, or hide it.

    Args:
        labels: the most important first.
        px_per_deg: the smallest scale of the map, pixels per degree of longitude.
        obstacles: what else is on the map. The markers of the labels themselves, visible or
            hidden, need not be repeated.
        frame: the picture's edges, which no label crosses; None for no edges.
        gap_px: minimum distance between a label and anything else. Chinese characters reach an
            eighth of their size above plotly's box, so 2 is right for 12 or 14 pixels.

    Returns:
        For each label a plotly `textposition`, or HIDDEN (""): visible labels overlap neither each
        other nor a marker nor an obstacle, at `px_per_deg` and at every larger scale.
    """
    free = []
    for number, label in enumerate(labels):
        others = [*labels[:number], *labels[number + 1 :]]
        fixed = joined([_marker_boxes(others, px_per_deg), _obstacle_boxes(obstacles, px_per_deg)])
        inside = _inside(_positions(label, px_per_deg), frame, px_per_deg)
        free.append(
            {
                position: box
                for position, box in inside.items()
                if not ever_overlap(box, fixed, gap_px).any()
            }
        )
    chosen: dict[int, str] = {}
    for number in range(len(labels)):
        chosen |= _choice(number, free, chosen, gap_px)
    return [chosen.get(number, HIDDEN) for number in range(len(labels))]


def overlaps(
    labels: Sequence[Label],
    positions: Sequence[str],
    px_per_deg: float,
    obstacles: Sequence[Obstacle] = (),
) -> list[tuple[int, str, int]]:
    """List what visible labels overlap at one scale.

    Args:
        labels: (n,) as for `place`.
        positions: (n,) as from `place`.
        px_per_deg: pixels per degree of longitude.
        obstacles: as for `place`.

    Returns:
        Number of the label; "label", "marker" or "obstacle"; number of what it overlaps. A pair of
        labels is listed once; edges that only touch are not listed.
    """
    visible = {
        number: rectangle(_label_box(label, position, px_per_deg))
        for number, (label, position) in enumerate(zip(labels, positions, strict=True))
        if position != HIDDEN
    }
    others = {
        "label": visible,
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
        for number, box in visible.items()
        for kind, boxes in others.items()
        for other, other_box in boxes.items()
        if not _is_skipped(kind, number, other) and do_overlap(box, other_box)
    ]


def _positions(label: Label, px_per_deg: float) -> _Positions:
    """Compute the box of a label at each position, the best position first."""
    positions = POSITIONS if label.radius_px else (ON_POINT, *POSITIONS)
    return {position: _label_box(label, position, px_per_deg) for position in positions}


def _inside(positions: _Positions, frame: Frame | None, px_per_deg: float) -> _Positions:
    """Select the positions inside the picture's edges; there they stay at larger scales too."""
    if frame is None:
        return positions
    south, north = mercator_deg(np.array([frame.south, frame.north])) * px_per_deg
    edges = (frame.west * px_per_deg, south, frame.east * px_per_deg, north)
    return {
        position: box
        for position, box in positions.items()
        # A text whose point is outside the picture moves out with it when the map is enlarged.
        if is_within(rectangle(box), edges) and is_within((*box.anchors[0], *box.anchors[0]), edges)
    }


def _choice(
    number: int, free: Sequence[_Positions], chosen: dict[int, str], gap_px: float
) -> dict[int, str]:
    """Find a position for one more label, if necessary by moving one other; empty without one."""
    blocking = {
        position: _overlapped(box, free, chosen, gap_px) for position, box in free[number].items()
    }
    for position, others in blocking.items():
        if not others:
            return {number: position}
    for position, others in blocking.items():
        if len(others) == 1:
            (other,) = others
            kept = {label: at for label, at in chosen.items() if label != other}
            changed = {**kept, number: position}
            for new_position, box in free[other].items():
                if not _overlapped(box, free, changed, gap_px):
                    return {number: position, other: new_position}
    return {}


def _overlapped(
    box: Boxes, free: Sequence[_Positions], chosen: dict[int, str], gap_px: float
) -> list[int]:
    """List the placed labels that a box overlaps."""
    if not chosen:
        return []
    placed = joined([free[number][position] for number, position in chosen.items()])
    overlap = ever_overlap(box, placed, gap_px)
    return [number for number, is_overlapped in zip(chosen, overlap, strict=True) if is_overlapped]


def _label_box(label: Label, position: str, px_per_deg: float) -> Boxes:
    vertical, horizontal = position.split()
    # Plotly keeps text at this distance from a marker's centre, a little more than its radius.
    distance_px = label.radius_px / 0.8 + 1 if label.radius_px else 0
    half = np.array([label.width_px / 2, label.height_px / 2])
    offset = np.array([_ACROSS[horizontal], _UP[vertical]]) * (distance_px + half)
    return Boxes(_anchors([label], px_per_deg), offset[np.newaxis], half[np.newaxis])


def _marker_boxes(labels: Sequence[Label], px_per_deg: float) -> Boxes:
    marked = [label for label in labels if label.radius_px]
    halves = np.array([[label.radius_px] * 2 for label in marked], dtype=np.float64).reshape(-1, 2)
    return Boxes(_anchors(marked, px_per_deg), np.zeros_like(halves), halves)


def _obstacle_boxes(obstacles: Sequence[Obstacle], px_per_deg: float) -> Boxes:
    sizes = np.array([[one.width_px, one.height_px] for one in obstacles], dtype=np.float64)
    halves = sizes.reshape(-1, 2) / 2
    return Boxes(_anchors(obstacles, px_per_deg), np.zeros_like(halves), halves)


def _anchors(items: Sequence[Label | Obstacle], px_per_deg: float) -> NDArray[np.float64]:
    lon = np.array([item.lon for item in items], dtype=np.float64)
    lat = np.array([item.lat for item in items], dtype=np.float64)
    return np.column_stack([lon, mercator_deg(lat)]) * px_per_deg


def _is_skipped(kind: str, number: int, other: int) -> bool:
    """Tell whether a label is compared with itself, its own marker, or an earlier label."""
    return (kind == "label" and other <= number) or (kind == "marker" and other == number)
