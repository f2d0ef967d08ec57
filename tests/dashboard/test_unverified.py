"""What is unverified is left out of a view unless the reader includes it.

The tables call it `recalled`: general knowledge that waits for a source. A link with
`recalled=show` includes it, marked; the default leaves it out of every chart, sentence and export.
"""

import csv
import io
import itertools
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard.engine import Engine, build_engine
from dashboard.messages import catalogue
from dashboard.registry import LANGUAGES, TAB_CHARTS
from data.__main__ import main
from tests.dashboard.test_columns import QUERIES
from tests.data.real_seeds import SEEDS

LEVELS = ("province", "city", "county")
RECALLED = "recalled"
# What a row of a chart holds where the field that `recalled_fields` names is left out.
EMPTY: dict[str, Callable[[dict[str, Any]], bool]] = {
    "origin_region_id": lambda row: row["from_adcode"] in ("110000", ""),
    "organisation_zh": lambda row: row["name_zh"] == row["name_en"],
    "announced_year": lambda row: row["announced_year"] is None,
    "started_year": lambda row: row["started_year"] is None,
    "opened_year": lambda row: row["opened_year"] is None,
}
# Old words of the page; it may only quote the value and the column of the tables.
OLD_WORDS = re.compile(r"recalled|memory|凭记忆", re.IGNORECASE)
DATA_NAMES = re.compile(
    r"recalled_fields|recalled(?=[:：]| \(|（)|“recalled”|tables write recalled|标为recalled"
)


def default_views(engine: Engine, tab: str) -> Iterator[str]:
    """Give links of a tab at each level without a word on what is unverified."""
    known = engine.known_values()
    queries = [re.sub(r"&?(recalled|level)=\w+", "", query) for query in QUERIES[tab]]
    if tab == "focus":
        queries += [f"industries={name}" for name in known["industries"][::4]]
        queries += [f"region={name}" for name in known["region"][::29]]
    if tab in ("integration", "structure"):
        queries += [f"indicator={name}" for name in known["indicator"][::3]]
    if tab == "data":
        queries += [f"table={name}" for name in known["table"]]
    for query, level in itertools.product(dict.fromkeys(queries), LEVELS):
        yield f"tab={tab}&level={level}&{query}"


@pytest.fixture(scope="module")
def read_only(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """The page's modules on a build whose seeds have no unverified row.

    Listed companies keep theirs: a count that holds one is left out whole, never shown smaller.
    Where all rows on one thing but an unverified one are not preferred, none of them is shown.
    """
    folder = tmp_path_factory.mktemp("read")
    seeds = folder / "seeds"
    shutil.copytree(SEEDS, seeds)
    for path in seeds.glob("*.csv"):
        if path.name != "sectors.csv":
            _drop_unverified(path)
    assert main(["--seeds", str(seeds), "--output", str(folder / "derived")]) == 0
    return build_engine(folder / "derived")


def _drop_unverified(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if "verification" not in rows[0]:
        return
    kept = [row for row in rows if row["verification"] != RECALLED]
    if path.name == "observations.csv":
        preferred = {_subject(row) for row in kept if row["is_preferred"] == "yes"}
        kept = [row for row in kept if _subject(row) in preferred]
        # Without its neighbours a value may look improbable.
        kept = [row | {"note_en": "Known", "note_zh": "已知"} for row in kept]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept)


def _subject(row: dict[str, str]) -> tuple[str, str, str]:
    return (row["region_id"], row["indicator_id"], row["year"])


@pytest.mark.parametrize("tab", TAB_CHARTS)
def test_no_row_of_a_default_view_is_unverified(engine: Engine, tab: str) -> None:
    count = 0
    for link, chart in itertools.product(default_views(engine, tab), TAB_CHARTS[tab]):
        rows = engine.rows(link, chart)
        count += len(rows)
        assert [row for row in rows if row.get("verification") == RECALLED] == [], (link, chart)
        for row in rows:
            _assert_fields_left_out(tab, chart, row)
    assert count > 0


def _assert_fields_left_out(tab: str, chart: str, row: dict[str, Any]) -> None:
    """Assert that a row does not hold what its `recalled_fields` name."""
    fields = [name for name in re.split(r"; ?", row.get("recalled_fields") or "") if name]
    for field in fields:
        if tab == "data":
            assert row[field] in (None, ""), (chart, field)
        else:
            assert EMPTY[field](row), (chart, field)


@pytest.mark.parametrize("tab", ["focus", "structure", "xiongan", "plan"])
def test_a_default_view_is_that_of_the_rows_that_were_read(
    engine: Engine, read_only: Engine, tab: str
) -> None:
    for link in default_views(engine, tab):
        assert engine.describe(link) == read_only.describe(link)
        for chart in TAB_CHARTS[tab]:
            assert engine.rows(link, chart) == read_only.rows(link, chart), (link, chart)


def test_so_is_that_of_an_indicator_that_was_read_at_both_levels(
    engine: Engine, read_only: Engine, real_tables: dict[str, Any]
) -> None:
    offerings = real_tables["integration"]["offerings"]
    ids = real_tables["integration"]["offers"]["id"]
    unread = {
        ids[offer]
        for offer, years in zip(offerings["offer"], offerings["years_hide"], strict=True)
        if not years
    }
    links = [
        f"tab=integration&level={level}&indicator={name}"
        for name in ids
        for level in ("province", "city")
        if _is_offered_alike(engine, read_only, name) and name not in unread
    ]
    assert len(links) > len(ids)
    for link in links:
        assert engine.describe(link) == read_only.describe(link)
        for chart in ("map", "trend"):
            assert engine.rows(link, chart) == read_only.rows(link, chart), (link, chart)


def _is_offered_alike(one: Engine, other: Engine, indicator: str) -> bool:
    """Whether both offer an indicator at the same levels: a level may need what is unverified."""

    def levels(engine: Engine) -> list[bool]:
        return [
            engine.select(f"tab=integration&level={level}&indicator={indicator}")["map"][
                "is_at_level"
            ]
            for level in ("province", "city")
        ]

    return levels(one) == levels(other)


def test_a_headline_of_the_data_tab_counts_the_rows_that_are_listed(engine: Engine) -> None:
    for link in ("tab=data&table=focus", "tab=data&table=observations"):
        rows = engine.rows(link, "table")
        whole = engine.rows(f"{link}&recalled=show", "table")
        sources = {row["source_id"] for row in rows}
        headline = engine.describe(link)["headline"]
        assert len(rows) < len(whole)
        assert re.findall(r"[\d,]+", headline) == [f"{len(rows):,}", f"{len(sources):,}"]


@pytest.mark.parametrize("tab", ["focus", "structure", "integration", "xiongan", "data"])
def test_an_export_of_a_default_view_holds_none(engine: Engine, tab: str) -> None:
    for chart in TAB_CHARTS[tab]:
        link = f"tab={tab}"
        if chart in engine.empty_charts(link):
            continue
        text = engine.file(link, chart, "csv").decode("utf-8-sig")
        found = list(csv.DictReader(io.StringIO(text)))
        assert [row for row in found if row.get("verification") == RECALLED] == []


def test_old_links_still_say_what_they_said(engine: Engine) -> None:
    shown = engine.view("recalled=show")
    assert (shown["query"], shown["notices"]) == ("recalled=show", [])
    hidden = engine.view("recalled=hide&level=county")
    assert (hidden["query"], hidden["notices"]) == ("level=county", [])
    rows = engine.rows("tab=data&table=focus&recalled=show", "table")
    assert any(row["verification"] == RECALLED for row in rows)
    assert "unverified included" in engine.describe("recalled=show")["filter"]
    assert "unverified" not in engine.describe("")["filter"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_says_unverified_everywhere(lang: str) -> None:
    found = {
        key: words[lang]
        for key, words in catalogue().items()
        if OLD_WORDS.search(DATA_NAMES.sub("", words[lang].replace("{recalled}", "")))
    }
    assert found == {}
