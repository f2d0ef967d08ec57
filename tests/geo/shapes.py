"""Made-up polygons, near enough to the region for its plane."""

import numpy as np
from numpy.typing import NDArray
from shapely import Geometry, box


def column(*geometries: Geometry) -> NDArray[np.object_]:
    """Put geometries into an array, as geo/ takes them."""
    array = np.empty(len(geometries), dtype=object)
    array[:] = geometries
    return array


# Two squares of one degree that share the meridian 117, and one apart from them.
WEST = box(116, 39, 117, 40)
EAST = box(117, 39, 118, 40)
APART = box(119, 39, 120, 40)
