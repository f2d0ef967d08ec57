"""Messages and order of faults."""

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


def test_a_fault_that_repeats_another_is_reported_with_it() -> None:
    role = ("role", "leed", "is not one of lead, core, support", "Write one of them")
    faults = [SeedFault("focus.csv", line, *role) for line in (9, 3, 4, 5, 7)]
    error = InputError([*faults, SeedFault("focus.csv", 8, "year", "99", "is not a year", "Do")])
    assert error.count == 2
    assert str(error).splitlines() == [
        (
            'seeds/focus.csv line 3, role: "leed" is not one of lead, core, support. '
            "Write one of them. The same in focus.csv lines 4, 5, 7 and 1 more."
        ),
        'seeds/focus.csv line 8, year: "99" is not a year. Do.',
    ]


def test_faults_that_follow_from_a_row_are_reported_with_the_fault_of_that_row() -> None:
    cause = "regions:130600"
    unknown = ("130600", "is not an adcode of regions.csv", "Correct it", cause)
    error = InputError(
        [
            SeedFault("events.csv", 2, "region_ids", *unknown),
            SeedFault("focus.csv", 4, "region_id", *unknown),
            SeedFault("focus.csv", 6, "region_id", *unknown),
            SeedFault("regions.csv", 0, "adcode", "130600", "has no row", "Add it", cause),
        ]
    )
    assert error.count == 1
    assert str(error) == (
        'seeds/regions.csv, adcode: "130600" has no row. Add it. '
        "It leads to faults in events.csv line 2; focus.csv lines 4, 6."
    )
