"""Borders in full as differences of whole numbers, which compress to a third of GeoJSON.

A ring is `[lon, lat, dlon, dlat, ...]` in millionths of a degree: its first vertex, then each step
to the next. The pinned borders have six decimals, so that nothing is lost; an operator's are
rounded to a tenth of a metre.
"""

import json
from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

_PER_DEGREE = 1_000_000


def to_deltas(keys: Sequence[str], geometries: NDArray[np.object_]) -> str:
    """Write polygons as JSON: by adcode its polygons, each a list of rings, the outer one first.

    Args:
        keys: (n,) adcodes.
        geometries: (n,) polygons or multi-polygons in degrees.
    """
    polygons = {
        key: [
            [_steps(ring) for ring in shapely.get_rings(part).tolist()]
            for part in shapely.get_parts(one).tolist()
        ]
        for key, one in zip(keys, geometries, strict=True)
    }
    return json.dumps(polygons, separators=(",", ":"))


def _steps(ring: shapely.LinearRing) -> list[int]:
    vertices = np.rint(shapely.get_coordinates(ring) * _PER_DEGREE).astype(np.int64)
    steps: list[int] = (
        np.diff(vertices, axis=0, prepend=np.zeros((1, 2), np.int64)).ravel().tolist()
    )
    return steps
