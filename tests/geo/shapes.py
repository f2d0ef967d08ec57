"""Made-up polygons inside the range of the plane."""

import numpy as np
import pytest
from numpy.typing import NDArray
from shapely import Geometry, box

from geo.locate import NOWHERE


def column(*geometries: Geometry) -> NDArray[np.object_]:
    """Put geometries into an array, the input of the functions of geo/."""
    array = np.empty(len(geometries), dtype=object)
    array[:] = geometries
    return array


# Two squares of one degree that share the meridian 117, and a separate one.
WEST = box(116, 39, 117, 40)
EAST = box(117, 39, 118, 40)
APART = box(119, 39, 120, 40)
PLACES = column(WEST, EAST, APART)

# Points and the position in PLACES of the polygon that holds each, however it is searched.
POINTS = [
    pytest.param((116.5, 39.5), 0, id="in the first"),
    pytest.param((117.5, 39.5), 1, id="in the second"),
    pytest.param((119.5, 39.5), 2, id="in the third"),
    pytest.param((118.5, 39.5), NOWHERE, id="between them"),
    pytest.param((117, 39.5), 0, id="on a common border: the first"),
    pytest.param((117, 40), 0, id="on a common corner: the first"),
    pytest.param((np.nan, 39.5), NOWHERE, id="unknown longitude"),
    pytest.param((39.5, 116.5), NOWHERE, id="swapped"),
    pytest.param((1e300, -1e300), NOWHERE, id="far away"),
]
