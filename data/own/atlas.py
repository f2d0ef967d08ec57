"""The atlas that own data is placed in, made once in each process."""

import os
from functools import lru_cache
from pathlib import Path

import numpy as np

from data.borders.layers import county_layer
from data.borders.source import OWN_BORDERS_VARIABLE
from data.own.counting import Atlas
from data.own.page import own_names
from data.read import read_columns
from geo.point_grid import point_grid


@lru_cache(maxsize=1)
def atlas(derived: Path) -> Atlas:
    """Prepare the names of a build and the borders of the counties.

    Raises:
        NotBuilt: there is no build.
        BordersError: the borders cannot be read.
    """
    own = os.environ.get(OWN_BORDERS_VARIABLE)
    counties = county_layer(Path(own) if own else None)
    zones = read_columns("zones", derived)
    return Atlas(
        own_names(derived),
        # Sorted by adcode, so that a point on a common border goes to the smaller one.
        point_grid(np.array(counties.geometries, dtype=object)),
        counties.keys,
        dict(zip(zones["zone_id"], zones["parent_adcode"], strict=True)),
    )
