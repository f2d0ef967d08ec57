"""What the map of the Focus tab shows. Twin: in `browser/focus_select.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.choice import select_choice
from dashboard.classes import class_bounds, ramp
from dashboard.focus.strengths import any_flag, hides, parts_of, strengths_of
from dashboard.lookup import NONE, Lookup, chosen_rows, strength
from dashboard.tables.page import PARTS

if TYPE_CHECKING:
    from dashboard.view import View

Selection = dict[str, Any]

# A site whose place is known no better than this is drawn hollow.
COARSE_KM = 5


def select_map(lookup: Lookup, view: View) -> Selection:
    """Choose what the map draws.

    Returns:
        ids: the level's regions. z: by region, the strength (one industry) or the class of its
        count (several). counts: chosen industries by region. upper: the upper bound of each class.
        tally: for the legend. regional, clusters, chosen, neighbours: ids to outline. signs: marks
        at label points. zones, sites, cities: point layers.
    """
    industries = chosen_rows(lookup, view)
    is_single = len(industries) == 1
    rows = lookup.level_rows[view.level]
    strengths = [strengths_of(lookup, view, row, industries) for row in rows]
    counts = [sum(1 for value in values if value != NONE) for values in strengths]
    upper = class_bounds(max(counts, default=0))
    region_ids = lookup.tables["regions"]["id"]
    return {
        "ids": [region_ids[row] for row in rows],
        "is_single": is_single,
        "z": [values[0] for values in strengths]
        if is_single
        else [ramp(count, upper) for count in counts],
        "counts": counts,
        "upper": upper,
        "tally": _tally(strengths, [hides(lookup, view, row, industries) for row in rows]),
        "regional": [
            region_ids[row]
            for row in rows
            if any_flag(lookup, view, row, industries, "is_regional")
        ],
        **_cluster_members(lookup, view, industries, rows),
        **select_choice(lookup, view),
        "signs": _signs(lookup, view, rows, industries),
        "zones": _zones(lookup, view, industries, upper, is_single=is_single),
        "sites": _sites(lookup, view, industries),
        "cities": "cities" in view.layers,
    }


def _tally(strengths: list[list[int]], hides: list[bool]) -> dict[str, int]:
    """Count cells by what the legend names, and regions with and without any."""
    bare = [hides[row] for row, of_region in enumerate(strengths) if not any(of_region)]
    values = [value for of_region in strengths for value in of_region]
    return {
        **dict(zip(PARTS, parts_of(values), strict=True)),
        "regions": sum(1 for of_region in strengths if any(of_region)),
        "hidden": sum(bare),
        "none": len(bare) - sum(bare),
    }


def _cluster_members(
    lookup: Lookup, view: View, industries: list[int], rows: list[int]
) -> Selection:
    """Outline the members of the clusters in the chosen industries, provinces as a whole."""
    if "clusters" not in view.layers:
        return {"clusters": [], "clusters_province": []}
    clusters = lookup.tables["clusters"]
    members = {
        member
        for place, of_cluster in enumerate(clusters["members"])
        if not set(industries).isdisjoint(clusters["industries"][place])
        for member in of_cluster
    }
    region_ids = lookup.tables["regions"]["id"]
    whole = [row for row in lookup.level_rows["province"] if row in members and row not in rows]
    return {
        "clusters": [region_ids[row] for row in rows if row in members],
        "clusters_province": [region_ids[row] for row in whole],
    }


def _signs(lookup: Lookup, view: View, rows: list[int], industries: list[int]) -> Selection:
    """Mark a place inside (•), low trust (?) behind the one industry, a role filtered out (–)."""
    regions = lookup.tables["regions"]
    table = lookup.tables["cells"]
    signs: Selection = {"ids": [], "lon": [], "lat": [], "text": []}
    for row in rows:
        text = "•" if any_flag(lookup, view, row, industries, "is_inside") else ""
        cell = lookup.cells[view.recalled].get(row, {}).get(industries[0])
        if (
            len(industries) == 1
            and strength(lookup, view, cell) != NONE
            and table["is_low_trust"][cell]
        ):
            text += "?"
        if hides(lookup, view, row, industries) and not any(
            strengths_of(lookup, view, row, industries)
        ):
            text += "–"
        if text:
            signs["ids"].append(regions["id"][row])
            signs["lon"].append(regions["label_lon"][row])
            signs["lat"].append(regions["label_lat"][row])
            signs["text"].append(text)
    return signs


def _zones(
    lookup: Lookup, view: View, industries: list[int], upper: list[int], *, is_single: bool
) -> Selection:
    regions = lookup.tables["regions"]
    zones: Selection = {"ids": [], "lon": [], "lat": [], "z": [], "counts": []}
    for row in lookup.level_rows["zone"]:
        values = [value for value in strengths_of(lookup, view, row, industries) if value != NONE]
        if not values:
            continue
        zones["ids"].append(regions["id"][row])
        zones["lon"].append(regions["lon"][row])
        zones["lat"].append(regions["lat"][row])
        zones["counts"].append(len(values))
        # A zone may name more of the industries than any region of the level does.
        most = upper[-1] if upper else len(values)
        zones["z"].append(values[0] if is_single else ramp(min(len(values), most), upper or [most]))
    return zones


def _sites(lookup: Lookup, view: View, industries: list[int]) -> Selection:
    sites = lookup.tables["sites"]
    shown = []
    if "sites" in view.layers:
        shown = [
            row
            for row, of_site in enumerate(sites["industries"])
            if not (view.recalled == "hide" and sites["is_recalled"][row])
            and not set(industries).isdisjoint(of_site)
        ]
    return {
        "rows": shown,
        "lon": [sites["lon"][row] for row in shown],
        "lat": [sites["lat"][row] for row in shown],
        "symbol": [
            "circle-open" if sites["precision_km"][row] >= COARSE_KM else "circle" for row in shown
        ],
    }
