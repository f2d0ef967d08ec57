"""The tables of the Data tab: facts about each table of the build, its sources, and the coverage.

The rows themselves are under `rows`. The browser loads those of a table when it is first opened.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from dashboard.tables.columns import Columns, Read, Row, Tables, as_rows, selected
from dashboard.tables.data_columns import picture_columns, visible_columns
from dashboard.tables.page import DERIVED_TABLES, TABLE_NAMES
from dashboard.tables.source_facts import cited_sources
from data.schemas.derived.tables import fields

NATION = "156000"
# Columns that identify what a row is about, and the column in which its sources may differ.
_SUBJECTS = {
    "observations": (("region_id", "indicator_id", "year"), "value"),
    "focus": (("region_id", "industry_id"), "role"),
}
# Outcomes of rows of the first reading that are still there.
_KEPT = ("holds", "second_source", "weaker_role", "contradicted", "not_found")
# The key columns of the tables that define the places, industries and indicators.
_KEY_COLUMNS = {
    "places": {"regions": "adcode", "zones": "zone_id", "neighbours": "adcode"},
    "industries": {"industries": "industry_id"},
    "indicators": {"indicators": "indicator_id"},
}
_REFERS = {
    "places": ("region", "place"),
    "industries": ("industry",),
    "indicators": ("indicator",),
}


def tab_tables(read: Read, tables: Tables) -> Tables:
    """Make the tables of the tab.

    Args:
        read: returns a derived table's columns by name.
        tables: the page's tables; `regions` is used.

    Returns:
        about: by table, facts about it and the columns by which its rows are filtered. sources:
        every source. names: of the nation, indicators, groups and codes, which the page's tables
        lack. reread: how many statements were read a second time, and with what outcome. coverage:
        how many regions have a value. rows: by table, its columns and marks.
    """
    sources = read("sources")
    trust = dict(zip(sources["source_id"], sources["trust"], strict=True))
    rows = {name: _rows(name, read(name), trust) for name in TABLE_NAMES}
    return {
        "about": {name: _about(name, rows[name]) for name in TABLE_NAMES},
        "sources": {row.pop("id"): row for row in as_rows(cited_sources(sources, trust, "trust"))},
        "names": _names(read),
        "reread": rereading(read("focus")),
        "coverage": coverage(
            read("observations"), read("indicators"), [*tables["regions"]["id"], NATION]
        ),
        "rows": rows,
    }


def coverage(observations: Columns, indicators: Columns, places: Sequence[str]) -> Tables:
    """List for which regions, indicators and years there is a preferred value.

    Args:
        observations: region_id, indicator_id, year, is_preferred, verification.
        indicators: indicator_id and topic; topics in the order of the page.
        places: region ids, in the order of the page.

    Returns:
        regions: those with any value. years. indicators, topics. status: by indicator and year, a
        letter for each region: s for seen, r for recalled, "." for no value.
    """
    verification_of = {
        (row["indicator_id"], row["year"], row["region_id"]): row["verification"]
        for row in as_rows(observations)
        if row["is_preferred"]
    }
    with_values = {region for _, _, region in verification_of}
    regions = [place for place in places if place in with_values]
    years = sorted({year for _, year, _ in verification_of})
    topics = list(dict.fromkeys(indicators["topic"]))
    order = sorted(
        range(_count(indicators)), key=lambda row: topics.index(indicators["topic"][row])
    )
    ordered = selected(indicators, indicators="indicator_id", topics="topic", rows=order)
    return {
        "regions": regions,
        "years": years,
        **ordered,
        "status": [
            [
                "".join(
                    verification_of.get((indicator, year, region), ".")[0] for region in regions
                )
                for year in years
            ]
            for indicator in ordered["indicators"]
        ],
    }


def rereading(focus: Columns) -> dict[str, int]:
    """Count how many statements of places were read a second time, and what came of it.

    A statement that a better source replaced has no row any more: the row that took its place lists
    the source it stood on in `replaced_source_ids`.

    Args:
        focus: scope, role, reread and replaced_source_ids; only rows of scope own count.

    Returns:
        first: statements of the first reading; again: those read a second time; each outcome by
        its name; leads: statements that name a lead now; leads_again: those of them that were read
        again or come from the second reading.
    """
    rows = [row for row, scope in enumerate(focus["scope"]) if scope == "own"]
    outcomes = [focus["reread"][row] for row in rows]
    replaced = sum(len(focus["replaced_source_ids"][row]) for row in rows)
    counts = {outcome: outcomes.count(outcome) for outcome in _KEPT}
    again = sum(counts.values()) + replaced
    leads = [row for row in rows if focus["role"][row] == "lead"]
    return {
        "first": outcomes.count(None) + again,
        "again": again,
        **counts,
        "better_source": replaced,
        "added": outcomes.count("added"),
        "leads": len(leads),
        "leads_again": sum(focus["reread"][row] is not None for row in leads),
    }


def _about(name: str, rows: Tables) -> Tables:
    columns = rows["columns"]
    visible = visible_columns(name, fields(name), columns)
    return {
        "is_derived": name in DERIVED_TABLES,
        "count": _count(columns),
        "hidden_count": len(rows["hidden"]),
        "double_count": len(rows["doubles"]),
        "source_count": _source_count(name, columns, set()),
        "seen_source_count": _source_count(name, columns, set(rows["hidden"])),
        "recalled_count": len(rows["recalled"]),
        "recalled_field_count": sum(map(bool, columns.get("recalled_fields", []))),
        "low_count": len({*rows["low"]} - {*rows["doubles"]}),
        "seen_low_count": len({*rows["low"]} - {*rows["hidden"]}),
        "shown": visible,
        "pictured": picture_columns(name, visible),
        **{kind: _columns_naming(name, kind) for kind in _REFERS},
        "is_yearly": {"indicator_id", "year"} <= columns.keys(),
    }


def _source_count(name: str, columns: Columns, hidden: set[int]) -> int:
    """Count the sources cited in the rows that are not hidden; the table of sources cites none."""
    cited = columns.get("source_id", []) if name != "sources" else []
    return len({source for row, source in enumerate(cited) if row not in hidden})


def _columns_naming(name: str, kind: str) -> list[str]:
    """List the columns that name places, industries or indicators."""
    key = _KEY_COLUMNS[kind].get(name)
    return [
        field.name for field in fields(name) if field.refers in _REFERS[kind] or field.name == key
    ]


def _rows(name: str, columns: Columns, trust: dict[str, str | None]) -> Tables:
    """Add row marks to a table's columns: recalled, of low trust, and about the same subject.

    Returns:
        columns; recalled: rows to mark; hidden: rows to hide with recalled values; doubles: rows to
        hide while those are shown, which say the same with them; low: other rows of low trust;
        group: by row, the number of its subject; differ: by row, whether sources on
        its subject differ (both empty for tables where no two rows can share a subject).
    """
    count = _count(columns)
    numbers = range(count)
    is_recalled = columns.get("is_recalled") or [
        value == "recalled" for value in columns.get("verification", [None] * count)
    ]
    recalled = [row for row in numbers if is_recalled[row]]
    # Rows computed from recalled ones are hidden with them.
    basis = columns.get("recalled", [""] * count)
    with_recalled = [row for row in numbers if basis[row] == "show"]
    group, differ = _subjects(name, columns)
    return {
        "columns": columns,
        "recalled": recalled,
        "hidden": sorted({*recalled, *with_recalled}),
        "doubles": [row for row in numbers if basis[row] == "hide"],
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
    if name in ("sources", "focus"):
        return bool(columns["trust"][row] == "low")
    return "source_id" in columns and trust[columns["source_id"][row]] == "low"


def _subjects(name: str, columns: Columns) -> tuple[list[int], list[bool]]:
    """Return by row the number of its subject, and whether sources on the subject differ."""
    if name not in _SUBJECTS:
        return [], []
    key_names, value_name = _SUBJECTS[name]
    numbers: dict[tuple[Any, ...], int] = {}
    group = []
    values = defaultdict(set)
    for row in as_rows(columns):
        subject = tuple(row[part] for part in key_names)
        number = numbers.setdefault(subject, len(numbers))
        group.append(number)
        # A statement about the whole region does not contradict those of one place, and what is
        # recalled has no source that could differ.
        if row.get("scope", "own") == "own" and row["verification"] != "recalled":
            values[number].add(row[value_name])
    return group, [len(values[number]) > 1 for number in group]


def _names(read: Read) -> Tables:
    """Name the nation, indicators, groups and codes, which the page's tables lack."""
    nation = next(row for row in as_rows(read("regions")) if row["adcode"] == NATION)
    return {
        "nation": _both(nation),
        "industries": {row["industry_id"]: _both(row) for row in as_rows(read("industries"))},
        "indicators": {
            row["indicator_id"]: _both(row) | {"unit_en": row["unit_en"], "unit_zh": row["unit_zh"]}
            for row in as_rows(read("indicators"))
        },
        "codes": {
            f"{row['classification']} {row['code']}": _both(row)
            for row in as_rows(read("classification"))
        },
    }


def _both(row: Row) -> dict[str, str]:
    return {"name_en": row["name_en"], "name_zh": row["name_zh"]}
