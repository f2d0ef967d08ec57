"""The page's tables: what the browser holds, as plain columns.

One JSON object feeds the page, the engine and the tests. Rows point at each other by
position (`region`, `industry`, `source` are row numbers), which keeps the download small; ids
stand once, in the table that owns them. Zones follow the regions in `regions`, with level `zone`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.tables.structure import indicator_values
from geo.framing import Frame
from geo.labels import Label, Obstacle, place
from geo.text import text_width_px

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

Columns = dict[str, list[Any]]
Tables = dict[str, Any]

# What a bar of the ranking is made of: recent roles, strongest first, then whatever is older.
PARTS = ("lead", "core", "support", "older")
ROLE_CODES = {None: 0, "support": 1, "core": 2, "lead": 3}

# What a profile shows, most asked first. Vintages stay apart: none of these joins another.
PROFILE_INDICATORS = (
    "resident_population",
    "census_population",
    "gdp_linked",
    "gdp_per_capita",
    "income_all",
    "wage_urban_nonprivate",
    "pm25",
)
DERIVED_TABLES = ("cells", "distances", "neighbours")
TABLE_NAMES = (
    "focus", "regions", "zones", "industries", "sites", "relocations", "events", "clusters",
    "chains", "indicators", "observations", "sectors", "classification", "xiongan_figures",
    "plan", "sources", *DERIVED_TABLES,
)  # fmt: skip

# City names are placed twice: for a phone's map, and for any that is at least this large. What is
# clear at a scale stays clear at larger ones.
PX_PER_DEG = {"narrow": 40, "wide": 64}
# Names that a reader looks for first: the municipalities and Xiong'an.
_FIRST_PLACES = ("110000", "120000", "133100")
_LABEL_PX = 12
_POINT_RADIUS_PX = 3
_SIGN_PX = 8
# The map's window in degrees: the region, and enough around it to name its neighbours.
MAP_FRAME = Frame(west=112.3, south=35.85, east=120.9, north=42.85)
_NAME_FRAMES = {"narrow": MAP_FRAME, "wide": Frame(111.9, 35.85, 121.3, 42.85)}
# What tells a city from a county goes without saying on the map.
_GENERIC_ZH = ("市", "新区")
_GENERIC_EN = (" New Area",)


def page_tables(
    read: Callable[[str], Columns], build: Mapping[str, Any], embed: Iterable[str]
) -> Tables:
    """Pack the build's tables for the page.

    Args:
        read: gives a derived table's columns by name.
        build: the build's record (build_id, built, borders).
        embed: the charts that may stand alone.
    """
    regions = _regions(read("regions"), read("zones"))
    groups, industries = _industries(read("industries"))
    region_row = _rows_by(regions["id"])
    industry_row = _rows_by(industries["id"])
    focus, sites, clusters = read("focus"), read("sites"), read("clusters")
    figures = read("key_figures")
    sources = _sources(
        read("sources"),
        [*focus["source_id"], *sites["source_id"], *clusters["source_id"], *figures["source_id"]],
    )
    source_row = _rows_by(sources["id"])
    statement_row = _rows_by(focus["statement_id"])
    return {
        "build": {
            **{name: build[name] for name in ("build_id", "built", "borders")},
            "recent_from_year": _constant(read("constants"), "recent_from_year"),
        },
        "regions": regions,
        "places": _places(regions),
        "groups": groups,
        "industries": industries,
        "statements": _statements(focus, industries, region_row, source_row),
        "cells": _cells(read("cells"), region_row, industry_row, statement_row),
        "sources": sources,
        "sites": _sites(sites, region_row, industry_row, source_row),
        "clusters": _clusters(clusters, region_row, industry_row, source_row),
        "neighbours": _neighbours(read("neighbours"), region_row),
        "indicators": _indicators(read("indicators")),
        "figures": _figures(figures, region_row, source_row),
        "choices": _choices(read, embed),
    }


def level_rows(regions: Columns, level: str) -> list[int]:
    """List the rows of a level's regions; Beijing and Tianjin are of city level as well."""
    rows = [row for row, found in enumerate(regions["level"]) if found == level]
    if level == "city":
        provinces = level_rows(regions, "province")
        return [*(row for row in provinces if regions["city"][row]), *rows]
    return rows


def _rows_by(ids: Sequence[str]) -> dict[str, int]:
    return {key: row for row, key in enumerate(ids)}


def _constant(constants: Columns, name: str) -> Any:  # noqa: ANN401 - a number or a text
    return constants["value"][constants["name"].index(name)]


def _places(regions: Columns) -> Columns:
    """Name the 14 cities on the map, in each language at a position that covers nothing else."""
    rows = level_rows(regions, "city")
    rows.sort(key=lambda row: regions["id"][row] not in _FIRST_PLACES)
    places = {name: [regions[name][row] for row in rows] for name in ("id", "lon", "lat")}
    signs = [
        Obstacle(regions["label_lon"][row], regions["label_lat"][row], _SIGN_PX, _SIGN_PX)
        for row, level in enumerate(regions["level"])
        if row in rows or level == "zone"
    ]
    for lang, generics in (("en", _GENERIC_EN), ("zh", _GENERIC_ZH)):
        names = [_without(regions[f"name_{lang}"][row], generics) for row in rows]
        labels = [
            Label(lon, lat, text_width_px(name, _LABEL_PX), _LABEL_PX, _POINT_RADIUS_PX)
            for name, lon, lat in zip(names, places["lon"], places["lat"], strict=True)
        ]
        places[f"name_{lang}"] = names
        for width, scale in PX_PER_DEG.items():
            # A sign gives way where a name would have no room at all.
            clear = place(labels, scale, obstacles=signs, frame=_NAME_FRAMES[width])
            positions = clear if all(clear) else place(labels, scale, frame=_NAME_FRAMES[width])
            places[f"position_{width}_{lang}"] = positions
    return places


def _without(name: str, generics: Sequence[str]) -> str:
    for generic in generics:
        name = name.removesuffix(generic)
    return name


def _pick(table: Columns, **names: str) -> Columns:
    return {new: table[old] for new, old in names.items()}


def _regions(regions: Columns, zones: Columns) -> Columns:
    keep = [row for row, level in enumerate(regions["level"]) if level != "nation"]
    order = {"province": 0, "city": 1, "county": 2}
    keep.sort(key=lambda row: (order[regions["level"][row]], regions["adcode"][row]))

    def both(region_column: str, zone_column: str) -> list[Any]:
        return [regions[region_column][row] for row in keep] + list(zones[zone_column])

    count = len(zones["zone_id"])
    return {
        "id": both("adcode", "zone_id"),
        "level": [regions["level"][row] for row in keep] + ["zone"] * count,
        "parent": both("parent_adcode", "parent_adcode"),
        "city": [value or "" for value in both("city_adcode", "city_adcode")],
        "province": both("province_adcode", "province_adcode"),
        "name_en": both("name_en", "name_en"),
        "name_zh": both("name_zh", "name_zh"),
        "pinyin": both("pinyin", "pinyin"),
        "lon": both("lon", "lon"),
        "lat": both("lat", "lat"),
        "label_lon": [regions["label_lon"][row] for row in keep] + list(zones["lon"]),
        "label_lat": [regions["label_lat"][row] for row in keep] + list(zones["lat"]),
        "area_km2": [regions["area_km2"][row] for row in keep] + [None] * count,
    }


def _industries(table: Columns) -> tuple[Columns, Columns]:
    rows = range(len(table["industry_id"]))
    group_rows = [row for row in rows if table["is_group"][row]]
    ids = [table["industry_id"][row] for row in group_rows]
    rank = _rows_by(ids)
    leaf_rows = sorted(
        (row for row in rows if not table["is_group"][row]),
        key=lambda row: rank[table["group_id"][row]],
    )
    names = ("name_en", "name_zh", "short_en", "short_zh")
    groups = {"id": ids, **{name: [table[name][row] for row in group_rows] for name in names}}
    leaves = {
        "id": [table["industry_id"][row] for row in leaf_rows],
        "group": [table["group_id"][row] for row in leaf_rows],
        "in_plan": [table["named_in_plan"][row] for row in leaf_rows],
        **{
            name: [table[name][row] for row in leaf_rows]
            for name in (*names, "pinyin", "description_en", "description_zh")
        },
    }
    return groups, leaves


def _sources(table: Columns, used: Iterable[str]) -> Columns:
    wanted = set(used)
    keep = [row for row, key in enumerate(table["source_id"]) if key in wanted]
    names = {"id": "source_id", "title": "title", "publisher": "publisher", "url": "url",
             "published": "published", "language": "language", "trust": "trust"}  # fmt: skip
    return {new: [table[old][row] for row in keep] for new, old in names.items()}


def _statements(
    focus: Columns,
    industries: Columns,
    region_row: dict[str, int],
    source_row: dict[str, int],
) -> Columns:
    industry_row = _rows_by(industries["id"])
    return {
        "region": [region_row[key] for key in focus["region_id"]],
        "industry": [industry_row[key] for key in focus["industry_id"]],
        "role": [ROLE_CODES[role] for role in focus["role"]],
        "is_regional": [scope == "regional" for scope in focus["scope"]],
        "stage": [stage or "" for stage in focus["stage"]],
        "year": focus["year"],
        "text_en": _without_industry(focus, industries, "en", ": "),
        "text_zh": _without_industry(focus, industries, "zh", "："),
        "source": [source_row[key] for key in focus["source_id"]],
        "is_recalled": [value == "recalled" for value in focus["verification"]],
    }


def _without_industry(focus: Columns, industries: Columns, lang: str, colon: str) -> list[str]:
    """Give the statements without the name of their industry, which the page says beside them."""
    names = dict(zip(industries["id"], industries[f"name_{lang}"], strict=True))
    return [
        text.removeprefix(f"{names[industry]}{colon}")
        for text, industry in zip(focus[f"statement_{lang}"], focus["industry_id"], strict=True)
    ]


def _cells(
    cells: Columns,
    region_row: dict[str, int],
    industry_row: dict[str, int],
    statement_row: dict[str, int],
) -> Columns:
    flags = ("is_faded", "is_regional", "is_inside", "is_low_trust", "is_recalled")
    return {
        "recalled": cells["recalled"],
        "region": [region_row[key] for key in cells["region_id"]],
        "industry": [industry_row[key] for key in cells["industry_id"]],
        "role": [ROLE_CODES[role] for role in cells["role"]],
        **{flag: cells[flag] for flag in flags},
        "year": cells["year"],
        "source_count": cells["source_count"],
        "sources_by_role": [
            list(counts)
            for counts in zip(*(cells[f"{part}_source_count"] for part in PARTS), strict=True)
        ],
        "statements": [[statement_row[key] for key in ids] for ids in cells["statement_ids"]],
    }


def _sites(
    sites: Columns,
    region_row: dict[str, int],
    industry_row: dict[str, int],
    source_row: dict[str, int],
) -> Columns:
    return {
        **_pick(sites, id="site_id", name_en="name_en", name_zh="name_zh", kind="kind",
                lon="lon", lat="lat", precision_km="coord_precision_km", year="opened_year"),
        "region": [region_row[key] for key in sites["region_id"]],
        "industries": [[industry_row[key] for key in keys] for keys in sites["industry_ids"]],
        "source": [source_row[key] for key in sites["source_id"]],
        "is_recalled": [value == "recalled" for value in sites["verification"]],
    }  # fmt: skip


def _clusters(
    clusters: Columns,
    region_row: dict[str, int],
    industry_row: dict[str, int],
    source_row: dict[str, int],
) -> Columns:
    return {
        **_pick(clusters, id="cluster_id", name_en="name_en", name_zh="name_zh", year="list_year",
                note_en="note_en", note_zh="note_zh"),
        "members": [[region_row[key] for key in keys] for keys in clusters["member_region_ids"]],
        "industries": [[industry_row[key] for key in keys] for keys in clusters["industry_ids"]],
        "source": [source_row[key] for key in clusters["source_id"]],
    }  # fmt: skip


def _neighbours(table: Columns, region_row: dict[str, int]) -> dict[str, dict[str, list[int]]]:
    found: dict[str, dict[str, list[int]]] = {}
    for level, key, other in zip(
        table["level"], table["adcode"], table["neighbour_adcode"], strict=True
    ):
        found.setdefault(level, {}).setdefault(key, []).append(region_row[other])
    return found


def _indicators(table: Columns) -> Columns:
    keep = [table["indicator_id"].index(key) for key in PROFILE_INDICATORS]
    names = ("name_en", "name_zh", "unit_en", "unit_zh", "scope_note_en", "scope_note_zh")
    return {
        "id": list(PROFILE_INDICATORS),
        **{name: [table[name][row] for row in keep] for name in names},
    }


def _figures(table: Columns, region_row: dict[str, int], source_row: dict[str, int]) -> Columns:
    keep = [row for row, key in enumerate(table["region_id"]) if key in region_row]
    return {
        "region": [region_row[table["region_id"][row]] for row in keep],
        "indicator": [PROFILE_INDICATORS.index(table["indicator_id"][row]) for row in keep],
        "year": [table["year"][row] for row in keep],
        "value": [table["value"][row] for row in keep],
        "source": [source_row[table["source_id"][row]] for row in keep],
        "is_recalled": [table["verification"][row] == "recalled" for row in keep],
    }


def _choices(read: Callable[[str], Columns], embed: Iterable[str]) -> dict[str, list[str]]:
    """List the values of the fields that tables define."""
    relocations = read("relocations")
    return {
        # The map of the Structure tab shows a section or a chain rather than an indicator.
        "indicator": [*read("indicators")["indicator_id"], *indicator_values(read)],
        "year": [str(year) for year in sorted(set(read("observations")["year"]))],
        "kinds": sorted(set(relocations["kind"])),
        "moves": sorted(set(relocations["move_type"])),
        "status": sorted(set(relocations["status"])),
        "table": list(TABLE_NAMES),
        "embed": list(embed),
    }
