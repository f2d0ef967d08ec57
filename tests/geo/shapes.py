"""Made-up polygons inside the range of the plane."""

import numpy as np
from numpy.typing import NDArray
from shapely import Geometry, box


def column(*geometries: Geometry) -> NDArray[np.object_]:
    """Put geometries into an array, the input of the functions of geo/."""
    array = np.empty(len(geometries), dtype=object)
    array[:] = geometries
    return array


# Two squares of one degree that share the meridian 117, and a separate one.
WEST = box(116, 39, 117, 40)
EAST = box(117, 39, 118, 40)
APART = box(119, 39, 120, 40)
