"""What was looked for and not found agrees with the rows."""

from dashboard.messages import catalogue
from tests.data.real_seeds import seed_rows

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
NUMBERS = {6: "six", 10: "ten"}


def test_the_state_of_moves_is_that_of_the_newest_source() -> None:
    published = {row["source_id"]: row["published"] for row in seed_rows("sources")}
    newest = max(published[row["source_id"]] for row in seed_rows("relocations"))
    year, month = newest.split("-")[:2]
    text = catalogue()["data.gap.moves"]
    assert f"after {MONTHS[int(month) - 1]} {year}" in text["en"]
    assert f"{year}年{int(month)}月以后" in text["zh"]


def test_counties_without_a_statement_are_counted() -> None:
    verified: dict[str, set[str]] = {
        row["adcode"]: set() for row in seed_rows("regions") if row["level"] == "county"
    }
    for row in seed_rows("focus"):
        if row["region_id"] in verified:
            verified[row["region_id"]].add(row["verification"])
    none = sum(kinds == set() for kinds in verified.values())
    recalled = sum(kinds == {"recalled"} for kinds in verified.values())
    text = catalogue()["data.gap.county"]
    assert f"{NUMBERS[none].capitalize()} counties have no focus statement" in text["en"]
    assert f"{NUMBERS[recalled]} only unverified ones" in text["en"]
    assert f"{none}个区县没有产业重点表述" in text["zh"]
    assert f"{recalled}个只有待核实的表述" in text["zh"]
