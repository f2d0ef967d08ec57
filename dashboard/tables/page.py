"""The page's shared tables, as plain columns.

One JSON object feeds the page, the engine and the tests. Rows refer to each other by row number
(`region`, `industry`, `source`), which keeps the download small. Zones follow the regions in
`regions`, with level `zone`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from dashboard.tables.columns import Columns, Read, Tables, as_columns, as_rows, constants, selected
from dashboard.tables.places import city_names
from dashboard.tables.related import named_together
from dashboard.tables.row_numbers import Numbers, each_numbered, numbered, row_numbers
from dashboard.tables.source_facts import are_recalled, cited_sources, houses, source_months
from dashboard.tables.structure import indicator_values
from dashboard.tables.xiongan import FOUNDED_YEAR

# The parts of a bar of the ranking: recent roles, strongest first, then older statements.
PARTS = ("lead", "core", "support", "older")
ROLE_CODES = {None: 0, "support": 1, "core": 2, "lead": 3}

# The indicators of a profile, the most important first. No two are vintages of one series.
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
    "chains", "indicators", "observations", "region_totals", "sectors", "classification",
    "xiongan_figures", "plan", "sources", *DERIVED_TABLES,
)  # fmt: skip


def page_tables(read: Read, build: Mapping[str, Any], embed: Iterable[str]) -> Tables:
    """Make the shared tables from those of a build.

    Args:
        read: returns a derived table's columns by name.
        build: the build's record (build_id, built, borders).
        embed: the charts that can be embedded.
    """
    regions = _regions(read("regions"), read("zones"))
    groups, industries = _industries(read("industries"))
    focus, sites, clusters = read("focus"), read("sites"), read("clusters")
    industries |= named_together(focus, row_numbers(industries["id"]))
    figures = read("key_figures")
    cited = [table["source_id"] for table in (focus, sites, clusters, figures)]
    cited.append([key for key in focus["note_source_id"] if key is not None])
    sources = cited_sources(read("sources"), chain.from_iterable(cited), "language", "trust")
    rows = _Rows(
        region=row_numbers(regions["id"]),
        industry=row_numbers(industries["id"]),
        source=row_numbers(sources["id"]),
        statement=row_numbers(focus["statement_id"]),
    )
    return {
        "build": {
            **{name: build[name] for name in ("build_id", "built", "borders")},
            "recent_from_year": constants(read)["recent_from_year"],
            "source_months": source_months(read("sources")),
        },
        "regions": regions,
        "places": city_names(regions),
        "groups": groups,
        "industries": industries,
        "statements": _statements(focus, industries, rows),
        "contradictions": _contradictions(focus, rows),
        "cells": _cells(read("cells"), rows),
        "sources": {**sources, "house": houses(focus, sources["id"])},
        "sites": _sites(sites, rows),
        "clusters": _clusters(clusters, rows),
        "neighbours": _neighbours(read("neighbours"), rows),
        "indicators": _indicators(read("indicators")),
        "figures": _figures(figures, rows),
        "choices": _choices(read, embed),
    }


@dataclass(frozen=True)
class _Rows:
    """Row numbers by id, with which the tables refer to each other."""

    region: Numbers
    industry: Numbers
    source: Numbers
    statement: Numbers


def _regions(regions: Columns, zones: Columns) -> Columns:
    rows = [row for row, level in enumerate(regions["level"]) if level != "nation"]
    order = {"province": 0, "city": 1, "county": 2}
    rows.sort(key=lambda row: (order[regions["level"][row]], regions["adcode"][row]))

    def both(region_column: str, zone_column: str = "") -> list[Any]:
        added = zones[zone_column or region_column]
        return [regions[region_column][row] for row in rows] + added

    count = len(zones["zone_id"])
    return {
        "id": both("adcode", "zone_id"),
        "level": [regions["level"][row] for row in rows] + ["zone"] * count,
        "parent": both("parent_adcode"),
        "city": [value or "" for value in both("city_adcode")],
        "province": both("province_adcode"),
        **{name: both(name) for name in ("name_en", "name_zh", "pinyin", "lon", "lat")},
        "label_lon": both("label_lon", "lon"),
        "label_lat": both("label_lat", "lat"),
        "area_km2": [regions["area_km2"][row] for row in rows] + [None] * count,
    }


def _industries(table: Columns) -> tuple[Columns, Columns]:
    """Return the groups, and the industries in the order of their groups."""
    rows = range(len(table["industry_id"]))
    group_rows = [row for row in rows if table["is_group"][row]]
    rank = row_numbers(table["industry_id"][row] for row in group_rows)
    leaf_rows = sorted(
        (row for row in rows if not table["is_group"][row]),
        key=lambda row: rank[table["group_id"][row]],
    )
    names = {name: name for name in ("name_en", "name_zh", "short_en", "short_zh")}
    more = {name: name for name in ("pinyin", "description_en", "description_zh")}
    leaves = {"id": "industry_id", "group": "group_id", "in_plan": "named_in_plan", **names, **more}
    return (
        selected(table, rows=group_rows, id="industry_id", **names),
        selected(table, rows=leaf_rows, **leaves),
    )


def _statements(focus: Columns, industries: Columns, rows: _Rows) -> Columns:
    return {
        "region": numbered(focus["region_id"], rows.region),
        "industry": numbered(focus["industry_id"], rows.industry),
        "role": [ROLE_CODES[role] for role in focus["role"]],
        "is_regional": [scope == "regional" for scope in focus["scope"]],
        "stage": [stage or "" for stage in focus["stage"]],
        "year": focus["year"],
        "text_en": _without_industry(focus, industries, "en", ": "),
        "text_zh": _without_industry(focus, industries, "zh", "："),
        "source": numbered(focus["source_id"], rows.source),
        "is_recalled": are_recalled(focus),
        "is_recent": focus["is_recent"],
        "is_low_trust": [trust == "low" for trust in focus["trust"]],
        "reread": [outcome or "" for outcome in focus["reread"]],
    }


def _contradictions(focus: Columns, rows: _Rows) -> Columns:
    """List the few statements that a later text contradicts, with what it says and its source."""
    found = [row for row, key in enumerate(focus["note_source_id"]) if key is not None]
    return {
        "statement": found,
        **selected(focus, text_en="note_en", text_zh="note_zh", rows=found),
        "source": [rows.source[focus["note_source_id"][row]] for row in found],
    }


def _without_industry(focus: Columns, industries: Columns, lang: str, colon: str) -> list[str]:
    """Remove the name of its industry, which the page shows beside it, from each statement."""
    names = dict(zip(industries["id"], industries[f"name_{lang}"], strict=True))
    return [
        text.removeprefix(f"{names[industry]}{colon}")
        for text, industry in zip(focus[f"statement_{lang}"], focus["industry_id"], strict=True)
    ]


def _cells(cells: Columns, rows: _Rows) -> Columns:
    counts = (cells[f"{part}_source_count"] for part in PARTS)
    return {
        "recalled": cells["recalled"],
        "region": numbered(cells["region_id"], rows.region),
        "industry": numbered(cells["industry_id"], rows.industry),
        "role": [ROLE_CODES[role] for role in cells["role"]],
        **selected(cells, "is_faded", "is_regional", "is_inside", "is_low_trust", "is_recalled"),
        **selected(cells, "year", "source_count"),
        "sources_by_role": list(map(list, zip(*counts, strict=True))),
        "statements": each_numbered(cells["statement_ids"], rows.statement),
    }


def _sites(sites: Columns, rows: _Rows) -> Columns:
    return {
        "id": sites["site_id"],
        **selected(sites, "name_en", "name_zh", "kind", "lon", "lat",
                   precision_km="coord_precision_km", year="opened_year"),
        "region": numbered(sites["region_id"], rows.region),
        "industries": each_numbered(sites["industry_ids"], rows.industry),
        "source": numbered(sites["source_id"], rows.source),
        "is_recalled": are_recalled(sites),
    }  # fmt: skip


def _clusters(clusters: Columns, rows: _Rows) -> Columns:
    return {
        **selected(clusters, id="cluster_id", name_en="name_en", name_zh="name_zh",
                   year="list_year", note_en="note_en", note_zh="note_zh"),
        "members": each_numbered(clusters["member_region_ids"], rows.region),
        "industries": each_numbered(clusters["industry_ids"], rows.industry),
        "source": numbered(clusters["source_id"], rows.source),
    }  # fmt: skip


def _neighbours(table: Columns, rows: _Rows) -> dict[str, dict[str, list[int]]]:
    found: dict[str, dict[str, list[int]]] = {}
    for level, key, other in zip(
        table["level"], table["adcode"], table["neighbour_adcode"], strict=True
    ):
        found.setdefault(level, {}).setdefault(key, []).append(rows.region[other])
    return found


def _indicators(table: Columns) -> Columns:
    rows = [table["indicator_id"].index(key) for key in PROFILE_INDICATORS]
    names = ("name_en", "name_zh", "unit_en", "unit_zh", "scope_note_en", "scope_note_zh")
    return {"id": list(PROFILE_INDICATORS), **selected(table, *names, rows=rows)}


def _figures(table: Columns, rows: _Rows) -> Columns:
    figures = [row for row in as_rows(table) if row["region_id"] in rows.region]
    return {
        "region": [rows.region[row["region_id"]] for row in figures],
        "indicator": [PROFILE_INDICATORS.index(row["indicator_id"]) for row in figures],
        **as_columns(figures, ("year", "value")),
        "source": [rows.source[row["source_id"]] for row in figures],
        "is_recalled": [row["verification"] == "recalled" for row in figures],
    }


def _move_years(read: Read) -> range:
    """List the years that the Xiong'an tab shows: from its founding to the newest source."""
    newest = max(day for day in read("moves")["as_of"] if day is not None)
    return range(FOUNDED_YEAR, int(newest[:4]) + 1)


def _choices(read: Read, embed: Iterable[str]) -> dict[str, list[str]]:
    """List the values of the fields of a view that come from tables."""
    relocations = read("relocations")
    return {
        # On the Structure tab, `indicator` names a section, a chain or a cluster.
        "indicator": [*read("indicators")["indicator_id"], *indicator_values(read)],
        "year": [str(year) for year in sorted({*read("observations")["year"], *_move_years(read)})],
        "organisation": list(relocations["relocation_id"]),
        "kinds": sorted(set(relocations["kind"])),
        "moves": sorted(set(relocations["move_type"])),
        "status": sorted(set(relocations["status"])),
        "table": list(TABLE_NAMES),
        "embed": list(embed),
    }
