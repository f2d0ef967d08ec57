"""Messages and order of faults."""

from __future__ import annotations

from data.errors import InputError, SeedFault


def test_a_fault_message_has_place_value_problem_and_remedy() -> None:
    fault = SeedFault(
        "focus.csv", 12, "role", "leed", "is not one of lead, core, support", "Write one of them"
    )
    assert str(fault) == (
        'seeds/focus.csv line 12, role: "leed" is not one of lead, core, support. '
        "Write one of them."
    )


def test_a_value_is_escaped_and_shortened_in_a_message() -> None:
    fault = SeedFault("a.csv", 2, "b", "x\x1b[2J\n" + "y" * 200, "is wrong", "Correct it")
    assert str(fault).startswith('seeds/a.csv line 2, b: "x\\x1b[2J\\nyyy')
    assert len(str(fault)) < 140


def test_faults_are_sorted_by_file_and_line() -> None:
    late, early = (SeedFault("b.csv", line, "", "", "is wrong", "Correct it") for line in (10, 9))
    assert InputError([late, early]).faults == [early, late]
