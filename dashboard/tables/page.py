"""The page's shared tables, as plain columns.

One JSON object feeds the page, the engine and the tests. Rows refer to each other by row number
(`region`, `industry`, `source`), which keeps the download small. Zones follow the regions in
`regions`, with level `zone`.
"""

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

from dashboard.registry import ROLES
from dashboard.tables.columns import Columns, Read, Tables, as_rows, constants, selected
from dashboard.tables.places import city_names
from dashboard.tables.related import named_together
from dashboard.tables.row_numbers import RowsById, numbered, references, row_numbers
from dashboard.tables.source_facts import are_recalled, cited_sources, houses, source_months
from dashboard.tables.structure import indicator_values
from dashboard.tables.xiongan import FOUNDED_YEAR

# The parts of a bar of the ranking: recent roles, strongest first, then older statements.
PARTS = (*ROLES, "older")
# None, then from weak to strong.
ROLE_CODES = {role: code for code, role in enumerate((None, *reversed(ROLES)))}

# The indicators of a profile, the most important first. No two are vintages of one series.
PROFILE_INDICATORS = (
    "resident_population", "census_population", "gdp_linked", "gdp_per_capita", "income_all",
    "wage_urban_nonprivate", "pm25",
)  # fmt: skip
DERIVED_TABLES = ("cells", "distances", "neighbours")
TABLE_NAMES = (
    "focus", "regions", "zones", "industries", "sites", "relocations", "events", "clusters",
    "chains", "indicators", "observations", "region_totals", "sectors", "classification",
    "xiongan_figures", "plan", "sources", *DERIVED_TABLES,
)  # fmt: skip
# In the order of the page's regions; zones follow, the nation is none of them.
_REGION_LEVELS = ("province", "city", "county")


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
    industries |= named_together(read, row_numbers(industries["id"]))
    figures = read("key_figures")
    cited = [table["source_id"] for table in (focus, sites, clusters, figures)]
    cited.append([key for key in focus["note_source_id"] if key is not None])
    sources = cited_sources(read("sources"), chain.from_iterable(cited), "language", "trust")
    ids = {"region": regions, "industry": industries, "source": sources}
    rows = {kind: row_numbers(table["id"]) for kind, table in ids.items()}
    rows["statement"] = row_numbers(focus["statement_id"])
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


def _regions(regions: Columns, zones: Columns) -> Columns:
    """List provinces, cities and counties, each level by its codes, then zones."""
    rows = [row for row, level in enumerate(regions["level"]) if level in _REGION_LEVELS]
    rows.sort(key=lambda row: (_REGION_LEVELS.index(regions["level"][row]), regions["adcode"][row]))
    count = len(zones["zone_id"])
    shared = ("name_en", "name_zh", "pinyin", "lon", "lat")
    around = {name: f"{name}_adcode" for name in ("parent", "city", "province")}
    own = ("level", "label_lon", "label_lat", "area_km2")
    table = selected(regions, *shared, *own, rows=rows, id="adcode", **around)
    added: Columns = {
        **selected(zones, *shared, rows=range(count), id="zone_id", **around),
        **selected(zones, label_lon="lon", label_lat="lat"),
        "level": ["zone"] * count,
        "area_km2": [None] * count,
    }
    columns = {name: cells + added[name] for name, cells in table.items()}
    return columns | {"city": [key or "" for key in columns["city"]]}


def _industries(table: Columns) -> tuple[Columns, Columns]:
    """Return the groups, and the industries in the order of their groups."""
    rows = range(len(table["industry_id"]))
    groups = [row for row in rows if table["is_group"][row]]
    rank = row_numbers(table["industry_id"][row] for row in groups)
    leaves = sorted({*rows} - {*groups}, key=lambda row: (rank[table["group_id"][row]], row))
    names = ("name_en", "name_zh", "short_en", "short_zh")
    more = ("pinyin", "description_en", "description_zh")
    return (
        selected(table, *names, rows=groups, id="industry_id"),
        selected(table, *names, *more, rows=leaves,
                 id="industry_id", group="group_id", in_plan="named_in_plan"),
    )  # fmt: skip


def _statements(focus: Columns, industries: Columns, rows: RowsById) -> Columns:
    return {
        **references(focus, rows, "region_id", "industry_id", "source_id"),
        **selected(focus, "year", "is_recent"),
        "role": [ROLE_CODES[role] for role in focus["role"]],
        "is_regional": [scope == "regional" for scope in focus["scope"]],
        "stage": [stage or "" for stage in focus["stage"]],
        "text_en": _without_industry(focus, industries, "en", ": "),
        "text_zh": _without_industry(focus, industries, "zh", "："),
        "is_recalled": are_recalled(focus),
        "is_low_trust": [trust == "low" for trust in focus["trust"]],
        "reread": [outcome or "" for outcome in focus["reread"]],
    }


def _contradictions(focus: Columns, rows: RowsById) -> Columns:
    """List the few statements that a later text contradicts, with what it says and its source."""
    found = [row for row, key in enumerate(focus["note_source_id"]) if key is not None]
    notes = selected(focus, *focus, rows=found)
    return {
        "statement": found,
        **selected(notes, text_en="note_en", text_zh="note_zh"),
        **references(notes, rows, source="note_source_id"),
    }


def _without_industry(focus: Columns, industries: Columns, lang: str, colon: str) -> list[str]:
    """Remove the name of its industry, which the page shows beside it, from each statement."""
    names = dict(zip(industries["id"], industries[f"name_{lang}"], strict=True))
    return [
        text.removeprefix(f"{names[industry]}{colon}")
        for text, industry in zip(focus[f"statement_{lang}"], focus["industry_id"], strict=True)
    ]


def _cells(cells: Columns, rows: RowsById) -> Columns:
    counts = (cells[f"{part}_source_count"] for part in PARTS)
    return {
        **references(cells, rows, "region_id", "industry_id", statements="statement_ids"),
        **selected(cells, "recalled", "is_faded", "is_regional", "is_inside", "is_low_trust"),
        **selected(cells, "is_recalled", "year", "source_count"),
        "role": [ROLE_CODES[role] for role in cells["role"]],
        "sources_by_role": list(map(list, zip(*counts, strict=True))),
    }


def _sites(sites: Columns, rows: RowsById) -> Columns:
    return {
        **selected(sites, "name_en", "name_zh", "kind", "lon", "lat", id="site_id",
                   precision_km="coord_precision_km", year="opened_year"),
        **references(sites, rows, "region_id", "source_id", industries="industry_ids"),
        "is_recalled": are_recalled(sites),
    }  # fmt: skip


def _clusters(clusters: Columns, rows: RowsById) -> Columns:
    return {
        **selected(clusters, "name_en", "name_zh", "note_en", "note_zh",
                   id="cluster_id", year="list_year"),
        **references(clusters, rows, "source_id",
                     members="member_region_ids", industries="industry_ids"),
    }  # fmt: skip


def _neighbours(table: Columns, rows: RowsById) -> dict[str, dict[str, list[int]]]:
    found: dict[str, dict[str, list[int]]] = {}
    for row in as_rows(table):
        neighbours = found.setdefault(row["level"], {}).setdefault(row["adcode"], [])
        neighbours.append(rows["region"][row["neighbour_adcode"]])
    return found


def _indicators(table: Columns) -> Columns:
    rows = [table["indicator_id"].index(key) for key in PROFILE_INDICATORS]
    names = ("name_en", "name_zh", "unit_en", "unit_zh", "scope_note_en", "scope_note_zh")
    return {"id": list(PROFILE_INDICATORS), **selected(table, *names, rows=rows)}


def _figures(table: Columns, rows: RowsById) -> Columns:
    kept = [row for row, key in enumerate(table["region_id"]) if key in rows["region"]]
    figures = selected(table, *table, rows=kept)
    return {
        **references(figures, rows, "region_id", "source_id"),
        **selected(figures, "year", "value"),
        "indicator": numbered(figures["indicator_id"], row_numbers(PROFILE_INDICATORS)),
        "is_recalled": are_recalled(figures),
    }


def _choices(read: Read, embed: Iterable[str]) -> dict[str, list[str]]:
    """List the values of the fields of a view that come from tables."""
    relocations = read("relocations")
    newest = max(day for day in read("moves")["as_of"] if day is not None)
    years = {*read("observations")["year"], *range(FOUNDED_YEAR, int(newest[:4]) + 1)}
    return {
        # On the Structure tab, `indicator` names a section, a chain or a cluster.
        "indicator": [*read("indicators")["indicator_id"], *indicator_values(read)],
        # The Xiong'an tab shows the years from its founding to the newest source.
        "year": [str(year) for year in sorted(years)],
        "organisation": list(relocations["relocation_id"]),
        "kinds": sorted(set(relocations["kind"])),
        "moves": sorted(set(relocations["move_type"])),
        "status": sorted(set(relocations["status"])),
        "table": list(TABLE_NAMES),
        "embed": list(embed),
    }
