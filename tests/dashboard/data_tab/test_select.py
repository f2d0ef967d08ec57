"""Which rows a table shows, and what the coverage counts."""

from typing import Any

import pytest

from tests.dashboard.small_engines import small_engine, whole_link


def table(query: str) -> dict[str, Any]:
    selection: dict[str, Any] = small_engine("data").select(whole_link("data", query))["table"]
    return selection


def coverage(query: str) -> dict[str, Any]:
    selection: dict[str, Any] = small_engine("data").select(whole_link("data", query))["coverage"]
    return selection


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        pytest.param("", [0, 1, 2], id="all, in the table's order"),
        pytest.param("table=observations", [1, 0, 2, 3, 4], id="the preferred value first"),
        pytest.param("table=observations&recalled=hide", [1, 0, 2, 4], id="without recalled"),
        pytest.param("recalled=hide", [0, 1], id="focus without recalled"),
        pytest.param("region=130600", [0, 1, 2], id="a chosen region leaves them all"),
    ],
)
def test_the_rows_are_all_but_the_hidden_ones(query: str, rows: list[int]) -> None:
    assert table(query)["rows"] == rows


@pytest.mark.parametrize(
    ("query", "matching", "narrowed"),
    [
        pytest.param("", [0, 1], ["industries"], id="the plan's industries by default"),
        pytest.param("industries=steel", [2], ["industries"], id="one industry"),
        pytest.param(
            "industries=all&region=110000", [0, 1], ["industries", "region"], id="a region"
        ),
        pytest.param("industries=steel&recalled=hide", [], ["industries"], id="none left"),
        pytest.param("table=observations", [1, 0, 2, 3], ["level"], id="values of the level"),
        pytest.param(
            "table=observations&level=province", [1, 0], ["level"], id="values of provinces"
        ),
        pytest.param(
            "table=observations&indicator=pm25&year=2023",
            [1, 0, 2],
            ["indicator", "year", "level"],
            id="an indicator and a year",
        ),
        pytest.param(
            "table=observations&region=130000&year=2024",
            [3],
            ["region", "year"],
            id="the places inside a chosen province",
        ),
        pytest.param("table=relocations", [0], [], id="nothing chosen narrows it"),
        pytest.param("table=relocations&region=110108", [0], ["region"], id="either end of a move"),
        pytest.param("table=relocations&region=130600", [], ["region"], id="neither end"),
        pytest.param("table=focus&year=2023", [0, 1], ["industries"], id="years of values only"),
    ],
)
def test_what_is_chosen_narrows_a_table(
    query: str, matching: list[int], narrowed: list[str]
) -> None:
    selection = table(query)
    assert (selection["matching"], selection["narrowed"]) == (matching, narrowed)


def test_the_coverage_counts_the_levels_regions_with_a_preferred_value() -> None:
    counted = coverage("level=city")
    assert counted["total"] == 3
    assert counted["years"] == [2023, 2024]
    # Beijing counts among the cities; Hebei and the nation do not.
    assert counted["counts"] == [[0, 1], [2, 1]]
    assert counted["recalled"] == [[0, 0], [0, 1]]
    assert counted["text"] == [["", "1"], ["2", "1"]]
    # Baoding's value of 2024, the only one, is recalled.
    assert counted["marked"] == [["", "1"], ["2", "1*"]]


def test_the_darkest_class_is_for_all_regions_alone() -> None:
    # Of 3 cities 1 and 2: a third and two thirds of four classes, rounded up.
    assert coverage("level=city")["z"] == [[0, 2], [3, 2]]
    # Both provinces have a population of 2024; one of them has fine dust of 2023.
    assert coverage("level=province")["z"] == [[0, 5], [2, 0]]


def test_hidden_recalled_values_are_not_counted() -> None:
    counted = coverage("level=city&recalled=hide&region=130600")
    assert counted["counts"] == [[0, 1], [2, 0]]
    assert counted["recalled"] == [[0, 0], [0, 0]]
    assert counted["chosen"] == [["", ""], ["seen", ""]]


@pytest.mark.parametrize(
    ("query", "chosen"),
    [
        pytest.param("", [["", ""], ["", ""]], id="none"),
        pytest.param("region=130600", [["", ""], ["seen", "recalled"]], id="seen and recalled"),
        pytest.param("region=110108", [["", "seen"], ["seen", ""]], id="the city around a county"),
        pytest.param("region=133100", [["", ""], ["", ""]], id="one without any value"),
    ],
)
def test_the_chosen_regions_values_are_marked(query: str, chosen: list[list[str]]) -> None:
    assert coverage(query)["chosen"] == chosen


def test_no_county_has_a_value() -> None:
    counted = coverage("level=county")
    assert counted["total"] == 2
    assert counted["counts"] == [[0, 0], [0, 0]]


def test_both_charts_are_chosen_together() -> None:
    assert list(small_engine("data").select(whole_link("data", ""))) == ["table", "coverage"]
