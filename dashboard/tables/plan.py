"""The tables of the Plan tab: statements, the parts of their evidence, and the items of each part.

A statement has parts, and a part has items. `first` and `size` give the row of the first of them
and their number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.tables.columns import cited_sources, row_numbers
from dashboard.tables.plan_links import evidence_link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dashboard.tables.page import Columns, Tables

    Row = dict[str, Any]

_EVIDENCE = (
    "test", "level", "direction", "is_differing", "is_split", "basis", "indicator_id",
    "region_ids", "first_year", "first_value", "last_year", "last_value", "unit_en", "unit_zh",
    "count", "as_of", "note_en", "note_zh",
)  # fmt: skip
_PART = (
    "measure", "is_main", "level", "direction", "first_year", "first_value", "last_year",
    "last_value", "change_pct", "unit_en", "unit_zh",
)  # fmt: skip
_LANGUAGES = ("en", "zh")
_RULE = ("no_clear_change_pct", "trend_years_min")
_NAMED = {
    "clusters": ("clusters", "cluster_id", "name"),
    "moves": ("relocations", "relocation_id", "organisation"),
    "event": ("events", "event_id", "title"),
}


def tab_tables(read: Callable[[str], Columns], tables: Tables) -> Tables:
    """Make the tables of the tab.

    Args:
        read: returns a derived table's columns by name.
        tables: the page's tables; `regions` and `industries` are used.
    """
    plan, items = _rows(read("plan")), _rows(read("evidence_items"))
    parts = _rows(read("evidence_parts"))
    cited = {key for item in items for key in item["source_ids"]}
    cited |= {row["source_id"] for row in plan}
    sources = cited_sources(read("sources"), cited)
    source_row = row_numbers(sources["id"])
    constants = dict(zip(*(read("constants")[name] for name in ("name", "value")), strict=True))
    evidence = {row["statement_id"]: row for row in _rows(read("evidence"))}
    return {
        "rule": {name: constants[name] for name in _RULE},
        "statements": {
            **_statements(plan, evidence, row_numbers(tables["industries"]["id"]), source_row),
            **_indicator_names(read("indicators"), [evidence[row["statement_id"]] for row in plan]),
            **_spans(plan, parts, ("statement_id",)),
        },
        "parts": {
            **_parts(parts, tables),
            **_spans(parts, items, ("statement_id", "part")),
        },
        "items": _items(items, _item_names(read, parts, items, tables["regions"]), source_row),
        "sources": sources,
    }


def _statements(
    plan: Sequence[Row],
    evidence_of: dict[str, Row],
    industry_row: dict[str, int],
    source_row: dict[str, int],
) -> Columns:
    evidence = [evidence_of[row["statement_id"]] for row in plan]
    texts = {
        f"{new}_{lang}": [row[f"{old}_{lang}"] for row in plan]
        for new, old in (("text", "statement"), ("claim", "claim"), ("limits", "evidence"))
        for lang in _LANGUAGES
    }
    return {
        "id": [row["statement_id"] for row in plan],
        **_columns(plan, ("topic", "date")),
        **texts,
        "industries": [[industry_row[key] for key in row["industry_ids"]] for row in plan],
        "source": [source_row[row["source_id"]] for row in plan],
        **_columns(evidence, _EVIDENCE),
        "link": list(map(evidence_link, plan, evidence)),
    }


def _indicator_names(indicators: Columns, evidence: Sequence[Row]) -> Columns:
    """Name the indicator that each statement was tested by; None: another test."""
    names = {row["indicator_id"]: row for row in _rows(indicators)}
    return {
        f"indicator_{lang}": [
            names[row["indicator_id"]][f"name_{lang}"] if row["indicator_id"] else None
            for row in evidence
        ]
        for lang in _LANGUAGES
    }


def _parts(parts: Sequence[Row], tables: Tables) -> Columns:
    region_row = row_numbers(tables["regions"]["id"])
    industry_row = row_numbers(tables["industries"]["id"])
    return {
        **_columns(parts, _PART),
        "region": [region_row.get(row["region_id"] or "") for row in parts],
        "industry": [industry_row.get(row["industry_id"] or "") for row in parts],
    }


def _items(items: Sequence[Row], names: Sequence[Row], source_row: dict[str, int]) -> Columns:
    return {
        **_columns(items, ("item", "state", "year", "value")),
        "is_recalled": [row["verification"] == "recalled" for row in items],
        "name_en": [name["en"] for name in names],
        "name_zh": [name["zh"] for name in names],
        "sources": [[source_row[key] for key in row["source_ids"]] for row in items],
    }


def _item_names(
    read: Callable[[str], Columns], parts: Sequence[Row], items: Sequence[Row], regions: Columns
) -> list[Row]:
    """Name each item by its row in the table of its measure, or by the region in its key."""
    measures = {(row["statement_id"], row["part"]): row["measure"] for row in parts}
    named = {
        (measure, row[key]): {lang: row[f"{stem}_{lang}"] for lang in _LANGUAGES}
        for measure, (table, key, stem) in _NAMED.items()
        for row in _rows(read(table))
    }
    region_row = row_numbers(regions["id"])

    def name(item: Row) -> Row:
        measure = measures[item["statement_id"], item["part"]]
        if measure in _NAMED:
            return named[measure, item["item"]]
        row = region_row[item["item"].split(":")[0]]
        return {lang: regions[f"name_{lang}"][row] for lang in _LANGUAGES}

    return [name(item) for item in items]


def _rows(columns: Columns) -> list[Row]:
    return [
        dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)
    ]


def _columns(rows: Sequence[Row], names: Iterable[str]) -> Columns:
    return {name: [row[name] for row in rows] for name in names}


def _spans(parents: Sequence[Row], children: Sequence[Row], key: Sequence[str]) -> Columns:
    """Return the row of each parent's first child, and the number of its children."""
    parent_keys = [tuple(row[name] for name in key) for row in parents]
    child_keys = [tuple(row[name] for name in key) for row in children]
    return {
        "first": [child_keys.index(one) if one in child_keys else 0 for one in parent_keys],
        "size": [child_keys.count(one) for one in parent_keys],
    }
