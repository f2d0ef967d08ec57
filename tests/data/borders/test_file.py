"""Border files of two made-up counties, and all their possible faults."""

import json
from typing import Any

import pytest
import shapely
from shapely import Geometry, box

from data.borders.file import county_polygons
from tests.cases import cases

COUNTIES = {"110101", "110102"}
WEST = box(116, 39, 117, 40)
EAST = box(117, 39, 118, 40)


def _feature(geometry: Geometry, **properties: object) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": json.loads(shapely.to_geojson(geometry)),
    }


def _file(*features: object) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def _faults(content: bytes) -> list[str]:
    with pytest.raises(ExceptionGroup) as refusal:
        county_polygons(content, COUNTIES)
    return [str(fault) for fault in refusal.value.exceptions]


GOOD_WEST = _feature(WEST, adcode="110101")
GOOD_EAST = _feature(EAST, adcode="110102")


@pytest.mark.parametrize(
    "west",
    [
        pytest.param(GOOD_WEST, id="a property in text"),
        pytest.param(_feature(WEST, adcode=110101), id="a property as a number"),
        pytest.param({**_feature(WEST), "id": "110101"}, id="the feature's id"),
        pytest.param(_feature(WEST, gb="156110101"), id="the nation's code before it"),
        pytest.param({**GOOD_WEST, "id": 7}, id="the property wins over a running number"),
    ],
)
def test_the_adcode_is_read_from_every_supported_property(west: dict[str, Any]) -> None:
    adcodes, geometries = county_polygons(_file(GOOD_EAST, west), COUNTIES)
    assert adcodes == ("110101", "110102")
    assert shapely.equals(geometries, [WEST, EAST]).all()


def test_heights_are_dropped() -> None:
    high = _feature(shapely.force_3d(WEST, 50), adcode="110101")
    _, geometries = county_polygons(_file(high, GOOD_EAST), COUNTIES)
    assert not shapely.has_z(geometries).any()


def test_other_provinces_and_lines_without_adcode_are_skipped() -> None:
    elsewhere = _feature(box(120, 30, 121, 31), adcode="330100")
    line = _feature(shapely.LineString([(0, 0), (1, 1)]))
    adcodes, _ = county_polygons(_file(GOOD_WEST, elsewhere, line, GOOD_EAST), COUNTIES)
    assert adcodes == ("110101", "110102")


@cases(
    ("content", "fault"),
    {
        "an archive": (b"PK\x03\x04\xff", "it is not GeoJSON"),
        "cut off": (b'{"type": "Featu', "it is not GeoJSON"),
        "a list": (b"[]", "it is not a GeoJSON FeatureCollection"),
        "TopoJSON": (b'{"type": "Topology"}', "not a GeoJSON FeatureCollection"),
        "nested without end": (
            b'{"type": "FeatureCollection", "features": ' + b"[" * 100_000,
            "it is nested too deeply for GeoJSON",
        ),
        "a county missing": (_file(GOOD_WEST), "missing adcodes (1 of 2): 110102"),
        "a region that is no county": (
            _file(GOOD_WEST, GOOD_EAST, _feature(box(118, 39, 119, 40), adcode="133100")),
            "adcodes that are no county of the region: 133100",
        ),
        "a county twice": (
            _file(GOOD_WEST, GOOD_EAST, GOOD_EAST),
            "adcodes that occur more than once: 110102",
        ),
        "a point": (
            _file(GOOD_WEST, _feature(EAST.centroid, adcode="110102")),
            "geometries that are no polygon: 110102",
        ),
        "no geometry": (
            _file(GOOD_WEST, {**GOOD_EAST, "geometry": None}),
            "geometries that are no polygon: 110102",
        ),
        "coordinates that are no numbers": (
            _file(
                GOOD_WEST,
                {**GOOD_EAST, "geometry": {"type": "Polygon", "coordinates": [[["117", "39"]]]}},
            ),
            "geometries that are no polygon: 110102",
        ),
        "latitude first": (
            _file(GOOD_WEST, _feature(box(39, 117, 40, 118), adcode="110102")),
            (
                "coordinates that are not degrees within longitude 112 to 121, latitude 35 to 44: "
                "110102"
            ),
        ),
        "metres": (
            _file(GOOD_WEST, _feature(box(4.4e5, 4.3e6, 4.5e5, 4.4e6), adcode="110102")),
            "coordinates that are not degrees",
        ),
        "an adcode with decimals": (
            _file(GOOD_WEST, _feature(EAST, adcode=110102.0)),
            "adcodes with decimals, such as 110102.0: write six digits",
        ),
        "a bow tie": (
            _file(
                GOOD_WEST,
                _feature(
                    shapely.Polygon([(117, 39), (118, 40), (118, 39), (117, 40)]), adcode="110102"
                ),
            ),
            "110102 is not a valid polygon: Self-intersection",
        ),
        "an overlap": (
            _file(GOOD_WEST, _feature(box(116.9, 39, 118, 40), adcode="110102")),
            "counties that overlap, or whose common border differs: 110101, 110102",
        ),
    },
)
def test_an_unusable_file_is_reported_with_its_fault(content: bytes, fault: str) -> None:
    (reported,) = _faults(content)
    assert fault in reported


def test_a_gap_between_counties_is_located() -> None:
    notched = WEST.difference(box(116.8, 39.4, 117, 39.6))
    border = [(117, 39), (117, 39.4), (117, 39.6), (117, 40)]
    east = shapely.Polygon([*border, (118, 40), (118, 39)])
    content = _file(_feature(notched, adcode="110101"), _feature(east, adcode="110102"))
    assert _faults(content) == ["a gap between counties at longitude 116.9000, latitude 39.5000"]


def test_all_faults_are_found_together() -> None:
    unreadable = _feature(WEST.centroid, adcode="110101")
    stray = _feature(WEST, adcode="139999")
    assert _faults(_file(unreadable, unreadable, stray, _feature(EAST))) == [
        "missing adcodes (1 of 2): 110102",
        "features without an adcode: 1",
        "adcodes that are no county of the region: 139999",
        "adcodes that occur more than once: 110101",
        "geometries that are no polygon: 110101",
    ]


def test_features_that_are_not_objects_count_as_features_without_adcode() -> None:
    assert _faults(_file(None, 3, "x")) == [
        "missing adcodes (2 of 2): 110101, 110102",
        "features without an adcode: 3",
    ]


@pytest.mark.parametrize("properties", ["x", [], ["adcode"], 7, True, None])
def test_properties_that_are_not_an_object_have_no_adcode(properties: object) -> None:
    west = {**GOOD_WEST, "properties": properties}
    assert _faults(_file(west, GOOD_EAST)) == [
        "missing adcodes (1 of 2): 110101",
        "features without an adcode: 1",
    ]


def test_a_very_deeply_nested_geometry_is_no_polygon() -> None:
    deep = b"[" * 900 + b"]" * 900
    content = _file(GOOD_WEST, {**GOOD_EAST, "geometry": {"type": "Polygon", "coordinates": 0}})
    assert _faults(content.replace(b'"coordinates": 0', b'"coordinates": ' + deep)) == [
        "geometries that are no polygon: 110102"
    ]


def test_a_long_list_is_shortened() -> None:
    many = {f"1301{number:02}" for number in range(1, 15)}
    with pytest.raises(ExceptionGroup) as refusal:
        county_polygons(_file(), many)
    assert str(refusal.value.exceptions[0]).endswith("130109, 130110 and 4 more")
