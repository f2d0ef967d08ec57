"""The layout has every id, message and action that other files rely on."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from dashboard import ids, registry
from dashboard.javascript import source_files
from dashboard.layout.dash_root import dash_root
from dashboard.layout.page import page_layout, tab_cards
from dashboard.messages import catalogue, message

BROWSER = Path(ids.__file__).parent / "browser"
NAMES = {value for name, value in vars(ids).items() if name.isupper()} | set(registry.CHARTS)


def props_of(part: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - Dash's tree as JSON
    """List the props of a part of the layout and of every component in it."""
    if isinstance(part, list):
        return [props for each in part for props in props_of(each)]
    if not isinstance(part, dict) or "props" not in part:
        return []
    return [part["props"], *props_of(part["props"].get("children"))]


WHOLE = [
    page_layout(),
    *(card for tab in registry.TABS[1:] for card in tab_cards(tab)),
    dash_root(),
]
PROPS = props_of(json.loads(json.dumps(WHOLE, default=lambda part: part.to_plotly_json())))
IDS = Counter(props["id"] for props in PROPS if "id" in props)


# Charts with several cards: those out of view put their ids aside (`browser/shell/shared_ids.js`).
SHARED = {name for name in registry.CHARTS if IDS[name] > 1}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_shared_id_is_in_the_layout(name: str) -> None:
    if name not in SHARED:
        assert IDS[name] == 1
        return
    tabs = [props["data-tabs"].split() for props in PROPS if props.get("id") == name]
    having = {tab for tab, charts in registry.TAB_CHARTS.items() if name in charts}
    assert sorted(tab for of_card in tabs for tab in of_card) == sorted(having)


def test_ids_are_unique() -> None:
    twice = {name for name, count in IDS.items() if count > 1}
    assert {name.partition("-")[0] for name in twice} == SHARED


@pytest.mark.parametrize("tab", registry.TABS)
def test_ids_are_unique_in_a_tab(tab: str) -> None:
    cards = json.loads(json.dumps(tab_cards(tab), default=lambda part: part.to_plotly_json()))
    found = Counter(props["id"] for props in props_of(cards) if "id" in props)
    assert [name for name, count in found.items() if count > 1] == []


def test_every_element_that_the_browser_looks_up_exists() -> None:
    scripts = "".join(path.read_text(encoding="utf-8") for path in source_files())
    in_index_page = {"atlas-files", "_dash-renderer", "dash-responses"}
    made_by_scripts = set(re.findall(r'\bid: "([\w-]+)"', scripts))
    looked_up = set(re.findall(r'(?:byId|fillElement)\("([\w-]+)"', scripts)) - in_index_page
    assert looked_up - set(IDS) - made_by_scripts == set()


def test_every_element_with_a_message_has_its_english_text() -> None:
    for props in PROPS:
        if "data-msg" in props:
            assert props["children"] == catalogue()[props["data-msg"]]["en"]
        if "data-msg-label" in props:
            values = {}
            if "data-msg-chart" in props:
                values = {"chart": message(f"chart.{props['data-msg-chart']}", "en")}
            assert props["aria-label"] == message(props["data-msg-label"], "en", **values)


def test_the_name_of_an_export_button_includes_its_chart() -> None:
    names = {
        props["data-chart"]: props["aria-label"]
        for props in PROPS
        if props.get("data-action") == "export" and "data-chart" in props
    }
    assert names["map"] == "Export: Map"
    assert set(names) == set(registry.CHARTS)
    assert len(set(names.values())) == len(names)


def test_every_action_of_a_button_exists() -> None:
    actions = {props["data-action"] for props in PROPS if "data-action" in props}
    text = (BROWSER / "shell" / "controls.js").read_text(encoding="utf-8")
    known = set(re.findall(r"^    \"?([\w-]+)\"?: ", text, re.MULTILINE))
    assert actions - known == set()


def test_the_page_has_only_html_components_which_need_the_fewest_scripts() -> None:
    tree = json.dumps(WHOLE, default=lambda part: part.to_plotly_json())
    assert set(re.findall(r'"namespace": "(\w+)"', tree)) == {"dash_html_components"}
