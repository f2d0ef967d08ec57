"""How strongly places name the chosen industries. Twin: in `browser/focus_select.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.lookup import NONE, Lookup, is_hidden, strength

if TYPE_CHECKING:
    from dashboard.view import View

LEAD, CORE, SUPPORT = 6, 5, 4


def strengths_of(lookup: Lookup, view: View, row: int, industries: list[int]) -> list[int]:
    """List the strengths of a place on the given industries, in their order."""
    cells = lookup.cells[view.recalled].get(row, {})
    return [strength(lookup, view, cells.get(industry)) for industry in industries]


def any_flag(lookup: Lookup, view: View, row: int, industries: list[int], flag: str) -> bool:
    """Tell whether a cell of a place on the given industries has a flag."""
    cells = lookup.cells[view.recalled].get(row, {})
    table = lookup.tables["cells"]
    return any(table[flag][cells[industry]] for industry in industries if industry in cells)


def hides(lookup: Lookup, view: View, row: int, industries: list[int]) -> bool:
    """Tell whether the role filter hides what a place says of one of the industries."""
    cells = lookup.cells[view.recalled].get(row, {})
    return any(is_hidden(lookup, view, cells.get(industry)) for industry in industries)


def parts_of(values: list[int]) -> list[int]:
    """Count strengths by PARTS; what is not recent is older."""
    recent = [values.count(code) for code in (LEAD, CORE, SUPPORT)]
    return [*recent, sum(1 for value in values if NONE < value < SUPPORT)]
