"""Larger regions out of smaller ones."""

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray


def dissolve(
    geometries: NDArray[np.object_], keys: Sequence[str]
) -> tuple[tuple[str, ...], NDArray[np.object_]]:
    """Join the polygons that have the same key.

    Args:
        geometries: (n,) polygons or multi-polygons, together a coverage; any unit.
        keys: for each polygon, the region it belongs to.

    Returns:
        The different keys, sorted; their (m,) geometries. Every border that is left lies vertex
        for vertex on a border that was there before.
    """
    owners = np.asarray(keys)
    different = tuple(sorted(set(keys)))
    joined = np.empty(len(different), dtype=object)
    for position, key in enumerate(different):
        joined[position] = shapely.coverage_union_all(geometries[owners == key])
    return different, joined
