"""Finds the polygon that contains a point, and a point well inside a polygon."""

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.crs import to_degrees, to_plane

NOWHERE = -1

# Label points need not be exact, and a smaller tolerance makes the search slower.
_LABEL_POINT_TOLERANCE_M = 50


def locate(points_deg: NDArray[np.float64], geometries: NDArray[np.object_]) -> NDArray[np.intp]:
    """Find the polygon that contains each point.

    Args:
        points_deg: (n, 2) longitude, latitude.
        geometries: (m,) polygons that do not overlap, in degrees.

    Returns:
        (n,) positions in `geometries`; NOWHERE (-1) for points outside all polygons and for NaN.
        A point on a common border belongs to the first of the polygons.
    """
    positions = np.full(len(points_deg), NOWHERE)
    known = np.flatnonzero(np.isfinite(points_deg).all(axis=1))
    points = shapely.points(points_deg[known])
    point, polygon = shapely.STRtree(geometries).query(points, predicate="intersects")
    # The last of several assignments wins, so the first polygon has to come last.
    order = np.argsort(-polygon)
    positions[known[point[order]]] = polygon[order]
    return positions


def label_points(geometries: NDArray[np.object_]) -> NDArray[np.float64]:
    """Find the point of each polygon that is farthest from its border.

    Args:
        geometries: (n,) polygons or multi-polygons in degrees.

    Returns:
        (n, 2) longitude, latitude: the centre of the largest inscribed circle of all parts, to
        about 50 metres.
    """
    radii = [
        shapely.maximum_inscribed_circle(one, _LABEL_POINT_TOLERANCE_M)
        for one in to_plane(geometries)
    ]
    centres = shapely.get_point(np.array(radii, dtype=object), 0)
    return shapely.get_coordinates(to_degrees(centres))
