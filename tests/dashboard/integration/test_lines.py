"""Lines break where a series does; labels keep off each other."""

from __future__ import annotations

from typing import Any

from dashboard.integration.lines import Label, joined, line_of, place_labels
from dashboard.view import View

TABLE: dict[str, list[Any]] = {
    "years": [[2010, 2011, 2013, 2014]],
    "values": [[1, 2, 3, 4]],
    "recalled": [[0, 1, 0, 0]],
    "stretch": [[0, 0, 0, 1]],
}


def test_a_missing_year_and_a_break_are_gaps() -> None:
    line = line_of(TABLE, 0, View(), "stretch")
    assert line["x"] == [2010, 2011, None, 2013, None, 2014]
    assert line["y"] == [1, 2, None, 3, None, 4]
    assert line["point"] == ["0.0", "0.1", "", "0.2", "", "0.3"]


def test_recalled_points_are_hollow_and_go_where_they_are_hidden() -> None:
    assert line_of(TABLE, 0, View(), "stretch")["symbol"][:2] == ["circle", "circle-open"]
    hidden = line_of(TABLE, 0, View(recalled="hide"), "stretch")
    assert hidden["x"] == [2010, None, 2013, None, 2014]


def test_lines_in_one_trace_do_not_touch() -> None:
    line = line_of(TABLE, 0, View(), "stretch")
    both = joined([line, line])
    assert both["x"][5:8] == [2014, None, 2010]


def test_firm_labels_are_pushed_up_and_loose_ones_left_out_where_they_would_meet() -> None:
    firm = [Label("a", "A", 10), Label("b", "B", 11)]
    loose = [Label("c", "C", 16), Label("c", "D", 30)]
    found = place_labels(firm, loose, 2020, 5, 100)
    assert (found["a"]["y"], found["b"]["y"]) == ([10], [15])
    assert found["c"] == {"x": [2020], "y": [30], "text": ["D"]}


def test_labels_at_the_top_are_pushed_down() -> None:
    found = place_labels([Label("a", "A", 98), Label("b", "B", 99)], [], 2020, 5, 100)
    assert (found["a"]["y"], found["b"]["y"]) == ([95], [100])
