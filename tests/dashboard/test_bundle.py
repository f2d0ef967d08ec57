"""The files that the browser gets: joined, named by content, made once."""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from dashboard.bundle import ScriptError, browser_sources, ensure_bundle, join_script
from data.read import NotBuilt

ROLES = [
    "atlas",
    "tab-integration",
    "borders-province",
    "borders-city",
    "borders-county",
    "script",
    "style",
    "plotly",
]

START = "async function startAtlas() {\n  return ONE;\n}"


def write(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder


def test_modules_become_one_classic_script() -> None:
    script = join_script(
        [
            ("one.js", "/** One. */\nexport const ONE = 1;\n"),
            ("two.js", f'import {{ONE}} from "./one.js";\n\nexport {START}\n'),
        ]
    )
    assert script == (
        f'(() => {{\n"use strict";\n/** One. */\nconst ONE = 1;\n\n{START}\nstartAtlas();\n}})();\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("function same() {}\n", id="function"),
        pytest.param("export async function same() {}\n", id="exported"),
        pytest.param("let same = 1;\n", id="let"),
        pytest.param("class same {}\n", id="class"),
    ],
)
def test_a_name_used_by_two_modules_is_refused(text: str) -> None:
    with pytest.raises(ScriptError, match=r"b\.js: same already stands in a\.js; rename one"):
        join_script([("a.js", "const same = 0;\n"), ("b.js", text)])


def test_a_name_inside_a_function_may_stand_in_two_modules() -> None:
    text = "function {}() {{\n  const same = 0;\n  return same;\n}}\n"
    join_script([("a.js", text.format("one")), ("b.js", text.format("two"))])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('import {\n  one,\n} from "./a.js";\n', id="over several lines"),
        pytest.param('import {one} from "../a.js";\n', id="from elsewhere"),
        pytest.param('import {one} from "left-pad";\n', id="from a package"),
        pytest.param('import "./a.js";\n', id="for its effect"),
    ],
)
def test_an_import_that_cannot_be_left_out_is_refused(text: str) -> None:
    with pytest.raises(ScriptError, match=r"b\.js: write each import on one line, from a \./file"):
        join_script([("b.js", text)])


def test_a_module_follows_what_it_imports(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        a='import {b} from "./b.js";\nimport {d} from "./d.js";\n',
        b='import {c} from "./c.js";\nexport const b = c;\n',
        c="export const c = 1;\n",
        d='import {c} from "./c.js";\nexport const d = c;\n',
    )
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    assert [name for name, _ in browser_sources(folder)] == ["c.js", "b.js", "d.js", "a.js"]


def test_only_the_modules_of_the_page_are_joined() -> None:
    names = [name for name, _ in browser_sources()]
    assert "main.js" in names
    assert [name for name in names if not name.endswith(".js")] == []


def test_the_pages_own_script_is_one_that_a_browser_can_read(tmp_path: Path) -> None:
    script = tmp_path / "script.cjs"
    script.write_text(join_script(browser_sources()), encoding="utf-8")
    node = shutil.which("node")
    assert node
    checked = subprocess.run(  # noqa: S603 - our own script
        [node, "--check", str(script)], capture_output=True, text=True, check=False
    )
    assert checked.stderr == ""


def test_every_file_is_named_by_its_content_and_lies_beside_its_gzip(bundled: Path) -> None:
    files = json.loads((bundled / "manifest.json").read_text(encoding="utf-8"))["files"]
    assert list(files) == ROLES
    for role, name in files.items():
        content = (bundled / name).read_bytes()
        assert name.split(".")[:2] == [role, hashlib.sha256(content).hexdigest()[:12]]
        assert gzip.decompress((bundled / f"{name}.gz").read_bytes()) == content
    names = {path.name for path in bundled.iterdir()}
    assert names == {"manifest.json", *files.values(), *(f"{name}.gz" for name in files.values())}


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
    assert capsys.readouterr().err.splitlines()[-1] == "[8/8] page: plotly"
    assert not (bundle / "leftover.js").exists()
    assert [name for name in files.values() if not (bundle / name).is_file()] == []


def test_what_a_crash_left_beside_the_bundle_is_cleared(built: Path, bundle: Path) -> None:
    unfinished = bundle.with_name("bundle.1.new")
    unfinished.mkdir()
    (bundle / "manifest.json").unlink()
    ensure_bundle(built, bundle)
    assert sorted(path.name for path in bundle.parent.iterdir()) == ["bundle"]


def test_without_tables_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(NotBuilt, match="run python -m data"):
        ensure_bundle(tmp_path / "none", tmp_path / "bundle")
    assert list(tmp_path.iterdir()) == []
