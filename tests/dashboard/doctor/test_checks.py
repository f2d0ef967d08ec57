"""Each check of `python -m dashboard doctor`."""

import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard import doctor
from dashboard.doctor import Finding, pins, run_checks
from data.adcodes import county_codes
from data.borders.source import OWN_BORDERS_VARIABLE, border_source
from data.read import read_build
from tests.servers import free_port

PROJECT = Path(__file__).parents[3]
COUNTIES = {"110101", "130629"}


def build_id(derived: Path) -> str:
    found: str = read_build(derived)["build_id"]
    return found


def checked(built: Path, bundled: Path) -> dict[str, Finding]:
    findings = run_checks("127.0.0.1", str(free_port()), built, bundled)
    return {finding.name: finding for finding in findings}


def test_nothing_is_wrong_where_the_tests_run(built: Path, bundled: Path) -> None:
    found = checked(built, bundled)
    assert [finding for finding in found.values() if finding.level != "ok"] == []
    assert list(found) == [
        "Python", "memory", "disk", "packages", "fonts", "browser", "borders", "Node", "build",
        "page", "address",
    ]  # fmt: skip
    assert re.fullmatch(r"127\.0\.0\.1:\d+ is free", found["address"].text)


def test_the_tested_python_is_ok() -> None:
    assert doctor.check_python((3, 11, 7)) == ("ok", "Python", "3.11.7", "")


def test_an_older_python_is_wrong_and_a_newer_one_noted() -> None:
    older, newer = doctor.check_python((3, 9, 2)), doctor.check_python((3, 14, 0))
    assert (older.level, older.text) == ("wrong", "3.9.2 is older than 3.11")
    assert "make run PYTHON=python3.11" in older.remedy
    assert (newer.level, newer.text) == (
        "note",
        "3.14.0, while the atlas is tested with 3.11 to 3.13",
    )


@pytest.mark.parametrize(
    ("name", "free_mb", "level"),
    [
        ("memory", 399, "wrong"),
        ("memory", 400, "ok"),
        ("memory", 24_000, "ok"),
        ("memory", None, "note"),
        ("disk", 149, "wrong"),
        ("disk", 150, "ok"),
    ],
)
def test_a_build_needs_free_memory_and_disk_space(
    name: str, free_mb: int | None, level: str
) -> None:
    assert doctor.check_free(name, free_mb).level == level


def test_a_full_disk_has_its_own_remedy() -> None:
    assert doctor.check_free("disk", 9).remedy == "Make room on the disk that holds the atlas."
    assert doctor.check_free("disk", 150).text == "150 MB free"


def test_pins_are_read_without_comments() -> None:
    text = "# why\ndash==4.4.1   # lays out\n\nFlask-Compress==1.25\n-r other.txt\n"
    assert pins(text) == {"dash": "4.4.1", "Flask-Compress": "1.25"}


def test_every_requirement_is_a_pin() -> None:
    text = (PROJECT / "requirements.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert len(pins(text)) == len(lines)


def test_packages_as_pinned_are_ok() -> None:
    found = doctor.check_packages({"dash": "4.4.1"}, {"dash": "4.4.1"})
    assert found == ("ok", "packages", "1, as pinned in requirements.txt", "")


def test_a_missing_package_and_another_version_are_wrong() -> None:
    pinned = {"dash": "4.4.1", "tqdm": "4.70.0", "numpy": "2.4.6"}
    found = doctor.check_packages(pinned, {"dash": "4.4.0", "numpy": "2.4.6"})
    assert found.level == "wrong"
    assert found.text == "dash is 4.4.0, not 4.4.1; tqdm is not installed"
    assert "pip install -r requirements.lock" in found.remedy


def test_only_the_first_faults_of_packages_are_listed() -> None:
    found = doctor.check_packages({f"p{number}": "1" for number in range(9)}, {})
    assert found.text.endswith("p4 is not installed; and 4 more")


def test_missing_requirements_are_wrong() -> None:
    assert doctor.check_packages({}, {}).level == "wrong"


@pytest.mark.parametrize(("has_font", "level"), [(True, "ok"), (False, "note")])
def test_a_missing_font_is_noted(
    monkeypatch: pytest.MonkeyPatch,
    has_font: bool,  # noqa: FBT001 - a case
    level: str,
) -> None:
    monkeypatch.setattr("dashboard.exports.fonts.has_font", lambda: has_font)
    found = doctor.check_fonts()
    assert found.level == level
    assert ("fonts-noto-cjk" in found.remedy) == (not has_font)


def test_the_browser_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JJJ_BROWSER", sys.executable)
    assert doctor.check_browser() == ("ok", "browser", sys.executable, "")
    monkeypatch.delenv("JJJ_BROWSER")
    monkeypatch.setenv("PATH", "/nowhere")
    assert doctor.check_browser().text.startswith("No Chromium or Chrome was found")


@pytest.mark.parametrize(
    ("version", "level"),
    [("v20.20.2", "ok"), ("v25.0.0", "ok"), ("v18.19.0", "note"), ("", "note"), ("?", "note")],
)
def test_a_missing_or_old_node_is_noted(
    version: str, level: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    node = tmp_path / "node"
    node.write_text(f"#!/bin/sh\necho '{version}'\n")
    node.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    found = doctor.check_node()
    assert found.level == level
    assert found.text == f"in {tmp_path}" or found.text.startswith("Node 20 or newer is not")


def test_a_missing_browser_and_missing_borders_are_reported(
    built: Path, bundled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JJJ_BROWSER", "no-such-browser")
    monkeypatch.setenv(OWN_BORDERS_VARIABLE, "/nowhere/borders.geojson")
    found = checked(built, bundled)
    assert found["browser"].level == "note"
    assert "no-such-browser" in found["browser"].text
    assert found["borders"].level == "wrong"
    # Other borders make another build.
    assert found["build"].level == "wrong"


def test_the_packages_borders_are_known_by_their_hash(tmp_path: Path) -> None:
    assert doctor.check_borders(border_source()).level == "ok"
    other = tmp_path / "china_district.geojson"
    missing = doctor.check_borders(other)
    other.write_bytes(b"{}")
    changed = doctor.check_borders(other)
    assert (missing.level, missing.text) == ("wrong", "the file of geotool-cn==1.1.0 is missing")
    assert changed.text == "the file of geotool-cn==1.1.0 is not the expected one"
    assert doctor.check_borders(None).level == "wrong"


def test_own_borders_must_hold_every_county(tmp_path: Path) -> None:
    features = [{"type": "Feature", "properties": {"adcode": adcode}} for adcode in COUNTIES]
    path = tmp_path / "own.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    assert doctor.check_own_borders(path, COUNTIES).level == "ok"
    found = doctor.check_own_borders(path, COUNTIES | {"130101", "120101"})
    assert found.level == "wrong"
    assert found.text == f"{path} lacks 2 of 4 counties, such as 120101"
    assert found.remedy == "Name another file in JJJ_BOUNDARIES, or unset it."


def test_own_borders_that_cannot_be_read_are_wrong(tmp_path: Path) -> None:
    missing = doctor.check_own_borders(tmp_path / "none", COUNTIES)
    folder = doctor.check_own_borders(tmp_path, COUNTIES)
    (tmp_path / "text").write_text("no borders")
    text = doctor.check_own_borders(tmp_path / "text", COUNTIES)
    assert missing.text == f"{tmp_path / 'none'} cannot be read (No such file or directory)"
    assert folder.text == f"{tmp_path} cannot be read (Is a directory)"
    assert "it is not GeoJSON" in text.text
    assert {missing.level, folder.level, text.level} == {"wrong"}


def test_the_counties_are_those_of_the_seeds(tmp_path: Path) -> None:
    assert len(county_codes(PROJECT / "seeds")) == 199
    assert county_codes(tmp_path) == set()


def test_a_build_of_the_current_seeds_is_ok(built: Path) -> None:
    found = doctor.check_build(built, build_id(built))
    assert found.level == "ok"
    assert f"{build_id(built)} of " in found.text


def test_a_build_of_other_seeds_is_wrong(built: Path) -> None:
    found = doctor.check_build(built, "0" * 12)
    assert (found.level, found.remedy) == ("wrong", "Run: .venv/bin/python -m data")
    assert "is older than the seeds" in found.text


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-10])


def alter(path: Path) -> None:
    path.write_bytes(b"[" + path.read_bytes()[1:])


FAULTS: dict[str, tuple[str, Callable[[Path], None], str]] = {
    "no build": ("build.json", Path.unlink, "it is missing or damaged"),
    "damaged record": ("build.json", cut, "it is missing or damaged"),
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
    path, damage, text = FAULTS[fault]
    fingerprint = build_id(derived)
    damage(derived / path)
    found = doctor.check_build(derived, fingerprint)
    assert (found.level, found.text) == ("wrong", text)
    assert found.remedy.startswith("Run: .venv/bin/python -m data")


@pytest.mark.parametrize(
    ("is_current", "is_writable", "level"),
    [(True, True, "ok"), (True, False, "ok"), (False, True, "note"), (False, False, "wrong")],
)
def test_the_pages_files_are_made_where_that_is_allowed(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    *,
    is_current: bool,
    is_writable: bool,
    level: str,
) -> None:
    monkeypatch.setattr("dashboard.bundle.is_current", lambda *_: is_current)
    monkeypatch.setattr(os, "access", lambda *_: is_writable)
    assert doctor.check_bundle(tmp_path, tmp_path).level == level


def test_page_files_that_are_damaged_are_noted(
    built: Path, bundled: Path, bundle: Path, tmp_path: Path
) -> None:
    [style] = bundle.glob("style.*.css")
    style.write_bytes(style.read_bytes() + b" ")
    assert checked(built, bundle)["page"].level == "note"
    assert checked(tmp_path / "none", bundled)["page"].level == "note"
