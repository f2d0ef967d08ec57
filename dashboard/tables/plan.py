"""The tables of the Plan tab: statements, the parts of their evidence, and the items of each part.

A statement has parts, and a part has items. `first` and `size` give the row of the first of them
and their number.
"""

from collections.abc import Sequence

from dashboard.registry import FIELDS
from dashboard.tables.columns import (
    Columns,
    Read,
    Row,
    Tables,
    as_columns,
    as_rows,
    constants,
    selected,
)
from dashboard.tables.row_numbers import Numbers, each_numbered, numbered, row_numbers
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
_LANGUAGES = ("en", "zh")
_NAMES = ("name_en", "name_zh")
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
    plan, parts = as_rows(read("plan")), as_rows(read("evidence_parts"))
    items = as_rows(read("evidence_items"))
    cited = {key for item in items for key in item["source_ids"]}
    cited |= {row["source_id"] for row in plan}
    sources = cited_sources(read("sources"), cited)
    source_row = row_numbers(sources["id"])
    rules = constants(read)
    evidence_of = {row["statement_id"]: row for row in as_rows(read("evidence"))}
    evidence = [evidence_of[row["statement_id"]] for row in plan]
    return {
        "rule": {name: rules[name] for name in _RULE},
        "statements": {
            **_statements(plan, evidence, row_numbers(tables["industries"]["id"]), source_row),
            **_indicator_names(read("indicators"), evidence),
            **_spans(plan, parts, ("statement_id",)),
        },
        "parts": {
            **_parts(parts, tables),
            **_spans(parts, items, ("statement_id", "part")),
        },
        "items": {
            **as_columns(items, ("item", "state", "year", "value")),
            "is_recalled": are_recalled(read("evidence_items")),
            **_item_names(read, parts, items, tables["regions"]),
            "sources": each_numbered((row["source_ids"] for row in items), source_row),
        },
        "sources": sources,
    }


def _statements(
    plan: Sequence[Row], evidence: Sequence[Row], industry_row: Numbers, source_row: Numbers
) -> Columns:
    texts = {
        f"{new}_{lang}": [row[f"{old}_{lang}"] for row in plan]
        for new, old in (("text", "statement"), ("claim", "claim"), ("limits", "evidence"))
        for lang in _LANGUAGES
    }
    return {
        "id": [row["statement_id"] for row in plan],
        **as_columns(plan, ("topic", "date")),
        **texts,
        "industries": each_numbered((row["industry_ids"] for row in plan), industry_row),
        "source": numbered((row["source_id"] for row in plan), source_row),
        **as_columns(evidence, _EVIDENCE),
        "link": list(map(evidence_link, plan, evidence)),
    }


def evidence_link(statement: Row, evidence: Row) -> str:
    """Write the query of the view that shows the data of a statement's test.

    That view leaves out unverified rows, as the test does, so that both counts are equal.

    Args:
        statement: a row of plan: industry_ids, relocation_kinds, test, test_indicator_id.
        evidence: its row of evidence: is_differing.
    """
    industries = ",".join(sorted(statement["industry_ids"]))
    kinds = ",".join(sorted(statement["relocation_kinds"]))
    indicator = statement["test_indicator_id"]
    layers = "cities,elsewhere" if evidence["is_differing"] else ""
    moves = {"tab": "xiongan", "kinds": kinds, "moves": "all", "layers": layers}
    map_of = {"industries": industries, "layers": "cities,clusters"}
    provinces = {"tab": "integration", "level": "province", "indicator": indicator}
    fields = {
        "clusters": map_of,
        "industry": map_of,
        "naming": {"industries": industries},
        "trend": provinces,
        "gap": provinces | {"measure": "ratio"},
        "moves": moves,
        "moved": moves,
        "event": {"tab": "xiongan"},
        "distance": {"tab": "xiongan"},
        # There are no tables of traffic, but openings of lines and roads are events.
        "none": {"tab": "integration", "layers": "cities,events"},
    }
    of_test = fields[statement["test"]]
    return "&".join(f"{name}={of_test[name]}" for name in FIELDS if of_test.get(name))


def _indicator_names(indicators: Columns, evidence: Sequence[Row]) -> Columns:
    """Name the indicator that each statement was tested by; None: another test."""
    names = {row["indicator_id"]: row for row in as_rows(indicators)}
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
        **as_columns(parts, _PART),
        "region": [region_row.get(row["region_id"] or "") for row in parts],
        "industry": [industry_row.get(row["industry_id"] or "") for row in parts],
    }


def _item_names(
    read: Read, parts: Sequence[Row], items: Sequence[Row], regions: Columns
) -> Columns:
    """Name each item by its row in the table of its measure, or by the region in its key."""
    measures = {(row["statement_id"], row["part"]): row["measure"] for row in parts}
    named = {
        (measure, row[key]): {f"name_{lang}": row[f"{stem}_{lang}"] for lang in _LANGUAGES}
        for measure, (table, key, stem) in _NAMED.items()
        for row in as_rows(read(table))
    }
    of_region = {row["id"]: row for row in as_rows(selected(regions, "id", *_NAMES))}

    def name(item: Row) -> Row:
        measure = measures[item["statement_id"], item["part"]]
        key = item["item"]
        return named[measure, key] if measure in _NAMED else of_region[key.split(":")[0]]

    return as_columns([name(item) for item in items], _NAMES)


def _spans(parents: Sequence[Row], children: Sequence[Row], key: Sequence[str]) -> Columns:
    """Return the row of each parent's first child, and the number of its children."""
    parent_keys = [tuple(row[name] for name in key) for row in parents]
    child_keys = [tuple(row[name] for name in key) for row in children]
    return {
        "first": [child_keys.index(one) if one in child_keys else 0 for one in parent_keys],
        "size": [child_keys.count(one) for one in parent_keys],
    }
