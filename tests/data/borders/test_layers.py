"""The real borders, compared with facts established independently from the source file.

`raw` are the borders as given, `drawn` the simplified ones; a fact about both is tested on both.
Test points come from general knowledge; they are not surveyed positions.
"""

import csv
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import shapely
from numpy.typing import NDArray

from data.borders.layers import Borders, Layer, load_borders
from geo.adjacency import adjacency
from geo.area import area_km2
from geo.distance import gap_km
from geo.locate import NOWHERE, label_points, locate

REGIONS = Path(__file__).parents[3] / "seeds" / "regions.csv"
TIANANMEN = shapely.Point(116.3975, 39.9087)
BOTH = pytest.mark.parametrize("kind", ["raw", "drawn"])


@pytest.fixture(scope="module")
def borders() -> Borders:
    return load_borders(None)


def _layer(borders: Borders, kind: str, level: str) -> Layer:
    return (borders.raw if kind == "raw" else borders.drawn)[level]


def _areas(layer: Layer) -> dict[str, float]:
    return dict(zip(layer.keys, area_km2(layer.geometries).tolist(), strict=True))


def _region_at(layer: Layer, lon: float, lat: float) -> str:
    (position,) = locate(np.array([(lon, lat)]), layer.geometries)
    return "" if position == NOWHERE else layer.keys[position]


def _pairs(layer: Layer) -> set[tuple[str, str]]:
    pairs, _ = adjacency(layer.geometries)
    return {(layer.keys[first], layer.keys[second]) for first, second in pairs}


def test_the_package_file_is_the_pinned_one(borders: Borders) -> None:
    assert borders.sha256 == "91edf86abe109a1de33052977852e37f848f350d37ae069b40e0d80dcc2a97d3"
    assert not borders.is_own


@BOTH
def test_there_are_199_counties_14_city_level_regions_and_3_provinces(
    borders: Borders, kind: str
) -> None:
    counties = _layer(borders, kind, "county").keys
    by_province = [sum(key.startswith(code) for key in counties) for code in ("11", "12", "13")]
    assert by_province == [16, 16, 167]
    assert len(set(counties)) == 199
    assert list(counties) == sorted(counties)
    assert len(_layer(borders, kind, "city").keys) == 14
    assert _layer(borders, kind, "province").keys == ("110000", "120000", "130000")


def test_the_regions_of_the_seeds_are_those_with_borders(borders: Borders) -> None:
    with REGIONS.open(encoding="utf-8", newline="") as file:
        listed = {row["adcode"] for row in csv.DictReader(file) if row["level"] != "nation"}
    drawn = {key for level in borders.raw.values() for key in level.keys}
    assert len(listed) == 214  # 3 provinces, 11 cities, Xiong'an and 199 counties
    assert drawn == listed


@pytest.mark.parametrize(
    ("kind", "level", "vertices", "parts"),
    [
        ("raw", "county", 20_339, 206),
        ("drawn", "county", 11_991, 206),
        ("drawn", "city", 3_617, 17),
    ],
)
def test_simplifying_drops_vertices_and_no_part(
    borders: Borders, kind: str, level: str, vertices: int, parts: int
) -> None:
    geometries = _layer(borders, kind, level).geometries
    assert shapely.get_num_coordinates(geometries).sum() == vertices
    assert shapely.get_num_geometries(geometries).sum() == parts


@pytest.mark.parametrize("name", ["province", "city", "county", "outline_city", "outline_province"])
def test_every_drawn_layer_is_a_valid_coverage_wound_clockwise(borders: Borders, name: str) -> None:
    geometries = borders.drawn[name].geometries
    assert shapely.is_valid(geometries).all()
    assert shapely.coverage_is_valid(geometries)
    exteriors = shapely.get_exterior_ring(shapely.get_parts(geometries))
    assert not shapely.is_ccw(exteriors).any()


@BOTH
def test_all_levels_cover_the_same_area_without_gap_or_overlap(borders: Borders, kind: str) -> None:
    # Each level is simplified separately, so drawn totals differ slightly.
    for level in ("province", "city", "county"):
        layer = _layer(borders, kind, level)
        union = np.array([shapely.union_all(layer.geometries)], dtype=object)
        assert sum(_areas(layer).values()) == pytest.approx(216_352.3, rel=0.0001)
        assert area_km2(union)[0] == pytest.approx(216_352.3, rel=0.0001)
        assert shapely.get_num_interior_rings(shapely.get_parts(union)).sum() == 0


@BOTH
def test_provinces_are_as_large_as_measured(borders: Borders, kind: str) -> None:
    areas = _areas(_layer(borders, kind, "province"))
    tolerance = 0.0001 if kind == "raw" else 0.001
    assert areas["110000"] == pytest.approx(16_421.4, rel=tolerance)
    assert areas["120000"] == pytest.approx(11_942.6, rel=tolerance)
    assert areas["130000"] == pytest.approx(187_988.3, rel=tolerance)


@pytest.mark.parametrize(
    ("level", "tolerance"), [("city", 0.002), ("county", 0.04)], ids=["city", "county"]
)
def test_simplifying_changes_no_area_by_more_than_the_limit_of_its_level(
    borders: Borders, level: str, tolerance: float
) -> None:
    raw, drawn = _areas(borders.raw[level]), _areas(borders.drawn[level])
    change = {key: drawn[key] / raw[key] - 1 for key in raw}
    assert max(map(abs, change.values())) <= tolerance


def test_simplifying_changes_xicheng_most(borders: Borders) -> None:
    raw, drawn = _areas(borders.raw["county"]), _areas(borders.drawn["county"])
    change_pct = {key: 100 * (drawn[key] / raw[key] - 1) for key in raw}
    assert min(change_pct, key=lambda key: change_pct[key]) == "110102"
    assert change_pct["110102"] == pytest.approx(-3.90, abs=0.01)


@BOTH
def test_xiongan_is_its_three_counties_in_one_part_without_holes(
    borders: Borders, kind: str
) -> None:
    tolerance = 0.0001 if kind == "raw" else 0.005
    xiongan = _layer(borders, kind, "city").by_key()["133100"]
    (size,) = area_km2(np.array([xiongan], dtype=object))
    assert size == pytest.approx(1_552.3, rel=tolerance)
    assert shapely.get_num_geometries(xiongan) == 1
    assert shapely.get_num_interior_rings(shapely.get_geometry(xiongan, 0)) == 0
    counties = _areas(borders.raw["county"])
    assert counties["130629"] == pytest.approx(310.1, abs=0.05)
    assert counties["130632"] == pytest.approx(726.0, abs=0.05)
    assert counties["130638"] == pytest.approx(516.3, abs=0.05)


def test_baoding_excludes_xiongan(borders: Borders) -> None:
    areas = _areas(borders.raw["city"])
    assert areas["130600"] == pytest.approx(20_634.6, abs=0.1)
    assert areas["130600"] + areas["133100"] == pytest.approx(22_186.9, abs=0.1)


@BOTH
def test_langfang_has_two_parts(borders: Borders, kind: str) -> None:
    langfang = _layer(borders, kind, "city").by_key()["131000"]
    parts = shapely.get_parts(langfang)
    small, large = sorted(area_km2(parts))
    assert large == pytest.approx(5_141.8, rel=0.01)
    assert small == pytest.approx(1_242.4, rel=0.01)
    exclave = parts[[int(np.argmin(area_km2(parts)))]]
    counties = _layer(borders, kind, "county")
    inside = locate(label_points(counties.geometries), exclave) != NOWHERE
    assert np.array(counties.keys)[inside].tolist() == ["131024", "131028", "131082"]


POINTS = [
    pytest.param(116.3975, 39.9087, "110101", "110000", id="Tiananmen"),
    pytest.param(116.3105, 39.9836, "110108", "110000", id="Haidian"),
    pytest.param(116.74, 39.905, "110112", "110000", id="Tongzhou"),
    pytest.param(117.70, 39.035, "120116", "120000", id="Binhai"),
    pytest.param(115.905, 39.056, "130629", "133100", id="Rongdong"),
    pytest.param(116.068, 39.033, "130638", "133100", id="Xiong'an station"),
    pytest.param(116.0, 38.93, "130632", "133100", id="Baiyangdian"),
    pytest.param(116.815, 39.947, "131082", "131000", id="Yanjiao"),
    pytest.param(117.006, 39.761, "131024", "131000", id="Xianghe"),
    pytest.param(116.4109, 39.5093, "131003", "131000", id="Daxing airport"),
    pytest.param(114.57, 39.84, "130726", "130700", id="Yuxian"),
    pytest.param(115.217, 37.943, "130181", "130100", id="Xinji"),
    pytest.param(114.99, 38.516, "130682", "130600", id="Dingzhou"),
    pytest.param(117.76, 41.94, "130828", "130800", id="Weichang"),
    pytest.param(116.105, 38.83, "130982", "130900", id="Maozhou, not Xiong'an"),
]


@BOTH
@pytest.mark.parametrize(("lon", "lat", "county", "city"), POINTS)
def test_a_point_is_in_its_county_and_region(  # noqa: PLR0913 - a row of a table
    borders: Borders, kind: str, *, lon: float, lat: float, county: str, city: str
) -> None:
    assert _region_at(_layer(borders, kind, "county"), lon, lat) == county
    assert _region_at(_layer(borders, kind, "city"), lon, lat) == city
    assert _region_at(_layer(borders, kind, "province"), lon, lat) == f"{county[:2]}0000"


@pytest.mark.parametrize(("lon", "lat", "county", "city"), POINTS[:-1])
def test_the_points_are_well_inside_their_drawn_county(
    borders: Borders, *, lon: float, lat: float, county: str, city: str
) -> None:
    for level, key in (("county", county), ("city", city)):
        border = shapely.boundary(borders.drawn[level].by_key()[key])
        assert gap_km(shapely.Point(lon, lat), border) >= 0.58


@BOTH
@pytest.mark.parametrize(
    ("lon", "lat"), [(119.0, 38.9), (117.0, 36.65)], ids=["in the Bohai", "in Jinan"]
)
def test_a_point_outside_is_in_no_region(
    borders: Borders, kind: str, lon: float, lat: float
) -> None:
    for level in ("province", "city", "county"):
        assert _region_at(_layer(borders, kind, level), lon, lat) == ""


def test_simplifying_keeps_all_pairs_of_neighbours(borders: Borders) -> None:
    for level, pairs in (("county", 541), ("city", 27), ("province", 3)):
        raw = _pairs(borders.raw[level])
        assert len(raw) == pairs
        assert _pairs(borders.drawn[level]) == raw


def test_known_neighbours_are_neighbours(borders: Borders) -> None:
    counties, cities = _pairs(borders.raw["county"]), _pairs(borders.raw["city"])
    assert counties >= {
        ("130629", "130632"),
        ("130638", "131081"),
        ("110112", "131082"),
        ("120119", "131082"),
        ("130181", "131182"),
    }
    assert ("110111", "130629") not in counties
    assert {pair for pair in cities if "133100" in pair} == {
        ("130600", "133100"),
        ("130900", "133100"),
        ("131000", "133100"),
    }


@BOTH
def test_xiongan_is_85_km_from_tiananmen_and_35_from_beijing(borders: Borders, kind: str) -> None:
    regions = _layer(borders, kind, "city").by_key()
    assert gap_km(regions["133100"], TIANANMEN) == pytest.approx(85.2, abs=0.5)
    assert gap_km(regions["133100"], regions["110000"]) == pytest.approx(34.9, abs=0.5)


@BOTH
def test_counties_keep_their_parts_and_holes(borders: Borders, kind: str) -> None:
    counties = _layer(borders, kind, "county").by_key()
    with_parts = {key for key, one in counties.items() if shapely.get_num_geometries(one) > 1}
    holes = {
        key: int(shapely.get_num_interior_rings(shapely.get_parts(one)).sum())
        for key, one in counties.items()
    }
    assert with_parts == {"110105", "130107", "130202", "130209", "130224", "130225", "130804"}
    assert {key: count for key, count in holes.items() if count} == {
        "110113": 1,
        "130121": 2,
        "130822": 1,
    }


@pytest.mark.parametrize("name", ["outline_city", "outline_province"])
def test_outlines_follow_county_borders(borders: Borders, name: str) -> None:
    lines = _segments(borders.drawn["county"].geometries)
    assert _segments(borders.drawn[name].geometries) <= lines


def _segments(geometries: NDArray[np.object_]) -> set[frozenset[tuple[float, float]]]:
    """Collect the line segments of borders, without their direction."""
    rings = shapely.get_rings(shapely.get_parts(geometries))
    vertices = [[(x, y) for x, y in shapely.get_coordinates(ring)] for ring in rings]
    return {frozenset(segment) for ring in vertices for segment in pairwise(ring)}
