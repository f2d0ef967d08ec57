"""The table behind each chart."""

from __future__ import annotations

import pytest

from dashboard.structure.rows import STRUCTURE_ROWS
from tests.dashboard.structure.small import LOOKUP, view_of


@pytest.mark.parametrize("chart", STRUCTURE_ROWS)
@pytest.mark.parametrize(
    "query", ["region=130600&compare=110000", "measure=listed", "indicator=chain-robots"]
)
def test_every_row_has_keys_both_names_value_and_source(chart: str, query: str) -> None:
    rows = STRUCTURE_ROWS[chart](LOOKUP, view_of(query))
    for row in rows:
        assert list(row) == list(rows[0])
        assert {"adcode", "name_en", "name_zh", "year", "source", "url", "verification"} <= set(row)


def test_the_map_has_every_region_with_its_status() -> None:
    rows = STRUCTURE_ROWS["map"](LOOKUP, view_of("indicator=section-B&benchmark=nation"))
    assert [(row["adcode"], row["status"], row["value"]) for row in rows] == [
        ("110000", "value", 0.5),
        ("130600", "value", 4),
        ("133100", "no_data", None),
    ]
    assert (rows[2]["source"], rows[2]["verification"]) == ("", "")


def test_a_cell_says_its_doubt_its_persons_and_its_benchmark() -> None:
    rows = STRUCTURE_ROWS["sectors"](LOOKUP, view_of("benchmark=nation"))
    [row] = [row for row in rows if row["adcode"] == "130600" and row["section"] == "I"]
    assert (row["value"], row["doubt"], row["persons"]) == (1.5, "misread", 10)
    assert (row["benchmark"], row["year"], row["source"]) == ("nation", 2019, "The book")


def test_counts_of_companies_say_what_was_expected_and_that_they_are_recalled() -> None:
    rows = STRUCTURE_ROWS["sectors"](LOOKUP, view_of("measure=listed"))
    [row] = [row for row in rows if row["adcode"] == "130600" and row["section"] == "B"]
    assert (row["value"], row["expected"], row["quotient"]) == (4, 5, 0.8)
    assert (row["verification"], row["persons"], row["year"]) == ("recalled", None, 2025)


def test_recalled_members_are_said_to_be() -> None:
    rows = STRUCTURE_ROWS["chains"](LOOKUP, view_of(""))
    told = {(row["entry_id"], row["adcode"]): row["verification"] for row in rows}
    assert told["chain-robots", "110000"] == "recalled"
    assert told["chain-robots", "130600"] == "seen"


def test_the_comparison_marks_what_only_one_has() -> None:
    rows = STRUCTURE_ROWS["compare"](LOOKUP, view_of("region=130600&compare=110000"))
    only = {(row["adcode"], row["item"]) for row in rows if row["is_only_here"]}
    assert only == {("130600", "chips"), ("130600", "medicine"), ("110000", "software")}
