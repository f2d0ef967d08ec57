"""Bounds of classes and ends of axes."""

from __future__ import annotations

from dashboard.tables.scales import axis, class_bounds


def test_classes_are_fifths_at_numbers_of_two_digits() -> None:
    assert class_bounds([0, 10.4, 20.4, 30.4, 40.4, 50]) == [10, 20, 30, 40]
    assert class_bounds([5, 5, 5]) == [5]


def test_an_axis_starts_at_zero_where_values_come_near_it() -> None:
    assert axis([10, 100], starts_at_zero=False)[0] == 0
    assert axis([90, 100], starts_at_zero=False) == [89.4, 100.6]
