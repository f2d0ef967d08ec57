"""Rows out of order are reported once for each file."""

import pytest

from data.checks.order import order_faults
from data.schemas.tables import TABLES
from data.seeds.read import read_seeds
from tests.data.real_seeds import SEEDS
from tests.data.valid_rows import EVENT, table

# Files whose rows are in the order of the page, not of their key.
ORDERED_BY_HAND = {"constants", "industries", "indicators", "plan"}
EVENTS = [EVENT | {"date": date} for date in ("2024", "2023-12-27", "2025", "2022")]


def test_the_first_row_out_of_order_is_named_with_the_columns() -> None:
    [fault] = order_faults({"events": table(*EVENTS)}, set())
    assert str(fault) == (
        'seeds/events.csv line 3: "2023-12-27 opening" belongs before line 2: rows are sorted by '
        "date, event_id. Sort the rows of this file."
    )


def test_rows_in_order_are_accepted() -> None:
    assert list(order_faults({"events": table(EVENTS[1], EVENTS[0])}, set())) == []


def test_a_file_with_other_faults_is_not_checked() -> None:
    assert list(order_faults({"events": table(*EVENTS)}, {"events.csv"})) == []


def test_only_files_in_the_order_of_the_page_are_not_checked() -> None:
    assert {name for name, one in TABLES.items() if not one.sorted_by} == ORDERED_BY_HAND


@pytest.mark.parametrize("name", sorted(set(TABLES) - ORDERED_BY_HAND))
def test_real_rows_are_sorted(name: str) -> None:
    raw, _ = read_seeds(SEEDS)
    assert list(order_faults({name: raw[name]}, set())) == []
