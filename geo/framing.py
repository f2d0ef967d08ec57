"""What part of the world a picture shows, and how large.

On a Mercator map one degree of longitude is as long everywhere. `mercator_deg` stretches
latitudes so that they can be counted in the same unit; a picture is then a plain multiple.
"""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray


@dataclass(frozen=True)
class Frame:
    """A box on the globe, its sides in degrees."""

    west: float
    south: float
    east: float
    north: float


def frame(geometries: NDArray[np.object_], margin_share: float = 0) -> Frame:
    """Frame geometries, with air around them.

    Args:
        geometries: (n,) in degrees, not all empty.
        margin_share: air on each side, as a share of the width (east, west) and of the height as
            a Mercator map shows it (south, north).
    """
    west, south, east, north = shapely.total_bounds(geometries)
    bottom, top = mercator_deg(np.array([south, north]))
    across, up = (east - west) * margin_share, (top - bottom) * margin_share
    low, high = latitude_deg(np.array([bottom - up, top + up]))
    return Frame(float(west - across), float(low), float(east + across), float(high))


def px_per_deg(view: Frame, width_px: float, height_px: float) -> float:
    """Find the largest scale at which a Mercator picture holds the whole frame.

    Returns:
        Pixels for a degree of longitude.
    """
    bottom, top = mercator_deg(np.array([view.south, view.north]))
    return min(width_px / (view.east - view.west), height_px / float(top - bottom))


def mercator_deg(lat_deg: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give the height of latitudes on a Mercator map, in degrees of longitude from the equator."""
    return np.degrees(np.arctanh(np.sin(np.radians(lat_deg))))


def latitude_deg(height_deg: NDArray[np.float64]) -> NDArray[np.float64]:
    """Undo `mercator_deg`."""
    return np.degrees(np.arcsin(np.tanh(np.radians(height_deg))))
