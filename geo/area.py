"""Areas on the ellipsoid, independent of any projection."""

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod

_GRS80 = Geod(ellps="GRS80")
_M2_PER_KM2 = 1_000_000


def area_km2(geometries: NDArray[np.object_]) -> NDArray[np.float64]:
    """Measure the areas of polygons, without their holes.

    Args:
        geometries: (n,) polygons or multi-polygons in degrees, wound in either direction.

    Returns:
        (n,) square kilometres.
    """
    # Geodesic areas are signed, so parts wound in opposite directions would cancel out. Simplified
    # coverages have such parts.
    oriented = shapely.orient_polygons(geometries, exterior_cw=False)
    return np.array([_GRS80.geometry_area_perimeter(one)[0] for one in oriented]) / _M2_PER_KM2
