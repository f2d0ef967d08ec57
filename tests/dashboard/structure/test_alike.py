"""Who is most alike, what is known after 2019, and the ends of the map in words."""

import re
from pathlib import Path

import pytest

from dashboard.engine import Engine
from data.read import read_columns

LANGFANG = "131000"


def test_the_list_of_a_place_is_its_row_of_the_table(engine: Engine, built: Path) -> None:
    query = f"tab=structure&region={LANGFANG}"
    rows = engine.rows(query, "alike")
    table = read_columns("sector_similarity", built)
    names = ("scope", "year", "region_id", "other_region_id", "similarity")
    known = {
        other: value
        for scope, year, one, other, value in zip(*(table[name] for name in names), strict=True)
        if (scope, year, one) == ("all", 2019, LANGFANG) and other not in ("130000", one)
    }
    assert {row["other_adcode"]: row["value"] for row in rows} == known
    assert len(rows) == 12
    assert [row["value"] for row in rows] == sorted(known.values(), reverse=True)
    assert rows[0]["other_en"] in engine.select(query)["alike"]["labels"][0] + str(
        engine.picture(query, "alike")["layout"]
    )


def test_without_a_place_each_is_named_with_the_one_most_like_it(engine: Engine) -> None:
    rows = engine.rows("tab=structure", "alike")
    whole = engine.rows("tab=structure", "similarity")
    assert len({row["adcode"] for row in rows}) == len(rows) == 13
    for row in rows:
        own = [
            one["value"] for one in whole if one["adcode"] == row["adcode"] and one["other_adcode"]
        ]
        assert row["value"] == max(own)


def test_a_place_that_is_left_out_in_a_year_has_no_list(engine: Engine) -> None:
    assert "alike" in engine.empty_charts(f"tab=structure&region={LANGFANG}&year=2017")


@pytest.mark.parametrize(("asked", "shown"), [("", 2024), ("&later_year=2021", 2021)])
def test_the_year_after_2019_is_in_the_link(engine: Engine, asked: str, shown: int) -> None:
    rows = engine.rows(f"tab=structure{asked}", "provinces")
    assert {row["year"] for row in rows if row["measure"] == "value_added"} == {shown}
    assert {row["year"] for row in rows if row["measure"] == "employment_province"} == {2020}
    assert {row["year"] for row in rows if row["measure"] == "employment"} == set(range(2019, 2023))
    words = str(engine.picture(f"tab=structure{asked}", "provinces")["layout"]["annotations"])
    assert f"Value added of {shown}" in words


def test_finance_of_beijing_is_recomputed_by_hand(engine: Engine) -> None:
    rows = engine.rows("tab=structure", "provinces")
    parts = {
        (row["adcode"], row["section_en"]): row for row in rows if row["measure"] == "value_added"
    }
    finance = [parts[region, "Finance"]["value"] for region in ("110000", "120000", "130000")]
    totals = [
        sum(row["value"] for (region, _), row in parts.items() if region == province)
        for province in ("110000", "120000", "130000")
    ]
    beijing = parts["110000", "Finance"]
    assert abs(beijing["share"] - finance[0] / totals[0]) < 0.001
    quotient = (finance[0] / totals[0]) / (sum(finance) / sum(totals))
    assert abs(beijing["quotient"] - quotient) < 0.01


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("indicator=section-C", r"2019: highest in [\w' ]+ \([\d.]+ times\) and lowest in "),
        ("", r"2019: [\w' ]+ \([\d.]+ times\) stands out most, [\w' ]+ \([\d.]+ times\) least"),
        ("indicator=chain-robots", ""),
        ("level=county", ""),
    ],
)
def test_the_ends_of_the_map_stand_in_its_picture(engine: Engine, query: str, said: str) -> None:
    lines = engine.picture(f"tab=structure&{query}", "map")["layout"]["annotations"]
    words = " ".join(re.sub("<[^>]*>", "", line["text"]) for line in lines)
    found = re.search(said or "lowest in|stands out most, ", words)
    assert bool(found) == bool(said)
