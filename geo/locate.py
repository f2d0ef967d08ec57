"""Which polygon a point lies in, and a point that lies well inside a polygon."""

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.crs import to_degrees, to_plane

NOWHERE = -1

# A label point need not be exact, and the search for it takes longer the finer it is.
_LABEL_POINT_TOLERANCE_M = 50


def locate(points_deg: NDArray[np.float64], geometries: NDArray[np.object_]) -> NDArray[np.intp]:
    """Find the polygon that each point lies in.

    Args:
        points_deg: (n, 2) longitude, latitude.
        geometries: (m,) polygons that do not overlap, in degrees.

    Returns:
        (n,) positions in `geometries`; NOWHERE (-1) outside all of them or where a point is NaN.
        A point on a common border belongs to the first of the polygons.
    """
    found = np.full(len(points_deg), NOWHERE)
    known = np.flatnonzero(np.isfinite(points_deg).all(axis=1))
    points = shapely.points(points_deg[known])
    which, polygon = shapely.STRtree(geometries).query(points, predicate="intersects")
    # The last of several assignments wins, so the first polygon has to come last.
    order = np.argsort(-polygon)
    found[known[which[order]]] = polygon[order]
    return found


def label_points(geometries: NDArray[np.object_]) -> NDArray[np.float64]:
    """Find the point of each polygon that is farthest from its border.

    Args:
        geometries: (n,) polygons or multi-polygons in degrees.

    Returns:
        (n, 2) longitude, latitude: the centre of the largest circle inside, in the part that
        holds it, to about 50 metres.
    """
    radii = [
        shapely.maximum_inscribed_circle(one, _LABEL_POINT_TOLERANCE_M)
        for one in to_plane(geometries)
    ]
    centres = shapely.get_point(np.array(radii, dtype=object), 0)
    return shapely.get_coordinates(to_degrees(centres))
