"""Moves of organisations from Beijing: start, county, and the age of announcements.

Ages end at the newest source of any move, not today, because the tables do not cover what happened
since. Recalled fields are ignored, except the point of a move, which is always recalled.
"""

import numpy as np
import pandas as pd

from data.adcodes import XIONGAN
from data.borders.layers import Layer
from data.derive.constants import constant
from data.schemas.fields import LIST_SEPARATOR
from geo.distance import ring
from geo.locate import NOWHERE, locate

_RING_POINTS = 90
_DECIMALS = 4
_YEAR_DIGITS = 4


def moves(relocations: pd.DataFrame, sources: pd.DataFrame, counties: Layer) -> pd.DataFrame:
    """Derive the scope, start, county and age of each relocation.

    Args:
        relocations: relocation_id, origin_region_id, destination_region_id, status,
            announced_year, lon, lat, source_id, recalled_fields.
        sources: source_id, published.
        counties: polygons of the counties.

    Returns:
        relocation_id, scope, start_region_id, point_county_id, as_of, pledge_years; rows in the
        order of relocations.
    """
    published = sources.set_index("source_id")["published"]
    as_of = relocations["source_id"].map(published).astype("string")
    is_known = ~_is_recalled(relocations, "origin_region_id")
    is_xiongan = relocations["destination_region_id"] == XIONGAN
    return pd.DataFrame(
        {
            "relocation_id": relocations["relocation_id"],
            "scope": is_xiongan.map({True: "xiongan", False: "elsewhere"}).astype("string"),
            "start_region_id": relocations["origin_region_id"].where(is_known),
            "point_county_id": _counties(relocations, counties),
            "as_of": as_of,
            "pledge_years": _pledge_years(relocations, as_of),
        }
    )


def rings(constants: pd.DataFrame) -> pd.DataFrame:
    """Make the ring of radius `ring_km` around Tiananmen: radius_km, number, lon, lat."""
    radius_km = constant(constants, "ring_km")
    origin = (constant(constants, "tiananmen_lon"), constant(constants, "tiananmen_lat"))
    points = ring(origin, radius_km, _RING_POINTS).round(_DECIMALS)
    return pd.DataFrame(
        {
            "radius_km": radius_km,
            "number": pd.array(range(len(points)), dtype="Int64"),
            "lon": points[:, 0],
            "lat": points[:, 1],
        }
    )


def _is_recalled(relocations: pd.DataFrame, field: str) -> "pd.Series[bool]":
    fields = relocations["recalled_fields"].astype("string").fillna("")
    return fields.str.split(LIST_SEPARATOR).map(lambda names: field in names).astype(bool)


def _counties(relocations: pd.DataFrame, counties: Layer) -> "pd.Series[str]":
    points = relocations[["lon", "lat"]].astype("Float64").to_numpy(np.float64, na_value=np.nan)
    positions = locate(points, counties.geometries)
    keys = [None if position == NOWHERE else counties.keys[position] for position in positions]
    return pd.Series(keys, index=relocations.index, dtype="string")


def _pledge_years(relocations: pd.DataFrame, as_of: "pd.Series[str]") -> "pd.Series[int]":
    source_year = as_of.str[:_YEAR_DIGITS].astype("Int64")
    is_known = ~_is_recalled(relocations, "announced_year")
    announced = relocations["announced_year"].where(is_known).astype("Int64").fillna(source_year)
    return (source_year.max() - announced).where(relocations["status"] == "announced")
