"""Fewer vertices for a coverage: polygons that share their borders and leave no gap.

Neighbours keep one common line, because the coverage is simplified as a whole. Nothing is
repaired on the way: a repair works on one polygon at a time and would move its line away from its
neighbour's. What comes out wrong is refused instead.
"""

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.crs import to_degrees, to_plane

DECIMALS = 4
"""Of a degree; the fourth is about 11 metres, a hundredth of the coarsest error allowed here."""


class CoverageError(ValueError):
    """Polygons that are not a coverage; `positions` says which of those given."""

    def __init__(self, positions: NDArray[np.intp], problem: str) -> None:
        self.positions = positions
        listed = ", ".join(map(str, positions))
        super().__init__(f"{problem}: at positions {listed}")


def require_coverage(geometries: NDArray[np.object_]) -> None:
    """Refuse polygons that are invalid, overlap, or whose shared borders differ.

    Args:
        geometries: (n,) polygons or multi-polygons, in any unit.

    Raises:
        CoverageError: some are invalid by themselves, or (all valid) do not fit each other.
    """
    broken = np.flatnonzero(~shapely.is_valid(geometries))
    if broken.size:
        raise CoverageError(broken, "invalid polygons")
    if not shapely.coverage_is_valid(geometries):
        edges = shapely.coverage_invalid_edges(geometries)
        misfits = np.flatnonzero(~shapely.is_empty(edges))
        raise CoverageError(misfits, "polygons that overlap, or whose common border differs")


def simplify(geometries: NDArray[np.object_], tolerance_m: float) -> NDArray[np.object_]:
    """Simplify a coverage for drawing.

    Args:
        geometries: (n,) polygons or multi-polygons in degrees, together a coverage.
        tolerance_m: roughly, how far a border may move, metres; 0 only rounds.

    Returns:
        (n,) in degrees at 4 decimals, still a coverage, with as many parts and holes as before.
        Exteriors run clockwise: a plotly map reads the other way round as the rest of the globe.

    Raises:
        CoverageError: the result would not be a coverage; the tolerance is too coarse, or what
            was given is not one.
    """
    coarse = shapely.coverage_simplify(to_plane(geometries), tolerance_m)
    rounded = shapely.transform(to_degrees(coarse), lambda vertices: vertices.round(DECIMALS))
    require_coverage(rounded)
    return clockwise(rounded)


def clockwise(geometries: NDArray[np.object_]) -> NDArray[np.object_]:
    """Wind exteriors clockwise and holes the other way.

    Args:
        geometries: (n,) polygons or multi-polygons.

    Returns:
        (n,) the same shapes.
    """
    return np.asarray(shapely.orient_polygons(geometries, exterior_cw=True), dtype=object)
