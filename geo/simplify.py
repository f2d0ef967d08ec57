"""Simplification of a coverage: polygons that share their borders and leave no gap.

The coverage is simplified as a whole, so neighbours keep one common line. Invalid results are not
repaired, because a repair changes one polygon at a time and would separate its border from the
neighbour's. They raise an error.
"""

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.crs import to_degrees, to_plane

DECIMALS = 4
"""Of a degree; the fourth is about 11 metres, a hundredth of the largest error allowed here."""


class CoverageError(ValueError):
    """Polygons that are not a coverage; `positions` are those of the faulty ones."""

    def __init__(self, positions: NDArray[np.intp], problem: str) -> None:
        self.positions = positions
        listed = ", ".join(map(str, positions))
        super().__init__(f"{problem}: at positions {listed}")


def require_coverage(geometries: NDArray[np.object_]) -> None:
    """Check that polygons are valid, do not overlap, and have the same shared borders.

    Args:
        geometries: (n,) polygons or multi-polygons, in any unit.

    Raises:
        CoverageError: some are invalid, or all are valid but some do not fit together.
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
        tolerance_m: roughly the largest distance by which a border may move, metres; 0 only
            rounds.

    Returns:
        (n,) in degrees at 4 decimals, still a coverage, with the same number of parts and holes.
        Exteriors are clockwise, because plotly's maps fill the outside of anticlockwise ones.

    Raises:
        CoverageError: the result would not be a coverage, because the tolerance is too large or
            the input is not one.
    """
    coarse = shapely.coverage_simplify(to_plane(geometries), tolerance_m)
    rounded = shapely.transform(to_degrees(coarse), lambda vertices: vertices.round(DECIMALS))
    require_coverage(rounded)
    return clockwise(rounded)


def clockwise(geometries: NDArray[np.object_]) -> NDArray[np.object_]:
    """Wind exteriors clockwise and holes anticlockwise.

    Args:
        geometries: (n,) polygons or multi-polygons.

    Returns:
        (n,) the same shapes.
    """
    return np.asarray(shapely.orient_polygons(geometries, exterior_cw=True), dtype=object)
