"""Joins regions into larger ones."""

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
        keys: the key of each polygon.

    Returns:
        The unique keys, sorted; their (m,) geometries. The remaining borders keep their vertices.
    """
    key_of_each = np.asarray(keys)
    unique = tuple(sorted(set(keys)))
    joined = np.empty(len(unique), dtype=object)
    for position, key in enumerate(unique):
        joined[position] = shapely.coverage_union_all(geometries[key_of_each == key])
    return unique, joined
