"""The build of the real seeds, compared with the seed files and with independent values."""

import csv
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from data.derive.key_figures import KEY_INDICATORS
from data.read import PACKAGE, read_build, read_columns
from data.schemas.derived.tables import NAMES
from tests.data.built_rows import rows_of
from tests.data.real_seeds import SEEDS, seed_rows


@pytest.fixture(scope="module")
def cells(built: Path) -> dict[tuple[str, str, str], dict[str, Any]]:
    return {
        (row["recalled"], row["region_id"], row["industry_id"]): row
        for row in rows_of(built, "cells")
    }


@pytest.fixture(scope="module")
def regions(built: Path) -> dict[str, dict[str, Any]]:
    return {row["adcode"]: row for row in rows_of(built, "regions")}


def test_every_row_of_every_seed_file_is_built(built: Path) -> None:
    counts = read_build(built)["counts"]
    assert set(counts) == set(NAMES)
    for path in SEEDS.glob("*.csv"):
        assert counts[path.stem] == len(seed_rows(path.stem))


def test_columns_and_csv_hold_the_same_values(built: Path) -> None:
    for name in NAMES:
        columns = read_columns(name, built)
        with (built / PACKAGE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            header, *lines = csv.reader(file)
        assert header == list(columns)
        for position, values in enumerate(columns.values()):
            for line, value in zip(lines, values, strict=True):
                assert bool(line[position]) is (value is not None and value != [])


def test_no_column_holds_nan_and_no_text_is_empty(built: Path) -> None:
    for name in NAMES:
        text = (built / "columns" / f"{name}.json").read_text(encoding="utf-8")
        for values in json.loads(text, parse_constant=pytest.fail).values():
            assert "" not in values


def test_robotics_has_the_roles_of_the_seeds(
    cells: dict[tuple[str, str, str], dict[str, Any]],
) -> None:
    recent: dict[str, set[str]] = defaultdict(set)
    older: dict[str, set[str]] = defaultdict(set)
    for row in seed_rows("focus"):
        if row["industry_id"] == "robotics" and row["scope"] == "own":
            is_recent = row["year"] != "" and int(row["year"]) >= 2017
            (recent if is_recent else older)[row["region_id"]].add(row["role"])
    expected = {place: (roles, False) for place, roles in recent.items()} | {
        place: (roles, True) for place, roles in older.items() if place not in recent
    }
    leading = {place for place, (roles, _) in expected.items() if "lead" in roles}
    built_cells = {
        place: row
        for (recalled, place, industry), row in cells.items()
        if recalled == "show" and industry == "robotics" and row["role"]
    }
    assert {place for place, row in built_cells.items() if row["role"] == "lead"} == leading
    assert {place: row["is_faded"] for place, row in built_cells.items()} == {
        place: is_faded for place, (_, is_faded) in expected.items()
    }
    assert leading == {"z-bda", "z-tangshan-htz"}


def test_the_plan_of_2023_alone_never_colours_a_province(
    cells: dict[tuple[str, str, str], dict[str, Any]],
) -> None:
    security = cells["show", "130000", "network-security"]
    assert security["is_regional"]
    own = [
        row
        for row in seed_rows("focus")
        if (row["region_id"], row["industry_id"]) == ("130000", "network-security")
        and row["scope"] == "own"
    ]
    assert bool(security["role"]) is bool(own)


def test_every_statement_is_in_exactly_one_cell(
    cells: dict[tuple[str, str, str], dict[str, Any]],
) -> None:
    with_recalled = [
        statement
        for (recalled, *_), row in cells.items()
        if recalled == "show"
        for statement in row["statement_ids"]
    ]
    assert sorted(with_recalled) == sorted(row["statement_id"] for row in seed_rows("focus"))
    without_recalled = {
        statement
        for (recalled, *_), row in cells.items()
        if recalled == "hide"
        for statement in row["statement_ids"]
    }
    seen = {row["statement_id"] for row in seed_rows("focus") if row["verification"] == "seen"}
    assert without_recalled == seen


def test_hiding_recalled_rows_leaves_no_cell_marked_recalled(
    cells: dict[tuple[str, str, str], dict[str, Any]],
) -> None:
    assert not any(row["is_recalled"] for key, row in cells.items() if key[0] == "hide")
    assert any(row["is_recalled"] for key, row in cells.items() if key[0] == "show")


@pytest.mark.parametrize(
    ("adcode", "area_km2"),
    [("110000", 16421.4), ("133100", 1552.3), ("130600", 20634.6), ("130629", 310.1)],
)
def test_areas_are_those_of_the_original_polygons(
    regions: dict[str, dict[str, Any]], adcode: str, area_km2: float
) -> None:
    assert regions[adcode]["area_km2"] == pytest.approx(area_km2, abs=0.1)


def test_every_region_but_the_nation_can_be_drawn_and_labelled(
    regions: dict[str, dict[str, Any]],
) -> None:
    nation = regions.pop("156000")
    assert nation["area_km2"] is nation["lon"] is nation["label_lon"] is None
    assert len(regions) == 214
    for region in regions.values():
        assert 113 < region["lon"] < 120
        assert 36 < region["label_lat"] < 43
        assert region["province_adcode"] in {"110000", "120000", "130000"}
    points = {row["adcode"] for row in seed_rows("regions") if row["lon"]}
    assert {adcode for adcode, region in regions.items() if region["is_seat"]} == points
    regions["156000"] = nation


def test_xiongan_borders_on_baoding_cangzhou_and_langfang(built: Path) -> None:
    neighbours = {
        row["neighbour_adcode"]
        for row in rows_of(built, "neighbours")
        if (row["level"], row["adcode"]) == ("city", "133100")
    }
    assert neighbours == {"130600", "130900", "131000"}


def test_distances_are_given_for_the_14_city_level_regions(built: Path) -> None:
    distances = {row["region_id"]: row for row in rows_of(built, "distances")}
    assert len(distances) == 14
    assert distances["133100"]["distance_km"] == 103.7
    assert distances["133100"]["bearing_deg"] == pytest.approx(204, abs=0.5)


def test_every_key_indicator_has_values(built: Path) -> None:
    assert {row["indicator_id"] for row in rows_of(built, "key_figures")} == set(KEY_INDICATORS)


def test_lists_are_lists(built: Path) -> None:
    plan = {row["statement_id"]: row for row in rows_of(built, "plan")}
    assert plan["evs-and-robots"]["industry_ids"] == ["new-energy-vehicles", "robotics"]
    assert plan["evs-and-robots"]["indicator_ids"] == []


@pytest.mark.parametrize(
    ("layer", "count"),
    [
        ("province", 3),
        ("city", 14),
        ("county", 199),
        ("outline_city", 14),
        ("outline_province", 3),
        ("outline_province_on_city", 3),
    ],
)
def test_border_files_have_adcodes_as_ids(built: Path, layer: str, count: int) -> None:
    text = (built / "borders" / f"{layer}.geojson").read_text(encoding="utf-8")
    features = json.loads(text)["features"]
    assert len({feature["id"] for feature in features}) == count


def test_the_build_lists_every_other_file_with_its_size_in_bytes(built: Path) -> None:
    files = read_build(built)["files"]
    sizes = {
        path.relative_to(built).as_posix(): path.stat().st_size
        for path in built.rglob("*")
        if path.is_file()
    }
    assert files == {name: size for name, size in sizes.items() if name != "build.json"}


def test_build_json_records_the_borders_and_the_time(built: Path) -> None:
    build = read_build(built)
    assert len(build["build_id"]) == 12
    assert (build["borders"], build["borders_edition"]) == ("package", "geotool-cn==1.1.0")
    assert build["built"].endswith("+00:00")
