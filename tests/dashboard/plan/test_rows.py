"""The table behind the Plan tab, and the picture of it."""

from __future__ import annotations

from dashboard.plan.rows import plan_entries, plan_rows
from tests.dashboard.plan.small import plan_lookup
from tests.dashboard.small import view_of
from tests.dashboard.small_engines import small_engine

LOOKUP = plan_lookup()


def test_a_row_has_the_judgement_the_ends_and_the_sources() -> None:
    rows = {row["statement_id"]: row for row in plan_rows(LOOKUP, view_of(""))}
    assert list(rows) == ["robots", "chips", "air", "agencies"]
    air = rows["air"]
    assert (air["level"], air["direction"], air["unit"]) == ("direct", "toward", "µg/m3")
    assert (air["first_year"], air["first_value"], air["year"], air["value"]) == (
        2013, 90.5, 2024, 30
    )  # fmt: skip
    assert air["source"] == "Bulletin; Paper"
    assert air["url"] == "; https://example.org/paper"
    assert air["verification"] == "seen"
    assert rows["robots"]["industry_ids"] == "robotics"
    assert rows["robots"]["basis"] == "clusters; cells"
    assert rows["agencies"]["is_differing"] is True


def test_what_is_not_held_stays_empty() -> None:
    chips = plan_rows(LOOKUP, view_of("industries=chips"))[0]
    assert (chips["value"], chips["count"], chips["as_of"]) == (None, None, None)
    assert (chips["source"], chips["verification"]) == ("", "")


def test_the_picture_says_what_was_judged() -> None:
    entries = plan_entries(LOOKUP, view_of(""))
    assert [column[3] for column in entries] == [
        "Agencies moved. (2023-05-23)",
        "Direct evidence",
        "No clear change · Differs from the record",
        "None. As of sources up to 2024-02-01.",
    ]
    [table] = small_engine("plan").picture("tab=plan&lang=zh&theme=dark", "plan")["data"]
    assert table["header"]["values"][1] == "<b>证据</b>"
    assert table["cells"]["values"][0][0].replace("<br>", "") == "机器人。 (2023-05-23)"
