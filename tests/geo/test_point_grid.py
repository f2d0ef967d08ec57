"""Points placed by the grid, as an exact test of each would place them."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import MultiPolygon, Polygon, box

from geo.locate import NOWHERE
from geo.point_grid import place, point_grid
from tests.geo.shapes import APART, EAST, PLACES, POINTS, WEST, column


@pytest.mark.parametrize(
    ("point", "position"),
    [*POINTS, pytest.param((116.5, np.inf), NOWHERE, id="infinite latitude")],
)
@pytest.mark.parametrize("cells", [4, 64, 1000])
def test_a_point_is_placed(point: tuple[float, float], position: int, cells: int) -> None:
    lon, lat = np.array([point[0]]), np.array([point[1]])
    assert place(point_grid(PLACES, cells), lon, lat).tolist() == [position]


def test_holes_and_second_parts_count() -> None:
    ring = WEST.difference(box(116.4, 39.4, 116.6, 39.6))
    grid = point_grid(column(MultiPolygon([*shapely.get_parts(ring), APART]), EAST), 64)
    lon, lat = np.array([116.5, 116.2, 119.5, 117.5]), np.full(4, 39.5)
    assert place(grid, lon, lat).tolist() == [NOWHERE, 0, 0, 1]


def test_no_points_give_no_positions() -> None:
    assert place(point_grid(PLACES, 16), np.array([]), np.array([])).tolist() == []


@st.composite
def _coverages(draw: st.DrawFn) -> tuple[Polygon, Polygon]:
    """Two polygons that share a jagged border."""
    border = [(draw(st.floats(116.2, 117.8)), 39 + row / 5) for row in range(6)]
    west = Polygon([*border, (116, 40), (116, 39)])
    east = Polygon([*border, (118, 40), (118, 39)])
    return west, east


@given(_coverages(), st.integers(4, 70), st.integers(0, 2**32 - 1))
def test_the_grid_and_a_spatial_join_agree(
    polygons: tuple[Polygon, Polygon], cells: int, seed: int
) -> None:
    chance = np.random.default_rng(seed)
    corners = shapely.get_coordinates(polygons[0])
    lon = np.concatenate([chance.uniform(115.9, 118.1, 100), corners[:, 0]])
    lat = np.concatenate([chance.uniform(38.9, 40.1, 100), corners[:, 1]])
    found = place(point_grid(column(*polygons), cells), lon, lat)
    points = gpd.GeoDataFrame(geometry=gpd.points_from_xy(lon, lat))
    joined = gpd.sjoin(points, gpd.GeoDataFrame(geometry=list(polygons)), how="left")
    first = joined["index_right"].groupby(level=0).min().fillna(NOWHERE)
    assert found.tolist() == first.astype(int).tolist()
