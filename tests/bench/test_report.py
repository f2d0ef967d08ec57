"""The arithmetic and the tables of the bench, not the measured values."""

import pytest

from tests.bench.controls import chosen_after, walk
from tests.bench.measures import keystrokes
from tests.bench.report import Budget, Line, high, markdown_table, number, plain, text_table

TWICE = Line("choose", "ms", [20, 10, 30], "ordinary", [40, 40, 50], Budget(0.5, is_ratio=True))
ALONE = Line("bytes", "MB", [1.944, 1.95], budget=Budget(2, is_below=True))
COUNT = Line("requests", "", [1], budget=Budget(0))


def test_the_95th_percentile_is_a_value_that_was_measured() -> None:
    assert high([*range(1, 41)]) == 38
    assert high([7.5]) == 7.5


def test_a_ratio_compares_medians_and_not_means() -> None:
    assert TWICE.ratio == 0.5
    assert ALONE.ratio is None


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        pytest.param(TWICE, True, id="at the highest ratio"),
        pytest.param(ALONE, True, id="below the bound"),
        pytest.param(COUNT, False, id="one request is one too many"),
        pytest.param(Line("bytes", "MB", [2.0], budget=Budget(2, is_below=True)), False, id="at <"),
        pytest.param(Line("score", "", [90], budget=Budget(90, is_least=True)), True, id="at ≥"),
        pytest.param(
            Line("score", "", [89], budget=Budget(90, is_least=True)), False, id="below ≥"
        ),
        pytest.param(Line("time", "ms", [5]), None, id="without a budget"),
        pytest.param(Line("memory", "MB", [], budget=Budget(9)), None, id="nothing measured"),
        pytest.param(
            Line("memory", "MB", [], "hello", [], Budget(1.3, is_ratio=True)),
            None,
            id="nothing measured on either side",
        ),
    ],
)
def test_a_budget_is_kept_missed_or_unknown(line: Line, *, is_kept: bool | None) -> None:
    assert line.is_kept is is_kept


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (17, "17"), (37.14, "37.1"), (640.4, "640"), (1370.3, "1370"), (0.0793, "0.0793")],
)
def test_a_number_has_three_significant_digits(value: float, text: str) -> None:
    assert number(value) == text


def test_the_text_table_lines_up_its_columns() -> None:
    assert text_table([TWICE, COUNT]) == (
        "measure   unit  n  atlas  p95  beside it  median  p95  ratio  budget\n"
        "choose    ms    3     20   30  ordinary       40   50   0.50  ≤ 0.5 ×  pass\n"
        "requests        1      1    –  –               –    –      –  ≤ 0      miss\n"
    )


def test_the_markdown_table_has_a_row_for_each_line() -> None:
    _, rule, row = markdown_table([ALONE]).splitlines()
    assert rule == "| --- | --- | --: | --: | --: | --- | --: | --: | --: | --- | --- |"
    assert row == "| bytes | MB | 2 | 1.95 | 1.95 | – | – | – | – | < 2 | pass |"


def test_the_json_keeps_every_value_and_tells_absent_from_zero() -> None:
    (entry,) = plain([COUNT])
    assert entry == {
        "measure": "requests",
        "unit": "",
        "median": 1,
        "p95": 1,
        "values": [1],
        "beside": None,
        "beside_median": None,
        "beside_p95": None,
        "beside_values": [],
        "ratio": None,
        "budget": "≤ 0",
        "is_kept": False,
    }


def test_a_walk_leaves_one_and_two_industries_chosen_in_turn() -> None:
    chosen: set[str] = set()
    counts = []
    for industry in walk(["a", "b", "c", "d"], 6):
        chosen ^= {industry}
        counts.append(len(chosen))
    assert counts == [1, 2, 1, 2, 1, 2]


def test_a_word_is_typed_letter_by_letter() -> None:
    assert keystrokes(["xa", "氢"]) == ["x", "xa", "氢"]


def test_the_other_pages_prepare_the_choices_that_the_clicks_make() -> None:
    clicks = walk(["a", "b", "c"], 5)
    assert chosen_after(clicks) == [("a",), ("a", "b"), ("b",), ("b", "c"), ("c",)]
