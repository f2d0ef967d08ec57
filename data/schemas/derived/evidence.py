"""The tables with the evidence on the plan's statements, see `data.evidence`."""

from data.evidence.part import DIRECTIONS, LEVELS, MEASURES, STATES
from data.schemas.choices import PLAN_TESTS
from data.schemas.derived.columns import DerivedTable, choice, column, flag

_STATEMENT = column("statement_id", "key", "Statement of plan")
_PART = column("part", "integer", "Number of the comparison within its statement, from 1")
_LEVEL = choice("level", LEVELS, "Level of the evidence: direct, a proxy, or none")
_DIRECTION = choice(
    "direction", DIRECTIONS, "Direction; not_applicable: a plain fact, or not judged"
)
_ENDS = (
    column("first_year", "year", "Year of the first value read; absent where there is none",
           known=False),
    column("first_value", "number", "First value read, in the unit of the row", known=False),
    column("last_year", "year", "Year of the last value read, of the newest list or statement, or "
           "of the newest source on moves", known=False),
    column("last_value", "number", "Last value read, in the unit of the row", known=False),
)  # fmt: skip
_UNITS = (
    column("unit_en", "text", "Unit of the values", known=False),
    column("unit_zh", "text", "The same in Chinese", known=False),
)

EVIDENCE = {
    "evidence": DerivedTable(
        "Level and direction of the evidence on a statement of the plan, by the rule in "
        "data/evidence/judge.py",
        (
            _STATEMENT,
            choice("test", PLAN_TESTS, "The comparison that tests it"),
            _LEVEL,
            _DIRECTION,
            flag("differing", "It claims that bodies have moved, and none that moved is in use"),
            flag("split", "Its main comparisons have different directions"),
            column("basis", "list", "Tables it is based on"),
            column("indicator_id", "key", "Indicator compared", refers="indicator", known=False),
            column("region_ids", "list", "Regions compared or counted in", refers="place"),
            *_ENDS,
            *_UNITS,
            column("count", "integer", "Clusters, city-level regions that name an industry, or "
                   "bodies moved and in use; absent where nothing is counted", known=False),
            column("as_of", "text", "Newest day on which a source of the moves came out; for "
                   "others the last year", known=False),
            column("note_en", "text", "Summary of the evidence, in a sentence or two"),
            column("note_zh", "text", "The same in Chinese"),
        ),
        ("statement_id",),
    ),
    "evidence_parts": DerivedTable(
        "One comparison of the evidence on a statement of the plan",
        (
            _STATEMENT,
            _PART,
            choice("measure", MEASURES, "What is compared: level of an indicator, ratio to or "
                   "difference from Beijing, national clusters, places that name an industry, "
                   "moves to Xiong'an, an event, a distance"),
            column("region_id", "key", "Region it is of", refers="place", known=False),
            column("industry_id", "key", "Industry it is of", refers="industry", known=False),
            flag("main", "Counts for the level and direction; otherwise it is only reported"),
            _LEVEL,
            _DIRECTION,
            *_ENDS,
            column("change_pct", "number", "From the first to the last value", unit="% of the "
                   "first value", known=False),
            *_UNITS,
        ),
        ("statement_id", "part"),
    ),
    "evidence_items": DerivedTable(
        "A value or row that a comparison is based on or lists",
        (
            _STATEMENT,
            _PART,
            column("item", "key", "Region and year of a value, region and industry of a cell, or "
                   "the key of a cluster, relocation or event"),
            choice("state", STATES, "basis: a first or last value; other: a value between, or a "
                   "recalled one; otherwise the role, or the state of a move"),
            column("year", "year", "Year it is about; absent: not known", known=False),
            column("value", "number", "Value, in the unit of its part", known=False),
            choice("verification", ("seen", "recalled"), "seen: read in a source; recalled: from "
                   "general knowledge, shown but never counted"),
            column("source_ids", "list", "Sources"),
        ),
        ("statement_id", "part", "item"),
    ),
}  # fmt: skip
