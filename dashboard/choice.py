"""The chosen region on the one map of all tabs. Twin: `browser/choice.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.lookup import place_at_level

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View


def select_choice(lookup: Lookup, view: View) -> dict[str, Any]:
    """Choose what the map outlines for the chosen region.

    Returns:
        chosen: its id, or that of the region of the level around it. chosen_city, chosen_province:
        a chosen region that is coarser than the level. neighbours: ids of its true neighbours.
    """
    regions = lookup.tables["regions"]
    row = place_at_level(lookup, view.region, view.level)
    around: dict[str, list[str]] = {"chosen_city": [], "chosen_province": []}
    if view.region and row is None:
        chosen = lookup.region_row[view.region]
        if regions["level"][chosen] == "province":
            around["chosen_province"] = [view.region]
        else:
            around["chosen_city"] = [regions["city"][chosen]]
    return {
        "chosen": [] if row is None else [regions["id"][row]],
        **around,
        "neighbours": [] if row is None else _neighbours(lookup, view.level, regions["id"][row]),
    }


def _neighbours(lookup: Lookup, level: str, region: str) -> list[str]:
    regions = lookup.tables["regions"]
    of_level = lookup.tables["neighbours"].get(level, {})
    return sorted(regions["id"][row] for row in of_level.get(region, []))
