"""Distances and bearings on the WGS84 ellipsoid.

Longitude comes first and angles are in degrees, everywhere in geo/. No projection is involved,
except in `gap_km`, which uses the plane to find the nearest points.
"""

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from geo.crs import to_degrees, to_plane

_WGS84 = Geod(ellps="WGS84")
_MAX_LATITUDE_DEG = 90
_M_PER_KM = 1_000
_FULL_TURN_DEG = 360


def distance_km(
    points_deg: NDArray[np.float64], origin_deg: tuple[float, float]
) -> NDArray[np.float64]:
    """Measure the geodesic distance from one origin to each point.

    Args:
        points_deg: (n, 2) longitude, latitude.
        origin_deg: longitude, latitude.

    Returns:
        (n,) kilometres; NaN where a point is NaN.

    Raises:
        ValueError: a latitude beyond 90 degrees; longitude and latitude are swapped.
    """
    _, metres = _from_origin(points_deg, origin_deg)
    return metres / _M_PER_KM


def bearing_deg(
    points_deg: NDArray[np.float64], origin_deg: tuple[float, float]
) -> NDArray[np.float64]:
    """Compute the initial bearing of the geodesic from one origin to each point.

    Takes and raises the same as `distance_km`.

    Returns:
        (n,) degrees clockwise from north, 0 to below 360; NaN where a point is NaN or the origin
        itself.
    """
    azimuth, metres = _from_origin(points_deg, origin_deg)
    return np.where(metres > 0, azimuth % _FULL_TURN_DEG, np.nan)


def ring(origin_deg: tuple[float, float], radius_km: float, count: int) -> NDArray[np.float64]:
    """Make points at the same distance around an origin.

    Args:
        origin_deg: longitude, latitude.
        radius_km: distance along the ellipsoid.
        count: number of different points, at equal angles.

    Returns:
        (count + 1, 2) longitude, latitude, clockwise from north; the last point equals the first.
    """
    bearings = np.linspace(0, _FULL_TURN_DEG, count + 1)
    lon, lat = (np.full_like(bearings, angle) for angle in origin_deg)
    metres = np.full_like(bearings, radius_km * _M_PER_KM)
    end_lon, end_lat, _ = _WGS84.fwd(lon, lat, bearings, metres)
    return np.column_stack([end_lon, end_lat])


def gap_km(one: BaseGeometry, other: BaseGeometry) -> float:
    """Measure the distance between two geometries at their nearest points.

    Args:
        one: any geometry in degrees, near the region of the plane.
        other: likewise.

    Returns:
        Kilometres; 0 if they touch or overlap.
    """
    flat = to_plane(np.array([one, other], dtype=object))
    line = np.array([shapely.shortest_line(*flat)], dtype=object)
    start, end = shapely.get_coordinates(to_degrees(line))
    return float(distance_km(end[np.newaxis], (start[0], start[1]))[0])


def _from_origin(
    points_deg: NDArray[np.float64], origin_deg: tuple[float, float]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return azimuth (degrees, -180 to 180) and length (metres) of each geodesic."""
    lon, lat = points_deg.T
    largest = np.nanmax(np.abs([*lat, origin_deg[1], 0]))
    # The region is east of 113 degrees, so swapped coordinates always show here.
    if largest > _MAX_LATITUDE_DEG:
        msg = f"latitude {largest} is beyond 90: give longitude first"
        raise ValueError(msg)
    start_lon, start_lat = (np.full_like(lon, angle) for angle in origin_deg)
    azimuth, _, metres = _WGS84.inv(start_lon, start_lat, lon, lat)
    return np.asarray(azimuth), np.asarray(metres)
