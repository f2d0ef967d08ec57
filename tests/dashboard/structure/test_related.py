"""Industries named together: the list of one, and every pair in the files, counted by hand."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from dashboard.engine import Engine
from data.read import read_columns


@pytest.fixture(scope="module")
def naming(built: Path) -> dict[str, set[str]]:
    """Give the places that name each industry, from the build's own table."""
    names = ("industry_id", "region_id", "role", "scope", "verification")
    focus = read_columns("focus", built)
    found = defaultdict(set)
    for industry, place, *marks in zip(*(focus[name] for name in names), strict=True):
        if marks in (["core", "own", "seen"], ["lead", "own", "seen"]):
            found[industry].add(place)
    return found


def test_every_pair_is_a_row_with_the_places_that_name_both(
    engine: Engine, naming: dict[str, set[str]]
) -> None:
    rows = engine.rows("tab=structure", "related")
    kept = [places for places in naming.values() if len(places) >= 5]
    pairs = sum(
        bool(one & other) for number, one in enumerate(kept) for other in kept[number + 1 :]
    )
    assert len(rows) == pairs
    for row in rows:
        one, other = naming[row["industry_id"]], naming[row["other_industry_id"]]
        counts = row["places_both"], row["industry_places"], row["other_industry_places"]
        assert counts == (len(one & other), len(one), len(other))
        assert row["value"] == pytest.approx(counts[0] / max(counts[1:]), abs=0.0051)


def test_the_sources_of_a_pair_are_those_of_the_places_that_name_both(
    engine: Engine, naming: dict[str, set[str]], built: Path
) -> None:
    row = engine.rows("tab=structure&industries=steel", "related")[0]
    focus = read_columns("focus", built)
    both = naming["steel"] & naming[row["other_industry_id"]]
    names = ("industry_id", "region_id", "role", "scope", "verification", "source_id", "year")
    proofs = [
        (source, year or 0)
        for industry, place, role, scope, seen, source, year in zip(
            *(focus[name] for name in names), strict=True
        )
        if industry in ("steel", row["other_industry_id"]) and place in both and role != "support"
        if (scope, seen) == ("own", "seen")
    ]
    assert set(row["source_id"].split("; ")) == {source for source, _ in proofs}
    assert row["year"] == max(year for _, year in proofs)


@pytest.mark.parametrize(("query", "subject"), [("", "robotics"), ("&industries=steel", "steel")])
def test_the_list_of_an_industry_stands_first_and_is_drawn(
    engine: Engine, query: str, subject: str
) -> None:
    rows = engine.rows(f"tab=structure{query}", "related")
    own = [row for row in rows if subject in (row["industry_id"], row["other_industry_id"])]
    assert rows[: len(own)] == own
    assert {row["industry_id"] for row in own} == {subject}
    values = [row["value"] for row in own]
    assert values == sorted(values, reverse=True)
    figure = engine.picture(f"tab=structure{query}", "related")
    assert figure["data"][0]["x"] == pytest.approx([value * 100 for value in values[:8]])
    others = [row["other_industry_en"] for row in own[:8]]
    assert figure["layout"]["yaxis"]["ticktext"] == others


def test_of_two_equally_close_ones_the_title_names_both(engine: Engine) -> None:
    industries = engine.tables["industries"]
    for industry in industries["id"]:
        query = f"tab=structure&industries={industry}"
        shown = engine.select(query)["related"]
        first, second, third, *_ = shown["values"]
        if shown["subject"] == industries["id"].index(industry) and first == second > third:
            break
    both = [industries["name_en"][row] for row in shown["others"][:2]]
    title = json.loads(engine.file(query, "related", "json"))["title"]
    assert f": {' and '.join(both)} ({shown['labels'][0]} %)" in title


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_its_files_say_what_each_column_means(engine: Engine, lang: str) -> None:
    query = f"tab=structure&lang={lang}"
    assert {"csv", "xlsx", "json", "png"} <= set(engine.formats(query)["related"])
    columns = json.loads(engine.file(query, "related", "json"))["columns"]
    assert [name for name, about in columns.items() if about == name] == []


def test_the_rows_say_what_the_derived_table_says(engine: Engine, built: Path) -> None:
    names = ("industry_id", "other_industry_id", "proximity", "shared_place_count", "place_count")
    table = read_columns("industry_proximity", built)
    derived = {
        (one, other): facts
        for one, other, *facts in zip(*(table[name] for name in names), strict=True)
    }
    for row in engine.rows("tab=structure", "related"):
        facts = [row["value"], row["places_both"], row["industry_places"]]
        assert derived[row["industry_id"], row["other_industry_id"]] == facts
