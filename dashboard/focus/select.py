"""What each chart of the Focus tab shows, as plain arrays.

Every function takes the lookup and a view and only picks, counts and sorts.
`browser/focus_select.js` is its twin; a property test holds the two to the same values. Region
ids, never names, key the arrays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard.focus.select_map import select_map
from dashboard.focus.select_profile import select_profile
from dashboard.focus.strengths import LEAD, SUPPORT, hides, parts_of, strengths_of
from dashboard.lookup import NONE, Lookup, chosen_rows, is_hidden, strength
from dashboard.messages import message
from dashboard.tables.page import PARTS

if TYPE_CHECKING:
    from dashboard.view import View

Selection = dict[str, Any]

_LETTERS = ("", "S", "C", "L", "S", "C", "L")


class _Bar(NamedTuple):
    key: tuple[int, ...]
    region_id: str
    parts: list[int]
    strongest: int


def select_focus(lookup: Lookup, view: View) -> dict[str, Selection]:
    """Choose what every chart of the tab shows."""
    return {
        "map": select_map(lookup, view),
        "matrix": select_matrix(lookup, view),
        "ranking": select_ranking(lookup, view),
        "profile": select_profile(lookup, view),
    }


def select_matrix(lookup: Lookup, view: View) -> Selection:
    """Choose the matrix's cells.

    Returns:
        rows: ids of the level's regions, then of the zones. z, text: strength and letters by row
        and column, a column for every industry. chosen: the chosen columns. veil: what dims the
        others in a picture.
    """
    rows = lookup.level_rows[view.level] + lookup.level_rows["zone"]
    cells = lookup.cells[view.recalled]
    width = len(lookup.tables["industries"]["id"])
    z = [[NONE] * width for _ in rows]
    text = [[""] * width for _ in rows]
    for number, region in enumerate(rows):
        for industry, cell in cells.get(region, {}).items():
            z[number][industry] = strength(lookup, view, cell)
            text[number][industry] = cell_text(lookup, view, cell)
    chosen = chosen_rows(lookup, view)
    return {
        "rows": [lookup.tables["regions"]["id"][row] for row in rows],
        "z": z,
        "text": text,
        "chosen": chosen,
        "veil": {
            "z": [[None if column in chosen else 1 for column in range(width)]],
            "x": [column - 0.5 for column in range(width + 1)],
            "y": [-0.5, len(rows) - 0.5],
        },
    }


def select_ranking(lookup: Lookup, view: View) -> Selection:
    """Rank the level's regions.

    Several industries: by their number, then by how many lead, then core. One industry: recent
    statements first, by role, then by number of independent sources.

    Returns:
        ids, best first, regions with a statement only; lead, core, support, older: lengths of the
        bar's parts (chosen industries, or independent sources where one industry is chosen);
        numbers, ends, labels, range: where each bar lies and ends, what stands behind it, the axis.
        hidden: ids of regions whose role is filtered out. without: ids of those without a role.
    """
    industries = chosen_rows(lookup, view)
    is_single = len(industries) == 1
    region_ids = lookup.tables["regions"]["id"]
    bars = []
    hidden: list[str] = []
    without: list[str] = []
    for number, row in enumerate(lookup.level_rows[view.level]):
        values = [value for value in strengths_of(lookup, view, row, industries) if value != NONE]
        if not values:
            others = hidden if hides(lookup, view, row, industries) else without
            others.append(region_ids[row])
            continue
        parts = parts_of(values)
        key: tuple[int, ...] = (-len(values), -parts[0], -parts[1], number)
        if is_single:
            parts = _sources_by_role(lookup, view, row, industries[0])
            key = (-values[0], -sum(parts), number)
        bars.append(_Bar(key, region_ids[row], parts, max(values)))
    bars.sort(key=lambda bar: bar.key)
    return {
        "is_single": is_single,
        "ids": [bar.region_id for bar in bars],
        **{part: [bar.parts[place] for bar in bars] for place, part in enumerate(PARTS)},
        "strongest": [bar.strongest for bar in bars],
        "numbers": list(range(len(bars))),
        "ends": (ends := [sum(bar.parts) for bar in bars]),
        "labels": [_bar_label(view, bar, is_single=is_single) for bar in bars],
        # Room for the label behind the longest bar.
        "range": [0, max([*ends, 1]) * (2 if is_single else 1.25)],
        "hidden": hidden,
        "without": without,
    }


def cell_text(lookup: Lookup, view: View, cell: int) -> str:
    """Spell a cell: its letter, ? low trust, – filtered out, □ regional only, • stated inside."""
    table = lookup.tables["cells"]
    z = strength(lookup, view, cell)
    if is_hidden(lookup, view, cell):
        return "–"
    if z != NONE:
        return _LETTERS[z] + ("?" if table["is_low_trust"][cell] else "")
    if table["is_regional"][cell]:
        return "□"
    return "•" if table["is_inside"][cell] else ""


def _bar_label(view: View, bar: _Bar, *, is_single: bool) -> str:
    """Say how many industries, or the role and how many of its sources say that role."""
    total = sum(bar.parts)
    if not is_single:
        return str(total)
    part = "older" if bar.strongest < SUPPORT else PARTS[LEAD - bar.strongest]
    values = {"role": message(f"role.{part}", view.lang), "total": total}
    if not total:
        return message("ranking.label.none", view.lang, **values)
    count = bar.parts[PARTS.index(part)]
    kind = "all" if count == total else "some"
    return message(f"ranking.label.{kind}", view.lang, count=count, **values)


def _sources_by_role(lookup: Lookup, view: View, row: int, industry: int) -> list[int]:
    cell = lookup.cells[view.recalled][row][industry]
    counts: list[int] = lookup.tables["cells"]["sources_by_role"][cell]
    return counts
