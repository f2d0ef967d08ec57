"""Reads a GeoJSON file of county polygons, from the package or from the operator.

All faults of the file are reported together. Counties of other provinces are skipped, because many
files cover all of China.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from data.adcodes import PROVINCES
from data.errors import printable
from data.regular_file import read_regular_file
from geo.simplify import CoverageError, require_coverage

_PROVINCE_PREFIXES = tuple(province[:2] for province in PROVINCES)

# Wide bounds of the region, to detect metres or swapped longitude and latitude.
_WEST, _SOUTH, _EAST, _NORTH = 112, 35, 121, 44

# In the package a polygon's number is the nation's code and the adcode, as in 156110101.
_NATION_LENGTH = 3
_POLYGONS = ("Polygon", "MultiPolygon")
_MAX_LISTED = 10
_MAX_CHARACTERS = 20


def county_polygons(
    content: bytes, counties: Collection[str]
) -> tuple[tuple[str, ...], NDArray[np.object_]]:
    """Read the polygon of each county.

    Args:
        content: a GeoJSON FeatureCollection. A feature's adcode is its property `adcode`, else
            its `id`, else its property `gb` without the nation's code.
        counties: the adcodes that the file must contain.

    Returns:
        The counties' adcodes, sorted; their geometries in degrees, without heights.

    Raises:
        ExceptionGroup: of ValueError, one for each fault of the file: a sentence without its full
            stop.
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
    """List the adcodes of the region in a file; raises as `county_polygons` does."""
    return {adcode for adcode, _ in _keyed_features(content)} - {""}


def adcode_problem(path: Path, counties: Collection[str]) -> str:
    """Read only the adcodes of a file; describe what is wrong with them, empty if nothing.

    Args:
        path: of the file, as the operator named it.
        counties: the adcodes that the file must contain.
    """
    try:
        missing = set(counties) - county_adcodes(read_regular_file(path))
    except OSError as error:
        return printable(f"{path} cannot be read ({error.strerror})")
    except ExceptionGroup as error:
        return printable(f"{path}: {error.exceptions[0]}")
    if missing:
        lacking = f"lacks {len(missing)} of {len(counties)} counties, such as {min(missing)}"
        return printable(f"{path} {lacking}")
    return ""


def _keyed_features(content: bytes) -> Iterator[tuple[str, Any]]:
    """Yield adcode and raw geometry of each feature in the region or without an adcode."""
    for feature in _features(content):
        fields = feature if isinstance(feature, dict) else {}
        adcode = _adcode(fields)
        if not adcode or adcode.startswith(_PROVINCE_PREFIXES):
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
    from_number = str(properties.get("gb", ""))[_NATION_LENGTH:]
    # Some programs write the code as a number.
    return str(properties.get("adcode") or feature.get("id") or from_number)


def _key_faults(adcodes: list[str], counties: set[str]) -> Iterator[str]:
    count = Counter(adcodes)
    without_adcode = count.pop("", 0)
    found = set(count)
    # Spreadsheets and pandas write codes as decimals if the column has an empty cell.
    decimals = {adcode for adcode in found - counties if adcode.removesuffix(".0") in counties}
    if decimals:
        yield f"adcodes with decimals, such as {_shortened(min(decimals))}: write six digits"
        found = {adcode.removesuffix(".0") for adcode in found}
    if missing := counties - found:
        yield f"missing adcodes ({len(missing)} of {len(counties)}): {_listed(missing)}"
        # If no county is missing, such features are islands or boundary lines, and no fault.
        if without_adcode:
            yield f"features without an adcode: {without_adcode}"
    if unknown := found - counties:
        yield f"adcodes that are no county of the region: {_listed(unknown)}"
    if repeated := {adcode for adcode, times in count.items() if times > 1}:
        yield f"adcodes that occur more than once: {_listed(repeated)}"


def _polygon(geometry: object) -> BaseGeometry | None:
    """Read a polygon; None for anything else and for a polygon that cannot be read."""
    if not isinstance(geometry, dict) or geometry.get("type") not in _POLYGONS:
        return None
    try:
        polygon = shapely.from_geojson(json.dumps(geometry), on_invalid="ignore")
    except RecursionError:
        return None
    return None if polygon is None or polygon.is_empty else shapely.force_2d(polygon)


def _geometry_faults(polygons: dict[str, BaseGeometry | None]) -> Iterator[str]:
    unreadable = {adcode for adcode, polygon in polygons.items() if polygon is None}
    if unreadable:
        yield f"geometries that are no polygon: {_listed(unreadable)}"
    readable = {adcode: polygon for adcode, polygon in polygons.items() if polygon is not None}
    if outside := {adcode for adcode, polygon in readable.items() if not _is_in_bounds(polygon)}:
        bounds = f"longitude {_WEST} to {_EAST}, latitude {_SOUTH} to {_NORTH}"
        yield f"coordinates that are not degrees within {bounds}: {_listed(outside)}"
    for adcode, polygon in sorted(readable.items()):
        if not polygon.is_valid:
            yield f"{adcode} is not a valid polygon: {shapely.is_valid_reason(polygon)}"


def _is_in_bounds(polygon: BaseGeometry) -> bool:
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
    # Polygons with a gap between them still count as a coverage; the gap is a hole of the union.
    union = shapely.coverage_union_all(geometries)
    for hole in (hole for part in shapely.get_parts(union) for hole in part.interiors):
        gap = shapely.difference(shapely.Polygon(hole), union)
        lon, lat = gap.representative_point().coords[0]
        yield f"a gap between counties at longitude {lon:.4f}, latitude {lat:.4f}"


def _listed(adcodes: Iterable[str]) -> str:
    every = [_shortened(adcode) for adcode in sorted(adcodes)]
    more = len(every) - _MAX_LISTED
    return ", ".join(every[:_MAX_LISTED]) + (f" and {more} more" if more > 0 else "")


def _shortened(adcode: str) -> str:
    return adcode if len(adcode) <= _MAX_CHARACTERS else f"{adcode[:_MAX_CHARACTERS]}…"
