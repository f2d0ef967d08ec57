"""The registry names what exists, and the rule for framing charts is the same everywhere."""

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard import registry
from dashboard.engine import Engine
from dashboard.messages import catalogue
from dashboard.registry import CHARTS, FILE, FORMATS, TAB_CHARTS, TABS, may_be_framed
from data.read import read_build

REGISTRY: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
FIELD_KEYS = {"default", "values", "has_all", "may_be_empty"}
TAB_KEYS = {"map_levels", "preview", "charts", "sheet"}
CHART_KEYS = {"is_of_places", "tables", "summary"}
SUMMARY_KEYS = {
    *("amount", "unit", "name", "kind", "pair", "needs", "without_level", "is_of_all_years"),
}
FORMAT_KEYS = {"media_type", "is_picture", "is_of_tab", "is_of_places", "is_of_command"}


def test_every_entry_has_only_known_keys() -> None:
    assert set(REGISTRY) == {"fields", "tabs", "formats", "pages", "png_scales"}
    assert REGISTRY["pages"].keys() == {"of_things", "single"}
    assert all(field.keys() <= FIELD_KEYS for field in REGISTRY["fields"].values())
    assert all(tab.keys() == TAB_KEYS for tab in REGISTRY["tabs"].values())
    charts = [chart for tab in REGISTRY["tabs"].values() for chart in tab["charts"].values()]
    assert all(chart.keys() <= CHART_KEYS for chart in charts)
    assert all(chart["summary"].keys() <= SUMMARY_KEYS for chart in charts)
    assert all(form.keys() <= FORMAT_KEYS for form in FORMATS.values())


@pytest.mark.parametrize("tab", TABS)
def test_a_tab_names_its_own_charts(tab: str) -> None:
    entry = REGISTRY["tabs"][tab]
    assert entry["preview"] in entry["charts"]
    assert entry["sheet"].keys() <= entry["charts"].keys()
    assert set(entry["map_levels"]) <= set(registry.LEVELS)
    assert ("map" in entry["charts"]) == bool(entry["map_levels"])


def test_every_tab_and_chart_has_a_name_in_the_catalogue() -> None:
    keys = {f"tab.{tab}" for tab in TABS} | {f"chart.{chart}" for chart in CHARTS}
    assert keys <= set(catalogue())


def test_every_table_behind_a_chart_is_of_the_build(built: Path) -> None:
    named = {
        table
        for tab in REGISTRY["tabs"].values()
        for chart in tab["charts"].values()
        for table in chart["tables"]
    }
    assert named <= set(read_build(built)["counts"])


def test_a_default_is_one_of_the_values() -> None:
    for name, field in REGISTRY["fields"].items():
        default = field["default"]
        chosen = default if isinstance(default, list) else [default] * bool(default)
        if "values" in field:
            assert set(chosen) <= set(field["values"]), name


def test_the_page_shows_a_chart_alone_exactly_where_it_may_be_framed(engine: Engine) -> None:
    for tab in (None, "", "nonsense", "constructor", *TABS):
        for chart in (None, "", "all", "toString", *CHARTS):
            parts = [f"tab={tab}"] * (tab is not None) + [f"embed={chart}"] * (chart is not None)
            view = engine.view("&".join(parts))["view"]
            assert bool(view["embed"]) == may_be_framed(tab, chart), parts
            if view["embed"]:
                assert chart in TAB_CHARTS[view["tab"]]
