"""Unknown keys are reported with their line and remedy, whatever other faults there are."""

import pytest

from data.checks.tables import cross_check
from tests.cases import cases
from tests.data.small_tables import (
    Changes,
    assert_only_fault,
    faults_of,
    small_tables,
    small_texts,
)


@cases(
    ("name", "line", "cells", "problem"),
    {
        "a group instead of an industry": (
            "focus",
            2,
            {"industry_id": "g-equip", "statement_id": "110108:g-equip:paper"},
            'industry_id: "g-equip" is not an industry of industries.csv that is no group',
        ),
        "an unknown item of a list": (
            "events",
            2,
            {"region_ids": "110000;999999"},
            'region_ids: "999999" is not an adcode of regions.csv or a zone of zones.csv',
        ),
        "an unknown source": (
            "events",
            2,
            {"source_id": "papre"},
            'source_id: "papre" is not a source of sources.csv',
        ),
        "an unknown parent": (
            "zones",
            2,
            {"parent_adcode": "130601"},
            'parent_adcode: "130601" is not an adcode of regions.csv',
        ),
        "an industry instead of a group": (
            "industries",
            3,
            {"group_id": "robotics"},
            'group_id: "robotics" is not a group of industries.csv',
        ),
        "an unknown indicator": (
            "plan",
            2,
            {"indicator_ids": "pm10"},
            'indicator_ids: "pm10" is not an indicator of indicators.csv',
        ),
    },
)
def test_an_unknown_key_is_reported(
    name: str, line: int, cells: dict[str, str], problem: str
) -> None:
    fault = f"{problem}. Correct it, or add the row it names."
    assert_only_fault(name, line, cells, fault)


def test_a_recalled_field_that_is_no_column_is_reported() -> None:
    fault = 'recalled_fields: "longitude" is not a column of this file. Correct it.'
    assert_only_fault("relocations", 2, {"recalled_fields": "longitude"}, fault)


@cases(
    ("name", "line", "cells", "cell"),
    {
        "a code of another classification": (
            "sectors",
            2,
            {"classification": "gbt4754-2017-section"},
            'code: "C34"',
        ),
        "an unknown section above a division": (
            "classification",
            3,
            {"parent_code": "Z"},
            'parent_code: "Z"',
        ),
    },
)
def test_an_unknown_code_is_reported(
    name: str, line: int, cells: dict[str, str], cell: str
) -> None:
    problem = "is not a code of gbt4754-2017-section in classification.csv"
    assert_only_fault(name, line, cells, f"{cell} {problem}. Correct it, or add the code.")


def test_keys_of_rows_with_invalid_cells_count_as_known() -> None:
    changes = {
        "sources": {2: {"kind": "gossip"}},
        "regions": {4: {"name_en": ""}},
        "zones": {2: {"lon": "east"}},
        "industries": {3: {"is_group": "perhaps"}},
        "indicators": {2: {"topic": "weather"}},
        "classification": {3: {"classification": "none"}},
    }
    assert faults_of(changes) == []


def test_an_unknown_key_is_reported_even_in_a_row_with_an_invalid_cell() -> None:
    (fault,) = faults_of({"focus": {2: {"role": "leed", "source_id": "none"}}})
    assert (fault.column, fault.value) == ("source_id", "none")


@pytest.mark.parametrize("missing", ["regions", "zones", "industries", "sources", "classification"])
def test_references_to_an_unreadable_table_are_not_checked(missing: str) -> None:
    changes: Changes = {"chains": {2: {"lead_region_id": "000000"}}}
    raw, tables = small_texts(changes), small_tables(changes)
    del raw[missing], tables[missing]
    expected = [] if missing == "regions" else ["000000"]
    assert [fault.value for fault in cross_check(raw, tables)] == expected


def test_all_faults_are_listed_in_order() -> None:
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
