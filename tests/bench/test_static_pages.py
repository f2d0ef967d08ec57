"""The pages without Dash that the bench compares with: whole, and of what the atlas draws."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from tests.bench import figures
from tests.bench.static_pages import write_pages

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

CHOICES = [("robotics",), ("robotics", "hydrogen-energy")]


def test_a_page_holds_every_state_that_is_asked_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
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
    for held in (first, later):
        charts = [chart for state in held["states"].values() for chart in state.values()]
        numbers = {str(one) for chart in charts for one in (*chart["data"], chart["layout"])}
        assert numbers <= set(held["shared"])
    assert len(first["shared"]) < len(later["shared"])


def test_a_page_draws_what_the_atlas_draws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
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
