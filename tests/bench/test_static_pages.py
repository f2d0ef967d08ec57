"""The pages without Dash that the bench compares with: complete, and with the atlas's figures."""

import json
import shutil
from pathlib import Path

import pytest

from tests.bench import figures
from tests.bench.static_pages import write_pages

CHOICES = [("robotics",), ("robotics", "hydrogen-energy")]


@pytest.fixture(autouse=True)
def no_npm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide npm, which would fetch ECharts; Node may still make the page's scripts."""
    found = shutil.which
    monkeypatch.setattr(
        shutil,
        "which",
        lambda name, **options: None if name == "npm" else found(name, **options),
    )


def test_a_page_has_every_state_of_the_bench(tmp_path: Path) -> None:
    assert write_pages(tmp_path, CHOICES) == ["plotly"]  # without npm there is no ECharts
    page = tmp_path / "plotly"
    assert {path.name for path in page.iterdir()} == {
        "index.html", "page.js", "draw.js", "library.js", "first.json", "later.json",
    }  # fmt: skip
    first, later = (
        json.loads((page / f"{name}.json").read_text(encoding="utf-8"))
        for name in ("first", "later")
    )
    assert list(first["states"]) == ["city"]
    assert list(later["states"]) == [
        f"{level}{chosen}"
        for level in ("city", "county")
        for chosen in ("", " robotics", " hydrogen-energy robotics")
    ]
    for content in (first, later):
        charts = [chart for state in content["states"].values() for chart in state.values()]
        numbers = {str(number) for chart in charts for number in (*chart["data"], chart["layout"])}
        assert numbers <= set(content["shared"])
    assert len(first["shared"]) < len(later["shared"])


def test_a_page_draws_what_the_atlas_draws(tmp_path: Path) -> None:
    write_pages(tmp_path, CHOICES)
    later = json.loads((tmp_path / "plotly" / "later.json").read_text(encoding="utf-8"))
    selections = figures.Selections()
    state = later["states"]["county hydrogen-energy robotics"]["ranking"]
    drawn = figures.draw_ranking(
        selections, figures.query_of("county", CHOICES[1])
    ).to_plotly_json()
    assert [later["shared"][str(number)]["x"] for number in state["data"]] == [
        list(trace["x"]) for trace in drawn["data"]
    ]
