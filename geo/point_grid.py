"""A prepared index that places many points in polygons: a grid, and exact tests only at borders.

Almost every cell of the grid is inside one polygon or outside all of them, so that a point there is
placed by a lookup. Points in the other cells are tested against the polygons whose borders pass
through their cell. The answer is the one of an exact test of every point: cells count as mixed if a
border touches them, their edges included. A point on a common border belongs to the first polygon.
"""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy import ndimage

from geo.locate import NOWHERE, locate

# Measured with 199 counties: fewer cells leave more points to exact tests, more cells no longer
# fit in the processor's cache.
_CELLS_PER_AXIS = 2048
# Points are placed in blocks whose intermediate arrays stay in the cache.
_BLOCK_SIZE = 1 << 15
# A border this close to a cell, in cells, counts as touching it: far more than rounding shifts it.
_TOUCHING = 1e-6
_PIECES_PER_CELL = 2


@dataclass(frozen=True)
class PointGrid:
    """Polygons prepared for placing points.

    Attributes:
        west: longitude of the grid's left edge.
        south: latitude of its lower edge.
        cells_per_degree: along longitude, along latitude.
        labels: (rows, columns) int16, from south to north: the position of the polygon that holds
            the cell; NOWHERE outside all; `len(polygons) + k` if the k-th of `candidates` apply.
        candidates: (k, m) positions of the polygons to test, in order; NOWHERE fills the rest.
        polygons: (n,) prepared polygons.
    """

    west: float
    south: float
    cells_per_degree: tuple[float, float]
    labels: NDArray[np.int16]
    candidates: NDArray[np.int16]
    polygons: NDArray[np.object_]


def point_grid(polygons: NDArray[np.object_], cells_per_axis: int = _CELLS_PER_AXIS) -> PointGrid:
    """Prepare polygons for placing points.

    Args:
        polygons: (n,) polygons or multi-polygons that do not overlap, in degrees; at least one.
        cells_per_axis: rows and columns of the grid.
    """
    west, south, east, north = shapely.total_bounds(polygons)
    # A cell of margin on every side is outside all polygons.
    per_lon = (cells_per_axis - 2) / (east - west)
    per_lat = (cells_per_axis - 2) / (north - south)
    origin = np.array([west - 1 / per_lon, south - 1 / per_lat])
    scale = np.array([per_lon, per_lat])
    cell, polygon = _border_cells(polygons, origin, scale, cells_per_axis)
    mixed, set_number, candidates = _candidate_sets(cell, polygon)
    labels = np.zeros(cells_per_axis * cells_per_axis, dtype=np.int16)
    is_mixed = np.zeros(len(labels), dtype=bool)
    is_mixed[mixed] = True
    labels[:] = _plain_labels(is_mixed.reshape(cells_per_axis, -1), polygons, origin, scale).ravel()
    labels[mixed] = len(polygons) + set_number
    shapely.prepare(polygons)
    return PointGrid(
        float(origin[0]),
        float(origin[1]),
        (float(per_lon), float(per_lat)),
        labels.reshape(cells_per_axis, -1),
        candidates,
        polygons,
    )


def place(grid: PointGrid, lon: NDArray[np.float64], lat: NDArray[np.float64]) -> NDArray[np.int16]:
    """Find the polygon that contains each point.

    Args:
        grid: of the polygons.
        lon: (n,) longitudes, degrees.
        lat: (n,) latitudes, degrees.

    Returns:
        (n,) positions in `grid.polygons`; NOWHERE (-1) for points outside all and for NaN.
    """
    positions = np.empty(len(lon), dtype=np.int16)
    for start in range(0, len(lon), _BLOCK_SIZE):
        block = slice(start, start + _BLOCK_SIZE)
        positions[block] = _place_block(grid, lon[block], lat[block])
    return positions


def _place_block(
    grid: PointGrid, lon: NDArray[np.float64], lat: NDArray[np.float64]
) -> NDArray[np.int16]:
    rows, columns = grid.labels.shape
    per_lon, per_lat = grid.cells_per_degree
    # The outermost cells are outside all polygons, so that whatever is farther may be moved there.
    column = np.clip(np.nan_to_num((lon - grid.west) * per_lon), 0, columns - 1).astype(np.int32)
    row = np.clip(np.nan_to_num((lat - grid.south) * per_lat), 0, rows - 1).astype(np.int32)
    positions: NDArray[np.int16] = grid.labels.ravel()[row * columns + column]
    count = len(grid.polygons)
    open_points = np.flatnonzero(positions >= count)
    if len(open_points):
        sets = grid.candidates[positions[open_points] - count]
        positions[open_points] = _test(grid, lon[open_points], lat[open_points], sets)
    return positions


def _test(
    grid: PointGrid,
    lon: NDArray[np.float64],
    lat: NDArray[np.float64],
    sets: NDArray[np.int16],
) -> NDArray[np.int16]:
    """Test each point against its candidates, one after the other."""
    found = np.full(len(lon), NOWHERE, dtype=np.int16)
    for place_in_set in range(sets.shape[1]):
        candidate = sets[:, place_in_set]
        is_open = np.flatnonzero((found == NOWHERE) & (candidate != NOWHERE))
        if not len(is_open):
            break
        polygons = grid.polygons[candidate[is_open]]
        is_inside = shapely.intersects_xy(polygons, lon[is_open], lat[is_open])
        found[is_open[is_inside]] = candidate[is_open[is_inside]]
    return found


def _border_cells(
    polygons: NDArray[np.object_],
    origin: NDArray[np.float64],
    scale: NDArray[np.float64],
    cells_per_axis: int,
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """List the cells that each polygon's border touches, as (cell, polygon), in order, once each.

    Borders are cut into pieces shorter than a cell; a cell in the box around a piece counts.
    """
    parts, polygon_of_part = shapely.get_parts(polygons, return_index=True)
    rings, part_of_ring = shapely.get_rings(parts, return_index=True)
    points, ring_of_point = shapely.get_coordinates(rings, return_index=True)
    points = (points - origin) * scale
    is_segment = ring_of_point[1:] == ring_of_point[:-1]
    start, end = points[:-1][is_segment], points[1:][is_segment]
    owner = polygon_of_part[part_of_ring[ring_of_point[1:][is_segment]]]
    pieces = np.ceil(np.abs(end - start).max(axis=1) * _PIECES_PER_CELL).astype(int).clip(1)
    segment = np.repeat(np.arange(len(start)), pieces)
    number = np.arange(len(segment)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    step = (end - start)[segment] / pieces[segment, None]
    first = start[segment] + step * number[:, None]
    low = np.floor(np.minimum(first, first + step) - _TOUCHING).astype(np.int64)
    high = np.floor(np.maximum(first, first + step) + _TOUCHING).astype(np.int64)
    keys = [
        (y * cells_per_axis + x) * len(polygons) + owner[segment]
        for x in (low[:, 0], high[:, 0])
        for y in (low[:, 1], high[:, 1])
    ]
    cell, polygon = np.divmod(np.unique(np.concatenate(keys)), len(polygons))
    return cell, polygon


def _candidate_sets(
    cell: NDArray[np.int64], polygon: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.intp], NDArray[np.int16]]:
    """Number the sets of polygons that mixed cells have.

    Returns:
        The mixed cells, the number of each one's set, and the sets (k, m).
    """
    mixed, first, size = np.unique(cell, return_index=True, return_counts=True)
    candidates = np.full((len(mixed), size.max()), NOWHERE, dtype=np.int16)
    rank = np.arange(len(cell)) - np.repeat(first, size)
    candidates[np.repeat(np.arange(len(mixed)), size), rank] = polygon
    sets, number = np.unique(candidates, axis=0, return_inverse=True)
    return mixed, number.ravel(), sets


def _plain_labels(
    is_mixed: NDArray[np.bool_],
    polygons: NDArray[np.object_],
    origin: NDArray[np.float64],
    scale: NDArray[np.float64],
) -> NDArray[np.int16]:
    """Label the cells that no border touches: neighbours among them are in the same polygon."""
    areas, count = ndimage.label(~is_mixed)
    first = np.unique(areas, return_index=True)[1][-count:]
    rows, columns = np.divmod(first, is_mixed.shape[1])
    centres = np.column_stack([columns, rows]) + 0.5
    label_of_area = np.full(count + 1, NOWHERE, dtype=np.int16)
    label_of_area[1:] = locate(centres / scale + origin, polygons)
    return np.asarray(label_of_area[areas])
