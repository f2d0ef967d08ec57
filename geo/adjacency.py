"""Pairs of neighbouring polygons and the length of their common borders."""

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

_GRS80 = Geod(ellps="GRS80")
_M_PER_KM = 1_000


def adjacency(
    geometries: NDArray[np.object_],
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Find the pairs of polygons that share a stretch of border.

    Args:
        geometries: (n,) polygons or multi-polygons in degrees, together a coverage.

    Returns:
        (m, 2) positions, the smaller first, sorted; (m,) kilometres of common border, above 0.
        Polygons that only meet in a point are not a pair.
    """
    first, second = shapely.STRtree(geometries).query(geometries, predicate="intersects")
    pairs = np.column_stack([first, second])[first < second]
    pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
    borders = shapely.boundary(geometries)
    shared = shapely.intersection(borders[pairs[:, 0]], borders[pairs[:, 1]])
    lengths = np.array([_length_km(one) for one in shared], dtype=np.float64)
    return pairs[lengths > 0], lengths[lengths > 0]


def _length_km(geometry: BaseGeometry) -> float:
    """Add up the lengths of the lines of a geometry, without its points."""
    parts = shapely.get_parts(geometry)
    lines = parts[shapely.get_dimensions(parts) == 1]
    return sum(_GRS80.geometry_length(line) for line in lines) / _M_PER_KM
