"""The evidence for the plan's statements: the rule on small cases worked by hand, then on the real.

The real numbers below were added up from the seed files by hand.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from data.evidence.counts import clusters, distance, event, industry, moves, naming
from data.evidence.facts import Facts
from data.evidence.part import Part, change_pct, direction, overall_direction, overall_level
from data.evidence.series import Value, first_and_last, gap, trend
from data.evidence.words import number
from data.read import read_columns

SEEDS = Path(__file__).parents[3] / "seeds"
Row = dict[str, Any]


def observation(region: str, year: int, value: float, **more: str) -> Row:
    return {
        "region_id": region, "year": year, "value": value, "vintage": "first",
        "verification": "seen", "source_id": f"s{year}", **more,
    }  # fmt: skip


def cluster(key: str, year: int, industries: str) -> Row:
    return {"cluster_id": key, "list_year": year, "industry_ids": industries, "source_id": "s"}


def move(key: str, **more: object) -> Row:
    return {
        "relocation_id": key, "kind": "university", "origin_region_id": "110108",
        "destination_region_id": "133100", "move_type": "new_campus", "status": "operating",
        "opened_year": None, "started_year": None, "recalled_fields": None, "source_id": "s",
        **more,
    }  # fmt: skip


def facts(**more: object) -> Facts:
    given: dict[str, Any] = {
        "values": {}, "clusters": [], "cells": [], "sources_of_cell": {}, "moves": [],
        "events": [], "distances": {}, "industries": {}, "regions": {},
        "city_of": {"110000": "110000", "133100": "133100", "130629": "133100"},
        "indicators": {
            "pm25": {"indicator_id": "pm25", "direction": "lower_is_better", "unit_en": "µg/m3",
                     "unit_zh": "微克"},
            "income": {"indicator_id": "income", "direction": "higher_is_better",
                       "unit_en": "CNY", "unit_zh": "元"},
        },
        "published": {"s": "2024-03/2024-05", "late": "2026"},
        "no_clear_change_pct": 5.0, "trend_years_min": 5,
    }  # fmt: skip
    return Facts(**{**given, **more})


def statement(**more: object) -> Row:
    return {
        "date": "2023-05-23", "topic": "xiongan", "test_fit": "itself", "industry_ids": None,
        "relocation_kinds": None, "test_indicator_id": None, **more,
    }  # fmt: skip


def part(level: str, way: str, *, is_main: bool = True) -> Part:
    return Part("level", level, direction=way, is_main=is_main)


@pytest.mark.parametrize(
    ("change", "better", "way"),
    [
        pytest.param(-60.0, "lower_is_better", "toward", id="a fall that is wanted"),
        pytest.param(60.0, "lower_is_better", "away", id="a rise that is not"),
        pytest.param(5.0, "higher_is_better", "toward", id="exactly the limit is a change"),
        pytest.param(-4.99, "higher_is_better", "no_clear_change", id="below the limit"),
        pytest.param(60.0, "neutral", "not_applicable", id="neither way is better"),
        pytest.param(None, "higher_is_better", "not_applicable", id="from zero"),
    ],
)
def test_a_change_goes_the_way_that_its_indicator_wants(
    change: float | None, better: str, way: str
) -> None:
    assert direction(change, better, 5.0) == way


def test_a_change_is_in_percent_of_the_first_value() -> None:
    assert change_pct(80, 20) == -75
    assert change_pct(0, 20) is None


@pytest.mark.parametrize(
    ("parts", "level", "way"),
    [
        pytest.param([], "none", "not_applicable", id="nothing held"),
        pytest.param([part("direct", "toward")] * 2, "direct", "toward", id="all alike"),
        pytest.param([part("direct", "away")], "direct", "away", id="away"),
        pytest.param(
            [part("direct", "toward"), part("direct", "away")],
            "direct", "no_clear_change", id="they disagree",
        ),
        pytest.param(
            [part("direct", "toward"), part("none", "not_applicable")],
            "proxy", "not_applicable", id="one cannot be judged",
        ),
        pytest.param(
            [part("direct", "toward"), part("proxy", "not_applicable", is_main=False)],
            "direct", "toward", id="what is only told decides nothing",
        ),
        pytest.param(
            [part("none", "not_applicable"), part("proxy", "not_applicable", is_main=False)],
            "proxy", "not_applicable", id="what is only told is still held",
        ),
    ],
)  # fmt: skip
def test_a_statement_follows_its_main_parts(parts: list[Part], level: str, way: str) -> None:
    assert overall_level(parts) == level
    assert overall_direction(parts) == way


def test_the_ends_are_read_values_of_the_vintage_that_spans_most_years() -> None:
    values = [
        Value(2010, 1, "old", "seen", []),
        Value(2011, 2, "new", "recalled", []),
        Value(2012, 3, "new", "seen", []),
        Value(2014, 4, "old", "seen", []),
        Value(2020, 5, "new", "seen", []),
        Value(2024, 6, "new", "recalled", []),
    ]
    found = first_and_last(values)
    assert found
    assert [value.year for value in found] == [2012, 2020]
    assert first_and_last([Value(2011, 2, "new", "recalled", [])]) is None


@pytest.mark.parametrize(
    ("years", "way"),
    [
        pytest.param((2018, 2023), "toward", id="five years, to the statement's year"),
        pytest.param((2019, 2023), "not_applicable", id="four years are no course"),
        pytest.param((2010, 2022), "not_applicable", id="it ends before the statement"),
    ],
)
def test_a_course_must_be_long_and_late_enough(years: tuple[int, int], way: str) -> None:
    rows = [observation("110000", year, value) for year, value in zip(years, (80, 20), strict=True)]
    [found] = trend(statement(test_indicator_id="pm25"), facts(values={"pm25": rows}))
    assert (found.direction, found.level, found.change_pct) == (way, "direct", -75)


def test_a_gap_is_a_ratio_and_a_difference_of_the_same_years() -> None:
    rows = [
        observation("110000", 2015, 100.0),
        observation("110000", 2024, 200.0),
        observation("110000", 2025, 210.0),
        observation("130000", 2015, 40.0),
        observation("130000", 2020, 60.0),
        observation("130000", 2024, 90.0),
    ]
    found = gap(statement(test_indicator_id="income"), facts(values={"income": rows}))
    hebei = {one.measure: one for one in found if one.region_id == "130000"}
    ratio, behind = hebei["ratio"], hebei["difference"]
    assert (ratio.first_value, ratio.last_value, ratio.direction) == (0.4, 0.45, "toward")
    assert (behind.first_value, behind.last_value, behind.direction) == (60, 110, "away")
    assert (ratio.first_year, ratio.last_year) == (2015, 2024)
    assert overall_direction(found) == "not_applicable"  # nothing is held of Tianjin


def test_values_of_two_vintages_make_no_gap() -> None:
    rows = [
        observation("110000", 2015, 100.0),
        observation("130000", 2015, 40.0, vintage="other"),
    ]
    found = gap(statement(test_indicator_id="income"), facts(values={"income": rows}))
    assert [one.items for one in found] == [[]] * 4


def test_a_list_of_the_statements_year_or_later_is_toward() -> None:
    rows = [cluster("a", 2022, "robots"), cluster("b", 2024, "chips;robots")]
    held = facts(clusters=rows)
    found = industry(statement(industry_ids="robots;chips;steel"), held)[::2]
    assert [(one.direction, one.level, one.last_value) for one in found] == [
        ("toward", "direct", 2),
        ("toward", "direct", 1),
        ("not_applicable", "none", None),
    ]
    [all_of_them] = clusters(statement(test_fit="near"), facts(clusters=rows[:1]))
    assert (all_of_them.direction, all_of_them.level) == ("no_clear_change", "proxy")


def test_places_are_counted_but_tell_no_change() -> None:
    cell = {"industry_id": "robots", "is_faded": False, "year": 2024}
    held = facts(
        cells=[
            cell | {"region_id": "130000", "role": "core"},
            cell | {"region_id": "110000", "role": "lead"},
            cell | {"region_id": "120000", "role": "lead", "is_faded": True, "year": None},
        ],
        sources_of_cell=dict.fromkeys(
            [(key, "robots") for key in ("110000", "120000", "130000")], "s"
        ),
    )
    [found] = naming(statement(industry_ids="robots"), held)
    assert [(item.item, item.state) for item in found.items] == [
        ("110000:robots", "lead"), ("130000:robots", "core"), ("120000:robots", "older")
    ]  # fmt: skip
    assert (found.level, found.direction, found.last_value) == ("proxy", "not_applicable", 3)


@pytest.mark.parametrize(
    ("row", "state"),
    [
        pytest.param(move("m"), "moved", id="a campus in use"),
        pytest.param(move("m", status="under_construction"), "under_construction", id="built"),
        pytest.param(move("m", status="announced"), "announced", id="announced"),
        pytest.param(move("m", status="registered"), "placed", id="a registered seat is no move"),
        pytest.param(move("m", move_type="branch"), "placed", id="a branch is no move"),
        pytest.param(move("m", move_type="built_by_beijing"), "placed", id="built for Xiong'an"),
        pytest.param(move("m", destination_region_id="110112"), "elsewhere", id="elsewhere"),
        pytest.param(move("m", destination_region_id="130629"), "moved", id="a county inside"),
    ],
)
def test_a_move_is_told_by_what_became_of_it(row: Row, state: str) -> None:
    [found] = moves(statement(relocation_kinds="university"), facts(moves=[row]))
    assert [item.state for item in found.items] == [state]


@pytest.mark.parametrize(
    ("row", "way"),
    [
        pytest.param(move("m", opened_year=2024), "toward", id="it opened later"),
        pytest.param(
            move("m", status="under_construction", started_year=2023), "toward", id="building began"
        ),
        pytest.param(move("m", opened_year=2022), "no_clear_change", id="it opened before"),
        pytest.param(
            move("m", opened_year=2024, recalled_fields="opened_year"),
            "no_clear_change",
            id="a year from memory decides nothing",
        ),
        pytest.param(move("m", status="announced"), "no_clear_change", id="a promise is no move"),
    ],
)
def test_moves_go_toward_if_one_came_since(row: Row, way: str) -> None:
    [found] = moves(statement(relocation_kinds="university;bank"), facts(moves=[row]))
    assert (found.direction, found.level) == (way, "direct")


def test_moves_of_other_kinds_and_not_from_beijing_do_not_count() -> None:
    rows = [move("a", kind="bank"), move("b", origin_region_id=None)]
    [found] = moves(statement(relocation_kinds="university"), facts(moves=rows))
    assert (found.items, found.level, found.direction) == ([], "none", "not_applicable")


def test_moves_are_as_of_the_newest_source() -> None:
    rows = [move("a", opened_year=2021), move("b", source_id="late", status="announced")]
    [found] = moves(statement(relocation_kinds="university"), facts(moves=rows))
    assert (found.first_year, found.first_value) == (2022, 1)
    assert (found.last_year, found.last_value) == (2026, 1)


def test_facts_have_no_direction() -> None:
    row = {"event_id": "e", "date": "2023-05-23", "category": "xiongan", "source_id": "s"}
    [held] = event(statement(), facts(events=[row]))
    assert (held.level, held.direction) == ("direct", "not_applicable")
    [missing] = event(statement(), facts(events=[row | {"category": "policy"}]))
    assert missing.level == "none"
    [far] = distance(statement(), facts(distances={"133100": {"distance_km": 103.7}}))
    assert (far.last_value, far.level) == (103.7, "direct")


def test_numbers_are_written_as_the_page_writes_them() -> None:
    assert [number(value) for value in (30340.4, 999.96, 71.2, 27.0)] == [
        "30,340", "1,000", "71.2", "27"
    ]  # fmt: skip


@pytest.fixture(scope="module")
def judged(built: Path) -> dict[str, Row]:
    columns = read_columns("evidence", built)
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    return {row["statement_id"]: row for row in rows}


def seed(name: str) -> list[dict[str, str]]:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_statement_of_the_plan_is_judged_in_its_order(judged: dict[str, Row]) -> None:
    assert list(judged) == [row["statement_id"] for row in seed("plan")]


def test_no_agency_row_goes_to_xiongan_and_no_campus_is_open(judged: dict[str, Row]) -> None:
    differing = {key for key, row in judged.items() if row["is_differing"]}
    assert differing == {"universities-moved", "agencies-moved"}
    agencies = [row for row in seed("relocations") if row["kind"] == "government_agency"]
    assert {row["destination_region_id"] for row in agencies} == {"110112"}
    assert judged["agencies-moved"]["note_en"] == (
        "No row goes to Xiong'an; 4 go to other places (Tongzhou 4)."
    )
    campuses = [
        row
        for row in seed("relocations")
        if row["kind"] in ("university", "hospital")
        and row["destination_region_id"] == "133100"
        and row["move_type"] == "new_campus"
        and row["row_type"] == "single"
    ]
    built = sum(row["status"] == "under_construction" for row in campuses)
    assert {row["status"] for row in campuses} == {"under_construction", "announced"}
    assert judged["universities-moved"]["count"] == 0
    assert judged["universities-moved"]["as_of"] >= "2026"
    assert f"being built: {built}" in judged["universities-moved"]["note_en"]


def test_the_income_gap_narrows_as_a_ratio_and_widens_in_yuan(judged: dict[str, Row]) -> None:
    row = judged["income-gaps"]
    assert (row["level"], row["direction"], row["is_split"]) == ("direct", "no_clear_change", True)
    values = {
        (one["region_id"], one["year"]): float(one["value"])
        for one in seed("observations")
        if one["indicator_id"] == "income_all" and one["is_preferred"] == "yes"
    }
    first = values["130000", "2017"] / values["110000", "2017"]
    last = values["130000", "2024"] / values["110000", "2024"]
    assert (row["first_year"], row["last_year"]) == (2017, 2024)
    assert row["first_value"] == pytest.approx(first, abs=0.0001)
    assert row["last_value"] == pytest.approx(last, abs=0.0001)


def test_no_first_or_last_value_rests_on_memory(built: Path) -> None:
    items = read_columns("evidence_items", built)
    basis = [
        verification
        for state, verification in zip(items["state"], items["verification"], strict=True)
        if state != "other"
    ]
    assert set(basis) == {"seen"}


def test_groups_are_never_counted(built: Path) -> None:
    groups = {row["relocation_id"] for row in seed("relocations") if row["row_type"] == "group"}
    assert groups & set(read_columns("evidence_items", built)["item"]) == set()
