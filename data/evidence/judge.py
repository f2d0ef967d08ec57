"""Judges each statement of the plan by the tables: level of evidence and direction.

The rule:

1. Each statement names one test in seeds/plan.csv, and whether the test measures the statement
   itself or something near it. A person made that choice; everything below is computed.
2. Only values and rows read in a source count. Recalled ones are listed and marked, but no level,
   direction, first or last value depends on them.
3. Level. Direct: every main part of the test has data and measures the statement itself. Proxy:
   there is data, but it is near the statement or covers a part of it. None: no table has data.
4. Direction. A part goes toward, away, has no clear change, or is not judged. A statement goes
   toward or away only if all its main parts do; if they differ, it has no clear change; if one is
   not judged, neither is the statement.
5. Trend and gap: the first and the last value of the vintage that covers most years. They must be
   at least `trend_years_min` years apart, and the last must not be before the year of the
   statement. A change of less than `no_clear_change_pct` percent of the first value is no clear
   change; otherwise the indicator's own direction defines toward. A gap is measured twice against
   Beijing: a ratio closes toward 1, a difference toward 0. Series begin before the plan; they show
   what happened, not what caused it.
6. Clusters and industry: the ministry's lists of national clusters. Toward if a list of the
   statement's year or later has one. An industry on no list is not judged. Places that name an
   industry are counted, but the number of statements found shows no change.
7. Moves: single rows, not groups, of the kinds the statement names, from Beijing to Xiong'an.
   Head offices, whole moves and second campuses count as moves; branches, subsidiaries, registered
   seats and projects built by Beijing are listed separately. Toward if one opened or began
   construction in the statement's year or later (if only the year is known, the whole year
   counts). A claim that organisations have moved differs from the record if none is in use, and
   then it has no direction: what is announced or being built does not make it true.
8. A plain fact (an event, a distance) has no direction.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import pandas as pd

from data.evidence.counts import (
    clusters,
    differs_from_record,
    distance,
    event,
    industry,
    moved,
    moves,
    naming,
)
from data.evidence.facts import Facts, read_facts
from data.evidence.part import NOT_JUDGED, Part, overall_direction, overall_level
from data.evidence.series import gap, trend
from data.evidence.words import note
from data.records import records

TESTS: dict[str, Callable[[dict[str, Any], Facts], list[Part]]] = {
    "none": lambda _statement, _facts: [],
    "clusters": clusters,
    "industry": industry,
    "naming": naming,
    "trend": trend,
    "gap": gap,
    "moves": moves,
    "moved": moved,
    "event": event,
    "distance": distance,
}
_TABLES_OF_TEST = {
    "clusters": ("clusters",),
    "industry": ("clusters", "cells"),
    "naming": ("cells",),
    "trend": ("observations",),
    "gap": ("observations",),
    "moves": ("relocations",),
    "moved": ("relocations",),
    "event": ("events",),
    "distance": ("distances",),
    "none": (),
}
_DTYPES = {
    "statement_id": "string", "part": "Int64", "measure": "string", "region_id": "string",
    "industry_id": "string", "level": "string", "direction": "string", "test": "string",
    "item": "string", "state": "string", "verification": "string", "indicator_id": "string",
    "as_of": "string", "unit_en": "string", "unit_zh": "string", "note_en": "string",
    "note_zh": "string", "is_main": "boolean", "is_differing": "boolean", "is_split": "boolean",
    "first_year": "Int64", "last_year": "Int64", "year": "Int64", "count": "Int64",
    "first_value": "Float64", "last_value": "Float64", "value": "Float64", "change_pct": "Float64",
    "basis": "object", "region_ids": "object", "source_ids": "object",
}  # fmt: skip


def evidence(tables: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """Judge every statement of the plan.

    Args:
        tables: constants, clusters, events, indicators, industries, observations, plan,
            relocations and sources of the seeds; cells, distances, focus and regions of the build.

    Returns:
        evidence: a row for each statement; evidence_parts: a row for each comparison;
        evidence_items: a row for each value or row that a comparison is based on or lists.
    """
    facts = read_facts(tables)
    statement_rows, part_rows, item_rows = [], [], []
    for statement in records(tables["plan"]):
        parts = TESTS[statement["test"]](statement, facts)
        statement_rows.append(judge(statement, parts, facts))
        for number, part in enumerate(parts, start=1):
            key = {"statement_id": statement["statement_id"], "part": number}
            part_rows.append(key | _values(part))
            item_rows += [key | asdict(item) for item in part.items]
    return {
        "evidence": _table(statement_rows),
        "evidence_parts": _table(part_rows),
        "evidence_items": _table(item_rows),
    }


def judge(statement: dict[str, Any], parts: list[Part], facts: Facts) -> dict[str, Any]:
    """Combine the parts of a statement by the rule."""
    main = [part for part in parts if part.is_main]
    first = next((part for part in main if part.last_year is not None), None)
    test = statement["test"]
    english, chinese = note(statement, parts, facts)
    return {
        "statement_id": statement["statement_id"],
        "test": test,
        "level": overall_level(parts),
        "direction": overall_direction(parts),
        "is_differing": test == "moved" and any(map(differs_from_record, main)),
        "is_split": len({part.direction for part in main} - {NOT_JUDGED}) > 1,
        "basis": list(_TABLES_OF_TEST[test]),
        "indicator_id": statement["test_indicator_id"],
        "region_ids": list(dict.fromkeys(part.region_id for part in parts if part.region_id)),
        "first_year": first and first.first_year,
        "first_value": first and first.first_value,
        "last_year": first and first.last_year,
        "last_value": first and first.last_value,
        "unit_en": first and (first.unit[0] or None),
        "unit_zh": first and (first.unit[1] or None),
        "count": _count(test, parts),
        "as_of": _as_of(parts, facts),
        "note_en": english,
        "note_zh": chinese,
    }


def _count(test: str, parts: Sequence[Part]) -> int | None:
    """Count what the test is about: clusters, places that name the industry, finished moves."""
    states = {"clusters": ("listed",), "moves": ("moved",), "moved": ("moved",)}.get(test)
    if test in ("industry", "naming"):
        named = {item.item for part in parts if part.measure == "places" for item in part.items}
        return len({item.split(":")[0] for item in named})
    if states is None:
        return None
    return sum(item.state in states for part in parts for item in part.items)


def _as_of(parts: Sequence[Part], facts: Facts) -> str | None:
    """Give the latest publication date of the moves' sources, or for other tests the last year."""
    if any(part.measure == "moves" for part in parts):
        return facts.newest(
            [key for part in parts for item in part.items for key in item.source_ids]
        )
    years = [part.last_year for part in parts if part.last_year is not None]
    return str(max(years)) if years else None


def _values(part: Part) -> dict[str, Any]:
    """Give the columns of a part, without its items."""
    values = {name: value for name, value in vars(part).items() if name not in ("items", "unit")}
    return values | dict(
        zip(("unit_en", "unit_zh"), (text or None for text in part.unit), strict=True)
    )


def _table(rows: Sequence[Mapping[str, object]]) -> pd.DataFrame:
    table = pd.DataFrame(rows)
    return table.astype({name: _DTYPES[name] for name in table.columns})
