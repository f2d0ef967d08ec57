"""Own borders, unusable borders, and the tables made from borders."""

import hashlib
import importlib
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from data.borders.file import adcode_problem
from data.borders.layers import (
    Borders,
    areas_km2,
    label_points,
    load_borders,
    neighbours,
    to_geojson,
)
from data.borders.source import border_source
from data.errors import BordersError, CountiesError
from geo.locate import locate


@pytest.fixture(scope="module")
def borders() -> Borders:
    return load_borders(None)


@pytest.fixture
def own(borders: Borders, tmp_path: Path) -> Path:
    """Write the counties in a form that an operator might have: with ids and 4 decimals."""
    path = tmp_path / "own.geojson"
    path.write_text(to_geojson(borders.raw["county"].keys, borders.raw["county"].geometries))
    return path


def _error_message(own: Path | None) -> str:
    with pytest.raises(BordersError) as refusal:
        load_borders(own)
    return str(refusal.value)


def test_own_borders_are_used_and_marked_as_own(borders: Borders, own: Path) -> None:
    loaded = load_borders(own)
    assert loaded.is_own
    assert loaded.sha256 == hashlib.sha256(own.read_bytes()).hexdigest()
    assert loaded.drawn.keys() == borders.drawn.keys()
    assert loaded.raw["county"].keys == borders.raw["county"].keys


def test_the_file_of_the_package_is_accepted_as_own_borders(borders: Borders) -> None:
    loaded = load_borders(border_source())
    assert loaded.is_own
    for name, layer in borders.drawn.items():
        assert shapely.equals_identical(loaded.drawn[name].geometries, layer.geometries).all()


def test_every_fault_of_own_borders_is_listed_with_the_remedy(own: Path) -> None:
    collection: dict[str, Any] = json.loads(own.read_text())
    first, second, *others = collection["features"]
    second["geometry"] = {"type": "Point", "coordinates": [116.4, 39.9]}
    own.write_text(json.dumps({**collection, "features": [second, *others, others[0]]}))
    assert first["id"] == "110101"
    assert _error_message(own) == (
        f"The border file {own} (JJJ_BOUNDARIES) cannot be used:\n"
        "  - missing adcodes (1 of 199): 110101.\n"
        "  - adcodes that occur more than once: 110105.\n"
        "  - geometries that are no polygon: 110102.\n"
        "Fix the file, or unset JJJ_BOUNDARIES to use the borders of geotool-cn==1.1.0."
    )


def test_own_counties_that_do_not_fit_their_neighbours_are_named(own: Path) -> None:
    collection: dict[str, Any] = json.loads(own.read_text())
    (xicheng,) = (one for one in collection["features"] if one["id"] == "110102")
    triangle = [[116.3, 39.9], [116.4, 39.9], [116.4, 39.95], [116.3, 39.9]]
    xicheng["geometry"] = {"type": "Polygon", "coordinates": [triangle]}
    own.write_text(json.dumps(collection))
    assert "whose common border differs: 110101, 110102, 110108." in _error_message(own)


def test_own_counties_too_small_to_draw_are_named(tmp_path: Path) -> None:
    # Two metres across; drawn coordinates are 11 metres apart.
    counties = np.array([shapely.box(116, 39, 117, 40), shapely.box(117, 39, 118, 40)])
    speck = shapely.box(118.50001, 39.50001, 118.50003, 39.50003)
    collection = {
        "type": "FeatureCollection",
        "features": [
            {"id": key, "geometry": json.loads(shapely.to_geojson(geometry))}
            for key, geometry in zip(
                ("110101", "110102", "110103"), [*counties, speck], strict=True
            )
        ],
    }
    own = tmp_path / "specks.geojson"
    own.write_text(json.dumps(collection))
    (tmp_path / "regions.csv").write_text(
        "adcode,level,city_adcode\n"
        "110101,county,110000\n110102,county,110000\n110103,county,120000\n"
    )
    with pytest.raises(BordersError, match="simplified for drawing, province borders") as refusal:
        load_borders(own, tmp_path)
    assert "unset JJJ_BOUNDARIES" in str(refusal.value)


def test_a_missing_own_file_is_reported(tmp_path: Path) -> None:
    message = _error_message(tmp_path / "nowhere.geojson")
    assert "nowhere.geojson (JJJ_BOUNDARIES) cannot be used:" in message
    assert "it cannot be read: No such file or directory" in message
    assert "unset JJJ_BOUNDARIES" in message


def test_a_folder_is_no_border_file(tmp_path: Path) -> None:
    assert "it cannot be read: Is a directory" in _error_message(tmp_path)


def test_too_large_or_endless_own_borders_are_refused(tmp_path: Path) -> None:
    with (tmp_path / "sparse.geojson").open("wb") as file:
        file.truncate(60_000_000_000)
    assert "it cannot be read: it is larger than 500 MB." in _error_message(
        tmp_path / "sparse.geojson"
    )
    assert "it cannot be read: it is a pipe or a device." in _error_message(Path("/dev/zero"))


def test_text_of_own_borders_cannot_change_the_terminal(tmp_path: Path) -> None:
    own = tmp_path / "own.geojson"
    adcodes = ["11\x1b[2J\x1b]0;title\x07", "12\u202e\n", "13" + "9" * 5_000]
    features = [{"type": "Feature", "properties": {"adcode": adcode}} for adcode in adcodes]
    own.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    message = _error_message(own)
    assert all(line.isprintable() for line in message.splitlines())
    assert "11\\x1b[2J\\x1b]0;title\\x07, 12\\u202e\\n, 139999" in message
    assert len(message) < 2_000
    problem = adcode_problem(own, {"110101"})
    assert problem.isprintable()


def test_a_border_file_that_is_named_like_a_command_is_escaped(tmp_path: Path) -> None:
    assert "\x1b" not in _error_message(tmp_path / "\x1b[2J.geojson")


def test_without_the_package_the_message_names_both_solutions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    importlib.invalidate_caches()
    assert _error_message(None) == (
        "The package geotool-cn==1.1.0 cannot be used:\n"
        "  - it is not installed.\n"
        "Run pip install geotool-cn==1.1.0, or set JJJ_BOUNDARIES=FILE to a GeoJSON of your own "
        "county polygons with the property adcode."
    )


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        pytest.param(None, "it cannot be read: No such file or directory", id="missing"),
        pytest.param(
            b"{}",
            "it is not the file of geotool-cn==1.1.0: its SHA-256 is "
            "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a, not 91edf86abe109a1",
            id="altered",
        ),
    ],
)
def test_a_package_with_the_wrong_file_should_be_reinstalled(
    content: bytes | None, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "GeoToolCN" / "data"
    folder.mkdir(parents=True)
    (folder.parent / "__init__.py").touch()
    if content is not None:
        (folder / "china_district.geojson").write_bytes(content)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    importlib.invalidate_caches()
    message = _error_message(None)
    assert str(folder / "china_district.geojson") in message
    assert fault in message
    assert "Run pip install --force-reinstall --no-deps geotool-cn==1.1.0, or set" in message
    assert "JJJ_BOUNDARIES=FILE" in message


def test_counties_that_differ_from_the_package_are_a_fault_of_the_seeds(tmp_path: Path) -> None:
    (tmp_path / "regions.csv").write_text(
        "adcode,level,city_adcode\n130999,county,130900\n130900,city,130900\n"
    )
    with pytest.raises(CountiesError) as refusal:
        load_borders(None, tmp_path)
    assert len(refusal.value.counties) == 199
    assert "130999" not in refusal.value.counties


def test_neighbours_are_listed_in_both_directions_at_every_level(borders: Borders) -> None:
    table = neighbours(borders)
    assert list(table.columns) == ["level", "adcode", "neighbour_adcode", "shared_km"]
    assert table["level"].value_counts().to_dict() == {"county": 1_082, "city": 54, "province": 6}
    pairs = set(zip(table["adcode"], table["neighbour_adcode"], table["shared_km"], strict=True))
    assert {(other, adcode, km) for adcode, other, km in pairs} == pairs
    assert (table["shared_km"] > 0).all()
    xiongan = table[(table["level"] == "city") & (table["adcode"] == "133100")]
    assert xiongan["neighbour_adcode"].tolist() == ["130600", "130900", "131000"]


def test_every_region_has_one_label_point_inside_itself(borders: Borders) -> None:
    table = label_points(borders)
    assert list(table.columns) == ["adcode", "label_lon", "label_lat"]
    assert len(table) == 214
    assert table["adcode"].is_unique
    points = table.set_index("adcode")
    for kind in (borders.raw, borders.drawn):
        for level in ("province", "city", "county"):
            layer = kind[level]
            own_points = points.loc[list(layer.keys)].to_numpy(dtype=np.float64)
            assert locate(own_points, layer.geometries).tolist() == list(range(len(layer.keys)))


def test_every_region_has_an_area(borders: Borders) -> None:
    areas = areas_km2(borders)
    assert len(areas) == 214
    assert areas["110000"] == pytest.approx(16_421.4, abs=0.1)
    assert areas["133100"] == pytest.approx(1_552.3, abs=0.1)
    assert areas["120101"] == pytest.approx(10, abs=1)


def test_geojson_is_compact_and_keyed_by_adcode() -> None:
    squares = np.array([shapely.box(116, 39, 117.00004, 40)], dtype=object)
    assert to_geojson(["110101"], squares) == (
        '{"type":"FeatureCollection","features":[{"type":"Feature","id":"110101","properties":{},'
        '"geometry":{"type":"Polygon","coordinates":'
        "[[[117.0,39.0],[117.0,40.0],[116.0,40.0],[116.0,39.0],[117.0,39.0]]]}}]}"
    )


@pytest.mark.parametrize(
    ("name", "max_bytes"),
    [
        ("county", 246_000),
        ("city", 70_000),
        ("province", 27_000),
        ("outline_city", 71_000),
        ("outline_province", 39_000),
        ("outline_province_on_city", 39_000),
    ],
)
def test_drawn_layers_stay_small(borders: Borders, name: str, max_bytes: int) -> None:
    layer = borders.drawn[name]
    text = to_geojson(layer.keys, layer.geometries)
    assert len(text) < max_bytes
    assert [feature["id"] for feature in json.loads(text)["features"]] == list(layer.keys)
