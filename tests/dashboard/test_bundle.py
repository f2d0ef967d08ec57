"""The files that the browser gets: joined, named by content, made once."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import Any

import brotli
import pytest

from dashboard import bundle as of_page
from dashboard.bundle import bundle_digests, ensure_bundle, is_current
from dashboard.page_data import PageData
from dashboard.tables.page import TABLE_NAMES
from data.read import NotBuilt

ROLES = [
    "atlas",
    *(f"tab-{tab}" for tab in PageData.tabs),
    "part-export",
    "part-find",
    "part-colophon",
    *(f"table-{name}" for name in TABLE_NAMES),
    "borders-province",
    "borders-city",
    "borders-county",
    *(
        f"{kind}{script}"
        for script in (
            *(f"script-{part}" for part in sorted([*PageData.tabs, "colophon", "export", "find"])),
            "script",
        )
        for kind in ("map-", "")
    ),
    "style",
    "dash-renderer",
    "plotly",
]
# The first load at a city's level without plotly: page and files, as gzip sends them.
FIRST = ("atlas", "borders-city", "script", "style", "dash-renderer")
FIRST_BYTES = 410_000
SMALL_PLOTLY_BYTES = 550_000


def test_every_file_is_named_by_its_content_and_lies_beside_its_packed_forms(bundled: Path) -> None:
    files = json.loads((bundled / "manifest.json").read_text(encoding="utf-8"))["files"]
    assert list(files) == ROLES
    for role, name in files.items():
        content = (bundled / name).read_bytes()
        assert name.split(".")[:2] == [role, hashlib.sha256(content).hexdigest()[:12]]
        assert gzip.decompress((bundled / f"{name}.gz").read_bytes()) == content
        assert brotli.decompress((bundled / f"{name}.br").read_bytes()) == content
    names = {path.name for path in bundled.iterdir()}
    forms = {f"{name}{ending}" for name in files.values() for ending in ("", ".gz", ".br")}
    assert names == {"manifest.json", *forms}


def test_a_first_load_is_light(bundled: Path) -> None:
    files = json.loads((bundled / "manifest.json").read_text(encoding="utf-8"))["files"]
    sizes = {role: (bundled / f"{files[role]}.gz").stat().st_size for role in files}
    assert sum(sizes[role] for role in FIRST) < FIRST_BYTES
    assert sizes["plotly"] < SMALL_PLOTLY_BYTES
    assert all((bundled / f"{files[role]}.br").stat().st_size < sizes[role] for role in files)


def test_borders_come_with_the_outlines_that_lie_on_them(bundled: Path) -> None:
    layers = {}
    for level in ("province", "city", "county"):
        [path] = bundled.glob(f"borders-{level}.*.json")
        found = json.loads(path.read_text(encoding="utf-8"))
        layers[level] = {name: len(layer["features"]) for name, layer in found.items()}
    assert layers == {
        "province": {"regions": 3},
        "city": {"regions": 14, "outline_province": 3},
        "county": {"regions": 199, "outline_city": 14, "outline_province": 3},
    }


@pytest.fixture
def bundle(bundled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(bundled, tmp_path / "bundle"))


@pytest.fixture(scope="module")
def kept() -> dict[str, dict[str, Any]]:
    """Templates by tab, of the one build of these tests."""
    return {}


@pytest.fixture
def templates_kept(kept: dict[str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the templates, which take most of the time, once for all tests of what lies there."""
    make = PageData._templates  # noqa: SLF001 - it is the slow part

    def once(data: PageData, tab: str) -> dict[str, Any]:
        if tab not in kept:
            kept[tab] = make(data, tab)
        return kept[tab]

    monkeypatch.setattr(PageData, "_templates", once)


def times(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}


def test_an_unchanged_bundle_is_not_made_again(
    built: Path, bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = times(bundle)
    assert list(ensure_bundle(built, bundle)) == ROLES
    assert times(bundle) == before
    assert capsys.readouterr().err == ""


def test_equal_builds_give_equal_files(built: Path, bundle: Path) -> None:
    before = {path.name: path.read_bytes() for path in bundle.iterdir()}
    (bundle / "manifest.json").unlink()
    ensure_bundle(built, bundle)
    assert {path.name: path.read_bytes() for path in bundle.iterdir()} == before


@pytest.mark.usefixtures("templates_kept")
@pytest.mark.parametrize(
    "manifest",
    [
        pytest.param(None, id="none"),
        pytest.param("", id="empty"),
        pytest.param('{"key": "ab', id="cut off"),
        pytest.param('{"key": "another", "files": {}}', id="of another build"),
    ],
)
def test_a_bundle_that_is_not_finished_is_made_again(
    built: Path, bundle: Path, manifest: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    path = bundle / "manifest.json"
    path.unlink()
    if manifest is not None:
        path.write_text(manifest, encoding="utf-8")
    (bundle / "leftover.js").write_text("", encoding="utf-8")
    files = ensure_bundle(built, bundle)
    last = capsys.readouterr().err.splitlines()[-1]
    step = rf"\[{len(ROLES)}/{len(ROLES)}\] page: plotly"
    assert re.fullmatch(rf"{step}: [\d,]+ bytes, \d+\.\d s", last)
    assert not (bundle / "leftover.js").exists()
    assert [name for name in files.values() if not (bundle / name).is_file()] == []


@pytest.mark.usefixtures("templates_kept")
def test_pages_that_are_open_still_find_the_files_of_the_bundle_before(
    built: Path, bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = ensure_bundle(built, bundle)["style"]
    monkeypatch.setattr("dashboard.bundle._style", lambda _: b"/* another */")
    manifest = bundle / "manifest.json"
    held = json.loads(manifest.read_text(encoding="utf-8"))
    manifest.write_text(json.dumps({**held, "key": "another"}), encoding="utf-8")
    assert ensure_bundle(built, bundle)["style"] != before
    assert (bundle / before).is_file()
    assert (bundle / f"{before}.gz").is_file()
    assert (bundle / f"{before}.br").is_file()
    assert {before, f"{before}.gz", f"{before}.br"} <= set(bundle_digests(bundle))


@pytest.mark.usefixtures("templates_kept")
@pytest.mark.parametrize("ending", ["", ".gz", ".br"])
def test_a_file_whose_content_is_not_what_its_name_says_is_made_again(
    built: Path, bundle: Path, ending: str
) -> None:
    style = bundle / f"{ensure_bundle(built, bundle)['style']}{ending}"
    right = style.read_bytes()
    style.write_bytes(right[:-1])
    ensure_bundle(built, bundle)
    assert style.read_bytes() == right


@pytest.mark.usefixtures("templates_kept")
def test_what_a_crash_left_beside_the_bundle_is_cleared(built: Path, bundle: Path) -> None:
    unfinished = bundle.with_name("bundle.atlas-1.new")
    unfinished.mkdir()
    (bundle / "manifest.json").unlink()
    ensure_bundle(built, bundle)
    assert sorted(path.name for path in bundle.parent.iterdir()) == ["bundle"]


def test_without_tables_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(NotBuilt, match="run python -m data"):
        ensure_bundle(tmp_path / "none", tmp_path / "bundle")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("change", ["sources_key", "versions"])
def test_a_bundle_of_other_scripts_or_packages_is_out_of_date(
    built: Path, bundled: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    assert is_current(built, bundled)
    monkeypatch.setattr(of_page, change, lambda: "another")
    assert not is_current(built, bundled)
