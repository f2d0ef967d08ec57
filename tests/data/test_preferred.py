"""Which of several values of one thing the seeds prefer."""

from collections import defaultdict

from tests.data.real_seeds import seed_rows

# Our own means of daily values measure something else than a bulletin does.
OWN_MEASURE = "computed:"


def test_a_value_that_was_read_is_preferred_to_one_that_waits_for_a_source() -> None:
    by_thing = defaultdict(list)
    for row in seed_rows("observations"):
        by_thing[row["region_id"], row["indicator_id"], row["year"]].append(row)
    found = [
        thing
        for thing, rows in by_thing.items()
        if any(row["verification"] == "recalled" and row["is_preferred"] == "yes" for row in rows)
        and any(
            row["verification"] == "seen" and not row["vintage"].startswith(OWN_MEASURE)
            for row in rows
        )
    ]
    assert found == []
