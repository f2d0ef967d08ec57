"""Up to four regions side by side. Twin: `browser/structure_compare.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.lookup import NONE
from dashboard.structure.scene import place_of, top_sections, value_of

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Selection = dict[str, Any]

COMPARED_MAX = 4
_RECENT = 3


def compared(view: View) -> list[str]:
    """List the regions compared: the chosen one, then the others."""
    ids = [view.region, *view.compare] if view.region else list(view.compare)
    return list(dict.fromkeys(ids))[:COMPARED_MAX]


def select_compare(lookup: Lookup, view: View) -> Selection:
    """Choose what stands side by side.

    Returns:
        ids; figures: by indicator that any region has, its latest row by region, -1 for none;
        places: the place whose sectors are told, -1 for none; sectors: by region, section and
        value of those that stand out; only: by region, industries that none of the others names,
        strongest first (empty for a single region); shared: industries named by two or more (or by
        the single region) with the role by region (0 none, 1-3 older, 4-6 recent), strongest
        first.
    """
    ids = compared(view)
    rows = [lookup.region_row[key] for key in ids]
    places = [place_of(lookup, key) for key in ids]
    roles = [_roles(lookup, view, row) for row in rows]
    return {
        "ids": ids,
        "figures": _figures(lookup, view, rows),
        "places": [-1 if place is None else place for place in places],
        "sectors": [
            []
            if place is None
            else [
                {"section": section, "value": value_of(lookup, view, place, section)}
                for section in top_sections(lookup, view, place)
            ]
            for place in places
        ],
        "only": [_only(roles, number) for number in range(len(roles))],
        "shared": _shared(roles),
    }


def _roles(lookup: Lookup, view: View, region: int) -> dict[int, int]:
    """Give the region's own role in each industry that it names, by industry row."""
    table = lookup.tables["cells"]
    found = {}
    for industry, cell in sorted(lookup.cells[view.recalled].get(region, {}).items()):
        role = table["role"][cell]
        if role:
            found[industry] = role if table["is_faded"][cell] else role + _RECENT
    return found


def _only(roles: list[dict[int, int]], number: int) -> list[dict[str, int]]:
    if len(roles) == 1:
        return []
    others = {
        industry for place, named in enumerate(roles) if place != number for industry in named
    }
    alone = [
        (-role, industry) for industry, role in roles[number].items() if industry not in others
    ]
    return [{"industry": industry, "role": -role} for role, industry in sorted(alone)]


def _shared(roles: list[dict[int, int]]) -> list[dict[str, Any]]:
    least = min(2, len(roles))
    industries = sorted({industry for named in roles for industry in named})
    found = []
    for industry in industries:
        of_regions = [named.get(industry, NONE) for named in roles]
        if sum(1 for role in of_regions if role != NONE) >= least:
            found.append((-max(of_regions), -sum(of_regions), industry, of_regions))
    return [
        {"industry": industry, "roles": of_regions} for _, _, industry, of_regions in sorted(found)
    ]


def _figures(lookup: Lookup, view: View, regions: list[int]) -> list[dict[str, Any]]:
    table = lookup.tables["figures"]
    latest: dict[tuple[int, int], int] = {}
    for row, region in enumerate(table["region"]):
        if view.recalled == "hide" and table["is_recalled"][row]:
            continue
        key = (table["indicator"][row], region)
        if key not in latest or table["year"][row] > table["year"][latest[key]]:
            latest[key] = row
    found = []
    for indicator in range(len(lookup.tables["indicators"]["id"])):
        of_regions = [latest.get((indicator, region), -1) for region in regions]
        if any(row >= 0 for row in of_regions):
            found.append({"indicator": indicator, "rows": of_regions})
    return found
