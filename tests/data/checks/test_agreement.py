"""Contradicting cells are reported with their line and remedy."""

import pytest

from tests.data.small_tables import assert_only_fault, faults_of


def test_the_small_tables_have_no_faults() -> None:
    assert faults_of({}) == []


@pytest.mark.parametrize(
    ("name", "line", "cells", "fault"),
    [
        pytest.param(
            "sectors",
            2,
            {"value": "3.5"},
            'value: "3.5" is no number of persons. Write a whole number.',
            id="half a person",
        ),
        pytest.param(
            "plan",
            2,
            {"test": "trend", "test_fit": "near"},
            "test_indicator_id: does not fit the test trend and indicator_ids. "
            "Name one of indicator_ids for trend and gap, and none for other tests.",
            id="a trend without an indicator",
        ),
        pytest.param(
            "plan",
            2,
            {"test": "gap", "test_fit": "itself", "test_indicator_id": "gdp_growth"},
            'test_indicator_id: "gdp_growth" does not fit the test gap and indicator_ids. '
            "Name one of indicator_ids for trend and gap, and none for other tests.",
            id="a gap of an indicator that the statement does not list",
        ),
        pytest.param(
            "plan",
            2,
            {"test_fit": "near"},
            'test_fit: "near" does not fit the test none. '
            "Write itself or near; leave it empty for the test none.",
            id="a fit without a test",
        ),
        pytest.param(
            "plan",
            2,
            {"claim_en": "one two three four five six seven eight nine ten eleven twelve more"},
            'claim_en: "one two three four five six seven eight nine ten eleven twelve more" '
            "has 13 words. Say it in at most 12.",
            id="a claim longer than its row",
        ),
        pytest.param(
            "relocations",
            2,
            {"recalled_fields": "opened_year"},
            'recalled_fields: "opened_year" is recalled but empty. '
            "Fill it, or take it off the list.",
            id="a recalled field that is empty",
        ),
        pytest.param(
            "regions",
            4,
            {"parent_adcode": "156000"},
            'parent_adcode: "156000" is no parent of a county. Name a city or province.',
            id="a county directly under the nation",
        ),
        pytest.param(
            "regions",
            6,
            {"parent_adcode": ""},
            "parent_adcode: is empty. Name a province.",
            id="a city without a parent",
        ),
        pytest.param(
            "regions",
            4,
            {"city_adcode": ""},
            "city_adcode: is not a city-level region. Name a city, Beijing or Tianjin.",
            id="a county without a city-level region",
        ),
        pytest.param(
            "regions",
            5,
            {"city_adcode": "130600"},
            'city_adcode: "130600" is above the cities. Leave it empty.',
            id="Hebei in one of its cities",
        ),
        pytest.param(
            "regions",
            4,
            {"parent_adcode": "130000"},
            'parent_adcode: "130000" is not the region around by code. Write 110000.',
            id="a district of Beijing in Hebei",
        ),
        pytest.param(
            "regions",
            8,
            {"parent_adcode": "130000"},
            'parent_adcode: "130000" is not the region around by code. Write 130600.',
            id="a county of a city directly under its province",
        ),
        pytest.param(
            "regions",
            6,
            {"parent_adcode": "110000"},
            'parent_adcode: "110000" is not the region around by code. Write 130000.',
            id="a city of Hebei in Beijing",
        ),
        pytest.param(
            "regions",
            4,
            {"city_adcode": "130600"},
            'city_adcode: "130600" contradicts the code and parent. Write 110000.',
            id="a district of Beijing in a city of Hebei",
        ),
        pytest.param(
            "regions",
            4,
            {"city_adcode": "133100"},
            'city_adcode: "133100" contradicts the code and parent. Write 110000.',
            id="a district of Beijing in Xiong'an",
        ),
        pytest.param(
            "regions",
            6,
            {"city_adcode": "133100"},
            'city_adcode: "133100" contradicts the code and parent. Write 130600.',
            id="a city in another",
        ),
        pytest.param(
            "constants",
            2,
            {"value": "2017.5"},
            'value: "2017.5" cannot be recent_from_year. Write a whole number from 1990 to 2030.',
            id="a year with decimals",
        ),
        pytest.param(
            "constants",
            2,
            {"value": "-1"},
            'value: "-1" cannot be recent_from_year. Write a whole number from 1990 to 2030.',
            id="a negative year",
        ),
        pytest.param(
            "constants",
            3,
            {"value": "39.9"},
            'value: "39.9" cannot be tiananmen_lon. Write a number from 113 to 120.',
            id="a latitude as longitude",
        ),
        pytest.param(
            "industries",
            3,
            {"group_id": ""},
            "group_id: is empty for an industry. Name its group.",
            id="an industry without a group",
        ),
        pytest.param(
            "focus",
            2,
            {"statement_id": "110108-robotics"},
            'statement_id: "110108-robotics" is not the key of its row. '
            "Write 110108:robotics:paper.",
            id="a statement with another key",
        ),
        pytest.param(
            "focus",
            2,
            {"reread": "contradicted"},
            "note_en: is empty. Fill it, or correct reread, which says contradicted.",
            id="a statement contradicted by nothing",
        ),
        pytest.param(
            "focus",
            2,
            {"reread": "better_source"},
            "replaced_source_ids: is empty. Fill it, or correct reread, which says better_source.",
            id="a better source than none",
        ),
        pytest.param(
            "focus",
            2,
            {"reread": "holds", "scope": "regional"},
            'reread: "holds" is not for this scope. '
            "Leave it empty; only a place's own statements were read again.",
            id="a statement on the whole region read again",
        ),
        pytest.param(
            "relocations",
            2,
            {"destination_map_id": "110000"},
            'destination_map_id: "110000" is not 130629 nor a region around it. '
            "Name the destination or a region around it.",
            id="a move drawn elsewhere",
        ),
        pytest.param(
            "observations",
            2,
            {"is_preferred": "no"},
            'is_preferred: "no" is in every row of 110000 pm25 2023: none is preferred. '
            "Write yes in one of them, or say in note_en and note_zh what is doubtful.",
            id="no preferred value",
        ),
        pytest.param(
            "region_totals",
            2,
            {"is_preferred": "no"},
            'is_preferred: "no" is in every row of pm25 2023: none is preferred. '
            "Write yes in one of them, or say in note_en and note_zh what is doubtful.",
            id="no preferred value of the region as a whole",
        ),
        pytest.param(
            "observations",
            3,
            {"is_preferred": "yes"},
            'is_preferred: "yes" is in two rows of 110000 pm25 2023: line 2 is preferred too. '
            "Prefer one of them.",
            id="two preferred values",
        ),
        pytest.param(
            "observations",
            2,
            {"value": "-3"},
            'value: "-3" cannot be a value of pm25 in µg/m3. Correct it, or its indicator.',
            id="a negative value",
        ),
        pytest.param(
            "observations",
            4,
            {"value": "100.5"},
            'value: "100.5" cannot be a value of urban_share in %. Correct it, or its indicator.',
            id="a share above 100 %",
        ),
        pytest.param(
            "events",
            2,
            {"source_id": "recalled"},
            'verification: "seen" contradicts the source recalled: nothing was read. '
            "Write recalled, or name the source.",
            id="seen without a source",
        ),
        pytest.param(
            "focus",
            2,
            {"verification": "recalled"},
            'source_id: "paper" is named as read though the row is recalled. '
            "Write recalled, or seen in verification.",
            id="recalled with a source",
        ),
    ],
)
def test_a_contradiction_is_reported(
    name: str, line: int, cells: dict[str, str], fault: str
) -> None:
    assert_only_fault(name, line, cells, fault)


@pytest.mark.parametrize(
    ("city", "remedies"),
    [("130600", []), ("133100", []), ("110000", ["Write 130600 or 133100"])],
)
def test_a_county_of_baoding_belongs_to_baoding_or_xiongan(city: str, remedies: list[str]) -> None:
    changes = {
        "regions": {8: {"city_adcode": city}},
        "relocations": {2: {"destination_map_id": "130629"}},
    }
    assert [fault.remedy for fault in faults_of(changes)] == remedies


def test_a_value_computed_from_recalled_values_may_be_recalled() -> None:
    cells = {"source_id": "derived", "verification": "recalled"}
    assert faults_of({"observations": {2: cells}}) == []


def test_a_partly_recalled_row_may_name_its_source() -> None:
    assert faults_of({"sectors": {2: {"verification": "recalled"}}}) == []


def test_a_check_is_skipped_only_if_its_tables_have_faults() -> None:
    changes = {
        "zones": {2: {"lon": "east"}},
        "relocations": {2: {"destination_map_id": "110000"}},
        "observations": {2: {"value": "-3"}},
    }
    assert [(fault.file, fault.value) for fault in faults_of(changes)] == [
        ("observations.csv", "-3")
    ]


def test_a_cell_is_reported_once() -> None:
    (fault,) = faults_of({"regions": {4: {"parent_adcode": "999999"}}})
    assert "is not an adcode of regions.csv" in str(fault)
