"""The table behind the Plan tab, and the picture of it."""

from typing import Any

from tests.dashboard.small_engines import small_engine, whole_link


def rows_of(query: str) -> list[dict[str, Any]]:
    return small_engine("plan").rows(whole_link("plan", query), "plan")


def test_a_row_has_the_judgement_the_ends_and_the_sources() -> None:
    rows = {row["statement_id"]: row for row in rows_of("")}
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
    assert [row["verdict"] for row in rows.values()] == [
        "on_course", "unknown", "on_course", "not_borne_out"
    ]  # fmt: skip
    assert rows["agencies"]["claim_zh"] == "机构迁移"


def test_what_is_not_held_stays_empty() -> None:
    chips = rows_of("industries=chips")[0]
    assert (chips["value"], chips["count"], chips["as_of"]) == (None, None, None)
    assert (chips["source"], chips["verification"]) == ("", "")


def test_the_picture_says_what_was_judged() -> None:
    [table] = small_engine("plan").picture("tab=plan", "plan")["data"]
    assert [column[3].replace("<br>", " ") for column in table["cells"]["values"]] == [
        "Agencies moved. (2023-05-23)",
        "Direct evidence",
        "Not borne out",
        "None. As of sources up to 2024-02-01.",
    ]
    [table] = small_engine("plan").picture("tab=plan&lang=zh&theme=dark", "plan")["data"]
    assert table["header"]["values"][1] == "<b>证据</b>"
    assert table["cells"]["values"][0][0].replace("<br>", "") == "机器人。（2023-05-23）"
