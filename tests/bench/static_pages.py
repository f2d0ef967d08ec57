"""The same page without Dash: static files, drawn with plotly.js or with ECharts.

Each state of the bench is computed beforehand, so that such a page only draws at a choice. What
states share is stored once.
"""

import json
import shutil
import subprocess
import tarfile
from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import plotly.graph_objects as go

from dashboard.registry import LEVELS
from tests.bench import figures

ECHARTS_VERSION = "6.1.0"
_SOURCES = Path(__file__).with_name("static")
_FIRST_LEVEL = "city"


def write_pages(
    folder: Path, choices: Iterable[Sequence[str]], regions: Sequence[str] = ()
) -> list[str]:
    """Write a page into a folder for each library, as `plotly/index.html`.

    Args:
        folder: an empty one.
        choices: the industries of each state.
        regions: counties; a state of all counties for each, in which it is chosen.

    Returns:
        The libraries: plotly, and echarts if npm can fetch it.
    """
    selections = figures.Selections()
    borders = figures.read_borders()
    shared = _Shared()
    states = {
        _key(level, chosen): _state(selections, level, chosen, shared)
        for level in ("city", "county")
        for chosen in dict.fromkeys(((), *map(tuple, choices)))
    }
    states |= {
        _key("county", (region,)): _state(selections, "county", (), shared, region)
        for region in regions
    }
    first = _key(_FIRST_LEVEL, ())
    outlines = {layer: borders[layer] for layer in figures.BORDER_LAYERS if layer not in LEVELS}
    opening = {
        "states": {first: states[first]},
        "shared": shared.of(states[first]),
        "borders": {_FIRST_LEVEL: borders[_FIRST_LEVEL], **outlines},
        "industries": selections.tables["industries"]["id"],
        "regions": list(regions),
    }
    later = {"states": states, "shared": shared.all(), "borders": {"county": borders["county"]}}
    libraries = {"plotly": _plotly(), **_echarts(folder)}
    for name, library in libraries.items():
        page = folder / name
        page.mkdir()
        (page / "first.json").write_text(json.dumps(opening), encoding="utf-8")
        (page / "later.json").write_text(json.dumps(later), encoding="utf-8")
        (page / "library.js").write_text(library, encoding="utf-8")
        shutil.copy(_SOURCES / f"{name}.js", page / "draw.js")
        shutil.copy(_SOURCES / "page.js", page / "page.js")
        shutil.copy(_SOURCES / "page.html", page / "index.html")
    return list(libraries)


class _Shared:
    """Traces and layouts by number, each stored once."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, part: object) -> int:
        return self._numbers.setdefault(json.dumps(part), len(self._numbers))

    def of(self, state: dict[str, Any]) -> dict[int, Any]:
        stored = self.all()
        numbers = {each for chart in state.values() for each in (*chart["data"], chart["layout"])}
        return {number: stored[number] for number in sorted(numbers)}

    def all(self) -> dict[int, Any]:
        return {number: json.loads(text) for text, number in self._numbers.items()}


def _state(
    selections: figures.Selections,
    level: str,
    chosen: Sequence[str],
    shared: _Shared,
    region: str = "",
) -> dict[str, dict[str, Any]]:
    """Draw the charts of a state, with the names of border layers in place of the borders."""
    query = figures.query_of(level, chosen) + (f"&region={region}" if region else "")
    layers = {layer: {"layer": layer} for layer in figures.BORDER_LAYERS}
    drawn = {
        "map": figures.draw_map(selections, query, layers),
        "matrix": figures.draw_matrix(selections, query),
        "ranking": figures.draw_ranking(selections, query),
    }
    return {chart: _parts(figure, shared) for chart, figure in drawn.items()}


def _parts(figure: go.Figure, shared: _Shared) -> dict[str, Any]:
    content = json.loads(figure.to_json())
    content["layout"].pop("template", None)
    return {
        "data": [shared.number(trace) for trace in content["data"]],
        "layout": shared.number(content["layout"]),
    }


def _key(level: str, industries: Sequence[str]) -> str:
    return " ".join([level, *sorted(industries)])


def _plotly() -> str:
    return files("plotly").joinpath("package_data/plotly.min.js").read_text(encoding="utf-8")


def _echarts(folder: Path) -> dict[str, str]:
    """Fetch ECharts with npm into a folder; empty if that fails."""
    npm = shutil.which("npm")
    if npm is None:
        return {}
    call = [npm, "pack", "--silent", "--pack-destination", str(folder)]
    try:
        subprocess.run([*call, f"echarts@{ECHARTS_VERSION}"], check=True, capture_output=True)  # noqa: S603
    except subprocess.CalledProcessError:
        return {}
    with tarfile.open(folder / f"echarts-{ECHARTS_VERSION}.tgz") as packed:
        script = packed.extractfile("package/dist/echarts.min.js")
        return {"echarts": script.read().decode()} if script else {}
