"""The tables of the Plan tab: statements, the parts of their evidence, and the items of each part.

A statement has parts, and a part has items. `first` and `size` give the row of the first of them
and their number.
"""

from itertools import chain
from typing import Any

from dashboard.tables.columns import Columns, Read, Tables, as_rows, constants, selected
from dashboard.tables.modules import ask
from dashboard.tables.row_numbers import numbered, references, row_numbers
from dashboard.tables.source_facts import are_recalled, cited_sources

_EVIDENCE = (
    "test", "level", "direction", "is_differing", "is_split", "basis", "indicator_id",
    "region_ids", "first_year", "first_value", "last_year", "last_value", "unit_en", "unit_zh",
    "count", "as_of", "note_en", "note_zh",
)  # fmt: skip
_PART = (
    "measure", "is_main", "level", "direction", "first_year", "first_value", "last_year",
    "last_value", "change_pct", "unit_en", "unit_zh",
)  # fmt: skip
_RULE = ("no_clear_change_pct", "trend_years_min")
_NAMED = {
    "clusters": ("clusters", "cluster_id", "name"),
    "moves": ("relocations", "relocation_id", "organisation"),
    "event": ("events", "event_id", "title"),
}


def tab_tables(read: Read, tables: Tables) -> Tables:
    """Make the tables of the tab.

    Args:
        read: returns a derived table's columns by name.
        tables: the page's tables; `regions` and `industries` are used.
    """
    plan, parts, items = map(read, ("plan", "evidence_parts", "evidence_items"))
    cited = {*plan["source_id"], *chain.from_iterable(items["source_ids"])}
    sources = cited_sources(read("sources"), cited)
    ids = {"source": sources, "region": tables["regions"], "industry": tables["industries"]}
    rows = {kind: row_numbers(table["id"]) for kind, table in ids.items()}
    rules = constants(read)
    return {
        "rule": {name: rules[name] for name in _RULE},
        "statements": {
            **selected(plan, "topic", "date", "claim_en", "claim_zh", id="statement_id"),
            **selected(plan, text_en="statement_en", text_zh="statement_zh"),
            **selected(plan, limits_en="evidence_en", limits_zh="evidence_zh"),
            **references(plan, rows, "source_id", industries="industry_ids"),
            **_evidence(read, plan),
            **_spans(plan, parts, "statement_id"),
        },
        "parts": {
            **selected(parts, *_PART),
            **references(parts, rows, "region_id", "industry_id"),
            **_spans(parts, items, "statement_id", "part"),
        },
        "items": {
            **selected(items, "item", "state", "year", "value"),
            "is_recalled": are_recalled(items),
            **_item_names(read, parts, items, tables["regions"]),
            **references(items, rows, sources="source_ids"),
        },
        "sources": sources,
    }


def _evidence(read: Read, plan: Columns) -> Columns:
    """Select what was found on each statement; `indicator_en` None: tested by no indicator."""
    evidence, indicators = read("evidence"), read("indicators")
    evidence_row = row_numbers(evidence["statement_id"])
    indicator_row = row_numbers(indicators["indicator_id"])
    found = selected(evidence, *_EVIDENCE, rows=numbered(plan["statement_id"], evidence_row))
    rows = list(map(indicator_row.get, found["indicator_id"]))
    return {
        **found,
        **{
            f"indicator_{lang}": [
                None if row is None else indicators[f"name_{lang}"][row] for row in rows
            ]
            for lang in ("en", "zh")
        },
        "link": ask("evidenceLinks", as_rows(plan), found["is_differing"]),
    }


def _item_names(read: Read, parts: Columns, items: Columns, regions: Columns) -> Columns:
    """Name each item by its row in the table of its measure, or by the region in its key."""
    measure_of = dict(zip(_keys(parts, "statement_id", "part"), parts["measure"], strict=True))
    measures = [measure_of[key] for key in _keys(items, "statement_id", "part")]
    name_of = {
        (measure, row[key]): (row[f"{stem}_en"], row[f"{stem}_zh"])
        for measure, (table, key, stem) in _NAMED.items()
        for row in as_rows(read(table))
    }
    of_region = {region: names for region, *names in _keys(regions, "id", "name_en", "name_zh")}
    names = [
        name_of[measure, item] if measure in _NAMED else of_region[item.split(":")[0]]
        for measure, item in zip(measures, items["item"], strict=True)
    ]
    return {"name_en": [en for en, _ in names], "name_zh": [zh for _, zh in names]}


def _spans(parents: Columns, children: Columns, *key: str) -> Columns:
    """Return the row of each parent's first child, and the number of its children."""
    of_parents, of_children = _keys(parents, *key), _keys(children, *key)
    return {
        "first": [of_children.index(one) if one in of_children else 0 for one in of_parents],
        "size": [of_children.count(one) for one in of_parents],
    }


def _keys(table: Columns, *names: str) -> list[tuple[Any, ...]]:
    """Return the cells of some columns, a tuple for each row."""
    return list(zip(*(table[name] for name in names), strict=True))
