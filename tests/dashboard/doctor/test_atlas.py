"""What the doctor says of a build, the page's files and borders: sound, and with each fault."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.doctor import atlas
from data.borders.source import border_source
from data.read import read_build

if TYPE_CHECKING:
    from collections.abc import Callable

SEEDS = Path(__file__).parents[3] / "seeds"
COUNTIES = {"110101", "130629"}


@pytest.fixture
def derived(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "derived"))


def build_id(derived: Path) -> str:
    found: str = read_build(derived)["build_id"]
    return found


def test_a_build_of_the_seeds_as_they_are_is_right(built: Path) -> None:
    found = atlas.check_build(built, build_id(built))
    assert found.sign == "ok"
    assert f"{build_id(built)} of " in found.said


def test_a_build_of_other_seeds_is_wrong(built: Path) -> None:
    found = atlas.check_build(built, "0" * 12)
    assert (found.sign, found.remedy) == ("wrong", "Run: .venv/bin/python -m data")
    assert "is older than the seeds" in found.said


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-10])


def alter(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(b"[" + content[1:])


FAULTS: dict[str, tuple[str, Callable[[Path], None], str]] = {
    "no build": ("build.json", Path.unlink, "there is none, or it is damaged"),
    "damaged record": ("build.json", cut, "there is none, or it is damaged"),
    "lost file": ("package/zones.csv", Path.unlink, "its file package/zones.csv is missing"),
    "file cut short": ("borders/city.geojson", cut, "its file borders/city.geojson is cut short"),
    "altered table": (
        "columns/zones.json",
        alter,
        "its file columns/zones.json is not what was written",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_damaged_build_is_wrong(derived: Path, fault: str) -> None:
    path, damage, said = FAULTS[fault]
    wanted = build_id(derived)
    damage(derived / path)
    found = atlas.check_build(derived, wanted)
    assert (found.sign, found.said) == ("wrong", said)
    assert found.remedy.startswith("Run: .venv/bin/python -m data")


@pytest.mark.parametrize(
    ("is_current", "may_write", "sign"),
    [(True, True, "ok"), (True, False, "ok"), (False, True, "note"), (False, False, "wrong")],
)
def test_the_pages_files_are_made_where_that_is_allowed(
    is_current: bool,  # noqa: FBT001 - a case
    may_write: bool,  # noqa: FBT001 - likewise
    sign: str,
) -> None:
    assert atlas.check_bundle(is_current=is_current, may_write=may_write).sign == sign


def test_the_packages_borders_are_known_by_their_hash(tmp_path: Path) -> None:
    assert atlas.check_borders(None, border_source(), COUNTIES).sign == "ok"
    other = tmp_path / "china_district.geojson"
    missing = atlas.check_borders(None, other, COUNTIES)
    other.write_bytes(b"{}")
    changed = atlas.check_borders(None, other, COUNTIES)
    assert (missing.sign, missing.said) == ("wrong", "the file of geotool-cn==1.1.0 is missing")
    assert changed.said == "the file of geotool-cn==1.1.0 is not the one meant"
    assert atlas.check_borders(None, None, COUNTIES).sign == "wrong"


def own_file(folder: Path, *adcodes: str) -> Path:
    features = [{"type": "Feature", "properties": {"adcode": adcode}} for adcode in adcodes]
    path = folder / "own.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def test_own_borders_must_hold_every_county(tmp_path: Path) -> None:
    path = own_file(tmp_path, *COUNTIES)
    assert atlas.check_borders(path, None, COUNTIES).sign == "ok"
    found = atlas.check_borders(path, None, COUNTIES | {"130101", "120101"})
    assert found.sign == "wrong"
    assert found.said == f"{path} lacks 2 of 4 counties, such as 120101"
    assert found.remedy == "Name another file in JJJ_BOUNDARIES, or unset it."


def test_own_borders_that_cannot_be_read_are_wrong(tmp_path: Path) -> None:
    missing = atlas.check_borders(tmp_path / "none", None, COUNTIES)
    folder = atlas.check_borders(tmp_path, None, COUNTIES)
    (tmp_path / "text").write_text("no borders")
    text = atlas.check_borders(tmp_path / "text", None, COUNTIES)
    assert missing.said == f"{tmp_path / 'none'} cannot be read (No such file or directory)"
    assert folder.said == f"{tmp_path} cannot be read (Is a directory)"
    assert "it is not GeoJSON" in text.said
    assert {missing.sign, folder.sign, text.sign} == {"wrong"}


def test_the_counties_are_those_of_the_seeds(tmp_path: Path) -> None:
    assert len(atlas.county_codes(SEEDS)) == 199
    assert atlas.county_codes(tmp_path) == set()
