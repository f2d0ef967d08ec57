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

from dashboard.describe import describe
from dashboard.messages import catalogue
from dashboard.rows import CHART_ROWS, profile_entries
from dashboard.selection import select_map, select_matrix, select_profile, select_ranking
from dashboard.view import ALL, Known, read_view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.lookup import Lookup

DRAWN = 600
AT_LEAST = 500
TWIN = Path(__file__).parents[1] / "js" / "twins.mjs"
# The fields that decide what is drawn; half of the links name each of them.
DRAWING = ("level", "industries", "region", "roles", "recalled", "layers", "lang")
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
    "region=constructor&compare=__proto__,toString",
    "industries=%E4%B8%AD,%E4%B8,%FF,%C0%80,%ED%A0%80,%F4%90%80%80,%",
    "industries=%EF%BB%BFrobotics&region=%00",
    f"industries={','.join(f'unknown-{number}' for number in range(100))}",
    f"region={'雄安' * 5_000}",
    f"table={'😀' * 41}",
    "region=\ud800&table=a\udc80b,\ud83d\ude00",
)


def words_of(name: str, known: Known) -> st.SearchStrategy[str]:
    """Draw one word for a field: mostly one that exists, at times anything at all."""
    real = st.sampled_from(list(known.values[name]))
    odd = st.sampled_from(["", " ", ALL, "ALL", "null", "0", *known.groups])
    changed = real.flatmap(lambda word: st.sampled_from([f" {word}", word.upper(), word[:-1]]))
    return st.one_of(real, real, real, real, odd, changed, st.text(max_size=8))


def values_of(name: str, known: Known) -> st.SearchStrategy[str]:
    """Draw a field's value: a word, a list of some words, or one longer than the table."""
    word = words_of(name, known)
    exact = st.sampled_from(list(known.values[name]))
    return st.one_of(
        exact,
        exact,
        exact,
        word,
        st.lists(word, max_size=6).map(",".join),
        st.lists(exact, max_size=len(known.values[name]) + 3).map(",".join),
    )


def queries(known: Known) -> st.SearchStrategy[str]:
    """Draw a link: fields in any order, some twice, some unknown, written in many ways."""

    def pair(name: str) -> st.SearchStrategy[str]:
        values = values_of(name, known) if name in known.values else st.text(max_size=8)
        written = st.tuples(values, st.sampled_from((str, str, str, *ENCODINGS)))
        return written.map(lambda drawn: f"{name}={drawn[1](drawn[0])}")

    drawing = st.tuples(*[st.one_of(st.just(""), pair(name)) for name in DRAWING])
    name = st.one_of(st.sampled_from(list(known.values)), st.sampled_from(STRANGE_FIELDS))
    other = st.lists(name.flatmap(pair), max_size=4)
    pairs = st.tuples(other, drawing, other).map(
        lambda parts: "&".join(part for group in parts for part in group if part)
    )
    start = st.sampled_from(("", "", "", "?", "??", "&"))
    end = st.sampled_from(("", "", "", "&", "#", "#lang=zh", "?"))
    return st.tuples(start, st.one_of(pairs, pairs, pairs, pairs, st.text()), end).map("".join)


def draw(known: Known) -> list[str]:
    """Draw the batch, always the same one."""
    drawn = dict.fromkeys(BY_HAND)

    @settings(
        max_examples=DRAWN,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(queries(known))
    def take(query: str) -> None:
        drawn[query] = None

    take()
    return list(drawn)


def answer(lookup: Lookup, query: str, digest: Callable[[Any], Any]) -> dict[str, Any]:
    """Answer a query as `tests/js/twins.mjs` does."""
    view, notices = read_view(query, lookup.known)
    shown = select_map(lookup, view)
    rows = {chart: rows_of(lookup, view) for chart, rows_of in CHART_ROWS.items()}
    matrix_rows = rows.pop("matrix")
    return {
        "view": asdict(view),
        "query": view.to_query(),
        "link": view.to_query(always=("lang", "theme")),
        "notices": [notice._asdict() for notice in notices],
        "words": describe(lookup, view, shown),
        "map": shown,
        "matrix": digest(select_matrix(lookup, view)),
        "ranking": select_ranking(lookup, view),
        "profile": select_profile(lookup, view),
        "rows": rows,
        "matrixRows": digest(matrix_rows),
        "entries": profile_entries(lookup, view),
    }


def answers_of_node(lookup: Lookup, batch: list[str], *, is_whole: bool) -> list[dict[str, Any]]:
    node = shutil.which("node")
    assert node, "the twins need Node: install it (Debian: apt install nodejs)"
    task = {
        "tables": lookup.tables,
        "messages": catalogue(),
        "queries": batch,
        "isWhole": is_whole,
    }
    ended = subprocess.run(  # noqa: S603 - our own script
        [node, str(TWIN)],
        input=json.dumps(task),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.stderr == ""
    found: list[dict[str, Any]] = json.loads(ended.stdout)
    return found


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
            (f"{path}[{place}]", *pair)
            for place, pair in enumerate(zip(python, browser, strict=True))
        )
    elif isinstance(python, dict) and isinstance(browser, dict):
        if list(python) != list(browser):
            return f"{path}: keys {list(python)} here, {list(browser)} in the browser"
        pairs = ((f"{path}.{key}", value, browser[key]) for key, value in python.items())
    else:
        is_same = python == browser and isinstance(python, bool) == isinstance(browser, bool)
        return "" if is_same else f"{path}: {python!r} here, {browser!r} in the browser"
    return next((found for step, *pair in pairs if (found := first_difference(*pair, step))), "")


@pytest.fixture(scope="module")
def batch(real: Lookup) -> list[str]:
    return draw(real.known)


def test_python_and_the_browser_answer_every_link_alike(real: Lookup, batch: list[str]) -> None:
    assert len(batch) >= AT_LEAST
    found = answers_of_node(real, batch, is_whole=False)
    for query, browser in zip(batch, found, strict=True):
        if first_difference(answer(real, query, hashed), browser):
            [whole] = answers_of_node(real, [query], is_whole=True)
            difference = first_difference(answer(real, query, lambda value: value), whole)
            pytest.fail(f"{query!r}\n{difference or 'only the order of keys differs'}")


def test_the_drawn_links_reach_what_the_page_can_show(real: Lookup, batch: list[str]) -> None:
    read = [read_view(query, real.known) for query in batch]
    views = [view for view, _ in read]
    assert {view.level for view in views} == {"province", "city", "county"}
    assert {view.lang for view in views} == {"en", "zh"}
    assert {view.recalled for view in views} == {"show", "hide"}
    assert sum(bool(view.region) for view in views) > AT_LEAST / 10
    assert sum(len(view.industries) == 1 for view in views) > AT_LEAST / 10
    assert sum(len(view.industries) > 1 for view in views) > AT_LEAST / 10
    assert sum(bool(notices) for _, notices in read) > AT_LEAST / 10
    assert sum(not notices for _, notices in read) > AT_LEAST / 10


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
