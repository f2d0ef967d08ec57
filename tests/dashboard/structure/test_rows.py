"""The table behind each chart."""

from typing import Any

import pytest

from tests.dashboard.structure.links import engine, link


def rows_of(query: str, chart: str) -> list[dict[str, Any]]:
    return engine().rows(link(query), chart)


@pytest.mark.parametrize("chart", ["map", "sectors", "similarity", "chains", "compare"])
@pytest.mark.parametrize(
    "query", ["region=130600&compare=110000", "measure=listed", "indicator=chain-robots"]
)
def test_every_row_has_keys_both_names_value_and_source(chart: str, query: str) -> None:
    rows = rows_of(query, chart)
    for row in rows:
        assert list(row) == list(rows[0])
        assert {"adcode", "name_en", "name_zh", "year", "source", "url", "verification"} <= set(row)


def test_the_map_has_every_region_with_its_status() -> None:
    rows = rows_of("indicator=section-B&benchmark=nation", "map")
    assert [(row["adcode"], row["status"], row["value"]) for row in rows] == [
        ("110000", "value", 0.5),
        ("130600", "value", 4),
        ("133100", "no_data", None),
    ]
    assert (rows[2]["source"], rows[2]["verification"]) == ("", "")


def test_a_cell_says_its_doubt_its_persons_and_its_benchmark() -> None:
    rows = rows_of("benchmark=nation", "sectors")
    [row] = [row for row in rows if row["adcode"] == "130600" and row["section"] == "I"]
    assert (row["value"], row["doubt"], row["persons"]) == (1.5, "misread", 10)
    assert (row["benchmark"], row["year"], row["source"]) == ("nation", 2019, "The book")


def test_counts_of_companies_say_what_was_expected_and_that_they_are_recalled() -> None:
    rows = rows_of("measure=listed", "sectors")
    [row] = [row for row in rows if row["adcode"] == "130600" and row["section"] == "B"]
    assert (row["value"], row["expected"], row["quotient"]) == (4, 5, 0.8)
    assert (row["verification"], row["persons"], row["year"]) == ("recalled", None, 2025)


def test_recalled_members_are_marked() -> None:
    rows = rows_of("", "chains")
    verification = {(row["entry_id"], row["adcode"]): row["verification"] for row in rows}
    assert verification["chain-robots", "110000"] == "recalled"
    assert verification["chain-robots", "130600"] == "seen"


def test_the_comparison_marks_what_only_one_has() -> None:
    rows = rows_of("region=130600&compare=110000", "compare")
    only = {(row["adcode"], row["item"]) for row in rows if row["is_only_here"]}
    assert only == {("130600", "chips"), ("130600", "medicine"), ("110000", "software")}


def test_a_map_of_counties_does_not_bear_a_headline_about_cities() -> None:
    def title(level: str) -> str:
        lines = engine().picture(link(f"level={level}"), "map")["layout"]["annotations"]
        return " ".join(one["text"].replace("<br>", " ") for one in lines)

    words = "Employment by section is known for cities and provinces"
    assert words in title("county")
    assert words not in title("city")
    assert "times" not in title("county")
