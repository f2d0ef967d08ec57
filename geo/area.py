"""Areas on the ellipsoid, so that no projection has a say in them."""

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod

_GRS80 = Geod(ellps="GRS80")
_M2_PER_KM2 = 1_000_000


def area_km2(geometries: NDArray[np.object_]) -> NDArray[np.float64]:
    """Measure polygons, holes left out.

    Args:
        geometries: (n,) polygons or multi-polygons in degrees, wound either way.

    Returns:
        (n,) square kilometres.
    """
    # Geodesic areas are signed: parts of one multi-polygon wound in opposite directions would
    # cancel out, and simplifying a coverage does leave them so.
    oriented = shapely.orient_polygons(geometries, exterior_cw=False)
    return np.array([_GRS80.geometry_area_perimeter(one)[0] for one in oriented]) / _M2_PER_KM2
