"""The part of the world that a Mercator map shows, and its scale.

On a Mercator map a degree of longitude has the same length everywhere. `mercator_deg` converts
latitudes to that unit, so that a picture is a multiple of it.
"""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray


@dataclass(frozen=True)
class Frame:
    """The edges of a map, in degrees."""

    west: float
    south: float
    east: float
    north: float


def frame(geometries: NDArray[np.object_], margin_share: float = 0) -> Frame:
    """Make a frame around geometries, with a margin.

    Args:
        geometries: (n,) in degrees, not all empty.
        margin_share: margin on each side, as a share of the width (east, west) and of the height
            on a Mercator map (south, north).
    """
    west, south, east, north = shapely.total_bounds(geometries)
    bottom, top = mercator_deg(np.array([south, north]))
    across, up = (east - west) * margin_share, (top - bottom) * margin_share
    low, high = latitude_deg(np.array([bottom - up, top + up]))
    return Frame(float(west - across), float(low), float(east + across), float(high))


def px_per_deg(view: Frame, width_px: float, height_px: float) -> float:
    """Find the largest scale at which a Mercator picture shows the whole frame.

    Returns:
        Pixels per degree of longitude.
    """
    bottom, top = mercator_deg(np.array([view.south, view.north]))
    return min(width_px / (view.east - view.west), height_px / float(top - bottom))


def mercator_deg(lat_deg: NDArray[np.float64]) -> NDArray[np.float64]:
    """Convert latitudes to heights on a Mercator map, in degrees of longitude from the equator."""
    return np.degrees(np.arctanh(np.sin(np.radians(lat_deg))))


def latitude_deg(height_deg: NDArray[np.float64]) -> NDArray[np.float64]:
    """Undo `mercator_deg`."""
    return np.degrees(np.arcsin(np.tanh(np.radians(height_deg))))
