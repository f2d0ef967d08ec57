"""Python and the browser answer every link alike.

Hypothesis draws the links, one Node process answers them all with the browser's own modules, and
each answer is compared with Python's, to the last value. The draw is derandomised: a link that
fails today fails tomorrow.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dashboard.data_tab.rows import table_picture
from dashboard.focus.rows import profile_entries
from dashboard.messages import catalogue
from dashboard.plan.rows import plan_entries
from dashboard.registry import ROLES
from dashboard.tabs import TABS
from dashboard.view import ALL, Known, read_view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.lookup import Lookup

AT_LEAST = 500
TIDY, TIDY_A_TAB, WILD, MIXED = 150, 110, 250, 150
TWIN = Path(__file__).parents[1] / "js" / "twins.mjs"
# Charts whose values go back as digests.
LARGE = {"matrix", "table", "sectors", "similarity", "coverage"}
# The fields that decide what a tab draws; tidy links name most of them.
DRAWING = {
    "focus": ("level", "industries", "region", "roles", "recalled", "layers", "lang"),
    "structure": (
        "level", "region", "compare", "recalled", "layers", "indicator", "year", "measure",
        "benchmark", "lang",
    ),
    "integration": (
        "level", "region", "recalled", "layers", "indicator", "year", "base_year", "measure",
        "lang",
    ),
    "xiongan": ("level", "region", "recalled", "layers", "kinds", "moves", "status", "lang"),
    "plan": ("industries", "recalled", "lang"),
    "data": ("level", "industries", "region", "recalled", "indicator", "year", "table", "lang"),
}  # fmt: skip
ONE_VALUE = (
    "level", "region", "recalled", "indicator", "year", "base_year", "measure", "benchmark",
    "table", "lang",
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


def read(link: str, lookup: Lookup) -> dict[str, Any]:
    """Read a link as `tests/js/twins.mjs` does."""
    view, notices = read_view(link, lookup.known)
    return {
        "view": asdict(view),
        "query": view.to_query(),
        "link": view.to_query(always=("lang", "theme")),
        "notices": [notice._asdict() for notice in notices],
    }


def shown(query: str, lookup: Lookup, digest: Callable[[Any], Any]) -> dict[str, Any]:
    """Show a view as `tests/js/twins.mjs` does."""
    view, _ = read_view(query, lookup.known)
    tab = TABS[view.tab]
    charts: dict[str, Any] = tab.select(lookup, view)
    rows: dict[str, Any] = {chart: rows_of(lookup, view) for chart, rows_of in tab.rows.items()}
    words = tab.describe(lookup, view, charts)
    table_selected = charts["table"]["rows"] if view.tab == "data" else []
    for part in (charts, rows):
        for chart in LARGE & part.keys():
            part[chart] = digest(part[chart])
    answer: dict[str, Any] = {"words": words, "charts": charts, "rows": rows}
    entries = {"focus": profile_entries, "plan": plan_entries}.get(view.tab)
    if entries:
        answer["entries"] = entries(lookup, view)
    if view.tab == "data":
        answer["picture"] = table_picture(lookup, view, table_selected)
    return answer


def ask_node(lookup: Lookup, task: dict[str, Any], script: Path = TWIN) -> dict[str, list[Any]]:
    """Let Node answer with the browser's modules."""
    node = shutil.which("node")
    assert node, "the twins need Node 18 or newer: install it (Debian: apt install nodejs)"
    ended = subprocess.run(  # noqa: S603 - our own script
        [node, str(script)],
        input=json.dumps({"tables": lookup.tables, "messages": catalogue(), **task}),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.stderr == ""
    answers: dict[str, list[Any]] = json.loads(ended.stdout)
    return answers


def hashed(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def first_difference(python: object, browser: object, path: str = "") -> str:
    """Say where two answers part, with both values; empty where they do not.

    1 and 1.0 are equal; true and 1 are not, nor are null and a missing key.
    """
    if isinstance(python, list | tuple) and isinstance(browser, list):
        if len(python) != len(browser):
            return f"{path}: {len(python)} values here, {len(browser)} in the browser"
        pairs: Iterator[tuple[str, object, object]] = (
            (f"{path}[{place}]", here, there)
            for place, (here, there) in enumerate(zip(python, browser, strict=True))
        )
    elif isinstance(python, dict) and isinstance(browser, dict):
        if list(python) != list(browser):
            return f"{path}: keys {list(python)} here, {list(browser)} in the browser"
        pairs = ((f"{path}.{key}", value, browser[key]) for key, value in python.items())
    else:
        is_same = python == browser and isinstance(python, bool) == isinstance(browser, bool)
        return "" if is_same else f"{path}: {python!r} here, {browser!r} in the browser"
    differences = (first_difference(here, there, step) for step, here, there in pairs)
    return next(filter(None, differences), "")


@pytest.fixture(scope="module")
def links(real: Lookup) -> list[str]:
    return batch_of(real.known)


@pytest.fixture(scope="module")
def queries(real: Lookup, links: list[str]) -> list[str]:
    """The different views that the links lead to, by their queries."""
    return list(dict.fromkeys(read_view(link, real.known)[0].to_query() for link in links))


@pytest.fixture(scope="module")
def browser(real: Lookup, links: list[str], queries: list[str]) -> dict[str, list[Any]]:
    return ask_node(real, {"links": links, "queries": queries, "isWhole": False})


def test_python_and_the_browser_read_every_link_alike(
    real: Lookup, links: list[str], browser: dict[str, list[Any]]
) -> None:
    assert len(links) >= AT_LEAST
    for link, there in zip(links, browser["read"], strict=True):
        difference = first_difference(read(link, real), there)
        if difference:
            pytest.fail(f"{link!r}\n{difference}")


def test_python_and_the_browser_show_every_view_alike(
    real: Lookup, queries: list[str], browser: dict[str, list[Any]]
) -> None:
    assert len(queries) >= AT_LEAST
    for query, there in zip(queries, browser["shown"], strict=True):
        if first_difference(shown(query, real, hashed), there):
            whole = ask_node(real, {"links": [], "queries": [query], "isWhole": True})["shown"][0]
            difference = first_difference(shown(query, real, lambda value: value), whole)
            pytest.fail(f"{query!r}\n{difference or 'the same values, in another order or form'}")


def test_the_drawn_links_reach_what_the_page_can_show(real: Lookup, links: list[str]) -> None:
    answers = [read_view(link, real.known) for link in links]
    views = [view for view, _ in answers]
    reached = {
        "province": sum(view.level == "province" for view in views),
        "county": sum(view.level == "county" for view in views),
        "Chinese": sum(view.lang == "zh" for view in views),
        "without recalled rows": sum(view.recalled == "hide" for view in views),
        "a role left out": sum(len(view.roles) < len(ROLES) for view in views),
        "sites": sum("sites" in view.layers for view in views),
        "clusters": sum("clusters" in view.layers for view in views),
        "a region": sum(bool(view.region) for view in views),
        "one industry": sum(len(view.industries) == 1 for view in views),
        "several industries": sum(len(view.industries) > 1 for view in views),
        "every industry": sum(view.industries == (ALL,) for view in views),
        **{f"the {tab} tab": sum(view.tab == tab for view in views) for tab in TABS},
        "notices": sum(bool(notices) for _, notices in answers),
        "no notices": sum(not notices for _, notices in answers),
    }
    assert {what: count for what, count in reached.items() if count < AT_LEAST // 20} == {}


@pytest.mark.parametrize(
    ("python", "browser", "said"),
    [
        pytest.param({"a": (1, 2.0)}, {"a": [1.0, 2]}, "", id="a float may be whole"),
        pytest.param({"a": [0, 1]}, {"a": [0, 2]}, ".a[1]: 1 here, 2 in the browser", id="value"),
        pytest.param([True], [1], "[0]: True here, 1 in the browser", id="true is not one"),
        pytest.param([None], [0], "[0]: None here, 0 in the browser", id="absent is not zero"),
        pytest.param([1], [1, 2], ": 1 values here, 2 in the browser", id="length"),
        pytest.param({"a": 1}, {}, ": keys ['a'] here, [] in the browser", id="keys"),
    ],
)
def test_a_difference_is_told_by_its_path(python: object, browser: object, said: str) -> None:
    assert first_difference(python, browser) == said
