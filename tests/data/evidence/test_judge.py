"""The evidence from the real seeds, compared with values computed from the seed files."""

from pathlib import Path

import pytest

from data.read import read_columns
from tests.data.built_rows import rows_of
from tests.data.evidence.made_up import Row
from tests.data.real_seeds import seed_rows


@pytest.fixture(scope="module")
def judged(built: Path) -> dict[str, Row]:
    return {row["statement_id"]: row for row in rows_of(built, "evidence")}


def test_every_statement_of_the_plan_is_judged_in_order(judged: dict[str, Row]) -> None:
    assert list(judged) == [row["statement_id"] for row in seed_rows("plan")]


def test_no_agency_row_goes_to_xiongan_and_no_campus_is_open(judged: dict[str, Row]) -> None:
    differing = {key for key, row in judged.items() if row["is_differing"]}
    assert differing == {"universities-moved", "agencies-moved"}
    agencies = [row for row in seed_rows("relocations") if row["kind"] == "government_agency"]
    assert {row["destination_region_id"] for row in agencies} == {"110112"}
    assert judged["agencies-moved"]["note_en"] == (
        "No row goes to Xiong'an; 3 go to other places (Tongzhou 3)."
    )
    campuses = [
        row
        for row in seed_rows("relocations")
        if row["kind"] == "university"
        and row["destination_region_id"] == "133100"
        and row["move_type"] == "new_campus"
        and row["row_type"] == "single"
    ]
    statuses = [row["status"] for row in campuses]
    assert statuses.count("under_construction") == 4
    assert statuses.count("announced") == len(statuses) - 4 == 5
    universities = judged["universities-moved"]
    assert universities["count"] == 0
    assert universities["as_of"] == "2026-09-22", "the NDRC expects teaching from September 2027"
    assert universities["note_en"] == (
        "Moved and in use: 0 (0 before 2023); being built: 4; announced: 5."
    )


def test_no_statement_has_a_verdict_and_a_direction_that_disagree(judged: dict[str, Row]) -> None:
    for key, row in judged.items():
        if row["is_differing"]:
            assert row["direction"] == "not_applicable", f"{key} differs from the record"
        if row["is_split"]:
            assert row["direction"] not in ("toward", "away"), f"the parts of {key} disagree"


def test_a_part_of_a_claim_that_differs_has_no_direction_either(built: Path) -> None:
    directions = {row["statement_id"]: row["direction"] for row in rows_of(built, "evidence_parts")}
    assert directions["universities-moved"] == directions["agencies-moved"] == "not_applicable"
    assert directions["companies-moved"] == "toward", "three head offices are in use"


def test_the_income_gap_narrows_as_a_ratio_and_widens_in_yuan(judged: dict[str, Row]) -> None:
    row = judged["income-gaps"]
    assert (row["level"], row["direction"], row["is_split"]) == ("direct", "no_clear_change", True)
    values = {
        (one["region_id"], one["year"]): float(one["value"])
        for one in seed_rows("observations")
        if one["indicator_id"] == "income_all" and one["is_preferred"] == "yes"
    }
    first = values["130000", "2013"] / values["110000", "2013"]
    last = values["130000", "2024"] / values["110000", "2024"]
    assert (row["first_year"], row["last_year"]) == (2013, 2024)
    assert row["first_value"] == pytest.approx(first, abs=0.0001)
    assert row["last_value"] == pytest.approx(last, abs=0.0001)


def test_no_first_or_last_value_is_recalled(built: Path) -> None:
    items = read_columns("evidence_items", built)
    basis = [
        verification
        for state, verification in zip(items["state"], items["verification"], strict=True)
        if state != "other"
    ]
    assert set(basis) == {"seen"}


def test_groups_are_never_counted(built: Path) -> None:
    groups = {
        row["relocation_id"] for row in seed_rows("relocations") if row["row_type"] == "group"
    }
    assert groups & set(read_columns("evidence_items", built)["item"]) == set()
