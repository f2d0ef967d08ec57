"""The tables of the Data tab: what each table of the build is, its sources, what is covered.

The rows themselves stand under `rows`, a file for each table, asked for when it is first opened.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from dashboard.tables.data_columns import pictured, shown_columns
from dashboard.tables.page import DERIVED_TABLES, TABLE_NAMES
from data.schemas.derived.tables import fields

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.tables.page import Columns, Tables

NATION = "156000"
# Rows with equal values here speak of one thing; where they differ, the sources differ.
_ONE_THING = {
    "observations": (("region_id", "indicator_id", "year"), "value"),
    "focus": (("region_id", "industry_id"), "role"),
}
_SOURCE_COLUMNS = ("title", "publisher", "url", "published", "trust")
# Of the tables that own them, the columns in which a place, an industry, an indicator is named.
_OWN_KEYS = {
    "places": {"regions": "adcode", "zones": "zone_id", "neighbours": "adcode"},
    "industries": {"industries": "industry_id"},
    "indicators": {"indicators": "indicator_id"},
}
_REFERS = {
    "places": ("region", "place"),
    "industries": ("industry",),
    "indicators": ("indicator",),
}


def tab_tables(read: Callable[[str], Columns], tables: Tables) -> Tables:
    """Pack the tab's tables.

    Args:
        read: gives a derived table's columns by name.
        tables: the page's tables; the regions a map shows are used.

    Returns:
        about: by table, what the page says of it and how its rows are chosen. sources: every
        source. names: of what the page's tables do not name: the nation, indicators, groups,
        codes. coverage: how many regions have a value. rows: by table, its columns and marks.
    """
    sources = read("sources")
    trust = dict(zip(sources["source_id"], sources["trust"], strict=True))
    rows = {name: _rows(name, read(name), trust) for name in TABLE_NAMES}
    return {
        "about": {name: _about(name, rows[name]) for name in TABLE_NAMES},
        "sources": {
            source: {column: sources[column][row] for column in _SOURCE_COLUMNS}
            for row, source in enumerate(sources["source_id"])
        },
        "names": _names(read),
        "coverage": coverage(
            read("observations"), read("indicators"), [*tables["regions"]["id"], NATION]
        ),
        "rows": rows,
    }


def coverage(observations: Columns, indicators: Columns, places: Sequence[str]) -> Tables:
    """Say of which region, indicator and year there is a preferred value.

    Args:
        observations: region_id, indicator_id, year, is_preferred, verification.
        indicators: indicator_id and topic, topics in the order in which they are shown.
        places: region ids, in the page's order.

    Returns:
        regions: those with any value. years. indicators, topics. status: by indicator and year, a
        letter for each region: s seen, r recalled, a point where there is no value.
    """
    found = {
        (observations["indicator_id"][row], observations["year"][row], region): verification
        for row, (region, verification) in enumerate(
            zip(observations["region_id"], observations["verification"], strict=True)
        )
        if observations["is_preferred"][row]
    }
    known = {region for _, _, region in found}
    regions = [place for place in places if place in known]
    topics = list(dict.fromkeys(indicators["topic"]))
    shown = sorted(
        zip(indicators["indicator_id"], indicators["topic"], strict=True),
        key=lambda indicator: topics.index(indicator[1]),
    )
    years = sorted({year for _, year, _ in found})
    return {
        "regions": regions,
        "years": years,
        "indicators": [indicator for indicator, _ in shown],
        "topics": [topic for _, topic in shown],
        "status": [
            [
                "".join(found.get((indicator, year, region), ".")[0] for region in regions)
                for year in years
            ]
            for indicator, _ in shown
        ],
    }


def _about(name: str, rows: Tables) -> Tables:
    columns = rows["columns"]
    shown = shown_columns(name, fields(name), columns)
    return {
        "is_derived": name in DERIVED_TABLES,
        "count": _count(columns),
        # The table of sources cites none: it is them.
        "source_count": len(set(columns.get("source_id", []))) if name != "sources" else 0,
        "recalled_count": len(rows["recalled"]),
        "recalled_field_count": sum(map(bool, columns.get("recalled_fields", []))),
        "low_count": len(rows["low"]),
        "shown": shown,
        "pictured": pictured(name, shown),
        **{use: _naming(name, use) for use in _REFERS},
        "is_yearly": {"indicator_id", "year"} <= columns.keys(),
    }


def _naming(name: str, use: str) -> list[str]:
    """List the columns that name places, industries or indicators."""
    own = _OWN_KEYS[use].get(name)
    return [
        field.name for field in fields(name) if field.refers in _REFERS[use] or field.name == own
    ]


def _rows(name: str, columns: Columns, trust: dict[str, str | None]) -> Tables:
    """Add to a table's columns which rows are recalled, of low trust, and speak of one thing.

    Returns:
        columns; recalled: rows to mark; hidden: rows that go with the recalled ones; low: other
        rows of low trust; group: by row, which thing it speaks of; differ: by row, whether the
        sources on that thing differ (both empty where no two rows can speak of one thing).
    """
    count = _count(columns)
    numbers = range(count)
    is_recalled = [value == "recalled" for value in columns.get("verification", [None] * count)]
    if "is_recalled" in columns:
        is_recalled = columns["is_recalled"]
    recalled = [row for row in numbers if is_recalled[row]]
    # What was worked out with recalled rows goes with them.
    with_recalled = [row for row in numbers if columns.get("recalled", [""] * count)[row] == "show"]
    group, differ = _things(name, columns)
    return {
        "columns": columns,
        "recalled": recalled,
        "hidden": sorted({*recalled, *with_recalled}),
        "low": [
            row for row in numbers if not is_recalled[row] and _is_low(name, columns, row, trust)
        ],
        "group": group,
        "differ": differ,
    }


def _count(columns: Columns) -> int:
    return len(next(iter(columns.values())))


def _is_low(name: str, columns: Columns, row: int, trust: dict[str, str | None]) -> bool:
    if name == "cells":
        return bool(columns["is_low_trust"][row])
    if name == "sources":
        return bool(columns["trust"][row] == "low")
    return "source_id" in columns and trust[columns["source_id"][row]] == "low"


def _things(name: str, columns: Columns) -> tuple[list[int], list[bool]]:
    if name not in _ONE_THING:
        return [], []
    key_names, said = _ONE_THING[name]
    numbers: dict[tuple[Any, ...], int] = {}
    group = []
    values = defaultdict(set)
    scopes = columns.get("scope")
    for row, thing in enumerate(zip(*(columns[part] for part in key_names), strict=True)):
        number = numbers.setdefault(thing, len(numbers))
        group.append(number)
        # One sentence on the whole region is no statement of the place, so it differs from none.
        if scopes is None or scopes[row] == "own":
            values[number].add(columns[said][row])
    return group, [len(values[number]) > 1 for number in group]


def _names(read: Callable[[str], Columns]) -> Tables:
    """Name what the page's own tables do not: nation, indicators, groups, codes."""
    regions, codes = read("regions"), read("classification")
    indicators = read("indicators")
    units = _both(indicators, "unit")
    scheme_codes = zip(codes["classification"], codes["code"], strict=True)
    industries = read("industries")
    return {
        "nation": _both(regions, "name")[regions["adcode"].index(NATION)],
        "industries": dict(zip(industries["industry_id"], _both(industries, "name"), strict=True)),
        "indicators": {
            indicator: {**names, "unit_en": unit["name_en"], "unit_zh": unit["name_zh"]}
            for indicator, names, unit in zip(
                indicators["indicator_id"], _both(indicators, "name"), units, strict=True
            )
        },
        "codes": dict(zip(map(" ".join, scheme_codes), _both(codes, "name"), strict=True)),
    }


def _both(table: Columns, stem: str) -> list[dict[str, str]]:
    pairs = zip(table[f"{stem}_en"], table[f"{stem}_zh"], strict=True)
    return [{"name_en": english, "name_zh": chinese} for english, chinese in pairs]
