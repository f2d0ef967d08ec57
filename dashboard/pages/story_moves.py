"""The values of the story on Xiong'an and who moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.pages.story_value import XIONGAN, Value, Values, cited_in, count, year_value
from dashboard.pages.words import name_of

if TYPE_CHECKING:
    from dashboard.pages.facts import Facts, Row


PLAN_YEAR = 2023
_WHOLE_MOVES = ("headquarters", "whole_move")
STATUSES = ("operating", "under_construction", "announced", "registered")
_MEASURED = "measured"


def xiongan(facts: Facts) -> Values:
    """Name where Xiong'an lies, and since when it is planned."""
    figures = {row["metric_id"]: row for row in facts.rows("?tab=xiongan", "figures")}
    measured, rounded = figures[_MEASURED], figures["article"]
    distance = facts.tables["xiongan"]["distance"]
    [announced] = [row for row in facts.plan if row["statement_id"] == "xiongan-announced"]
    number = f"{measured['value']:g}"
    return {
        "xiongan_year": year_value(announced["year"], announced["source_id"]),
        "distance": Value(measured["value"], f"{number} km", f"{number}公里", "derived"),
        "rounded": Value(
            rounded["value"],
            f"{rounded['value']:g} km",
            f"{rounded['value']:g}公里",
            "article",
        ),
        "bearing": Value(
            distance["bearing_deg"], distance["compass_en"], distance["compass_zh"], "derived"
        ),
    }


def moved_here(facts: Facts, kind: str = "") -> list[Row]:
    """List the single organisations whose move leads to Xiong'an, of a kind or of all."""
    return [
        facts.moves[key]
        for key in facts.organisations
        if facts.moves[key]["adcode"] == XIONGAN and kind in ("", facts.moves[key]["kind"])
    ]


def moved(facts: Facts) -> Values:
    """Count the organisations that lead to Xiong'an."""
    rows = moved_here(facts)
    # A body that was founded there has not moved.
    whole = [row for row in rows if row["move_type"] in _WHOLE_MOVES and row["from_adcode"]]
    working = [row for row in whole if row["status"] == "operating"]
    early = [row for row in working if row["opened_year"] and row["opened_year"] < PLAN_YEAR]
    return {
        "moves_all": count(len(rows)),
        **{
            f"moves_{status}": count(len(found), cited_in(found))
            for status in STATUSES
            for found in [[row for row in rows if row["status"] == status]]
        },
        "whole_operating": count(len(working), cited_in(working)),
        "whole_early": count(len(early)),
        "whole_building": count(
            sum(row["status"] == "under_construction" for row in whole),
            cited_in(row for row in whole if row["status"] == "under_construction"),
        ),
        "plan_year": year_value(PLAN_YEAR),
    }


def unopened(facts: Facts) -> Values:
    """Count universities and government agencies."""
    universities = moved_here(facts, "university")
    agencies = [row for row in facts.moves.values() if row["kind"] == "government_agency"]
    found = {
        f"universities_{status}": count(len(rows), cited_in(rows))
        for status in STATUSES
        for rows in [[row for row in universities if row["status"] == status]]
    }
    elsewhere = [row for row in agencies if row["adcode"] != XIONGAN]
    place = facts.regions[elsewhere[0]["adcode"]]
    return {
        **found,
        "universities": count(len(universities), cited_in(universities)),
        "agencies_here": count(len(agencies) - len(elsewhere)),
        "agencies_elsewhere": count(len(elsewhere), cited_in(elsewhere)),
        "agencies_place": Value(0, name_of(place, "en"), name_of(place, "zh")),
        "agencies_places": count(len({row["adcode"] for row in elsewhere})),
    }
