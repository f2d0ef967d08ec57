"""What the profile of the Focus tab lists. Twin: in `browser/focus_select.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.lookup import ROLE_NAMES, Lookup, chosen_rows
from dashboard.view import ALL

if TYPE_CHECKING:
    from dashboard.view import View

Selection = dict[str, Any]


def select_profile(lookup: Lookup, view: View) -> Selection:
    """Choose what the profile of the chosen region lists; nothing chosen: the region as a whole.

    Returns:
        id; statements: rows, own before regional, chosen industries first, strongest role first,
        newest first (of the whole region: who names the industries that the reader chose);
        figures: per indicator with a value, its rows by year; sites, clusters: rows.
    """
    if not view.region:
        return {
            "id": "",
            "statements": _naming_statements(lookup, view),
            "figures": _figures(lookup, view, lookup.level_rows["province"]),
            "sites": [],
            "clusters": list(range(len(lookup.tables["clusters"]["id"]))),
        }
    row = lookup.region_row[view.region]
    return {
        "id": view.region,
        "statements": _statements(lookup, view, row),
        "figures": _figures(lookup, view, [row]),
        "sites": _sites_inside(lookup, view, row),
        "clusters": [
            number
            for number, members in enumerate(lookup.tables["clusters"]["members"])
            if row in members
        ],
    }


def _naming_statements(lookup: Lookup, view: View) -> list[int]:
    """List what is said of the chosen industries anywhere at the level, if the reader chose."""
    if view.industries in ((), (ALL,)):
        return []
    table = lookup.tables["statements"]
    recent_from_year = lookup.tables["build"]["recent_from_year"]
    chosen = set(chosen_rows(lookup, view))
    shown = [
        row
        for region in lookup.level_rows[view.level] + lookup.level_rows["zone"]
        for row in lookup.statements.get(region, [])
        if table["industry"][row] in chosen
        and not table["is_regional"][row]
        and ROLE_NAMES[table["role"][row]] in view.roles
        and not (view.recalled == "hide" and table["is_recalled"][row])
    ]
    return sorted(
        shown,
        key=lambda row: (
            (table["year"][row] or 0) < recent_from_year,
            -table["role"][row],
            table["industry"][row],
            -(table["year"][row] or 0),
            row,
        ),
    )


def _statements(lookup: Lookup, view: View, region: int) -> list[int]:
    table = lookup.tables["statements"]
    chosen = set(chosen_rows(lookup, view))
    shown = [
        row
        for row in lookup.statements.get(region, [])
        if not (view.recalled == "hide" and table["is_recalled"][row])
    ]
    return sorted(
        shown,
        key=lambda row: (
            table["is_regional"][row],
            table["industry"][row] not in chosen,
            -table["role"][row],
            table["industry"][row],
            -(table["year"][row] or 0),
            row,
        ),
    )


def _figures(lookup: Lookup, view: View, regions: list[int]) -> list[Selection]:
    table = lookup.tables["figures"]
    found: dict[tuple[int, int], list[int]] = {}
    for row, region in enumerate(table["region"]):
        if region in regions and not (view.recalled == "hide" and table["is_recalled"][row]):
            found.setdefault((table["indicator"][row], region), []).append(row)
    return [
        {
            "indicator": indicator,
            "region": region,
            "rows": sorted(rows, key=lambda row: table["year"][row]),
        }
        for (indicator, region), rows in sorted(found.items())
    ]


def _sites_inside(lookup: Lookup, view: View, region: int) -> list[int]:
    """List the sites of the region, of the places inside it, or at the zone itself."""
    regions = lookup.tables["regions"]
    sites = lookup.tables["sites"]
    key = regions["id"][region]
    return [
        row
        for row, place in enumerate(sites["region"])
        if key
        in (
            regions["id"][place],
            regions["parent"][place],
            regions["city"][place],
            regions["province"][place],
        )
        and not (view.recalled == "hide" and sites["is_recalled"][row])
    ]
