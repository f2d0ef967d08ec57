"""Counties of regions.csv that differ from those with borders are reported."""

from data.checks.counties import county_faults
from tests.data.small_tables import Changes, small_tables


def faults_of(changes: Changes, *with_borders: str) -> list[str]:
    return list(map(str, county_faults(small_tables(changes)["regions"], set(with_borders))))


def test_counties_that_all_have_borders_have_no_fault() -> None:
    assert faults_of({}, "110108", "130629") == []


def test_a_county_without_borders_is_reported_with_its_line() -> None:
    assert faults_of({}, "110108") == [
        (
            'seeds/regions.csv line 8, adcode: "130629" is no county of the borders. '
            "Correct its adcode or its level."
        )
    ]


def test_a_county_listed_at_another_level_is_reported_with_its_line() -> None:
    assert faults_of({"regions": {4: {"level": "city"}}}, "110108", "130629") == [
        (
            'seeds/regions.csv line 4, level: "city" contradicts the borders, in which 110108 is a '
            "county. Write county."
        )
    ]


def test_a_county_without_a_row_is_reported_by_its_adcode() -> None:
    assert faults_of({}, "110101", "110108", "130629") == [
        (
            'seeds/regions.csv, adcode: "110101" is a county of the borders and has no row. '
            "Add it, or correct the adcode of its row."
        )
    ]
