"""The selections and rows of the tab's charts, on the made-up region."""

from typing import Any

import pytest

from tests.dashboard.integration.made_up import made_up_tables
from tests.dashboard.small_engines import small_engine, with_unverified

TABLES = made_up_tables()


def selected(query: str) -> dict[str, dict[str, Any]]:
    link = with_unverified(f"tab=integration&{query}")
    assert small_engine("integration").view(link)["notices"] == []
    return small_engine("integration").select(link)


def rows_of(chart: str, query: str) -> list[dict[str, Any]]:
    return small_engine("integration").rows(with_unverified(f"tab=integration&{query}"), chart)


def by_id(selection: dict[str, Any], column: str) -> dict[str, Any]:
    return dict(zip(selection["ids"], selection[column], strict=True))


def test_a_bound_belongs_to_the_class_below_it_and_no_value_is_no_class() -> None:
    classes = by_id(selected("indicator=pm25&year=2016")["map"], "z")
    # Bounds 35, 50, 75, 100: Baoding has 50, the others 60, Xiong'an nothing.
    assert (classes["130600"], classes["130100"], classes["133100"]) == (2, 3, 0)


def test_changes_that_all_fall_are_darker_the_more_they_fell() -> None:
    found = selected("indicator=pm25&base_year=2015")["map"]
    changes = by_id(found, "changes")
    assert changes["130600"] == -64
    assert changes["130100"] == pytest.approx(-200 / 3)
    # Falls of 64 and 66.7 %, in classes of steps of 5 at most; the strongest shade of a fall is 1.
    assert by_id(found, "z")["130100"] < by_id(found, "z")["130600"] < 6
    assert found["mode"] == "change"
    assert found["look"] == "lower_is_better"


def test_a_level_without_values_has_an_empty_map_and_the_lines_of_the_other() -> None:
    found = selected("indicator=income_all")
    assert set(found["map"]["z"]) == {0}
    assert found["trend"]["hebei"]["y"] == [16, 25, None, 45]


def test_hidden_recalled_values_are_gone_everywhere() -> None:
    found = selected("indicator=income_all&level=province&recalled=hide&year=2018")
    assert by_id(found["map"], "values")["130000"] is None
    assert 25 not in found["trend"]["hebei"]["y"]
    assert found["gaps"]["top"]["lines"]["hebei"]["x"] == [2017, None, 2020]


def test_the_chosen_region_has_a_line_of_its_own() -> None:
    trend = selected("indicator=pm25&region=130600")["trend"]
    assert trend["chosen"]["y"] == [100, 50, None, 36]
    assert 36 not in trend["rest"]["y"]


def test_the_first_year_at_or_below_a_threshold_is_found_for_every_region() -> None:
    firsts = selected("indicator=pm25")["trend"]["firsts"]
    [baoding] = [one for one in firsts if TABLES["regions"]["id"][one["region"]] == "130600"]
    # Thresholds 75, 50, 35, 15; values 100, 50 and 36.
    assert [item.split(".")[-1] for item in baoding["first"]] == ["1", "1", "", ""]


def test_events_show_only_when_asked_for_and_of_the_topic() -> None:
    assert selected("indicator=pm25")["trend"]["events"]["rows"] == []
    events = TABLES["integration"]["events"]
    rows = selected("indicator=pm25&layers=events")["trend"]["events"]["rows"]
    assert [events["id"][row] for row in rows] == ["outline-2015", "clean"]


def test_ratio_and_difference_are_always_shown_together() -> None:
    for measure, other in (("ratio", "difference"), ("difference", "ratio")):
        gaps = selected(f"indicator=income_all&level=province&measure={measure}")["gaps"]
        assert (gaps["top"]["measure"], gaps["bottom"]["measure"]) == (measure, other)
    assert gaps["top"]["lines"]["hebei"]["y"] == [24, 35, None, 45]


def test_the_scatter_waits_for_years_that_have_both_values() -> None:
    scatter = selected("")["scatter"]
    assert scatter["year"] == 2018
    assert set(scatter["now"]["x"]) == {100}


@pytest.mark.parametrize("chart", ["map", "trend", "gaps", "scatter"])
def test_every_row_has_a_year_a_source_and_a_verification(chart: str) -> None:
    rows = rows_of(chart, "indicator=pm25&layers=events")
    assert rows
    for row in rows:
        assert {"name_en", "name_zh", "year", "source", "verification"} <= set(row)
        assert (row["source"] == "") == (row.get("value", 1) is None and row["status"] != "event")


def test_a_region_without_a_value_says_so_in_its_row() -> None:
    rows = rows_of("map", "indicator=pm25")
    [xiongan] = [row for row in rows if row["adcode"] == "133100"]
    assert (xiongan["value"], xiongan["status"], xiongan["verification"]) == (None, "no_value", "")
