"""Scripts are made once from the modules, and an error is reported in one sentence."""

import json
import re
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from dashboard import javascript
from dashboard.engine import build_engine
from dashboard.javascript import BROWSER, ScriptError, scripts
from dashboard.messages import catalogue_of, tab_names
from dashboard.registry import TABS

PLOTLY = ("plotly.js", "plotly-charts.js")
PARTS = ("colophon", "export", "find", "own")


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    scripts()
    return Path(shutil.copytree(javascript.DIST, tmp_path / "dist"))


def fail_to_run(*_: object, **__: object) -> None:
    pytest.fail("the scripts were made again")


def test_every_later_tab_and_every_other_part_has_a_script() -> None:
    joined = {name for name in scripts() if name.endswith(".js")}
    parts = {f"script-{part}.js" for part in (*TABS[1:], *PARTS)}
    for_python = {"engine.js", "own.js", "tables.js"}
    assert joined == {
        "script.js", "opening.js", "own-worker.js", "story.js", *PLOTLY, *parts, *for_python
    }  # fmt: skip


def test_every_script_names_its_source_map() -> None:
    made = scripts()
    for name in (name for name in made if name.startswith("script") and name.endswith(".js")):
        assert made[name].read_text("utf-8").rstrip().endswith(f"//# sourceMappingURL={name}.map")
        sources = json.loads(made[f"{name}.map"].read_text("utf-8"))["sources"]
        assert any(source.endswith("/tab.js") or "/" in source for source in sources)


@pytest.mark.parametrize("tab", TABS)
def test_a_tab_uses_no_message_of_another(tab: str) -> None:
    script = scripts()["script.js" if tab == TABS[0] else f"script-{tab}.js"].read_text("utf-8")
    loaded = {*catalogue_of("page", TABS[0]), *tab_names(), *catalogue_of(tab)}
    other_parts = [part for part in (*TABS[1:], *PARTS) if part != tab]
    others = {key for part in other_parts for key in catalogue_of(part)}
    used = set(re.findall(r"""["'`]([a-z]+(?:\.[a-z0-9_]+)+)["'`]""", script))
    assert used & (others - loaded) == set()


def test_scripts_that_are_up_to_date_are_not_made_again(
    dist: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(javascript, "_run", fail_to_run)
    assert all(path.is_file() for path in scripts(dist=dist).values())


@pytest.mark.parametrize("name", ["script.js", "manifest.json"])
def test_a_damaged_file_is_made_again_without_making_plotly_again(
    dist: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = (dist / name).read_bytes()
    (dist / name).write_bytes(content[:-1])
    run = javascript._run  # noqa: SLF001 - its commands are counted
    commands: list[str] = []

    def note(*command: str) -> None:
        commands.append(command[0])
        run(*command)

    monkeypatch.setattr(javascript, "_run", note)
    scripts(dist=dist)
    assert (dist / name).read_bytes() == content
    if name != "manifest.json":
        assert commands == ["node"]


def test_an_unreachable_registry_is_reported_in_one_line_with_a_remedy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def offline(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(1, "npm", stderr="npm error network timeout\nmore\n")

    monkeypatch.setattr(javascript, "_NODE_MODULES", tmp_path)
    monkeypatch.setattr(javascript, "node_path", lambda: "")
    monkeypatch.setattr(subprocess, "run", offline)
    with pytest.raises(ScriptError) as caught:
        javascript.install()
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith("npm cannot install the packages of dashboard/browser/package-lock")
    assert "(npm error network timeout)" in message
    assert "Check the connection to the npm registry" in message


def test_scripts_are_made_again_when_a_file_changes_that_a_module_imports(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hashed: list[Path] = []

    def digest(_folder: Path, paths: list[Path | str]) -> str:
        hashed.extend(map(Path, paths))
        return "key"

    monkeypatch.setattr(javascript, "_digest", digest)
    javascript.sources_key()
    imported = {
        (path.parent / name).resolve()
        for path in hashed
        if path.suffix in {".js", ".mjs"}
        for name in re.findall(r'from "(\S+\.json)"', path.read_text(encoding="utf-8"))
    }
    assert {path.name for path in imported} >= {"registry.json", "colours.json", "look.json"}
    assert imported <= set(hashed)


def test_without_node_the_error_tells_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    with pytest.raises(ScriptError, match=r"Node 20 or newer.*pip install -r dashboard/browser"):
        javascript.node_path()


def test_without_node_no_registry_is_blamed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(javascript, "_NODE_MODULES", tmp_path)
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    with pytest.raises(ScriptError, match=r"^Node 20 or newer is not on the PATH"):
        javascript.install()


def test_a_node_that_is_too_old_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(javascript, "_node_version", lambda _: 18)
    with pytest.raises(ScriptError, match="Node 20 or newer"):
        javascript.node_path()


def test_packages_are_pinned_and_plotly_has_the_version_of_the_python_package() -> None:
    package = json.loads((BROWSER / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((BROWSER / "package-lock.json").read_text(encoding="utf-8"))
    stock = files("plotly").joinpath("package_data/plotly.min.js").read_text(encoding="utf-8")
    found = re.search(r"plotly\.js v([0-9.]+)", stock[:400])
    assert found is not None
    assert package["dependencies"]["plotly.js"] == found[1]
    assert lock["packages"]["node_modules/plotly.js"]["version"] == found[1]
    assert all("integrity" in one for name, one in lock["packages"].items() if name)


def test_plotly_js_has_the_trace_types_of_the_templates(built: Path) -> None:
    traces = {}
    for name in ("plotly", "plotly_charts"):
        entry = (BROWSER / f"{name}.cjs").read_text(encoding="utf-8")
        traces[name] = set(re.findall(r'require\("plotly\.js/lib/(\w+)"\)', entry)) - {"core"}
    templates = {tab: build_engine(built).templates(tab) for tab in TABS}
    used = {
        trace["type"]
        for of_tab in templates.values()
        for figure in of_tab.values()
        for trace in figure["data"]
    }
    assert traces["plotly"] | traces["plotly_charts"] == used
    # The first tab has plotly draw its map only, and does without the second script.
    first = templates["focus"]
    maps = [figure for name, figure in first.items() if name.startswith("map.")]
    assert {trace["type"] for figure in maps for trace in figure["data"]} <= traces["plotly"]


def test_no_template_has_what_is_left_out_of_plotly_js(built: Path) -> None:
    left_out = (BROWSER / "plotly_unused.mjs").read_text(encoding="utf-8")
    [listed] = re.findall(r"const COMPONENTS = \[(.*?)\];", left_out, re.DOTALL)
    components = set(re.findall(r'"(\w+)"', listed))
    assert {"legend", "shapes", "colorbar", "modebar"} <= components
    for tab in TABS:
        for name, figure in build_engine(built).templates(tab).items():
            layout, traces = figure["layout"], figure["data"]
            assert components & layout.keys() == set(), name
            assert not layout.get("showlegend"), name
            assert layout.get("dragmode") not in {"select", "lasso"}, name
            scaled = [trace for trace in traces if "colorscale" in trace]
            assert [trace for trace in scaled if trace.get("showscale") is not False] == [], name
            # A marker's scale has no bar unless it is asked for.
            markers = [trace.get("marker", {}) for trace in traces]
            assert [one for one in markers if {"colorbar", "showscale"} & one.keys()] == [], name
