"""What the Plan tab shows, as plain arrays. Twin: `browser/plan_select.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.lookup import chosen_rows
from dashboard.view import ALL

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Selection = dict[str, Any]

LEVELS = ("direct", "proxy", "none")
DIRECTIONS = ("toward", "away", "no_clear_change", "not_applicable")


def select_plan(lookup: Lookup, view: View) -> dict[str, Selection]:
    """Choose the statements to show, with the counts that sum them up.

    Returns:
        Under `plan`: ids and rows of the statements in the report's order; total, of all; levels
        and directions, how many of the shown have each; differing and split, the ids of those;
        items, the rows of the items shown under each statement.
    """
    table = lookup.tables["plan"]["statements"]
    rows = _chosen(lookup, view)

    def count(name: str, value: str) -> int:
        return sum(table[name][row] == value for row in rows)

    return {
        "plan": {
            "ids": [table["id"][row] for row in rows],
            "rows": rows,
            "total": len(table["id"]),
            "levels": {level: count("level", level) for level in LEVELS},
            "directions": {way: count("direction", way) for way in DIRECTIONS},
            "differing": [table["id"][row] for row in rows if table["is_differing"][row]],
            "split": [table["id"][row] for row in rows if table["is_split"][row]],
            "items": [items_of(lookup, view, row) for row in rows],
        }
    }


def parts_of(lookup: Lookup, statement: int) -> list[int]:
    """List the rows of a statement's parts."""
    table = lookup.tables["plan"]["statements"]
    first = table["first"][statement]
    return list(range(first, first + table["size"][statement]))


def items_of(lookup: Lookup, view: View, statement: int) -> list[int]:
    """List the rows of a statement's items, those from memory only if the reader wants them."""
    plan = lookup.tables["plan"]
    shown = []
    for part in parts_of(lookup, statement):
        first = plan["parts"]["first"][part]
        shown += [
            item
            for item in range(first, first + plan["parts"]["size"][part])
            if view.recalled == "show" or not plan["items"]["is_recalled"][item]
        ]
    return shown


def sources_of(lookup: Lookup, statement: int) -> list[int]:
    """List the sources that a statement's evidence rests on, each once.

    Of a course those are the sources of its first and last value; values between and recalled ones
    decide nothing.
    """
    plan = lookup.tables["plan"]
    found: dict[int, None] = {}
    for part in parts_of(lookup, statement):
        first = plan["parts"]["first"][part]
        for item in range(first, first + plan["parts"]["size"][part]):
            if plan["items"]["state"][item] != "other":
                found.update(dict.fromkeys(plan["items"]["sources"][item]))
    return list(found)


def _chosen(lookup: Lookup, view: View) -> list[int]:
    table = lookup.tables["plan"]["statements"]
    rows = list(range(len(table["id"])))
    if not is_narrowed(view):
        return rows
    wanted = set(chosen_rows(lookup, view))
    return [row for row in rows if wanted & set(table["industries"][row])]


def is_narrowed(view: View) -> bool:
    """Tell whether the reader chose industries that narrow the statements."""
    return bool(view.industries) and view.industries != (ALL,)
