"""Reading a GeoJSON file of county polygons, whoever made it.

The file is judged as a whole: every fault is found before anything is refused. Counties of other
provinces are passed over, since many files hold all of China.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.simplify import CoverageError, require_coverage

_PROVINCES = ("11", "12", "13")

# Generous bounds of the region: they tell degrees from metres and latitude from longitude.
_WEST, _SOUTH, _EAST, _NORTH = 112, 35, 121, 44

# The package numbers a polygon by the nation's code and the adcode, as in 156110101.
_NATION_LENGTH = 3
_POLYGONS = ("Polygon", "MultiPolygon")
_MOST_LISTED = 10


def county_polygons(
    content: bytes, counties: Collection[str]
) -> tuple[tuple[str, ...], NDArray[np.object_]]:
    """Read the polygon of each county.

    Args:
        content: a GeoJSON FeatureCollection. A feature's adcode is its property `adcode`, else
            its `id`, else its property `gb` less the nation's code.
        counties: the adcodes that have to be there.

    Returns:
        The counties' adcodes, sorted; their geometries in degrees, without heights.

    Raises:
        ExceptionGroup: of ValueError, a sentence each without its full stop: everything that is
            wrong with the file.
    """
    keyed = list(_keyed_features(content))
    faults = [*_key_faults([adcode for adcode, _ in keyed], set(counties))]
    polygons = {adcode: _polygon(geometry) for adcode, geometry in keyed if adcode in counties}
    faults += _geometry_faults(polygons)
    if not faults:
        faults += _coverage_faults(polygons)
    if faults:
        msg = "county polygons"
        raise ExceptionGroup(msg, [ValueError(fault) for fault in faults])
    adcodes = tuple(sorted(polygons))
    geometries = np.empty(len(adcodes), dtype=object)
    geometries[:] = [polygons[adcode] for adcode in adcodes]
    return adcodes, geometries


def county_adcodes(content: bytes) -> set[str]:
    """List the adcodes of the region that a file has; same faults as `county_polygons`."""
    return {adcode for adcode, _ in _keyed_features(content)} - {""}


def _keyed_features(content: bytes) -> Iterator[tuple[str, Any]]:
    """Yield adcode and raw geometry of each feature that is of the region or says no adcode."""
    for feature in _features(content):
        fields = feature if isinstance(feature, dict) else {}
        adcode = _adcode(fields)
        if not adcode or adcode.startswith(_PROVINCES):
            yield adcode, fields.get("geometry")


def _features(content: bytes) -> list[Any]:
    try:
        collection = json.loads(content)
        features = collection.get("features") if isinstance(collection, dict) else None
        if isinstance(features, list):
            return features
        fault = "it is not a GeoJSON FeatureCollection"
    except ValueError as error:  # not UTF-8, or not JSON
        fault = f"it is not GeoJSON ({error})"
    except RecursionError:
        fault = "it is nested too deeply for GeoJSON"
    except MemoryError:
        fault = "the memory is too small for it"
    msg = "county polygons"
    raise ExceptionGroup(msg, [ValueError(fault)])


def _adcode(feature: dict[str, Any]) -> str:
    properties = feature.get("properties")
    if not isinstance(properties, dict):
        properties = {}
    numbered = str(properties.get("gb", ""))[_NATION_LENGTH:]
    # Some writers store the code as a number.
    return str(properties.get("adcode") or feature.get("id") or numbered)


def _key_faults(adcodes: list[str], counties: set[str]) -> Iterator[str]:
    count = Counter(adcodes)
    nameless = count.pop("", 0)
    found = set(count)
    # Spreadsheets and tables of numbers write a code this way when one of them is empty.
    decimals = {adcode for adcode in found - counties if adcode.removesuffix(".0") in counties}
    if decimals:
        yield f"adcodes with decimals, such as {min(decimals)}: write six digits"
        found = {adcode.removesuffix(".0") for adcode in found}
    if missing := counties - found:
        yield f"missing adcodes ({len(missing)} of {len(counties)}): {_listed(missing)}"
        # Without a missing county they are something else, such as islands or boundary lines.
        if nameless:
            yield f"features without an adcode: {nameless}"
    if unknown := found - counties:
        yield f"adcodes that are no county of the region: {_listed(unknown)}"
    if repeated := {adcode for adcode, times in count.items() if times > 1}:
        yield f"adcodes that occur more than once: {_listed(repeated)}"


def _polygon(geometry: object) -> BaseGeometry | None:
    """Read one geometry; None where it is no polygon that can be read."""
    if not isinstance(geometry, dict) or geometry.get("type") not in _POLYGONS:
        return None
    try:
        read = shapely.from_geojson(json.dumps(geometry), on_invalid="ignore")
    except RecursionError:
        return None
    return None if read is None or read.is_empty else shapely.force_2d(read)


def _geometry_faults(polygons: dict[str, BaseGeometry | None]) -> Iterator[str]:
    unread = {adcode for adcode, polygon in polygons.items() if polygon is None}
    if unread:
        yield f"geometries that are no polygon: {_listed(unread)}"
    read = {adcode: polygon for adcode, polygon in polygons.items() if polygon is not None}
    if away := {adcode for adcode, polygon in read.items() if not _is_here(polygon)}:
        bounds = f"longitude {_WEST} to {_EAST}, latitude {_SOUTH} to {_NORTH}"
        yield f"coordinates that are not degrees within {bounds}: {_listed(away)}"
    for adcode, polygon in sorted(read.items()):
        if not polygon.is_valid:
            yield f"{adcode} is not a valid polygon: {shapely.is_valid_reason(polygon)}"


def _is_here(polygon: BaseGeometry) -> bool:
    west, south, east, north = polygon.bounds
    return west >= _WEST and south >= _SOUTH and east <= _EAST and north <= _NORTH


def _coverage_faults(polygons: dict[str, BaseGeometry | None]) -> Iterator[str]:
    geometries = np.array([*polygons.values()], dtype=object)
    try:
        require_coverage(geometries)
    except CoverageError as error:
        misfits = [list(polygons)[position] for position in error.positions]
        yield f"counties that overlap, or whose common border differs: {_listed(misfits)}"
        return
    # Neighbours that do not touch are still a coverage; together they enclose a hole.
    together = shapely.coverage_union_all(geometries)
    for hole in (hole for part in shapely.get_parts(together) for hole in part.interiors):
        inside = shapely.difference(shapely.Polygon(hole), together)
        lon, lat = inside.representative_point().coords[0]
        yield f"a gap between counties at longitude {lon:.4f}, latitude {lat:.4f}"


def _listed(adcodes: Iterable[str]) -> str:
    every = sorted(adcodes)
    more = len(every) - _MOST_LISTED
    return ", ".join(every[:_MOST_LISTED]) + (f" and {more} more" if more > 0 else "")
