"""Layers of borders at every level, to measure and to draw.

Counties are dissolved into cities and provinces. Every layer is a coverage: neighbours share one
line exactly, without gap or overlap. `raw` has the borders as given, for measuring; `drawn` has
simplified ones. The city level is the partition into 14: Beijing, Tianjin, eleven cities and
Xiong'an, whose three counties then do not belong to Baoding. Outlines over a map are dissolved
from the polygons of that map, so that their lines coincide.

Limits: drawn borders are off by up to 2.9 km, and a polygon's area is not the official area.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from data.adcodes import county_cities
from data.borders.file import county_adcodes, county_polygons
from data.borders.source import OWN_BORDERS_VARIABLE, REQUIREMENT, SHA256, border_source
from data.errors import BordersError, CountiesError
from data.regular_file import read_regular_file
from geo import adjacency, area, locate
from geo.dissolve import dissolve
from geo.simplify import DECIMALS, CoverageError, clockwise, simplify

LEVELS = ("province", "city", "county")

# Above 1000 m, the small districts of central Tianjin lose their shape.
_TOLERANCE_M = {"county": 1000, "city": 1000, "province": 1500}
_SEEDS = Path(__file__).parents[2] / "seeds"
_SHARED_DECIMALS = 2
_GIVE_OWN = (
    f"or set {OWN_BORDERS_VARIABLE}=FILE to a GeoJSON of your own county polygons with the "
    "property adcode"
)
_INSTALL = f"Run pip install {REQUIREMENT}, {_GIVE_OWN}"
_REINSTALL = f"Run pip install --force-reinstall --no-deps {REQUIREMENT}, {_GIVE_OWN}"
_COMPARE = "Check the city_adcode of the counties in seeds/regions.csv"
_FIX = f"Fix the file, or unset {OWN_BORDERS_VARIABLE} to use the borders of {REQUIREMENT}"


@dataclass(frozen=True)
class Layer:
    """Polygons of one level.

    Attributes:
        keys: (n,) adcodes, sorted.
        geometries: (n,) polygons or multi-polygons in degrees, in the order of the keys.
    """

    keys: tuple[str, ...]
    geometries: NDArray[np.object_]

    def by_key(self) -> dict[str, BaseGeometry]:
        """Map each adcode to its geometry."""
        return dict(zip(self.keys, self.geometries, strict=True))


@dataclass(frozen=True)
class Borders:
    """The region's borders at every level.

    Attributes:
        raw: province (3), city (14) and county (199) as given.
        drawn: the same three, simplified; outline_city and outline_province, dissolved from the
            simplified counties; outline_province_on_city, dissolved from the simplified cities.
        is_own: the operator supplied them, so they may be offered as data.
        sha256: hash of the file they were read from.
    """

    raw: Mapping[str, Layer]
    drawn: Mapping[str, Layer]
    is_own: bool
    sha256: str


def load_borders(own: Path | None, seeds: Path = _SEEDS) -> Borders:
    """Read the borders and make all layers.

    Args:
        own: the operator's GeoJSON of county polygons; None: the pinned package's.
        seeds: folder with regions.csv, which lists the counties and the city-level region of each.

    Raises:
        BordersError: the file is missing, is not the pinned one, or has faults.
        CountiesError: the pinned file is right, but its counties are not those of the seeds.
    """
    content = _read_own(own) if own else _read_package()
    cities = county_cities(seeds)
    try:
        raw, drawn = _layers(Layer(*county_polygons(content, cities)), cities)
    except ExceptionGroup as group:
        if not own and (counties := county_adcodes(content)) != cities.keys():
            raise CountiesError(counties) from None
        raise _faulty(own, group) from None
    return Borders(
        raw=MappingProxyType(raw),
        drawn=MappingProxyType(drawn),
        is_own=own is not None,
        sha256=hashlib.sha256(content).hexdigest(),
    )


def county_layer(own: Path | None, seeds: Path = _SEEDS) -> Layer:
    """Read the borders of the counties as given, without the other layers.

    Raises:
        BordersError: the file is missing or has faults.
    """
    content = _read_own(own) if own else _read_package()
    try:
        return Layer(*county_polygons(content, county_cities(seeds)))
    except ExceptionGroup as group:
        raise _faulty(own, group) from None


def _faulty(own: Path | None, group: ExceptionGroup[Exception]) -> BordersError:
    faults = [str(fault) for fault in group.exceptions]
    if own:
        return own_borders_error(own, faults)
    return BordersError(f"The package {REQUIREMENT}", faults, _COMPARE)


def own_borders_error(own: Path, faults: Sequence[str]) -> BordersError:
    """Make the error for an operator's border file that cannot be used.

    Args:
        own: the file.
        faults: one sentence each, without its full stop.
    """
    return BordersError(f"The border file {own} ({OWN_BORDERS_VARIABLE})", faults, _FIX)


def to_geojson(keys: Sequence[str], geometries: NDArray[np.object_]) -> str:
    """Write a layer as a compact GeoJSON FeatureCollection.

    Args:
        keys: (n,) adcodes, the `id` of each feature.
        geometries: (n,) polygons or multi-polygons in degrees; rounded to 4 decimals.
    """
    rounded = shapely.transform(geometries, lambda vertices: vertices.round(DECIMALS))
    features = ",".join(
        f'{{"type":"Feature","id":{json.dumps(key)},"properties":{{}},"geometry":{geometry}}}'
        for key, geometry in zip(keys, shapely.to_geojson(rounded), strict=True)
    )
    return f'{{"type":"FeatureCollection","features":[{features}]}}'


def neighbours(borders: Borders) -> pd.DataFrame:
    """List the pairs of neighbours at each level.

    Returns:
        level, adcode, neighbour_adcode, shared_km (kilometres of common border as given, 2
        decimals); each pair in both directions, sorted. Regions that only meet in a point are no
        neighbours.
    """
    return pd.concat([_neighbours(level, borders.raw[level]) for level in LEVELS]).reset_index(
        drop=True
    )


def label_points(borders: Borders) -> pd.DataFrame:
    """Find a point well inside each region.

    Returns:
        adcode (unique: Beijing and Tianjin are the same at two levels), label_lon, label_lat
        (degrees, 4 decimals).
    """
    points = [
        pd.DataFrame(
            locate.label_points(layer.geometries).round(DECIMALS),
            index=pd.Index(layer.keys, name="adcode"),
            columns=["label_lon", "label_lat"],
        )
        for layer in map(borders.raw.__getitem__, LEVELS)
    ]
    every = pd.concat(points)
    return every[~every.index.duplicated()].sort_index().reset_index()


def areas_km2(borders: Borders) -> dict[str, float]:
    """Measure each region's polygon as given, in square kilometres, by adcode."""
    return {
        adcode: float(size)
        for layer in map(borders.raw.__getitem__, LEVELS)
        for adcode, size in zip(layer.keys, area.area_km2(layer.geometries), strict=True)
    }


def _neighbours(level: str, layer: Layer) -> pd.DataFrame:
    pairs, shared_km = adjacency.adjacency(layer.geometries)
    both_ways = np.concatenate([pairs, pairs[:, ::-1]])
    keys = np.array(layer.keys, dtype=object)[both_ways]
    frame = pd.DataFrame(
        {
            "level": level,
            "adcode": keys[:, 0],
            "neighbour_adcode": keys[:, 1],
            "shared_km": np.concatenate([shared_km, shared_km]).round(_SHARED_DECIMALS),
        }
    )
    return frame.sort_values(["adcode", "neighbour_adcode"])


def _layers(
    counties: Layer, cities: Mapping[str, str]
) -> tuple[dict[str, Layer], dict[str, Layer]]:
    provinces = {key: f"{key[:2]}0000" for key in counties.keys}
    # Dissolving first gives fewer vertices than simplifying first.
    raw = {
        "province": _dissolved(counties, provinces),
        "city": _dissolved(counties, cities),
        "county": counties,
    }
    drawn = {level: _simplified(level, layer) for level, layer in raw.items()}
    city_provinces = {key: f"{key[:2]}0000" for key in drawn["city"].keys}
    for name, level, parents in (
        ("outline_city", "county", cities),
        ("outline_province", "county", provinces),
        ("outline_province_on_city", "city", city_provinces),
    ):
        outline = _dissolved(drawn[level], parents)
        drawn[name] = Layer(outline.keys, clockwise(outline.geometries))
    return raw, drawn


def _simplified(level: str, layer: Layer) -> Layer:
    try:
        return Layer(layer.keys, simplify(layer.geometries, _TOLERANCE_M[level]))
    except CoverageError as error:
        broken = ", ".join(layer.keys[position] for position in error.positions)
        fault = f"simplified for drawing, {level} borders no longer fit: {broken}"
        msg = "simplified borders"
        raise ExceptionGroup(msg, [ValueError(fault)]) from None


def _dissolved(layer: Layer, parents: Mapping[str, str]) -> Layer:
    return Layer(*dissolve(layer.geometries, [parents[key] for key in layer.keys]))


def _read_own(path: Path) -> bytes:
    try:
        return read_regular_file(path)
    except OSError as error:
        raise own_borders_error(path, [f"it cannot be read: {error.strerror}"]) from None


def _read_package() -> bytes:
    path = border_source()
    if path is None:
        source = f"The package {REQUIREMENT}"
        raise BordersError(source, ["it is not installed"], _INSTALL)
    source = f"The border file {path}"
    try:
        content = read_regular_file(path)
    except OSError as error:
        fault = f"it cannot be read: {error.strerror}"
        raise BordersError(source, [fault], _REINSTALL) from None
    digest = hashlib.sha256(content).hexdigest()
    if digest != SHA256:
        fault = f"it is not the file of {REQUIREMENT}: its SHA-256 is {digest}, not {SHA256}"
        raise BordersError(source, [fault], _REINSTALL)
    return content
