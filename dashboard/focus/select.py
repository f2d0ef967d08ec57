"""What each chart of the Focus tab shows, as plain arrays.

Every function takes the lookup and a view and only picks, counts and sorts.
`browser/focus_select.js` is its twin; a property test holds the two to the same values. Region
ids, never names, key the arrays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard.choice import select_choice
from dashboard.lookup import NONE, ROLE_NAMES, Lookup, chosen_rows, is_hidden, strength
from dashboard.messages import message
from dashboard.tables import PARTS
from dashboard.view import ALL

if TYPE_CHECKING:
    from dashboard.view import View

Selection = dict[str, Any]

CLASS_COUNT = 5
# A site whose place is known no better than this is drawn hollow.
COARSE_KM = 5
_LETTERS = ("", "S", "C", "L", "S", "C", "L")
_LEAD, _CORE, _SUPPORT = 6, 5, 4


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
    strengths = [_strengths(lookup, view, row, industries) for row in rows]
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
        "tally": _tally(strengths, [_hides(lookup, view, row, industries) for row in rows]),
        "regional": [
            region_ids[row]
            for row in rows
            if _any_flag(lookup, view, row, industries, "is_regional")
        ],
        **_cluster_members(lookup, view, industries, rows),
        **select_choice(lookup, view),
        "signs": _signs(lookup, view, rows, industries),
        "zones": _zones(lookup, view, industries, upper, is_single=is_single),
        "sites": _sites(lookup, view, industries),
        "cities": "cities" in view.layers,
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
        values = [value for value in _strengths(lookup, view, row, industries) if value != NONE]
        if not values:
            others = hidden if _hides(lookup, view, row, industries) else without
            others.append(region_ids[row])
            continue
        parts = _parts(values)
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


def class_bounds(most: int) -> list[int]:
    """Give the upper bounds of at most five classes that cover 1 to `most` evenly."""
    count = min(CLASS_COUNT, most)
    return [-(-most * number // count) for number in range(1, count + 1)]


def ramp(count: int, upper: list[int]) -> int:
    """Place a count on the five steps of the scale; the highest class is always the darkest."""
    if not count:
        return NONE
    number = next(place for place, bound in enumerate(upper, start=1) if count <= bound)
    return CLASS_COUNT - len(upper) + number


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


def _strengths(lookup: Lookup, view: View, row: int, industries: list[int]) -> list[int]:
    cells = lookup.cells[view.recalled].get(row, {})
    return [strength(lookup, view, cells.get(industry)) for industry in industries]


def _bar_label(view: View, bar: _Bar, *, is_single: bool) -> str:
    """Say how many industries, or the role and how many of its sources say that role."""
    total = sum(bar.parts)
    if not is_single:
        return str(total)
    part = "older" if bar.strongest < _SUPPORT else PARTS[_LEAD - bar.strongest]
    values = {"role": message(f"role.{part}", view.lang), "total": total}
    if not total:
        return message("ranking.label.none", view.lang, **values)
    count = bar.parts[PARTS.index(part)]
    kind = "all" if count == total else "some"
    return message(f"ranking.label.{kind}", view.lang, count=count, **values)


def _parts(values: list[int]) -> list[int]:
    """Count strengths by PARTS; what is not recent is older."""
    recent = [values.count(code) for code in (_LEAD, _CORE, _SUPPORT)]
    return [*recent, sum(1 for value in values if NONE < value < _SUPPORT)]


def _tally(strengths: list[list[int]], hides: list[bool]) -> dict[str, int]:
    """Count cells by what the legend names, and regions with and without any."""
    bare = [hides[row] for row, of_region in enumerate(strengths) if not any(of_region)]
    values = [value for of_region in strengths for value in of_region]
    return {
        **dict(zip(PARTS, _parts(values), strict=True)),
        "regions": sum(1 for of_region in strengths if any(of_region)),
        "hidden": sum(bare),
        "none": len(bare) - sum(bare),
    }


def _any_flag(lookup: Lookup, view: View, row: int, industries: list[int], flag: str) -> bool:
    cells = lookup.cells[view.recalled].get(row, {})
    table = lookup.tables["cells"]
    return any(table[flag][cells[industry]] for industry in industries if industry in cells)


def _sources_by_role(lookup: Lookup, view: View, row: int, industry: int) -> list[int]:
    cell = lookup.cells[view.recalled][row][industry]
    counts: list[int] = lookup.tables["cells"]["sources_by_role"][cell]
    return counts


def _hides(lookup: Lookup, view: View, row: int, industries: list[int]) -> bool:
    cells = lookup.cells[view.recalled].get(row, {})
    return any(is_hidden(lookup, view, cells.get(industry)) for industry in industries)


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
        text = "•" if _any_flag(lookup, view, row, industries, "is_inside") else ""
        cell = lookup.cells[view.recalled].get(row, {}).get(industries[0])
        if (
            len(industries) == 1
            and strength(lookup, view, cell) != NONE
            and table["is_low_trust"][cell]
        ):
            text += "?"
        if _hides(lookup, view, row, industries) and not any(
            _strengths(lookup, view, row, industries)
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
        values = [value for value in _strengths(lookup, view, row, industries) if value != NONE]
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
