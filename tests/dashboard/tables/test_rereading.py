"""How many statements were read a second time."""

from pathlib import Path

from dashboard.tables.data import rereading
from data.read import read_columns

# scope, role, outcome, sources replaced
ROWS = [
    ("own", "lead", None, []),
    ("own", "lead", "holds", []),
    ("own", "core", "weaker_role", []),
    ("own", "core", "second_source", []),
    ("own", "lead", "added", []),
    ("own", "core", "contradicted", []),
    ("own", "support", "not_found", []),
    ("own", "lead", "better_source", ["s1", "s2"]),
    ("own", "core", "holds", ["s3"]),
    ("regional", "lead", None, []),
]


def test_a_replaced_statement_counts_though_its_row_is_gone() -> None:
    names = ("scope", "role", "reread", "replaced_source_ids")
    focus = dict(zip(names, map(list, zip(*ROWS, strict=True)), strict=True))
    assert rereading(focus) == {
        "first": 10,
        "again": 9,
        "holds": 2,
        "second_source": 1,
        "weaker_role": 1,
        "contradicted": 1,
        "not_found": 1,
        "better_source": 3,
        "added": 1,
        "leads": 4,
        "leads_again": 3,
    }


def test_759_of_the_1003_statements_of_the_first_reading_were_read_again(built: Path) -> None:
    counts = rereading(read_columns("focus", built))
    assert (counts["first"], counts["again"]) == (1003, 759)
    assert counts["leads"] < 396, "what was read again got weaker"
