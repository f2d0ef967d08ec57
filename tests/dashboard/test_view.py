"""The reader's state and its link, field by field as the design's table of the state has them."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dashboard.registry import CHARTS
from tests.cases import cases
from tests.dashboard.small import small_tables
from tests.dashboard.small_engines import engine_on, small_engine

ENGINE = small_engine("focus")
DEFAULTS = {
    "tab": "focus",
    "level": "city",
    "criteria": [],
    "scaling": "rank",
    "mean": "arithmetic",
    "industries": [],
    "region": "",
    "compare": [],
    "site": "",
    "organisation": "",
    "roles": ["lead", "core", "support"],
    "recalled": "hide",
    "layers": ["cities"],
    "indicator": "",
    "year": "",
    "base_year": "",
    "kinds": ["all"],
    "moves": ["headquarters", "whole_move"],
    "status": ["all"],
    "measure": "",
    "benchmark": "jjj",
    "scale": "linear",
    "named": [],
    "maps": "one",
    "later_year": "",
    "asof": "",
    "table": "focus",
    "lang": "en",
    "theme": "",
    "embed": "",
}


def pairs(notices: list[dict[str, str]]) -> list[tuple[str, str]]:
    return [(notice["field"], notice["value"]) for notice in notices]


def test_the_fields_and_their_defaults_are_those_of_the_design() -> None:
    assert ENGINE.view("")["view"] == DEFAULTS


@cases(
    ("changes", "query"),
    {
        "the default needs no words": ({}, ""),
        "level": ({"level": "county"}, "level=county"),
        "one industry": ({"industries": ["robotics"]}, "industries=robotics"),
        "industries sorted": ({"industries": ["chips", "steel"]}, "industries=chips,steel"),
        "every industry": ({"industries": ["all"]}, "industries=all"),
        "region": ({"region": "130600"}, "region=130600"),
        "zone": ({"region": "z-htz"}, "region=z-htz"),
        "regions to compare": ({"compare": ["110000", "130000"]}, "compare=110000,130000"),
        "some roles": ({"roles": ["core", "lead"]}, "roles=core,lead"),
        "with unverified": ({"recalled": "show"}, "recalled=show"),
        "no layer, which is not the default": ({"layers": []}, "layers="),
        "layers": (
            {"layers": ["clusters", "elsewhere", "events", "sites"]},
            "layers=clusters,elsewhere,events,sites",
        ),
        "indicator": ({"indicator": "pm25"}, "indicator=pm25"),
        "years": ({"year": "2023", "base_year": "2010"}, "year=2023&base_year=2010"),
        "kinds": ({"kinds": ["company"]}, "kinds=company"),
        "every type of move": ({"moves": ["all"]}, "moves=all"),
        "one type of move": ({"moves": ["branch"]}, "moves=branch"),
        "status": ({"status": ["opened"]}, "status=opened"),
        "measure": ({"measure": "gini"}, "measure=gini"),
        "benchmark": ({"benchmark": "nation"}, "benchmark=nation"),
        "scale of lines": ({"scale": "index"}, "scale=index"),
        "named lines": ({"named": ["110000", "130600"]}, "named=110000,130600"),
        "a map for each year": ({"maps": "years"}, "maps=years"),
        "a year after 2019": ({"later_year": "2023"}, "later_year=2023"),
        "month of the sources": ({"asof": "2023-05"}, "asof=2023-05"),
        "table": ({"table": "plan"}, "table=plan"),
        "language and theme": ({"lang": "zh", "theme": "dark"}, "lang=zh&theme=dark"),
        "a chart alone": ({"embed": "map"}, "embed=map"),
        "in the order of the fields": (
            {"level": "county", "region": "110108", "lang": "zh"},
            "level=county&region=110108&lang=zh",
        ),
    },
)
def test_a_view_survives_its_own_link(changes: dict[str, Any], query: str) -> None:
    view = {**DEFAULTS, **changes}
    assert ENGINE.view(query) == {"view": view, "query": query, "notices": []}


@cases(
    ("query", "canonical"),
    {
        "question mark": ("?level=county", "level=county"),
        "what follows # is the page's": ("level=county#map", "level=county"),
        "order": ("lang=zh&level=county", "level=county&lang=zh"),
        "defaults spelled out": ("level=city&recalled=hide", ""),
        "sorted, once": ("industries=steel,chips,steel", "industries=chips,steel"),
        "a group is its leaves": ("industries=g-equip", "industries=robotics,steel"),
        "the plan's fields are the default": ("industries=robotics,chips", ""),
        "no industry is the default": ("industries=", ""),
        "every group is all": ("industries=g-equip,g-health,g-ict", "industries=all"),
        "every industry is all": (
            "industries=robotics,steel,medicine,chips,software",
            "industries=all",
        ),
        "all wins": ("industries=chips,all", "industries=all"),
        "every role is the default": ("roles=support,core,lead", ""),
        "no role would show nothing": ("roles=", ""),
        "every kind is all": ("kinds=university,hospital,company", ""),
        "the default moves": ("moves=whole_move,headquarters", ""),
        "every move is all": ("moves=branch,whole_move,headquarters", "moves=all"),
        "the default layer": ("layers=cities", ""),
        "the first of two counts": ("level=county&level=province", "level=county"),
        "one value, though two are given": ("level=county,province", "level=county"),
        "escaped comma": ("industries=steel%2Cchips", "industries=chips,steel"),
        "escaped field": ("%6Cevel=county", "level=county"),
        "empty words are no words": ("level=,county", "level=county"),
        "empty parts": ("&&level=county&", "level=county"),
        "a field without a value": ("level", ""),
        "unknown fields are ignored": ("colour=red&utm_source=x", ""),
        "three to compare at most": (
            "compare=130600,133100,110000,130000,110108",
            "compare=110000,110108,130000",
        ),
    },
)
def test_every_link_has_one_spelling(query: str, canonical: str) -> None:
    found = ENGINE.view(query)
    assert (found["query"], found["notices"]) == (canonical, [])


@cases(
    ("query", "canonical", "left_out"),
    {
        "falls back": ("level=village", "", [("level", "village")]),
        "case counts": ("level=City", "", [("level", "City")]),
        "region": ("region=999999", "", [("region", "999999")]),
        "a tab that is not there": ("tab=moon", "", [("tab", "moon")]),
        "a year without data": ("year=1949", "", [("year", "1949")]),
        "a month after every source": ("asof=2025-01", "", [("asof", "2025-01")]),
        "no month of a year": ("asof=2023-13", "", [("asof", "2023-13")]),
        "a year is no month": ("asof=2023", "", [("asof", "2023")]),
        "all is no role": ("roles=all", "", [("roles", "all")]),
        "the layers stay as they were": ("layers=moon", "", [("layers", "moon")]),
        "what exists is kept, a mistake reported once": (
            "industries=robotics,alchemy,alchemy",
            "industries=robotics",
            [("industries", "alchemy")],
        ),
        "in the order of the fields": (
            "theme=blue&region=1&industries=magic",
            "",
            [("industries", "magic"), ("region", "1"), ("theme", "blue")],
        ),
        "any script": ("region=%F0%9F%98%80", "", [("region", "😀")]),
        "broken escape": ("region=%FF", "", [("region", "\ufffd")]),
        "half a character": ("region=\ud800", "", [("region", "\ufffd")]),
        "cut short": (f"region={'雄' * 50}", "", [("region", "雄" * 40)]),
    },
)
def test_what_does_not_exist_is_left_out_and_reported(
    query: str, canonical: str, left_out: list[tuple[str, str]]
) -> None:
    found = ENGINE.view(query)
    assert (found["query"], pairs(found["notices"])) == (canonical, left_out)


def test_a_sentence_names_eight_unknown_values_and_counts_the_others() -> None:
    query = f"industries={','.join(f'x{number}' for number in range(100))}"
    assert len(ENGINE.view(query)["notices"]) == 100
    words = ENGINE.notice(query)
    assert "industry “x7”." in words
    assert "x8" not in words
    assert words.endswith("Unknown values that are not named here: 92.")
    assert "not named" not in ENGINE.notice("industries=x1,x2,x3,x4,x5,x6,x7,x8")


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


@cases(
    ("query", "tab", "embed", "left_out"),
    {
        "of the first tab": ("embed=matrix", "focus", "matrix", []),
        "its tab is found": ("embed=trend", "integration", "trend", []),
        "of the tab named": ("tab=xiongan&embed=map", "xiongan", "map", []),
        "not of the tab": ("tab=plan&embed=map", "plan", "", [("embed", "map")]),
        "nor here": ("tab=focus&embed=trend", "focus", "", [("embed", "trend")]),
        "no such tab": ("tab=none&embed=trend", "focus", "", [("tab", "none"), ("embed", "trend")]),
    },
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
