"""Checks across tables: what does not fit together is told with its line and its remedy."""

import pytest

from data.checks import cross_check
from data.errors import SeedFault
from tests.data.small_tables import Changes, small_tables, small_texts


def faults_of(changes: Changes) -> list[SeedFault]:
    return cross_check(small_texts(changes), small_tables(changes))


def test_the_small_tables_are_right() -> None:
    assert faults_of({}) == []


@pytest.mark.parametrize(
    ("name", "line", "cells", "fault"),
    [
        pytest.param(
            "focus",
            2,
            {"industry_id": "g-equip", "statement_id": "110108:g-equip:paper"},
            'industry_id: "g-equip" is not an industry of industries.csv that is no group. '
            "Correct it, or add the row it names.",
            id="a group where an industry belongs",
        ),
        pytest.param(
            "events",
            2,
            {"region_ids": "110000;999999"},
            'region_ids: "999999" is not an adcode of regions.csv or a zone of zones.csv. '
            "Correct it, or add the row it names.",
            id="an item of a list that leads nowhere",
        ),
        pytest.param(
            "events",
            2,
            {"source_id": "papre"},
            'source_id: "papre" is not a source of sources.csv. '
            "Correct it, or add the row it names.",
            id="an unknown source",
        ),
        pytest.param(
            "zones",
            2,
            {"parent_adcode": "130601"},
            'parent_adcode: "130601" is not an adcode of regions.csv. '
            "Correct it, or add the row it names.",
            id="an unknown parent",
        ),
        pytest.param(
            "industries",
            3,
            {"group_id": "robotics"},
            'group_id: "robotics" is not a group of industries.csv. '
            "Correct it, or add the row it names.",
            id="an industry as a group",
        ),
        pytest.param(
            "plan",
            2,
            {"indicator_ids": "pm10"},
            'indicator_ids: "pm10" is not an indicator of indicators.csv. '
            "Correct it, or add the row it names.",
            id="an unknown indicator",
        ),
        pytest.param(
            "relocations",
            2,
            {"recalled_fields": "longitude"},
            'recalled_fields: "longitude" is not a column of this file. Correct it.',
            id="a recalled field that is no column",
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
            "sectors",
            2,
            {"classification": "gbt4754-2017-section"},
            'code: "C34" is not a code of gbt4754-2017-section in classification.csv. '
            "Correct it, or add the code.",
            id="a code of another classification",
        ),
        pytest.param(
            "classification",
            3,
            {"parent_code": "Z"},
            'parent_code: "Z" is not a code of gbt4754-2017-section in classification.csv. '
            "Correct it, or add the code.",
            id="an unknown section above a division",
        ),
        pytest.param(
            "regions",
            4,
            {"parent_adcode": "156000"},
            'parent_adcode: "156000" is no parent of a county. Name a city or province.',
            id="a county right under the nation",
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
            id="a county of a city right under its province",
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
            id="half a year",
        ),
        pytest.param(
            "constants",
            2,
            {"value": "-1"},
            'value: "-1" cannot be recent_from_year. Write a whole number from 1990 to 2030.',
            id="a year before the calendar",
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
            id="a statement under another key",
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
            'is_preferred: "no" stands in every row of 110000 pm25 2023: none is preferred. '
            "Write yes in one of them.",
            id="no preferred value",
        ),
        pytest.param(
            "observations",
            3,
            {"is_preferred": "yes"},
            'is_preferred: "yes" stands in two rows of 110000 pm25 2023: line 2 is preferred too. '
            "Prefer one of them.",
            id="two preferred values",
        ),
        pytest.param(
            "observations",
            2,
            {"value": "-3"},
            'value: "-3" cannot be a value of pm25 in µg/m3. Correct it, or its indicator.',
            id="less than nothing",
        ),
        pytest.param(
            "observations",
            4,
            {"value": "100.5"},
            'value: "100.5" cannot be a value of urban_share in %. Correct it, or its indicator.',
            id="a share of more than the whole",
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
def test_what_does_not_fit_together_is_told(
    name: str, line: int, cells: dict[str, str], fault: str
) -> None:
    faults = faults_of({name: {line: cells}})
    assert [str(found) for found in faults] == [f"seeds/{name}.csv line {line}, {fault}"]


@pytest.mark.parametrize(
    ("city", "remedies"),
    [("130600", []), ("133100", []), ("110000", ["Write 130600 or 133100"])],
)
def test_a_county_of_baoding_is_of_baoding_or_of_xiongan(city: str, remedies: list[str]) -> None:
    changes = {
        "regions": {8: {"city_adcode": city}},
        "relocations": {2: {"destination_map_id": "130629"}},
    }
    assert [fault.remedy for fault in faults_of(changes)] == remedies


def test_a_value_computed_from_recalled_values_may_be_recalled() -> None:
    cells = {"source_id": "derived", "verification": "recalled"}
    assert faults_of({"observations": {2: cells}}) == []


def test_a_row_that_is_recalled_in_part_may_name_its_source() -> None:
    assert faults_of({"sectors": {2: {"verification": "recalled"}}}) == []


def test_all_faults_come_at_once_in_order() -> None:
    changes = {
        "sites": {2: {"region_id": "000000"}},
        "chains": {2: {"partner_region_ids": "000001;000002", "source_id": "none"}},
    }
    found = faults_of(changes)
    assert [(fault.file, fault.column, fault.value) for fault in found] == [
        ("chains.csv", "partner_region_ids", "000001"),
        ("chains.csv", "partner_region_ids", "000002"),
        ("chains.csv", "source_id", "none"),
        ("sites.csv", "region_id", "000000"),
    ]


def test_keys_of_rows_with_bad_cells_are_known_all_the_same() -> None:
    changes = {
        "sources": {2: {"kind": "gossip"}},
        "regions": {4: {"name_en": ""}},
        "zones": {2: {"lon": "east"}},
        "industries": {3: {"is_group": "perhaps"}},
        "indicators": {2: {"topic": "weather"}},
        "classification": {3: {"classification": "none"}},
    }
    assert faults_of(changes) == []


def test_an_unknown_key_is_told_even_in_a_row_with_a_bad_cell() -> None:
    (fault,) = faults_of({"focus": {2: {"role": "leed", "source_id": "none"}}})
    assert (fault.column, fault.value) == ("source_id", "none")


@pytest.mark.parametrize("unread", ["regions", "zones", "industries", "sources", "classification"])
def test_what_would_be_a_key_of_an_unread_table_is_not_judged(unread: str) -> None:
    changes: Changes = {"chains": {2: {"lead_region_id": "000000"}}}
    raw, tables = small_texts(changes), small_tables(changes)
    del raw[unread], tables[unread]
    expected = [] if unread == "regions" else ["000000"]
    assert [fault.value for fault in cross_check(raw, tables)] == expected


def test_a_check_waits_only_for_the_tables_it_needs() -> None:
    changes = {
        "zones": {2: {"lon": "east"}},
        "relocations": {2: {"destination_map_id": "110000"}},
        "observations": {2: {"value": "-3"}},
    }
    assert [(fault.file, fault.value) for fault in faults_of(changes)] == [
        ("observations.csv", "-3")
    ]


def test_a_cell_is_told_once() -> None:
    (fault,) = faults_of({"regions": {4: {"parent_adcode": "999999"}}})
    assert "is not an adcode of regions.csv" in str(fault)
