"""Checks of a whole table: its key, all its faults together, and the resulting types."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.schemas.validation import validate
from tests.data.valid_rows import EVENT, MOVE, OBSERVATION, ROWS, faults_of, table


@pytest.mark.parametrize("name", ROWS)
def test_a_valid_row_has_no_fault(name: str) -> None:
    tables, faults = validate({name: table(ROWS[name])})
    assert faults == []
    assert len(tables[name]) == 1


def test_a_duplicate_key_is_reported_at_the_second_row() -> None:
    assert faults_of(events=table(EVENT, EVENT | {"event_id": "other"}, EVENT)) == [
        (
            'seeds/events.csv line 4, event_id: "opening" makes a second row with the same '
            "event_id. Keep one of the rows."
        )
    ]


def test_a_key_of_several_columns_is_unique_as_a_whole() -> None:
    later = OBSERVATION | {"year": "2024"}
    assert faults_of(observations=table(OBSERVATION, later)) == []
    assert faults_of(observations=table(OBSERVATION, later, later)) == [
        (
            'seeds/observations.csv line 4, source_id: "paper" makes a second row with the same '
            "region_id, indicator_id, year, vintage, source_id. Keep one of the rows."
        )
    ]


def test_all_faults_of_all_tables_are_reported_together_one_for_each_cell() -> None:
    faults = faults_of(
        events=table(EVENT | {"category": " plan", "date": "soon"}),
        observations=table(OBSERVATION | {"value": ""}),
    )
    assert [fault.split('"')[0].split(": ")[0] for fault in faults] == [
        "seeds/events.csv line 2, category",
        "seeds/events.csv line 2, date",
        "seeds/observations.csv line 2, value",
    ]


def test_checked_cells_have_types_and_unknown_values_stay_unknown() -> None:
    tables, _ = validate({"relocations": table(MOVE), "observations": table(OBSERVATION)})
    moves, observations = tables["relocations"], tables["observations"]
    assert moves.loc[2, "opened_year"] == 2024
    assert moves.loc[2, "announced_year"] is pd.NA
    assert moves.loc[2, "origin_region_id"] is pd.NA
    assert moves.loc[2, "lon"] == 115.98
    assert moves.loc[2, "recalled_fields"] == "lon;lat"
    assert observations.dtypes.astype(str).to_dict() == {
        "region_id": "string",
        "indicator_id": "string",
        "year": "Int64",
        "value": "Float64",
        "vintage": "string",
        "vintage_zh": "string",
        "is_preferred": "boolean",
        "source_id": "string",
        "verification": "string",
        "note_en": "string",
        "note_zh": "string",
    }


def test_a_table_without_rows_is_valid() -> None:
    empty = table(EVENT).iloc[:0]
    tables, faults = validate({"events": empty})
    assert faults == []
    assert tables["events"].dtypes["date"] == "string"


def test_a_table_without_faults_is_typed_beside_one_with_faults() -> None:
    tables, faults = validate(
        {"events": table(EVENT | {"date": "soon"}), "observations": table(OBSERVATION)}
    )
    assert [fault.column for fault in faults] == ["date"]
    assert list(tables) == ["observations"]


# Invalid values of each column.
INVALID_CELLS = {
    "event_id": ["", "an id", " opening", "—"],
    "date": ["", "2023-13", "2023-02-30", "23", "1823", "27.12.2023"],
    "title_en": ["", " A", "A\tB", "A\ufeff"],
    "category": ["", "Plan", "plan;policy"],
    "region_ids": ["", ";", "110000;", "110000;110000"],
    "detail_zh": ["\u200b", "x "],
    "verification": ["", "recall", "SEEN"],
}


@settings(deadline=None)  # the machine may be busy
@given(data=st.data(), row_count=st.integers(1, 6))
def test_a_single_invalid_cell_is_found_at_its_place(data: Any, row_count: int) -> None:  # noqa: ANN401
    rows = [EVENT | {"event_id": f"event-{number}"} for number in range(row_count)]
    column = data.draw(st.sampled_from(sorted(INVALID_CELLS)))
    value = data.draw(st.sampled_from(INVALID_CELLS[column]))
    row = data.draw(st.integers(0, row_count - 1))
    rows[row][column] = value
    _, faults = validate({"events": table(*rows)})
    places = {(fault.file, fault.line, fault.column) for fault in faults}
    assert ("events.csv", row + 2, column) in places
    assert {line for _, line, _ in places} == {row + 2}
