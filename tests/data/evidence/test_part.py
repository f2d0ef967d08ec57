"""Levels and directions of parts and of statements."""

import pytest

from data.evidence.part import Part, change_pct, direction, overall_direction, overall_level


def part(level: str, direction: str, *, is_main: bool = True) -> Part:
    return Part("level", level, direction=direction, is_main=is_main)


@pytest.mark.parametrize(
    ("change", "better", "expected"),
    [
        pytest.param(-60.0, "lower_is_better", "toward", id="a decrease, lower is better"),
        pytest.param(60.0, "lower_is_better", "away", id="an increase, lower is better"),
        pytest.param(5.0, "higher_is_better", "toward", id="exactly the limit is a change"),
        pytest.param(-4.99, "higher_is_better", "no_clear_change", id="below the limit"),
        pytest.param(60.0, "neutral", "not_applicable", id="neither direction is better"),
        pytest.param(None, "higher_is_better", "not_applicable", id="from zero"),
    ],
)
def test_the_direction_of_a_change_depends_on_the_indicator(
    change: float | None, better: str, expected: str
) -> None:
    assert direction(change, better, 5.0) == expected


def test_a_change_is_in_percent_of_the_first_value() -> None:
    assert change_pct(80, 20) == -75
    assert change_pct(0, 20) is None


@pytest.mark.parametrize(
    ("parts", "level", "direction"),
    [
        pytest.param([], "none", "not_applicable", id="no data"),
        pytest.param([part("direct", "toward")] * 2, "direct", "toward", id="all the same"),
        pytest.param([part("direct", "away")], "direct", "away", id="away"),
        pytest.param(
            [part("direct", "toward"), part("direct", "away")],
            "direct", "no_clear_change", id="they disagree",
        ),
        pytest.param(
            [part("direct", "toward"), part("none", "not_applicable")],
            "proxy", "not_applicable", id="one cannot be judged",
        ),
        pytest.param(
            [part("direct", "toward"), part("proxy", "not_applicable", is_main=False)],
            "direct", "toward", id="other parts do not count",
        ),
        pytest.param(
            [part("none", "not_applicable"), part("proxy", "not_applicable", is_main=False)],
            "proxy", "not_applicable", id="other parts are still data",
        ),
    ],
)  # fmt: skip
def test_a_statement_has_the_combined_level_and_direction_of_its_main_parts(
    parts: list[Part], level: str, direction: str
) -> None:
    assert overall_level(parts) == level
    assert overall_direction(parts) == direction
