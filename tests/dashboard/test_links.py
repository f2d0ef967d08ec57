"""Links that anyone may type are read, and every view that they lead to can be shown.

Hypothesis draws the links; the page's own modules read them. The draw is derandomised: a link that
fails today fails tomorrow.
"""

from typing import Any, NamedTuple
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dashboard.engine import Engine
from dashboard.registry import ROLES, TAB_CHARTS, TABS
from dashboard.tables.columns import Tables

ALL = "all"
AT_LEAST = 500
TIDY, TIDY_A_TAB, WILD, MIXED = 80, 75, 160, 100
# The fields that decide what a tab draws; tidy links name most of them.
DRAWING = {
    "focus": ("level", "industries", "region", "site", "roles", "recalled", "layers", "lang"),
    "structure": (
        "level", "region", "compare", "recalled", "layers", "indicator", "year", "measure",
        "benchmark", "lang",
    ),
    "integration": (
        "level", "region", "recalled", "layers", "indicator", "year", "base_year", "measure",
        "lang",
    ),
    "xiongan": (
        "level", "region", "organisation", "recalled", "layers", "kinds", "moves", "status", "lang",
    ),
    "plan": ("industries", "recalled", "lang"),
    "data": ("level", "industries", "region", "recalled", "indicator", "year", "table", "lang"),
    "siting": ("level", "region", "recalled", "criteria", "scaling", "mean", "lang"),
}  # fmt: skip
ONE_VALUE = (
    "level", "region", "recalled", "indicator", "year", "base_year", "measure", "benchmark",
    "table", "lang", "scaling", "mean", "site", "organisation",
)  # fmt: skip
MANY = 6
STRANGE_FIELDS = ("", "colour", "Level", "__proto__", "constructor", "level ", "toString")
ENCODINGS = (
    str,
    quote,
    lambda text: quote(text, safe=""),
    lambda text: text.replace(",", "%2C"),
    lambda text: text.replace(" ", "+"),
    lambda text: quote(text.encode("utf-16-be")),
    lambda text: quote(text).replace("%", "%%", 1),
    lambda text: quote(text)[:-1],
)
BY_HAND = (
    "",
    "?",
    "??level=county",
    "&&&",
    "level",
    "=county",
    "level=county#level=province",
    "#level=county",
    "level=&level=county",
    "level=county&level=province",
    "level=county,province",
    "level=,county",
    "industries=all&lang=zh",
    "industries=,,,",
    "industries=all,alchemy",
    "layers=",
    "layers=alchemy",
    "roles=",
    "kinds=all,company",
    "recalled=hide&roles=support&industries=robotics&level=county",
    "region=133100&level=county&lang=zh",
    "region=130629&level=city&layers=sites,clusters",
    "compare=130600,130200,110000,120000,130100&year=2020&base_year=2010,2011",
    "roles=support,core,lead,lead&moves=whole_move,headquarters&kinds=all&table=plan&embed=map",
    "region=constructor&compare=__proto__,toString",
    "industries=%E4%B8%AD,%E4%B8,%FF,%C0%80,%ED%A0%80,%F4%90%80%80,%",
    "industries=%EF%BB%BFrobotics&region=%00",
    f"industries={','.join(f'unknown-{number}' for number in range(100))}",
    f"region={'雄安' * 5_000}",
    f"table={'😀' * 41}",
    "region=\ud800&table=a\udc80b,\ud83d\ude00",
)


class Known(NamedTuple):
    """What links may name: values by field, industries by group."""

    values: dict[str, list[str]]
    groups: dict[str, list[str]]


def word(name: str, known: Known) -> st.SearchStrategy[str]:
    """Draw one word for a field: one that exists, one that nearly does, or anything at all."""
    real = st.sampled_from(list(known.values[name]))
    odd = st.sampled_from(["", " ", ALL, "ALL", "null", "0", *known.groups])
    changed = real.flatmap(lambda text: st.sampled_from([f" {text}", text.upper(), text[:-1]]))
    return st.one_of(real, odd, changed, st.text(max_size=8))


def tidy_links(known: Known, tab: str) -> st.SearchStrategy[str]:
    """Draw a link as a page writes it: existing values of the fields that decide what is drawn."""

    def part(name: str) -> st.SearchStrategy[str]:
        values = st.sampled_from(list(known.values[name]))
        few = st.lists(values, min_size=2, max_size=MANY).map(",".join)
        many = values if name in ONE_VALUE else st.one_of(values, few, st.just(ALL))
        return many.map(lambda text: f"{name}={text}")

    parts = [st.just(f"tab={tab}")]
    parts += [st.one_of(st.just(""), part(name), part(name)) for name in DRAWING[tab]]
    return st.tuples(*parts).map(lambda drawn: "&".join(filter(None, drawn)))


def wild_links(known: Known) -> st.SearchStrategy[str]:
    """Draw a link that anyone may have typed: any field, twice, unknown, written in any way."""

    def pair(name: str) -> st.SearchStrategy[str]:
        values = st.text(max_size=8)
        if name in known.values:
            one = word(name, known)
            values = one | st.lists(one, max_size=len(known.values[name]) + 3).map(",".join)
        written = st.tuples(values, st.sampled_from(ENCODINGS))
        return written.map(lambda drawn: f"{name}={drawn[1](drawn[0])}")

    names = st.sampled_from([*known.values, *STRANGE_FIELDS])
    pairs = st.lists(names.flatmap(pair), max_size=8).map("&".join)
    start = st.sampled_from(("", "?", "??", "&"))
    end = st.sampled_from(("", "&", "#", "#lang=zh", "?"))
    return st.tuples(start, pairs | st.text(), end).map("".join)


def draw(links: st.SearchStrategy[str], count: int) -> list[str]:
    """Draw links, the same ones every time."""
    drawn = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(links)
    def take(link: str) -> None:
        drawn.append(link)

    take()
    return drawn


def batch_of(known: Known) -> list[str]:
    """Draw the links to compare: tidy ones, wild ones, and tidy ones that grew wild."""
    tidy, wild = tidy_links(known, "focus"), wild_links(known)
    mixed = st.tuples(tidy, wild).map("&".join)
    drawn = draw(tidy, TIDY) + draw(wild, WILD) + draw(mixed, MIXED)
    for tab in TABS:
        drawn += draw(tidy_links(known, tab), TIDY_A_TAB)
    return list(dict.fromkeys([*BY_HAND, *drawn]))


@pytest.fixture(scope="module")
def links(engine: Engine, real_tables: Tables) -> list[str]:
    groups = zip(real_tables["industries"]["id"], real_tables["industries"]["group"], strict=True)
    by_group: dict[str, list[str]] = {group: [] for group in real_tables["groups"]["id"]}
    for leaf, group in groups:
        by_group[group].append(leaf)
    return batch_of(Known(engine.known_values(), by_group))


@pytest.fixture(scope="module")
def read(engine: Engine, links: list[str]) -> list[dict[str, Any]]:
    return [engine.view(link) for link in links]


def test_the_query_of_a_view_reads_as_the_same_view(
    engine: Engine, read: list[dict[str, Any]]
) -> None:
    assert len(read) >= AT_LEAST
    for found in read:
        again = engine.view(found["query"])
        assert again["view"] == found["view"]
        assert again["query"] == found["query"]
        assert again["notices"] == []


def test_every_view_can_be_shown(engine: Engine, read: list[dict[str, Any]]) -> None:
    queries = dict.fromkeys(found["query"] for found in read)
    tab_of = {found["query"]: found["view"]["tab"] for found in read}
    assert len(queries) >= AT_LEAST
    for query in queries:
        charts = TAB_CHARTS[tab_of[query]]
        assert set(charts) <= engine.select(query).keys(), query
        words = engine.describe(query)
        assert all(words[name] for name in ("headline", "filter", "title")), query
        for chart in charts:
            assert isinstance(engine.rows(query, chart), list), query


def test_the_drawn_links_reach_what_the_page_can_show(read: list[dict[str, Any]]) -> None:
    views = [found["view"] for found in read]
    reached = {
        "province": sum(view["level"] == "province" for view in views),
        "county": sum(view["level"] == "county" for view in views),
        "Chinese": sum(view["lang"] == "zh" for view in views),
        "without recalled rows": sum(view["recalled"] == "hide" for view in views),
        "a role left out": sum(len(view["roles"]) < len(ROLES) for view in views),
        "sites": sum("sites" in view["layers"] for view in views),
        "clusters": sum("clusters" in view["layers"] for view in views),
        "a region": sum(bool(view["region"]) for view in views),
        "one industry": sum(len(view["industries"]) == 1 for view in views),
        "several industries": sum(len(view["industries"]) > 1 for view in views),
        "every industry": sum(view["industries"] == [ALL] for view in views),
        **{f"the {tab} tab": sum(view["tab"] == tab for view in views) for tab in TABS},
        "notices": sum(bool(found["notices"]) for found in read),
        "no notices": sum(not found["notices"] for found in read),
    }
    assert {what: count for what, count in reached.items() if count < AT_LEAST // 20} == {}
