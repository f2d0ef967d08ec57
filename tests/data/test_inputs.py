"""Corrupted seeds and borders: all faults are reported together, for the right files."""

import json
import shutil
from pathlib import Path

import pytest
from shapely.affinity import translate
from shapely.geometry import mapping, shape

from data.errors import InputError
from data.inputs import read_inputs
from data.progress import Progress
from tests.data.real_seeds import SEEDS, corrupt


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SEEDS, tmp_path / "seeds"))


def input_error(seeds: Path, own: Path | None = None) -> InputError:
    with pytest.raises(InputError) as caught:
        read_inputs(seeds, own, Progress(4))
    return caught.value


def places(error: InputError) -> list[tuple[str, int, str]]:
    return [(fault.file, fault.line, fault.column) for fault in error.faults]


def shifted_counties(built: Path, path: Path) -> Path:
    """Write the drawn counties, shifted half a degree to the east, as own borders."""
    text = (built / "borders" / "county.geojson").read_text(encoding="utf-8")
    collection = json.loads(text)
    for feature in collection["features"]:
        east = translate(shape(feature["geometry"]), xoff=0.5)
        feature["geometry"] = mapping(east)
    path.write_text(json.dumps(collection), encoding="utf-8")
    return path


def test_faults_of_all_kinds_and_tables_are_listed_together(seeds: Path) -> None:
    (seeds / "zones.csv").unlink()
    corrupt(seeds, "chains.csv", 2, ",110000,", ",110000,,")
    corrupt(seeds, "events.csv", 2, ",environment,", ",weather,")
    corrupt(seeds, "events.csv", 3, ",110000;", ",999999;")
    corrupt(seeds, "focus.csv", 2, "110000:aerospace:s001,", "aerospace,")
    corrupt(seeds, "constants.csv", 2, "recent_from_year,2017", "recent,2017")
    corrupt(seeds, "sources.csv", 2, ",statistics,", ",rumour,")
    (seeds / "README.md").write_bytes(b"\xff")
    assert places(input_error(seeds)) == [
        ("README.md", 0, ""),
        ("chains.csv", 2, ""),
        ("constants.csv", 0, "name"),
        ("events.csv", 2, "category"),
        ("events.csv", 3, "region_ids"),
        ("focus.csv", 2, "statement_id"),
        ("sources.csv", 2, "kind"),
        ("zones.csv", 0, ""),
    ]


def test_a_point_outside_is_found_together_with_an_unknown_key_and_an_invalid_cell(
    seeds: Path,
) -> None:
    corrupt(seeds, "events.csv", 2, ",environment,", ",weather,")
    corrupt(seeds, "focus.csv", 2, ",aerospace,", ",alchemy,")
    corrupt(seeds, "zones.csv", 2, ",115.47,", ",119.47,")
    assert places(input_error(seeds)) == [
        ("events.csv", 2, "category"),
        ("focus.csv", 2, "industry_id"),
        ("focus.csv", 2, "statement_id"),
        ("zones.csv", 2, "lon"),
    ]


def test_faults_of_borders_and_seeds_are_reported_together(seeds: Path, tmp_path: Path) -> None:
    corrupt(seeds, "focus.csv", 2, ",support,", ",suport,")
    error = input_error(seeds, tmp_path / "none.geojson")
    assert places(error) == [("focus.csv", 2, "role")]
    assert error.count == 2
    assert "none.geojson (JJJ_BOUNDARIES) cannot be used" in str(error)


def test_a_county_that_differs_from_the_package_is_a_fault_of_its_row(seeds: Path) -> None:
    corrupt(seeds, "regions.csv", 3, ",county,", ",city,")
    error = input_error(seeds)
    assert ("regions.csv", 3, "level") in places(error)
    assert {fault.file for fault in error.faults} == {"regions.csv"}
    assert "cannot be used" not in str(error)


def test_shifted_own_borders_are_reported_before_the_points(built: Path, tmp_path: Path) -> None:
    own = shifted_counties(built, tmp_path / "own.geojson")
    lines = str(input_error(SEEDS, own)).splitlines()
    assert lines[0] == f"The border file {own} (JJJ_BOUNDARIES) cannot be used:"
    assert "points are outside their places: the borders may be shifted" in lines[1]
    assert lines[3].startswith("seeds/regions.csv line 3, lon:")


def test_a_missing_constant_that_the_build_needs_is_a_fault(seeds: Path) -> None:
    corrupt(seeds, "constants.csv", 2, "recent_from_year", "recent")
    (fault,) = input_error(seeds).faults
    assert "seeds/constants.csv, name: has no row recent_from_year" in str(fault)


@pytest.mark.parametrize(
    ("file", "key", "wrong", "parts"),
    [
        pytest.param(
            "regions.csv",
            "130600",
            "130699",
            [
                '"130600" is not an adcode of regions.csv',
                "cannot be checked: 130699 has no borders",
            ],
            id="a city that every table names",
        ),
        pytest.param(
            "regions.csv",
            "130681",
            "130691",
            [
                'seeds/regions.csv, adcode: "130681" is a county of the borders and has no row.',
                'adcode: "130691" is no county of the borders.',
            ],
            id="a county",
        ),
        pytest.param(
            "indicators.csv",
            "pm25",
            "pm2",
            ["seeds/indicators.csv, indicator_id: has no row pm25, which the build needs."],
            id="an indicator that the build needs",
        ),
    ],
)
def test_what_follows_from_one_wrong_key_is_reported_with_it(
    seeds: Path, file: str, key: str, wrong: str, parts: list[str]
) -> None:
    lines = (seeds / file).read_text(encoding="utf-8").split("\n")
    number = next(place for place, text in enumerate(lines, 1) if text.startswith(f"{key},"))
    corrupt(seeds, file, number, key, wrong)
    error = input_error(seeds)
    assert len(error.faults) > error.count == len(parts)
    for line, part in zip(str(error).splitlines(), parts, strict=True):
        assert part in line


def test_rows_out_of_order_are_a_fault(seeds: Path) -> None:
    path = seeds / "sites.csv"
    header, first, second, *rest = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join([header, second, first, *rest]), encoding="utf-8")
    [fault] = input_error(seeds).faults
    assert (fault.file, fault.line) == ("sites.csv", 3)
    assert "belongs before line 2: rows are sorted by site_id" in str(fault)
