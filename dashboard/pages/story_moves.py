"""The values of the story on Xiong'an and who moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.pages.facts import WHOLE_MOVES
from dashboard.pages.story_value import XIONGAN, Value, Values, count, count_of, year_value
from dashboard.pages.words import name_of

if TYPE_CHECKING:
    from dashboard.pages.facts import Facts, Row


PLAN_YEAR = 2023
STATUSES = ("operating", "under_construction", "announced", "registered")


def xiongan(facts: Facts) -> Values:
    """Name where Xiong'an lies, and since when it is planned."""
    figures = {row["metric_id"]: row for row in facts.rows("?tab=xiongan", "figures")}
    distance = facts.tables["xiongan"]["distance"]
    [announced] = [row for row in facts.plan if row["statement_id"] == "xiongan-announced"]
    return {
        "xiongan_year": year_value(announced["year"], announced["source_id"]),
        "distance": _kilometres(figures["measured"]["value"], "derived"),
        "rounded": _kilometres(figures["article"]["value"], "article"),
        "bearing": Value(
            distance["bearing_deg"], distance["compass_en"], distance["compass_zh"], "derived"
        ),
    }


def _kilometres(value: float, source_ids: str) -> Value:
    return Value(value, f"{value:g} km", f"{value:g}公里", source_ids)


def moved_here(facts: Facts, kind: str = "") -> list[Row]:
    """List the single organisations whose move leads to Xiong'an, of a kind or of all."""
    return [
        facts.moves[key]
        for key in facts.organisations
        if facts.moves[key]["adcode"] == XIONGAN and kind in ("", facts.moves[key]["kind"])
    ]


def _by_status(name: str, rows: list[Row]) -> Values:
    return {
        f"{name}_{status}": count_of([row for row in rows if row["status"] == status])
        for status in STATUSES
    }


def moved(facts: Facts) -> Values:
    """Count the organisations that lead to Xiong'an."""
    rows = moved_here(facts)
    # A body that was founded there has not moved.
    whole = [row for row in rows if row["move_type"] in WHOLE_MOVES and row["from_adcode"]]
    working = [row for row in whole if row["status"] == "operating"]
    early = [row for row in working if row["opened_year"] and row["opened_year"] < PLAN_YEAR]
    return {
        "moves_all": count(len(rows)),
        **_by_status("moves", rows),
        "whole_operating": count_of(working),
        "whole_early": count(len(early)),
        "whole_building": count_of([row for row in whole if row["status"] == "under_construction"]),
        "plan_year": year_value(PLAN_YEAR),
    }


def unopened(facts: Facts) -> Values:
    """Count universities and government agencies."""
    universities = moved_here(facts, "university")
    agencies = [row for row in facts.moves.values() if row["kind"] == "government_agency"]
    elsewhere = [row for row in agencies if row["adcode"] != XIONGAN]
    place = facts.regions[elsewhere[0]["adcode"]]
    return {
        **_by_status("universities", universities),
        "universities": count_of(universities),
        "agencies_here": count(len(agencies) - len(elsewhere)),
        "agencies_elsewhere": count_of(elsewhere),
        "agencies_place": Value(0, name_of(place, "en"), name_of(place, "zh")),
        "agencies_places": count(len({row["adcode"] for row in elsewhere})),
    }
