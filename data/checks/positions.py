"""Checks that every point lies in its place, within its stated precision.

Distances are measured on a plane centred on the point, with an error of about 0.2 % at the
distances that matter here. The precisions stated in the seeds are much coarser.
"""

from collections.abc import Iterator, Mapping
from math import cos, radians

import pandas as pd
from shapely import Point
from shapely.affinity import affine_transform
from shapely.geometry.base import BaseGeometry

from data.errors import SeedFault

# A region's point, a seat from memory rounded to 0.01 degree, has no stated precision.
SEAT_PRECISION_KM = 2.0
_KM_PER_DEGREE = 111.2
# Table -> column with the place of its points.
_PLACE_COLUMNS = {
    "regions": "adcode",
    "zones": "parent_adcode",
    "sites": "region_id",
    "relocations": "destination_map_id",
}


def check_positions(
    tables: Mapping[str, pd.DataFrame], polygons: Mapping[str, BaseGeometry]
) -> list[SeedFault]:
    """Check the points of regions, zones, sites and moves.

    Args:
        tables: regions, zones, sites, relocations, typed by `validate`; index `line`. Tables with
            faults may be missing; nothing is checked without regions and zones.
        polygons: by adcode, in degrees of longitude and latitude: every region with a point, or
            with a zone, site or move in it. A point of a zone is checked against the region
            around the zone.

    Returns:
        All faults, in file and line order.
    """
    if not tables.keys() >= {"regions", "zones"}:
        return []
    zones, known = tables["zones"], tables["regions"]["adcode"]
    zone_parents = dict(zip(zones["zone_id"], zones["parent_adcode"], strict=True))
    points = {
        f"{name}.csv": _points(tables[name], column, zone_parents)
        for name, column in _PLACE_COLUMNS.items()
        if name in tables
    }
    return sorted(
        fault
        for file, all_points in points.items()
        # Unknown places are reported by the check of references.
        for fault in _faults(file, all_points[all_points["adcode"].isin(known)], polygons)
    )


def outside_km(lon: float, lat: float, polygon: BaseGeometry) -> float:
    """Measure how far a point lies outside a polygon.

    Args:
        lon: degrees.
        lat: degrees.
        polygon: in degrees of longitude and latitude.

    Returns:
        Kilometres to the nearest edge; 0 inside or on the edge.
    """
    if polygon.covers(Point(lon, lat)):
        return 0.0
    east_km = _KM_PER_DEGREE * cos(radians(lat))
    to_plane = [east_km, 0, 0, _KM_PER_DEGREE, -east_km * lon, -_KM_PER_DEGREE * lat]
    return float(affine_transform(polygon, to_plane).distance(Point(0, 0)))


def _points(table: pd.DataFrame, column: str, zone_parents: Mapping[str, str]) -> pd.DataFrame:
    points = table.dropna(subset=["lon", "lat"])
    precision_km = points.get("coord_precision_km", SEAT_PRECISION_KM)
    return pd.DataFrame(
        {
            "lon": points["lon"].astype(float),
            "lat": points["lat"].astype(float),
            "adcode": points[column].replace(zone_parents),
            "precision_km": precision_km,
        },
        index=points.index,
    )


def _faults(
    file: str, points: pd.DataFrame, polygons: Mapping[str, BaseGeometry]
) -> Iterator[SeedFault]:
    for line, lon, lat, adcode, precision_km in points.itertuples(name=None):
        position = f"{lon:g}, {lat:g}"
        if adcode not in polygons:
            problem = f"cannot be checked: {adcode} has no borders"
            yield SeedFault(file, line, "lon", position, problem, "Name a region that is drawn")
            continue
        distance_km = outside_km(lon, lat, polygons[adcode])
        if distance_km > precision_km:
            problem = f"is {distance_km:.1f} km outside {adcode}, more than its {precision_km:g} km"
            remedy = "Correct the point, its region or its precision"
            yield SeedFault(file, line, "lon", position, problem, remedy)
