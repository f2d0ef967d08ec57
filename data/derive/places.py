"""Regions and zones with their surroundings: parents, points to draw at, distances to Beijing."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from data.adcodes import NATION, XIONGAN
from data.derive.constants import constant
from geo.distance import bearing_deg, distance_km

_AREA_DECIMALS = 1
_POINT_DECIMALS = 4
_DISTANCE_DECIMALS = 1


def ancestors(regions: pd.DataFrame, zones: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """List the regions around each region and zone, innermost first, up to the province.

    Args:
        regions: adcode, city_adcode (the 14-region partition), province_adcode.
        zones: zone_id, parent_adcode.

    Returns:
        Region or zone to its ancestors. A county is inside its city-level region, not inside the
        city of its code: Rongcheng is inside Xiong'an and Hebei, not inside Baoding. The nation
        is no ancestor.
    """
    found: dict[str, tuple[str, ...]] = {}
    columns = regions[["adcode", "city_adcode", "province_adcode"]].astype("object")
    for adcode, city, province in columns.itertuples(index=False, name=None):
        # A municipality is its own city and its own province.
        chain = dict.fromkeys(place for place in (city, province) if isinstance(place, str))
        found[adcode] = tuple(place for place in chain if place != adcode)
    for zone, parent in zip(zones["zone_id"], zones["parent_adcode"], strict=True):
        found[zone] = (parent, *found[parent])
    return found


def with_positions(
    regions: pd.DataFrame, areas_km2: Mapping[str, float], labels: pd.DataFrame
) -> pd.DataFrame:
    """Add the province, the area and the points of each region.

    Args:
        regions: adcode, level; lon and lat of the seat, if known.
        areas_km2: adcode to area of the polygon; the nation has none.
        labels: adcode, label_lon, label_lat, a point well inside the polygon at its own level.

    Returns:
        Also province_adcode (a province's own is itself, the nation has none), area_km2,
        label_lon, label_lat, is_seat: whether lon and lat are the seat. If it is unknown, they
        are the label point.
    """
    table = regions.merge(labels, on="adcode", how="left")
    province = table["adcode"].str[:2] + "0000"
    area = table["adcode"].map(dict(areas_km2)).astype("Float64")
    return table.assign(
        province_adcode=province.where(table["adcode"] != NATION),
        area_km2=area.round(_AREA_DECIMALS),
        label_lon=table["label_lon"].astype("Float64").round(_POINT_DECIMALS),
        label_lat=table["label_lat"].astype("Float64").round(_POINT_DECIMALS),
        is_seat=table["lon"].notna().astype("boolean"),
    ).assign(
        lon=lambda table: table["lon"].fillna(table["label_lon"]),
        lat=lambda table: table["lat"].fillna(table["label_lat"]),
    )


def with_parents(zones: pd.DataFrame, regions: pd.DataFrame) -> pd.DataFrame:
    """Add each zone's city-level region (absent directly under Hebei) and its province."""
    parents = regions[["adcode", "city_adcode", "province_adcode"]]
    joined = zones.merge(
        parents.rename(columns={"adcode": "parent_adcode"}), on="parent_adcode", how="left"
    )
    return joined.astype({"city_adcode": "string", "province_adcode": "string"})


def distances(regions: pd.DataFrame, constants: pd.DataFrame) -> pd.DataFrame:
    """Measure the distance and bearing from Tiananmen to the 14 city-level regions.

    Args:
        regions: adcode, city_adcode, lon, lat in degrees, is_seat.
        constants: name, value: tiananmen_lon, tiananmen_lat, rongdong_lon, rongdong_lat.

    Returns:
        region_id, lon, lat, point (seat; label, if the seat is unknown; rongdong, the built-up
        part of Xiong'an), distance_km along the ellipsoid, bearing_deg clockwise from north.
    """
    cities = regions[regions["adcode"] == regions["city_adcode"]]
    table = cities[["adcode", "lon", "lat"]].rename(columns={"adcode": "region_id"})
    table["point"] = cities["is_seat"].map({True: "seat", False: "label"})
    is_xiongan = table["region_id"] == XIONGAN
    table.loc[is_xiongan, "lon"] = constant(constants, "rongdong_lon")
    table.loc[is_xiongan, "lat"] = constant(constants, "rongdong_lat")
    table.loc[is_xiongan, "point"] = "rongdong"
    origin = (constant(constants, "tiananmen_lon"), constant(constants, "tiananmen_lat"))
    points = table[["lon", "lat"]].to_numpy(dtype=np.float64)
    return table.assign(
        distance_km=np.round(distance_km(points, origin), _DISTANCE_DECIMALS),
        bearing_deg=np.round(bearing_deg(points, origin), _DISTANCE_DECIMALS),
    ).astype({"region_id": "string", "point": "string"})
