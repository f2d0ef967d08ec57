"""The bundle: its files are named by content, compressed, and made once."""

import gzip
import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import brotli
import pytest

from dashboard import bundle as bundle_module
from dashboard.bundle import bundle_digests, ensure_bundle, is_current
from dashboard.font import FONT
from dashboard.javascript import scripts
from dashboard.page_data import PageData
from dashboard.tables.page import TABLE_NAMES
from data.read import NotBuilt

PARTS = ("colophon", "export", "find", "own")
ROLES = [
    "atlas",
    *(f"tab-{tab}" for tab in PageData.tabs),
    "part-export",
    "part-find",
    "part-colophon",
    "part-own",
    *(f"table-{name}" for name in TABLE_NAMES),
    "borders-province",
    "borders-city",
    "borders-county",
    "borders-exact",
    *(
        f"{kind}{script}"
        for script in (
            *(
                f"script-{part}"
                for part in sorted([*PageData.tabs, "colophon", "export", "find", "own"])
            ),
            "script",
        )
        for kind in ("map-", "")
    ),
    "style",
    "opening",
    "page",
    "dash-renderer",
    "plotly",
    "plotly-charts",
]
# The first load at city level, without plotly and the page itself.
FIRST_ROLES = ("atlas", "borders-city", "script", "style", "opening", "page")
MAX_FIRST_GZIP_BYTES = 335_000
# What draws maps; the first tab has no other charts of plotly's.
MAX_PLOTLY_GZIP_BYTES = 245_000
# Of the borders in full, which the sheet of own data loads.
MAX_EXACT_GZIP_BYTES = 120_000

# Makes every file of a bundle; gives their names by role, and the modules that were loaded.
MAKE_ALL = """
import json, sys
from pathlib import Path
from dashboard.bundle import _name, _steps
names = {role: _name(role, make(), end) for role, end, make in _steps(Path(sys.argv[1]))}
loaded = [one.__file__ for name, one in sys.modules.items() if name.split(".")[0] == "dashboard"]
print(json.dumps({"names": names, "loaded": loaded}))
"""


def test_every_file_is_named_by_its_content_and_has_compressed_forms(bundled: Path) -> None:
    files = json.loads((bundled / "manifest.json").read_text(encoding="utf-8"))["files"]
    assert list(files) == ROLES
    for role, name in files.items():
        content = (bundled / name).read_bytes()
        assert name.split(".")[:2] == [role, hashlib.sha256(content).hexdigest()[:12]]
        assert gzip.decompress((bundled / f"{name}.gz").read_bytes()) == content
        assert brotli.decompress((bundled / f"{name}.br").read_bytes()) == content
    # A server keeps there what it packed itself, and the digests that it computed.
    names = {path.name for path in bundled.iterdir() if not path.name.startswith("response-")}
    names.discard("digests.json")
    forms = {f"{name}{ending}" for name in files.values() for ending in ("", ".gz", ".br")}
    assert names == {"manifest.json", *forms}


def test_a_first_load_is_small(bundled: Path) -> None:
    files = json.loads((bundled / "manifest.json").read_text(encoding="utf-8"))["files"]
    sizes = {role: (bundled / f"{files[role]}.gz").stat().st_size for role in files}
    sizes["style"] -= scripts()[FONT].stat().st_size  # which test_font.py bounds
    assert sum(sizes[role] for role in FIRST_ROLES) < MAX_FIRST_GZIP_BYTES
    assert sizes["plotly"] < MAX_PLOTLY_GZIP_BYTES
    assert sizes["borders-exact"] < MAX_EXACT_GZIP_BYTES
    sizes["style"] += scripts()[FONT].stat().st_size
    assert all((bundled / f"{files[role]}.br").stat().st_size < sizes[role] for role in files)


def test_borders_come_with_the_outlines_of_coarser_levels(bundled: Path) -> None:
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
def contents_as_before(bundled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every file with the content that it has, because making it takes most of the time."""
    files = json.loads((bundled / "manifest.json").read_text(encoding="utf-8"))["files"]
    steps = [
        (role, name.split(".")[-1], (bundled / name).read_bytes) for role, name in files.items()
    ]

    monkeypatch.setattr(bundle_module, "_steps", lambda _: iter(steps))


def modified_ns(folder: Path) -> dict[str, int]:
    """When each file was written, but for the digests that a start writes down."""
    files = (path for path in folder.iterdir() if path.name != "digests.json")
    return {path.name: path.stat().st_mtime_ns for path in files}


def test_an_unchanged_bundle_is_not_made_again(
    built: Path, bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = modified_ns(bundle)
    assert list(ensure_bundle(built, bundle)) == ROLES
    assert modified_ns(bundle) == before
    assert capsys.readouterr().err == ""


@pytest.fixture(scope="module")
def made_elsewhere(built: Path) -> dict[str, Any]:
    """Names by role of the files that another process makes of that build, and its modules."""
    root = Path(bundle_module.__file__).parents[1]
    command = [sys.executable, "-c", MAKE_ALL, str(built)]
    ended = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)  # noqa: S603
    made: dict[str, Any] = json.loads(ended.stdout)
    return made


def test_equal_builds_give_equal_files(bundled: Path, made_elsewhere: dict[str, Any]) -> None:
    # A file is named by its content.
    files = json.loads((bundled / "manifest.json").read_text(encoding="utf-8"))["files"]
    assert made_elsewhere["names"] == files


@pytest.mark.parametrize(
    "manifest",
    [
        pytest.param(None, id="missing"),
        pytest.param("", id="empty"),
        pytest.param('{"key": "ab', id="truncated"),
        pytest.param('{"key": "another", "files": {}}', id="of another build"),
    ],
)
def test_a_bundle_without_a_valid_manifest_is_out_of_date(
    built: Path, bundle: Path, manifest: str | None
) -> None:
    path = bundle / "manifest.json"
    path.unlink()
    if manifest is not None:
        path.write_text(manifest, encoding="utf-8")
    assert not is_current(built, bundle)


@pytest.mark.usefixtures("contents_as_before")
def test_a_bundle_that_is_made_again_leaves_nothing_of_the_old_one(
    built: Path, bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (bundle / "manifest.json").write_text('{"key": "ab', encoding="utf-8")
    (bundle / "leftover.js").write_text("", encoding="utf-8")
    bundle.with_name("bundle.atlas-1.new").mkdir()  # of a crash
    files = ensure_bundle(built, bundle)
    last = capsys.readouterr().err.splitlines()[-1]
    step = rf"\[{len(ROLES)}/{len(ROLES)}\] page: plotly-charts"
    assert re.fullmatch(rf"{step}: [\d,]+ bytes, \d+\.\d s", last)
    assert not (bundle / "leftover.js").exists()
    assert [name for name in files.values() if not (bundle / name).is_file()] == []
    assert sorted(path.name for path in bundle.parent.iterdir()) == ["bundle"]


@pytest.mark.usefixtures("contents_as_before")
def test_open_pages_still_find_the_files_of_the_previous_bundle(
    built: Path, bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = ensure_bundle(built, bundle)["style"]
    steps = [(*names, make) for *names, make in bundle_module._steps(built)]  # noqa: SLF001
    other = [(*one[:2], lambda: b"/* another */") if one[0] == "style" else one for one in steps]
    monkeypatch.setattr(bundle_module, "_steps", lambda _: iter(other))
    manifest = bundle / "manifest.json"
    record = json.loads(manifest.read_text(encoding="utf-8"))
    manifest.write_text(json.dumps({**record, "key": "another"}), encoding="utf-8")
    assert ensure_bundle(built, bundle)["style"] != before
    assert (bundle / before).is_file()
    assert (bundle / f"{before}.gz").is_file()
    assert (bundle / f"{before}.br").is_file()
    assert {before, f"{before}.gz", f"{before}.br"} <= set(bundle_digests(bundle))


@pytest.mark.usefixtures("contents_as_before")
def test_a_damaged_file_is_made_again(built: Path, bundle: Path) -> None:
    name = ensure_bundle(built, bundle)["style"]
    files = [bundle / f"{name}{suffix}" for suffix in ("", ".gz", ".br")]
    contents = [file.read_bytes() for file in files]
    for file, content in zip(files, contents, strict=True):
        file.write_bytes(content[:-1])
        assert not is_current(built, bundle), file.name
        file.write_bytes(content)
        assert is_current(built, bundle)
    for file, content in zip(files, contents, strict=True):
        file.write_bytes(content[:-1])
    ensure_bundle(built, bundle)
    assert [file.read_bytes() for file in files] == contents


def test_without_tables_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(NotBuilt, match="run python -m data"):
        ensure_bundle(tmp_path / "none", tmp_path / "bundle")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("change", ["sources_key", "versions"])
def test_a_bundle_of_other_scripts_or_packages_is_out_of_date(
    built: Path, bundled: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    assert is_current(built, bundled)
    monkeypatch.setattr(bundle_module, change, lambda: "another")
    assert not is_current(built, bundled)


def test_the_key_covers_every_module_that_makes_the_bundle(made_elsewhere: dict[str, Any]) -> None:
    loaded = set(map(Path, made_elsewhere["loaded"]))
    assert Path(bundle_module.__file__).with_name("page_data.py") in loaded
    assert loaded - set(bundle_module._source_files()) == set()  # noqa: SLF001


@pytest.mark.parametrize(
    ("file", "is_covered"),
    [
        ("catalogue/page.json", True),
        ("find/index.py", True),
        ("layout/page.py", True),
        ("server/dash_page.py", True),
        ("server/dash_responses.js", True),
        ("tables/page.py", True),
        ("look.json", True),
        ("theme.py", True),
        ("colours.json", True),
        ("doctor.py", False),
        ("server/guards.py", False),
        ("wsgi.py", False),
    ],
)
def test_only_an_edit_that_can_change_the_bundle_changes_its_key(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, file: str, is_covered: bool
) -> None:
    package = Path(bundle_module.__file__).parent
    ignored = shutil.ignore_patterns("browser", "bundle", "__pycache__")
    copy = Path(shutil.copytree(package, tmp_path / "dashboard", ignore=ignored))
    monkeypatch.setattr(bundle_module, "_HERE", copy)
    before = bundle_module._key(built)  # noqa: SLF001
    with (copy / file).open("a", encoding="utf-8") as edited:
        edited.write("\n")
    assert (bundle_module._key(built) != before) == is_covered  # noqa: SLF001
