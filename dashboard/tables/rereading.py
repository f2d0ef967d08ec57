"""How many statements of places were read a second time, and what came of it.

A statement that a better source replaced has no row any more: the row that took its place lists the
source it stood on in `replaced_source_ids`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.tables.columns import Columns

# Outcomes of rows of the first reading that are still there.
_KEPT = ("holds", "second_source", "weaker_role", "contradicted", "not_found")


def rereading(focus: Columns) -> dict[str, int]:
    """Count the outcomes of the second reading.

    Args:
        focus: scope, role, reread and replaced_source_ids; only rows of scope own count.

    Returns:
        first: statements of the first reading; again: those read a second time; each outcome by
        its name; leads: statements that name a lead now; leads_again: those of them that were read
        again or come from the second reading.
    """
    rows = [row for row, scope in enumerate(focus["scope"]) if scope == "own"]
    outcomes = [focus["reread"][row] for row in rows]
    replaced = sum(len(focus["replaced_source_ids"][row]) for row in rows)
    counts = {outcome: outcomes.count(outcome) for outcome in _KEPT}
    again = sum(counts.values()) + replaced
    leads = [row for row in rows if focus["role"][row] == "lead"]
    return {
        "first": outcomes.count(None) + again,
        "again": again,
        **counts,
        "better_source": replaced,
        "added": outcomes.count("added"),
        "leads": len(leads),
        "leads_again": sum(focus["reread"][row] is not None for row in leads),
    }
