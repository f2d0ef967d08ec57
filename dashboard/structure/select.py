"""What each chart of the Structure tab shows, as plain arrays. Twin: `browser/structure_select.js`.

Regions are named by id, sections and entries by their row in the tab's tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.structure.compare import select_compare
from dashboard.structure.scene import (
    LIKENESS_BOUNDS,
    class_of,
    doubt_of,
    is_recalled,
    level_places,
    measure_of,
    own,
    place_of,
    quotient_of,
    scope_of,
    step_of,
    subject_of,
    value_of,
    value_words,
    why_hidden,
    year_of,
    year_row,
)
from dashboard.structure.select_map import select_map

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Selection = dict[str, Any]

GROUPS = ("chains", "five", "schemes", "national")


def select_structure(lookup: Lookup, view: View) -> dict[str, Selection]:
    """Choose what every chart of the tab shows."""
    return {
        "map": select_map(lookup, view),
        "sectors": select_sectors(lookup, view),
        "similarity": select_similarity(lookup, view),
        "chains": select_chains(lookup, view),
        "compare": select_compare(lookup, view),
    }


def select_sectors(lookup: Lookup, view: View) -> Selection:
    """Choose the cells of regions by sections.

    Returns:
        measure, year; rows: region ids; columns: rows of sections; hidden: why a column is not
        shown; z, values, text: class, value and its words by row and column; krugman: of the row,
        absent for listed companies; chosen: row and column chosen, -1 for none.
    """
    places = level_places(lookup, view)
    regions, tables = lookup.tables["regions"], own(lookup)
    columns = list(range(len(tables["sections"]["code"])))
    hidden = [why_hidden(lookup, view, section) for section in columns]
    ids = [regions["id"][tables["places"][place]] for place in places]
    subject = subject_of(lookup, view)
    at_place = place_of(lookup, view.region)
    return {
        "measure": measure_of(view),
        "year": year_of(lookup, view),
        "rows": ids,
        "columns": columns,
        "hidden": hidden,
        **_cells(lookup, view, places, hidden),
        "krugman": [_krugman(lookup, view, place) for place in places],
        "chosen": {
            "row": places.index(at_place) if at_place in places else -1,
            "column": subject.row if subject.kind == "section" else -1,
        },
    }


def select_similarity(lookup: Lookup, view: View) -> Selection:
    """Choose the cells of regions by regions: how alike their employment is.

    Returns:
        scope, year (of employment, whatever the measure); rows: region ids; z, values, text;
        krugman: by region; chosen: the chosen row, -1 for none.
    """
    tables = own(lookup)
    year = year_row(lookup, view)
    places = level_places(lookup, view)
    table = tables["similarity"][scope_of(view)][year]
    values = [[None if one == other else table[one][other] for other in places] for one in places]
    at_place = place_of(lookup, view.region)
    return {
        "scope": scope_of(view),
        "year": tables["years"][year],
        "rows": [lookup.tables["regions"]["id"][tables["places"][place]] for place in places],
        "z": [[step_of(value, LIKENESS_BOUNDS) for value in row] for row in values],
        "values": values,
        "text": [["" if value is None else percent(value) for value in row] for row in values],
        "krugman": [
            tables["krugman"][f"{scope_of(view)}_{view.benchmark}"][year][place] for place in places
        ],
        "chosen": places.index(at_place) if at_place in places else -1,
    }


def select_chains(lookup: Lookup, view: View) -> Selection:
    """Choose the chains, clusters and schemes by group, with who takes part.

    Returns:
        groups: name, list (row of the text that the layout stands in, -1 for none), entries: row,
        members and recalled_members as region rows; chosen: the row on the map, -1 for none.
    """
    tables = own(lookup)
    entries = tables["entries"]
    subject = subject_of(lookup, view)
    is_shown = view.recalled == "show"
    groups = []
    for group in GROUPS:
        rows = [
            row
            for row, of_group in enumerate(entries["group"])
            if of_group == group and (is_shown or not entries["is_recalled"][row])
        ]
        lists = tables["lists"]["group"]
        groups.append(
            {
                "group": group,
                "list": lists.index(group) if group in lists else -1,
                "entries": [
                    {
                        "row": row,
                        "members": entries["members"][row],
                        "recalled_members": entries["recalled_members"][row] if is_shown else [],
                    }
                    for row in rows
                ],
            }
        )
    return {"groups": groups, "chosen": subject.row if subject.kind == "entry" else -1}


def percent(value: float) -> str:
    """Write a likeness in percent, without decimals."""
    return str(int(value * 100 + 0.5))


def _cells(lookup: Lookup, view: View, places: list[int], hidden: list[str]) -> Selection:
    """Fill the cells; a star marks a doubtful value, or a count that rests on memory."""
    z: list[list[int]] = []
    values: list[list[float | None]] = []
    text: list[list[str]] = []
    for place in places:
        z.append([])
        values.append([])
        text.append([])
        for section, why in enumerate(hidden):
            value = None if why else value_of(lookup, view, place, section)
            quotient = None if why else quotient_of(lookup, view, place, section)
            star = "*" if value and _is_starred(lookup, view, place, section) else ""
            z[-1].append(class_of(view, quotient))
            values[-1].append(value)
            text[-1].append("" if value is None else value_words(view, value) + star)
    return {"z": z, "values": values, "text": text}


def _is_starred(lookup: Lookup, view: View, place: int, section: int) -> bool:
    doubt = doubt_of(lookup, view, place, section)
    return bool(doubt) or is_recalled(lookup, view, place, section)


def _krugman(lookup: Lookup, view: View, place: int) -> float | None:
    if measure_of(view) == "listed":
        return None
    name = f"{scope_of(view)}_{view.benchmark}"
    index: float | None = own(lookup)["krugman"][name][year_row(lookup, view)][place]
    return index
