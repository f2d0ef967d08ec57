"""Points from GeoJSON and GeoParquet. A line or polygon stands where the page puts it."""

import json
from typing import Any

import numpy as np
import pyarrow as pa
import shapely
from pyproj import CRS

from data.own.addresses import open_address
from data.own.errors import OwnDataError
from data.own.page import label_points

GEOMETRY_COLUMNS = ("geometry longitude", "geometry latitude")
LABEL_POINTS = b"label_points"
_LARGEST_BYTES = 1_000_000_000
_POINT_TYPE = 0


def geojson_table(address: str) -> pa.Table:
    """Read the properties and the position of every feature.

    Raises:
        OwnDataError: it is no GeoJSON feature collection.
    """
    with open_address(address) as file:
        content = file.read(_LARGEST_BYTES + 1)
    if len(content) > _LARGEST_BYTES:
        msg = f"{address} has more than 1 GB. Convert it to GeoParquet."
        raise OwnDataError(msg)
    try:
        found = json.loads(content)
        features = [found] if found.get("type") == "Feature" else found["features"]
        shapes = [json.dumps(feature.get("geometry")) for feature in features]
        properties = [feature.get("properties") or {} for feature in features]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        msg = f"{address} is no GeoJSON feature collection. Check how it was written."
        raise OwnDataError(msg) from error
    crs = str(found.get("crs") or "CRS84")
    _require_degrees(address, crs, is_degrees="CRS84" in crs or "4326" in crs)
    names = list(dict.fromkeys(name for one in properties for name in one))
    columns = {name: [_text(one.get(name)) for one in properties] for name in names}
    table = pa.table({name: pa.array(cells, pa.string()) for name, cells in columns.items()})
    return _placed(table, shapely.from_geojson(shapes, on_invalid="ignore"))


def with_positions(table: pa.Table, address: str, schema: pa.Schema) -> pa.Table:
    """Add the positions of the geometry column of a GeoParquet file; another is left as it is.

    Raises:
        OwnDataError: its coordinates are not in degrees.
    """
    metadata = (schema.metadata or {}).get(b"geo")
    if metadata is None:
        return table
    geo = json.loads(metadata)
    column = geo["primary_column"]
    if column not in table.column_names:
        return table
    # Without one it is in degrees, says the specification.
    crs = CRS.from_user_input(geo["columns"][column].get("crs") or "OGC:CRS84")
    _require_degrees(address, crs.name, is_degrees=crs.is_geographic)
    shapes = shapely.from_wkb(table[column].to_numpy(zero_copy_only=False), on_invalid="ignore")
    return _placed(table.drop_columns([column]), shapes)


def _placed(table: pa.Table, shapes: Any) -> pa.Table:  # noqa: ANN401 - shapely's arrays
    shapes = np.asarray(shapes, dtype=object)
    is_shape = (shapely.get_type_id(shapes) > _POINT_TYPE) & ~shapely.is_empty(shapes)
    points = shapes.copy()
    geometries = [json.loads(text) for text in shapely.to_geojson(shapes[is_shape])]
    points[is_shape] = [
        None if place is None else shapely.Point(place) for place in label_points(geometries)
    ]
    columns = {name: table[name] for name in table.column_names}
    positions = (pa.array(values) for values in (shapely.get_x(points), shapely.get_y(points)))
    # Not appended: a table without columns has no rows to append to.
    placed = pa.table({**columns, **dict(zip(GEOMETRY_COLUMNS, positions, strict=True))})
    return placed.replace_schema_metadata({LABEL_POINTS: str(int(is_shape.sum())).encode()})


def _require_degrees(address: str, crs: str, *, is_degrees: bool) -> None:
    if not is_degrees:
        msg = f"{address} has coordinates in another system ({crs[:60]}). Convert it to WGS 84."
        raise OwnDataError(msg)


def _text(value: object) -> str:
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
