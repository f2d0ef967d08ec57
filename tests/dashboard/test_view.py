"""The reader's state and its link, field by field as the design's table of the state has them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.registry import CHARTS
from tests.dashboard.small import small_tables
from tests.dashboard.small_engines import engine_on, small_engine

ENGINE = small_engine("focus")
DEFAULTS = {
    "tab": "focus",
    "level": "city",
    "industries": [],
    "region": "",
    "compare": [],
    "roles": ["lead", "core", "support"],
    "recalled": "show",
    "layers": ["cities"],
    "indicator": "",
    "year": "",
    "base_year": "",
    "kinds": ["all"],
    "moves": ["headquarters", "whole_move"],
    "status": ["all"],
    "measure": "",
    "benchmark": "jjj",
    "table": "focus",
    "lang": "en",
    "theme": "",
    "embed": "",
}


def pairs(notices: list[dict[str, str]]) -> list[tuple[str, str]]:
    return [(notice["field"], notice["value"]) for notice in notices]


def test_the_fields_and_their_defaults_are_those_of_the_design() -> None:
    assert ENGINE.view("")["view"] == DEFAULTS


@pytest.mark.parametrize(
    ("changes", "query"),
    [
        pytest.param({}, "", id="the default needs no words"),
        pytest.param({"level": "county"}, "level=county", id="level"),
        pytest.param({"industries": ["robotics"]}, "industries=robotics", id="one industry"),
        pytest.param(
            {"industries": ["chips", "steel"]}, "industries=chips,steel", id="industries sorted"
        ),
        pytest.param({"industries": ["all"]}, "industries=all", id="every industry"),
        pytest.param({"region": "130600"}, "region=130600", id="region"),
        pytest.param({"region": "z-htz"}, "region=z-htz", id="zone"),
        pytest.param(
            {"compare": ["110000", "130000"]}, "compare=110000,130000", id="regions to compare"
        ),
        pytest.param({"roles": ["core", "lead"]}, "roles=core,lead", id="some roles"),
        pytest.param({"recalled": "hide"}, "recalled=hide", id="without recalled"),
        pytest.param({"layers": []}, "layers=", id="no layer, which is not the default"),
        pytest.param(
            {"layers": ["clusters", "elsewhere", "events", "sites"]},
            "layers=clusters,elsewhere,events,sites",
            id="layers",
        ),
        pytest.param({"indicator": "pm25"}, "indicator=pm25", id="indicator"),
        pytest.param({"year": "2023", "base_year": "2010"}, "year=2023&base_year=2010", id="years"),
        pytest.param({"kinds": ["company"]}, "kinds=company", id="kinds"),
        pytest.param({"moves": ["all"]}, "moves=all", id="every type of move"),
        pytest.param({"moves": ["branch"]}, "moves=branch", id="one type of move"),
        pytest.param({"status": ["opened"]}, "status=opened", id="status"),
        pytest.param({"measure": "gini"}, "measure=gini", id="measure"),
        pytest.param({"benchmark": "nation"}, "benchmark=nation", id="benchmark"),
        pytest.param({"table": "plan"}, "table=plan", id="table"),
        pytest.param(
            {"lang": "zh", "theme": "dark"}, "lang=zh&theme=dark", id="language and theme"
        ),
        pytest.param({"embed": "map"}, "embed=map", id="a chart alone"),
        pytest.param(
            {"level": "county", "region": "110108", "lang": "zh"},
            "level=county&region=110108&lang=zh",
            id="in the order of the fields",
        ),
    ],
)
def test_a_view_survives_its_own_link(changes: dict[str, Any], query: str) -> None:
    view = {**DEFAULTS, **changes}
    assert ENGINE.view(query) == {"view": view, "query": query, "notices": []}


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        pytest.param("?level=county", "level=county", id="question mark"),
        pytest.param("level=county#map", "level=county", id="what follows # is the page's"),
        pytest.param("lang=zh&level=county", "level=county&lang=zh", id="order"),
        pytest.param("level=city&recalled=show", "", id="defaults spelled out"),
        pytest.param("industries=steel,chips,steel", "industries=chips,steel", id="sorted, once"),
        pytest.param("industries=g-equip", "industries=robotics,steel", id="a group is its leaves"),
        pytest.param("industries=robotics,chips", "", id="the plan's fields are the default"),
        pytest.param("industries=", "", id="no industry is the default"),
        pytest.param(
            "industries=g-equip,g-health,g-ict", "industries=all", id="every group is all"
        ),
        pytest.param(
            "industries=robotics,steel,medicine,chips,software",
            "industries=all",
            id="every industry is all",
        ),
        pytest.param("industries=chips,all", "industries=all", id="all wins"),
        pytest.param("roles=support,core,lead", "", id="every role is the default"),
        pytest.param("roles=", "", id="no role would show nothing"),
        pytest.param("kinds=university,hospital,company", "", id="every kind is all"),
        pytest.param("moves=whole_move,headquarters", "", id="the default moves"),
        pytest.param("moves=branch,whole_move,headquarters", "moves=all", id="every move is all"),
        pytest.param("layers=cities", "", id="the default layer"),
        pytest.param("level=county&level=province", "level=county", id="the first of two counts"),
        pytest.param("level=county,province", "level=county", id="one value, though two are given"),
        pytest.param("industries=steel%2Cchips", "industries=chips,steel", id="escaped comma"),
        pytest.param("%6Cevel=county", "level=county", id="escaped field"),
        pytest.param("level=,county", "level=county", id="empty words are no words"),
        pytest.param("&&level=county&", "level=county", id="empty parts"),
        pytest.param("level", "", id="a field without a value"),
        pytest.param("colour=red&utm_source=x", "", id="unknown fields are ignored"),
        pytest.param(
            "compare=130600,133100,110000,130000,110108",
            "compare=110000,110108,130000",
            id="three to compare at most",
        ),
    ],
)
def test_every_link_has_one_spelling(query: str, canonical: str) -> None:
    found = ENGINE.view(query)
    assert (found["query"], found["notices"]) == (canonical, [])


@pytest.mark.parametrize(
    ("query", "canonical", "left_out"),
    [
        pytest.param("level=village", "", [("level", "village")], id="falls back"),
        pytest.param("level=City", "", [("level", "City")], id="case counts"),
        pytest.param("region=999999", "", [("region", "999999")], id="region"),
        pytest.param("tab=moon", "", [("tab", "moon")], id="a tab that is not there"),
        pytest.param("year=1949", "", [("year", "1949")], id="a year without data"),
        pytest.param("roles=all", "", [("roles", "all")], id="all is no role"),
        pytest.param("layers=moon", "", [("layers", "moon")], id="the layers stay as they were"),
        pytest.param(
            "industries=robotics,alchemy,alchemy",
            "industries=robotics",
            [("industries", "alchemy")],
            id="what exists is kept, a mistake reported once",
        ),
        pytest.param(
            "theme=blue&region=1&industries=magic",
            "",
            [("industries", "magic"), ("region", "1"), ("theme", "blue")],
            id="in the order of the fields",
        ),
        pytest.param("region=%F0%9F%98%80", "", [("region", "😀")], id="any script"),
        pytest.param("region=%FF", "", [("region", "\ufffd")], id="broken escape"),
        pytest.param("region=\ud800", "", [("region", "\ufffd")], id="half a character"),
        pytest.param(f"region={'雄' * 50}", "", [("region", "雄" * 40)], id="cut short"),
    ],
)
def test_what_does_not_exist_is_left_out_and_reported(
    query: str, canonical: str, left_out: list[tuple[str, str]]
) -> None:
    found = ENGINE.view(query)
    assert (found["query"], pairs(found["notices"])) == (canonical, left_out)


def test_at_most_eight_notices_are_given() -> None:
    found = ENGINE.view(f"industries={','.join(f'x{number}' for number in range(100))}")
    assert [notice["value"] for notice in found["notices"]] == [f"x{number}" for number in range(8)]


@given(st.text())
def test_any_text_is_survivable_and_canonical_after_one_reading(text: str) -> None:
    found = ENGINE.view(text)
    assert ENGINE.view(found["query"]) == {**found, "notices": []}


@given(st.dictionaries(st.sampled_from([*DEFAULTS, "x"]), st.text(), max_size=6))
def test_any_value_is_survivable(values: dict[str, str]) -> None:
    found = ENGINE.view("&".join(f"{name}={text}" for name, text in values.items()))
    assert ENGINE.view(found["query"]) == {**found, "notices": []}
    assert all(notice["field"] in DEFAULTS for notice in found["notices"])


def known_links() -> st.SearchStrategy[dict[str, str]]:
    """Draw values that exist, by field."""
    some = {
        name: st.lists(st.sampled_from(values), min_size=1, max_size=4).map(",".join)
        for name, values in ENGINE.known_values().items()
    }
    return st.fixed_dictionaries({}, optional=some)


# Deferred: the engine starts when the test runs, not when it is collected.
@given(st.deferred(known_links))
def test_existing_values_are_never_noticed(values: dict[str, str]) -> None:
    values.pop("embed", None)  # a chart must be one of the tab's
    found = ENGINE.view("&".join(f"{name}={text}" for name, text in values.items()))
    assert found["notices"] == []


def test_what_a_link_may_name_comes_from_the_tables() -> None:
    known = ENGINE.known_values()
    assert list(known) == list(DEFAULTS)
    assert known["year"] == ["2010", "2023", "2024"] == known["base_year"]
    assert "z-htz" in known["region"]


def test_equal_states_are_equal_values() -> None:
    one, other = ENGINE.view("industries=steel,chips"), ENGINE.view("?industries=chips,steel#x")
    assert one == other


@pytest.mark.parametrize(
    ("query", "tab", "embed", "left_out"),
    [
        pytest.param("embed=matrix", "focus", "matrix", [], id="of the first tab"),
        pytest.param("embed=trend", "integration", "trend", [], id="its tab is found"),
        pytest.param("tab=xiongan&embed=map", "xiongan", "map", [], id="of the tab named"),
        pytest.param("tab=plan&embed=map", "plan", "", [("embed", "map")], id="not of the tab"),
        pytest.param("tab=focus&embed=trend", "focus", "", [("embed", "trend")], id="nor here"),
        pytest.param(
            "tab=none&embed=trend",
            "focus",
            "",
            [("tab", "none"), ("embed", "trend")],
            id="no such tab",
        ),
    ],
)
def test_a_chart_alone_is_one_of_its_tab(
    query: str, tab: str, embed: str, left_out: list[tuple[str, str]]
) -> None:
    tables = small_tables()
    tables["choices"]["embed"] = list(CHARTS)
    engine = engine_on(tables)
    found = engine.view(query)
    view = found["view"]
    assert (view["tab"], view["embed"], pairs(found["notices"])) == (tab, embed, left_out)
    assert engine.view(found["query"]) == {**found, "notices": []}
